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
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Ends a hold before its day. One the law gives is ended by another person than who set it: from
 * then on the debt may be pursued, and doing that too early is the council's breach.
 */
@ApplicationScoped
class EndHold {

  @Schema(name = "HoldEnd")
  record Request(
      @NotNull
          @CivilDay
          @Schema(description = "The first day it stops nothing any more: today or before.")
          LocalDate endedOn,
      @NotBlank
          @Size(min = 5, max = 500)
          @Schema(
              description = "Why, and what was seen.",
              examples = "Cancelled by the debt adviser; notice of 2 December filed")
          String reason) {}

  @Schema(name = "HoldEnded")
  record Answer(UUID id, LocalDate endedOn) {}

  private static final String END =
      """
      update hold set ended_on = ?2, ended_why = ?3, ended_by = ?4, ended_by_name = ?5, ended_at = clock_timestamp(), version = version + 1
       where id = ?1\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  /**
   * @throws Problem 404 HOLD_NOT_FOUND, 409 HOLD_OVER, HOLD_OF_PROMISE or SAME_PERSON, 403
   *     HOLD_NEEDS_SECOND, 422 HOLD_DAYS_WRONG
   */
  Uni<Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    String reason = request.reason().strip();
    return work.write(
        by,
        reason,
        session ->
            KeptHold.lock(session, ownAccount, by, id, ifMatch, today.date())
                .invoke(hold -> refuse(hold, by, request))
                .call(() -> end(session, by, id, request.endedOn(), reason))
                .call(() -> KeptHold.happened(session, by, id, "ENDED", reason))
                .replaceWith(new Answer(id, request.endedOn())));
  }

  private void refuse(KeptHold hold, Actor by, Request request) {
    if (hold.promiseId() != null) {
      throw Problem.of(
          HoldProblem.HOLD_OF_PROMISE,
          "It ends with the promise of %s: withdraw that under the account's arrears."
              .formatted(hold.reference()));
    }
    if (hold.kind().ender() == HoldKind.Ender.SECOND) {
      if (!by.may("comms:approve")) {
        throw Problem.of(
            HoldProblem.HOLD_NEEDS_SECOND, "Ask somebody who approves letters to end it.");
      }
      FourEyes.require(hold.setBy(), by, "set this hold");
    }
    if (request.endedOn().isAfter(today.date()) || request.endedOn().isBefore(hold.startsOn())) {
      throw Problem.of(
              HoldProblem.HOLD_DAYS_WRONG, "It ends today, or ended on a day since it started.")
          .at("/endedOn");
    }
  }

  private static Uni<Integer> end(
      Mutiny.Session session, Actor by, UUID id, LocalDate endedOn, String reason) {
    return Sql.run(session, END, id, endedOn, reason, by.id(), by.name());
  }
}
