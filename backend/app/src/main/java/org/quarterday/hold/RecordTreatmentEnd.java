package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.rules.HoldDays;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Writes down that mental health crisis treatment has ended, which gives a mental health Breathing
 * Space its last day (Debt Respite Scheme Regulations 2020, Part 3).
 */
@ApplicationScoped
class RecordTreatmentEnd {

  @Schema(name = "TreatmentEnd")
  record Request(
      @NotNull @CivilDay @Schema(description = "As the notice has it: today or before.")
          LocalDate endedOn,
      @NotBlank
          @Size(min = 5, max = 500)
          @Schema(
              description = "What was seen and where it is kept.",
              examples = "Insolvency Service's notice of 4 December, filed")
          String evidence) {}

  @Schema(name = "TreatmentEnded")
  record Answer(
      UUID id, @Schema(description = "The last day the hold stops anything.") LocalDate endsOn) {}

  private static final String ENDED =
      """
      update hold set treatment_ended_on = ?2, ends_on = ?3, review_on = null, version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject HoldTimes times;
  @Inject Today today;

  /**
   * @throws Problem 404 HOLD_NOT_FOUND, 409 HOLD_OVER or HOLD_CANNOT, 422 HOLD_DAYS_WRONG
   */
  Uni<Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    String evidence = request.evidence().strip();
    return work.write(
        by,
        evidence,
        session ->
            KeptHold.lock(session, ownAccount, by, id, ifMatch, today.date())
                .invoke(hold -> refuse(hold, request.endedOn()))
                .chain(hold ->
                    times
                        .on(session, hold.startsOn())
                        .map(days -> lastDay(hold, request.endedOn(), days)))
                .call(last -> Sql.run(session, ENDED, id, request.endedOn(), last))
                .call(() -> KeptHold.happened(session, by, id, "TREATMENT_ENDED", evidence))
                .map(last -> new Answer(id, last)));
  }

  private void refuse(KeptHold hold, LocalDate endedOn) {
    if (hold.kind().end() != HoldKind.End.TREATMENT || hold.treatmentEndedOn() != null) {
      throw Problem.of(
          HoldProblem.HOLD_CANNOT,
          "Only a mental health Breathing Space waits for treatment to end, once.");
    }
    if (endedOn.isAfter(today.date()) || endedOn.isBefore(hold.startsOn())) {
      throw Problem.of(
              HoldProblem.HOLD_DAYS_WRONG, "Treatment ended today, or on a day since it started.")
          .at("/endedOn");
    }
  }

  private static LocalDate lastDay(KeptHold hold, LocalDate endedOn, HoldDays.Settings days) {
    return HoldDays.of(hold.kind(), hold.startsOn(), endedOn, null, days).endsOn();
  }
}
