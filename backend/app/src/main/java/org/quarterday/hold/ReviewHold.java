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
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says that a hold was looked at and still stands, and when it is looked at next. */
@ApplicationScoped
class ReviewHold {

  @Schema(name = "HoldReview")
  record Request(
      @NotNull @CivilDay @Schema(description = "When next: a day to come.") LocalDate reviewOn,
      @NotBlank
          @Size(min = 5, max = 500)
          @Schema(
              description = "What was found.",
              examples = "Claim not decided yet: DWP, by phone")
          String found) {}

  @Schema(name = "HoldReviewed")
  record Answer(UUID id, LocalDate reviewOn) {}

  private static final String REVIEWED =
      "update hold set review_on = ?2, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  /**
   * @throws Problem 404 HOLD_NOT_FOUND, 409 HOLD_OVER, 422 HOLD_DAYS_WRONG
   */
  Uni<Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        request.found().strip(),
        session ->
            KeptHold.lock(session, ownAccount, by, id, ifMatch, today.date())
                .invoke(hold -> refuse(hold, request.reviewOn()))
                .call(() -> Sql.run(session, REVIEWED, id, request.reviewOn()))
                .call(() -> KeptHold.happened(session, by, id, "REVIEWED", request.found().strip()))
                .replaceWith(new Answer(id, request.reviewOn())));
  }

  private void refuse(KeptHold hold, LocalDate reviewOn) {
    boolean isAfterEnd = hold.endsOn() != null && reviewOn.isAfter(hold.endsOn());
    if (!reviewOn.isAfter(today.date()) || isAfterEnd) {
      throw Problem.of(
              HoldProblem.HOLD_DAYS_WRONG, "Look at it on a day to come on which it still stands.")
          .at("/reviewOn");
    }
  }
}
