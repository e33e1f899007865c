package org.quarterday.arrears;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.calendar.DayInWords;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.hold.PromiseHolds;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Writes down what a tenant promised to pay by a day: from then on it is expected, and its hold
 * keeps everybody from chasing.
 */
@ApplicationScoped
class PromisePayment {

  @Schema(name = "ArrearsPromiseRequest")
  record Request(
      @Min(1) @Max(100_000_000) @Schema(examples = "5000") long amountPence,
      @NotNull
          @CivilDay
          @Schema(description = "Today to five weeks ahead; beyond is an arrangement.")
          LocalDate dueOn,
      @NotNull @Size(max = 500) @Schema(examples = "Paid on Friday") String note) {}

  @Schema(name = "ArrearsPromised")
  record Answer(
      UUID id,
      LocalDate dueOn,
      @Schema(description = "The last day on which a payment still keeps it.") LocalDate lastDay) {}

  private static final String TOLERANCE = "ARREARS_PROMISE_DAYS";
  private static final int WEEKS_AHEAD = 5;

  private static final String OPEN =
      "select 1 from arrears_promise where account_id = ?1 and state = 'OPEN'";

  private static final String PROMISE =
      """
      insert into arrears_promise (account_id, id, amount_pence, due_on, tolerance_days, made_on, note, state, made_by, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'OPEN', ?8, ?9)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject CouncilSettings settings;
  @Inject PromiseHolds holds;
  @Inject RankAccounts rank;
  @Inject Today today;

  /**
   * @throws Problem 422 ARREARS_DAY_WRONG, 409 ARREARS_PROMISED_ALREADY
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    LocalDate day = today.date();
    if (request.dueOn().isBefore(day) || request.dueOn().isAfter(day.plusWeeks(WEEKS_AHEAD))) {
      return Uni.createFrom()
          .failure(
              Problem.of(
                      ArrearsProblem.ARREARS_DAY_WRONG,
                      "Choose a day from today to five weeks ahead.")
                  .at("/dueOn"));
    }
    return once.write(
            by,
            key,
            new Whole(accountId, request),
            Answer.class,
            session ->
                ownAccount
                    .refuse(session, by, accountId)
                    .chain(() -> PromiseHolds.inTurn(session, accountId))
                    .chain(() -> ArrearsEvents.inTurn(session, accountId))
                    .chain(() -> Sql.row(session, OPEN, accountId))
                    .invoke(PromisePayment::refuse)
                    .chain(() -> settings.on(session, TOLERANCE, day))
                    .chain(days -> save(session, by, accountId, request, days)))
        .call(() -> rank.now(accountId));
  }

  private static void refuse(Object[] open) {
    if (open != null) {
      throw Problem.of(
          ArrearsProblem.ARREARS_PROMISED_ALREADY, "Withdraw that promise before another.");
    }
  }

  private Uni<Answer> save(
      Mutiny.Session session, Actor by, UUID accountId, Request request, int days) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String note = request.note().strip();
    LocalDate lastDay = request.dueOn().plusDays(days);
    String sum = Money.ofPence(request.amountPence()).format();
    String day = DayInWords.of(request.dueOn());
    String words = "%s promised by %s".formatted(sum, day);
    var held =
        new PromiseHolds.Promised(
            accountId, id, today.date(), request.dueOn(), lastDay, sum + " by " + day, note);
    return insert(session, by, accountId, id, request, days)
        .chain(() -> holds.set(session, by, held))
        .chain(() ->
            ArrearsEvents.add(
                session,
                by,
                accountId,
                ArrearsEvents.Kind.PROMISED,
                today.date(),
                note.isEmpty() ? words : words + ": " + note))
        .replaceWith(new Answer(id, request.dueOn(), lastDay));
  }

  private Uni<Integer> insert(
      Mutiny.Session session, Actor by, UUID accountId, UUID id, Request request, int days) {
    return Sql.run(
        session,
        PROMISE,
        accountId,
        id,
        request.amountPence(),
        request.dueOn(),
        days,
        today.date(),
        request.note().strip(),
        by.id(),
        by.name());
  }
}
