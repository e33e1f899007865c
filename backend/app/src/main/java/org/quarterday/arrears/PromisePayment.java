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
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/** Writes down what a tenant promised to pay by a day: from then on it is expected. */
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
    String words =
        "%s promised by %s"
            .formatted(
                Money.ofPence(request.amountPence()).format(), DayInWords.of(request.dueOn()));
    return Sql.run(
            session,
            PROMISE,
            accountId,
            id,
            request.amountPence(),
            request.dueOn(),
            days,
            today.date(),
            note,
            by.id(),
            by.name())
        .chain(() ->
            ArrearsEvents.add(
                session,
                by,
                accountId,
                ArrearsEvents.Kind.PROMISED,
                today.date(),
                note.isEmpty() ? words : words + ": " + note))
        .replaceWith(new Answer(id, request.dueOn(), request.dueOn().plusDays(days)));
  }
}
