package org.quarterday.arrears;

import com.github.f4b6a3.uuid.UuidCreator;
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
import org.quarterday.arrears.rules.PauseReason;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Nothing is asked of a tenant until a day, for a reason. A pause always has an end: one that is
 * forgotten runs out, and the account is back on the worklist.
 */
@ApplicationScoped
class PauseAccount {

  @Schema(name = "ArrearsPauseRequest")
  record Request(
      @NotNull PauseReason reason,
      @NotBlank
          @Size(min = 5, max = 500)
          @Schema(examples = "Claimed on 16 November, decision expected in December")
          String note,
      @NotNull @CivilDay @Schema(description = "Its last day, at most half a year ahead.")
          LocalDate untilOn) {}

  @Schema(name = "ArrearsPaused")
  record Answer(UUID id, LocalDate untilOn) {}

  private static final int MONTHS_AHEAD = 6;

  private static final String HOLDS =
      """
      select 1 from arrears_pause where account_id = ?1 and until_on >= ?2 and (ended_on is null or ended_on > ?2) limit 1\
      """;

  private static final String PAUSE =
      """
      insert into arrears_pause (account_id, id, reason, note, from_on, until_on, made_by, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject RankAccounts rank;
  @Inject Today today;

  /**
   * @throws Problem 422 ARREARS_DAY_WRONG, 409 ARREARS_PAUSED_ALREADY
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    LocalDate day = today.date();
    if (request.untilOn().isBefore(day)
        || request.untilOn().isAfter(day.plusMonths(MONTHS_AHEAD))) {
      return Uni.createFrom()
          .failure(
              Problem.of(
                      ArrearsProblem.ARREARS_DAY_WRONG,
                      "Choose a last day from today to half a year ahead.")
                  .at("/untilOn"));
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
                    .chain(() -> Sql.row(session, HOLDS, accountId, day))
                    .invoke(PauseAccount::refuse)
                    .chain(() -> save(session, by, accountId, request)))
        .call(() -> rank.now(accountId));
  }

  private static void refuse(Object[] holds) {
    if (holds != null) {
      throw Problem.of(
          ArrearsProblem.ARREARS_PAUSED_ALREADY, "End that pause before another begins.");
    }
  }

  private Uni<Answer> save(Mutiny.Session session, Actor by, UUID accountId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String note = request.note().strip();
    return Sql.run(
            session,
            PAUSE,
            accountId,
            id,
            request.reason().name(),
            note,
            today.date(),
            request.untilOn(),
            by.id(),
            by.name())
        .chain(() ->
            ArrearsEvents.add(
                session,
                by,
                accountId,
                ArrearsEvents.Kind.PAUSED,
                today.date(),
                "Paused until %s, because %s"
                    .formatted(DayInWords.of(request.untilOn()), request.reason().openWords())))
        .replaceWith(new Answer(id, request.untilOn()));
  }
}
