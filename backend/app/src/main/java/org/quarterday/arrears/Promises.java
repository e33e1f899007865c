package org.quarterday.arrears;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.hold.PromiseHolds;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The front door for whoever hears a promise to pay: it is written down in their transaction, from
 * then on it is expected, and its hold keeps everybody from chasing.
 */
@ApplicationScoped
public class Promises {

  /** What was promised; {@code amountPence} in pence, {@code note} may be empty. */
  public record Promise(UUID accountId, long amountPence, LocalDate dueOn, String note) {}

  /**
   * @param lastDay the last day on which a payment still keeps it
   */
  public record Made(UUID id, LocalDate dueOn, LocalDate lastDay) {}

  private static final String TOLERANCE = "ARREARS_PROMISE_DAYS";
  private static final int WEEKS_AHEAD = 5;

  private static final String OPEN =
      "select 1 from arrears_promise where account_id = ?1 and state = 'OPEN'";

  private static final String PROMISE =
      """
      insert into arrears_promise (account_id, id, amount_pence, due_on, tolerance_days, made_on, note, state, made_by, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'OPEN', ?8, ?9)\
      """;

  @Inject CouncilSettings settings;
  @Inject PromiseHolds holds;
  @Inject RankAccounts rank;
  @Inject Today today;

  /**
   * Before a transaction begins.
   *
   * @param pointer the caller's field of the day
   * @throws Problem 422 ARREARS_DAY_WRONG
   */
  public void refuse(LocalDate dueOn, String pointer) {
    LocalDate day = today.date();
    if (dueOn.isBefore(day) || dueOn.isAfter(day.plusWeeks(WEEKS_AHEAD))) {
      throw Problem.of(
              ArrearsProblem.ARREARS_DAY_WRONG, "Choose a day from today to five weeks ahead.")
          .at(pointer);
    }
  }

  /**
   * In the caller's transaction, before it reads what it decides by: it takes the account's turn.
   *
   * @throws Problem 409 ARREARS_PROMISED_ALREADY
   */
  public Uni<Made> make(Mutiny.Session session, Actor by, Promise promise) {
    UUID accountId = promise.accountId();
    return PromiseHolds.inTurn(session, accountId)
        .chain(() -> ArrearsEvents.inTurn(session, accountId))
        .chain(() -> Sql.row(session, OPEN, accountId))
        .invoke(Promises::refuse)
        .chain(() -> settings.on(session, TOLERANCE, today.date()))
        .chain(days -> save(session, by, promise, days));
  }

  /** After the caller's commit: the worklist says so at once. */
  public Uni<Void> shown(UUID accountId) {
    return rank.now(accountId);
  }

  private static void refuse(Object[] open) {
    if (open != null) {
      throw Problem.of(
          ArrearsProblem.ARREARS_PROMISED_ALREADY, "Withdraw that promise before another.");
    }
  }

  private Uni<Made> save(Mutiny.Session session, Actor by, Promise promise, int days) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String note = promise.note().strip();
    LocalDate lastDay = promise.dueOn().plusDays(days);
    String sum = Money.ofPence(promise.amountPence()).format();
    String day = DayInWords.of(promise.dueOn());
    String words = "%s promised by %s".formatted(sum, day);
    var held =
        new PromiseHolds.Promised(
            promise.accountId(),
            id,
            today.date(),
            promise.dueOn(),
            lastDay,
            sum + " by " + day,
            note);
    return insert(session, by, id, promise, days)
        .chain(() -> holds.set(session, by, held))
        .chain(() ->
            ArrearsEvents.add(
                session,
                by,
                promise.accountId(),
                ArrearsEvents.Kind.PROMISED,
                today.date(),
                note.isEmpty() ? words : words + ": " + note))
        .replaceWith(new Made(id, promise.dueOn(), lastDay));
  }

  private Uni<Integer> insert(
      Mutiny.Session session, Actor by, UUID id, Promise promise, int days) {
    return Sql.run(
        session,
        PROMISE,
        promise.accountId(),
        id,
        promise.amountPence(),
        promise.dueOn(),
        days,
        today.date(),
        promise.note().strip(),
        by.id(),
        by.name());
  }
}
