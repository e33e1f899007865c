package org.quarterday.arrears;

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
import org.quarterday.platform.work.Once;

/** Writes down that somebody spoke with a tenant about what is owed. */
@ApplicationScoped
class RecordContact {

  @Schema(name = "ArrearsContactRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or in the last four weeks.") LocalDate on,
      @NotBlank
          @Size(min = 5, max = 500)
          @Schema(examples = "Called; will ring back on Friday about the broken promise")
          String words) {}

  @Schema(name = "ArrearsContact")
  record Answer(LocalDate on) {}

  private static final int WEEKS_BACK = 4;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject RankAccounts rank;
  @Inject Today today;

  /**
   * @throws Problem 422 ARREARS_DAY_WRONG
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    if (request.on().isAfter(today.date())
        || request.on().isBefore(today.date().minusWeeks(WEEKS_BACK))) {
      return Uni.createFrom()
          .failure(
              Problem.of(
                      ArrearsProblem.ARREARS_DAY_WRONG, "Choose today or a day of the last weeks.")
                  .at("/on"));
    }
    return once.write(
            by,
            key,
            new Whole(accountId, request),
            Answer.class,
            session ->
                ownAccount
                    .refuse(session, by, accountId)
                    .chain(() -> ArrearsEvents.inTurn(session, accountId))
                    .chain(() ->
                        ArrearsEvents.add(
                            session,
                            by,
                            accountId,
                            ArrearsEvents.Kind.CONTACT,
                            request.on(),
                            request.words().strip()))
                    .replaceWith(new Answer(request.on())))
        .call(() -> rank.now(accountId));
  }
}
