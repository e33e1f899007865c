package org.quarterday.universalcredit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.universalcredit.rules.RequestState;

/** Records that the tenant was asked what they say to a request, and what they said. */
@ApplicationScoped
class HearTenant {

  @Schema(name = "UniversalCreditRepresentation")
  record Request(
      @NotNull @CivilDay @Schema(description = "When they were asked; today or before.")
          LocalDate invitedOn,
      @Size(max = 1000)
          @Schema(
              nullable = true,
              description = "What they said; empty while nothing has come.",
              examples = "She agrees: it is easier when it is paid to us")
          String tenantSays) {}

  @Schema(name = "UniversalCreditTenantHeard")
  record Answer(UUID id) {}

  private static final String KEEP =
      """
      update universal_credit_request set invited_on = ?3, tenant_says = ?4, version = version + 1 where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  /**
   * @throws Problem 404 UC_REQUEST_NOT_FOUND, 409 UC_REQUEST_WRONG, 422 UC_REPRESENTATION_WRONG
   */
  Uni<Answer> run(Actor by, UUID accountId, UUID id, Request request) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> HeldRequest.of(session, accountId, id))
                .invoke(held -> refuse(held, request))
                .chain(() -> keep(session, by, accountId, id, request))
                .replaceWith(new Answer(id)));
  }

  private void refuse(HeldRequest held, Request request) {
    held.after(RequestState.Event.ASK);
    if (request.invitedOn.isAfter(today.date())) {
      throw Problem.of(UniversalCreditProblem.UC_REPRESENTATION_WRONG, "They were asked by today.")
          .at("/invitedOn");
    }
  }

  private Uni<Void> keep(
      Mutiny.Session session, Actor by, UUID accountId, UUID id, Request request) {
    String says = request.tenantSays == null ? "" : request.tenantSays.strip();
    return Sql.run(session, KEEP, accountId, id, request.invitedOn, says)
        .chain(() ->
            HeldRequest.said(
                session,
                by,
                accountId,
                id,
                "HEARD",
                today.date(),
                "The tenant was asked on %s: %s"
                    .formatted(
                        DayInWords.of(request.invitedOn),
                        says.isEmpty() ? "no answer yet" : says)));
  }
}
