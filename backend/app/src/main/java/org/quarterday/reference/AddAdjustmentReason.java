package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Adds a reason an adjustment may have; it can be chosen at once. */
@ApplicationScoped
class AddAdjustmentReason {

  @Schema(name = "AdjustmentReasonRequest")
  record Request(
      @NotNull
          @Pattern(
              regexp = "[A-Z][A-Z_]{1,29}",
              message = "Capital letters and underscores, at most 30")
          @Schema(examples = "FLOOD_RELIEF")
          String code,
      @NotBlank @Size(max = 100) @Schema(examples = "Relief after a flood") String name) {}

  @Inject Work work;

  Uni<ReferenceReads.AdjustmentReason> run(Actor by, Request request) {
    return work.write(
        by,
        session ->
            ReferenceChecks.free(session, "adjustment_reason", request.code())
                .chain(() ->
                    Sql.run(
                        session,
                        "insert into adjustment_reason (code, name) values (?1, ?2)",
                        request.code(),
                        request.name().strip()))
                .map(done ->
                    new ReferenceReads.AdjustmentReason(
                        request.code(), request.name().strip(), null)));
  }
}
