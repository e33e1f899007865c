package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.bacsreport.rules.AdviceAction;
import org.quarterday.calendar.DayInWords;
import org.quarterday.hold.ReportedDeaths;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Holds what goes out to a payer of whom a bank says that they have died, with the report as its
 * evidence. A bank can be wrong, and a payer need not be the tenant: a person says who it is.
 */
@ApplicationScoped
class HoldForDeath {

  @Schema(name = "DeathHoldRequest")
  record Request(
      @NotNull @Schema(description = "Who has died: a liable tenant of the account.") UUID personId,
      @NotBlank
          @Size(min = 5, max = 500)
          @Schema(
              description = "What was found out beside the report.",
              examples = "Her daughter rang this morning")
          String found) {}

  @Schema(name = "DeathHeld")
  record Answer(
      UUID holdId,
      @Schema(description = "The day of the report.") LocalDate startsOn,
      @Schema(description = "On how many accounts it stands.", examples = "1") int accounts) {}

  @Inject Once once;
  @Inject ReportedDeaths deaths;
  @Inject Today today;

  /**
   * @throws Problem 404 BACS_ADVICE_NOT_FOUND, 409 BACS_ADVICE_NO_DEATH or HOLD_STANDS, 422
   *     HOLD_PERSON_WRONG, 403 OWN_ACCOUNT
   */
  Uni<Answer> run(Actor by, String key, UUID adviceId, Request request) {
    record Whole(UUID adviceId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(adviceId, request),
        Answer.class,
        session ->
            Advice.hold(session, adviceId)
                .invoke(HoldForDeath::refuse)
                .chain(advice -> set(session, by, advice, request))
                .map(held -> new Answer(held.holdId(), held.startsOn(), held.accounts())));
  }

  private static void refuse(Advice advice) {
    boolean isDeath =
        AdviceAction.of(advice.kind(), advice.code()).filter(AdviceAction::saysDead).isPresent();
    if (!isDeath || advice.accountId() == null) {
      throw Problem.of(
          BacsReportProblem.BACS_ADVICE_NO_DEATH,
          isDeath
              ? "Nobody knows yet which account it is about. Deal with the line first."
              : "The bank gives another reason: " + advice.reason() + ".");
    }
  }

  private Uni<ReportedDeaths.Held> set(
      Mutiny.Session session, Actor by, Advice advice, Request request) {
    String report = "%s report of %s".formatted(advice.kind(), DayInWords.of(advice.reportedOn()));
    var death =
        new ReportedDeaths.Death(
            request.personId(),
            advice.reportedOn().isAfter(today.date()) ? today.date() : advice.reportedOn(),
            "The payer's bank, by Bacs",
            advice.reference(),
            "%s: “%s” (%s) for %s; the report is kept under Bacs reports"
                .formatted(report, advice.reason(), advice.rawCode(), advice.reference()),
            request.found().strip());
    return deaths.hold(session, by, advice.accountId(), death);
  }
}
