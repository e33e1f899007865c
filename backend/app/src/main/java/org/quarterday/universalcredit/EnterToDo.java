package org.quarterday.universalcredit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Enters a to-do as the portal shows it; the same reference twice is refused. */
@ApplicationScoped
class EnterToDo {

  @Schema(name = "UniversalCreditToDoRequest")
  record Request(
      @NotBlank @Size(max = 40) @Schema(examples = "TD-2026-000123") String portalReference,
      @NotBlank @Size(max = 30) @Schema(examples = "TENANCY_DETAILS") String kindCode,
      @NotBlank
          @Size(max = 200)
          @Schema(description = "Who claims, as the portal names them.", examples = "Ama Example")
          String claimName,
      @NotNull @CivilDay LocalDate receivedOn,
      @Size(max = 40)
          @Schema(
              nullable = true,
              description = "Any reference of the account; may be said later.",
              examples = "T500123")
          String accountReference) {}

  @Schema(name = "UniversalCreditToDoEntered")
  record Answer(UUID id) {}

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 409 UC_TO_DO_KNOWN, 422 UC_TO_DO_WRONG
   */
  Uni<Answer> run(Actor by, Request request) {
    var toDo =
        new NewToDo(
            request.portalReference,
            request.kindCode,
            request.claimName,
            request.receivedOn,
            request.accountReference == null ? "" : request.accountReference);
    return work.write(
        by,
        session ->
            BankHolidays.of(session)
                .chain(days -> toDo.enter(session, by, today.date(), days))
                .map(Answer::new));
  }
}
