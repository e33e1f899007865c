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
import org.quarterday.platform.work.Work;

/** Adds a control account of the general ledger. */
@ApplicationScoped
class AddControlAccount {

  /** What a control account stands for; the trial balance sorts by it. */
  enum Kind {
    DEBTORS,
    FORMER_DEBTORS,
    INCOME,
    VOID_LOSS,
    CASH,
    BENEFIT,
    ADJUSTMENT,
    TRANSFER_CLEARING,
    WRITE_OFF,
    OPENING
  }

  @Schema(name = "ControlAccountRequest")
  record Request(
      @NotNull @Pattern(regexp = "[A-Z0-9-]{1,24}") @Schema(examples = "HR1001") String code,
      @NotBlank @Size(max = 100) @Schema(examples = "Rent debtors") String name,
      @NotNull @Schema(examples = "DEBTORS") Kind kind) {}

  @Inject Work work;

  Uni<ReferenceReads.ControlAccount> run(Actor by, Request request) {
    return work.write(
        by,
        session ->
            ReferenceChecks.free(session, "control_account", request.code())
                .chain(() ->
                    session
                        .createNativeQuery(
                            "insert into control_account (code, name, kind) values (?1, ?2, ?3)")
                        .setParameter(1, request.code())
                        .setParameter(2, request.name())
                        .setParameter(3, request.kind().name())
                        .executeUpdate())
                .map(done ->
                    new ReferenceReads.ControlAccount(
                        request.code(), request.name(), request.kind().name())));
  }
}
