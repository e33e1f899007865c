package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Adds a type an account can be charged by the week, with its first flags. It is charged once a
 * posting rule says where its income goes; no week can have been debited with it before.
 */
@ApplicationScoped
class AddChargeType {

  @Schema(name = "ChargeTypeRequest")
  record Request(
      @NotNull
          @Pattern(regexp = "[A-Z0-9]{3}", message = "Three capital letters or figures")
          @Schema(examples = "DPC")
          String code,
      @NotBlank @Size(max = 60) @Schema(examples = "Pest control") String name,
      @NotBlank
          @Size(max = 60)
          @Schema(description = "What a tenant reads.", examples = "Pest control")
          String tenantText,
      @NotNull @Valid ChangeTerms.Request terms) {}

  @Inject Work work;

  Uni<ReferenceReads.TransactionType> run(Actor by, Request request) {
    ReferenceChecks.monday(request.terms().validFrom(), "/terms/validFrom");
    return work.write(
        by,
        session ->
            ReferenceChecks.free(session, "transaction_type", request.code())
                .chain(() ->
                    Sql.run(
                        session,
                        "insert into transaction_type (code, name, kind, tenant_text) values (?1, ?2, 'CHARGE', ?3)",
                        request.code(),
                        request.name().strip(),
                        request.tenantText().strip()))
                .chain(() -> ChangeTerms.insert(session, request.code(), request.terms()))
                .map(done ->
                    new ReferenceReads.TransactionType(
                        request.code(),
                        request.name().strip(),
                        "CHARGE",
                        request.tenantText().strip(),
                        List.of(ChangeTerms.answer(request.terms())))));
  }
}
