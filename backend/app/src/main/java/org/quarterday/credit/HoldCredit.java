package org.quarterday.credit;

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
import org.quarterday.calendar.DayInWords;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.credit.rules.CreditOutcome;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Leaves a proved credit where it is, as payment in advance or for its owner, until a day on which
 * it is looked at again. Nothing is posted, and nobody is kept from asking for a refund.
 */
@ApplicationScoped
class HoldCredit {

  @Schema(name = "CreditHolding")
  record Request(
      @NotNull
          @CivilDay
          @Schema(description = "The day it is looked at again.", examples = "2026-08-31")
          LocalDate until,
      @NotBlank @Size(max = 500) @Schema(examples = "She pays a month ahead and wants it so")
          String why) {}

  @Schema(name = "CreditHeld")
  record Answer(UUID reviewId, LocalDate until) {}

  private static final String KEEP =
      """
      update credit_review set state = 'HELD', held_until = ?3, held_why = ?4, version = version + 1 where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Proving proving;
  @Inject CouncilSettings settings;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        request.why(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> settings.on(session, "CREDIT_HOLD_MOST_DAYS", today.date()))
                .invoke(most -> refuseDay(request.until(), most))
                .call(() -> proving.inTurn(session, accountId, null))
                .chain(() -> proving.of(session, by, accountId, CreditOutcome.HOLD))
                .call(proven ->
                    Sql.run(
                        session,
                        KEEP,
                        accountId,
                        proven.reviewId(),
                        request.until(),
                        request.why().strip()))
                .map(proven -> new Answer(proven.reviewId(), request.until())));
  }

  private void refuseDay(LocalDate until, int most) {
    LocalDate now = today.date();
    if (!until.isAfter(now) || until.isAfter(now.plusDays(most))) {
      throw Problem.of(
              CreditProblem.CREDIT_HELD_TOO_LONG,
              "From tomorrow until %s at the latest.".formatted(DayInWords.of(now.plusDays(most))))
          .at("/until");
    }
  }
}
