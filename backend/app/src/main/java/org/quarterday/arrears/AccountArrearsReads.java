package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrears.rules.Advice;
import org.quarterday.arrears.rules.ArrearsAction;
import org.quarterday.arrears.rules.CaseFacts;
import org.quarterday.arrears.rules.CaseStanding;
import org.quarterday.arrears.rules.ExpectedPayments;
import org.quarterday.arrears.rules.PauseReason;
import org.quarterday.arrears.rules.PromiseState;
import org.quarterday.arrears.rules.Recommendation;
import org.quarterday.arrears.rules.Step;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/**
 * The arrears of one account: judged as they are this moment, with all that was done about them.
 */
@ApplicationScoped
class AccountArrearsReads {

  @Schema(name = "ArrearsPause")
  record PauseItem(
      UUID id,
      @Schema(description = "OTHER for what says something of health, without arrears:act.")
          PauseReason reason,
      @Schema(description = "Empty without arrears:act.") String note,
      LocalDate fromOn,
      @Schema(description = "Its last day.") LocalDate untilOn,
      String madeByName,
      @Schema(nullable = true, description = "When somebody ended it before its day.")
          LocalDate endedOn,
      @Schema(nullable = true) String endedWhy,
      @Schema(nullable = true) String endedByName,
      @Schema(description = "Whether it holds today.") boolean holds) {

    /** As everybody who sees the account may read it. */
    PauseItem opened() {
      return new PauseItem(
          id,
          reason.isSensitive() ? PauseReason.OTHER : reason,
          "",
          fromOn,
          untilOn,
          madeByName,
          endedOn,
          endedOn == null ? null : "",
          endedByName,
          holds);
    }
  }

  @Schema(name = "ArrearsPromise")
  record PromiseItem(
      UUID id,
      @Schema(examples = "5000") long amountPence,
      LocalDate dueOn,
      @Schema(description = "The last day on which a payment still keeps it.") LocalDate lastDay,
      PromiseState state,
      @Schema(description = "What has come of it, in pence.") long camePence,
      String note,
      String madeByName) {}

  @Schema(name = "ArrearsEvent")
  record Event(
      int number,
      ArrearsEvents.Kind kind,
      @Schema(nullable = true) String stepCode,
      LocalDate on,
      String words,
      String madeByName,
      Instant madeAt) {}

  @Schema(name = "ArrearsExpectedPayment")
  record ExpectedItem(
      LocalDate dueOn,
      @Schema(examples = "promised") String words,
      @Schema(description = "What of it has not come, in pence.", examples = "5000")
          long amountPence) {}

  @Schema(name = "AccountArrears")
  record Whole(
      LocalDate today,
      CaseStanding standing,
      ArrearsAction action,
      @Schema(examples = "Send the letter: Second letter") String actionWords,
      @Schema(nullable = true, examples = "LETTER_TWO") String stepCode,
      @Schema(description = "Sentences, the one that decides first.") List<String> reasons,
      long balancePence,
      long expectedPence,
      long technicalPence,
      long realPence,
      long weeklyPence,
      @Schema(description = "Real arrears in hundredths of a week’s rent.") int owedHundredths,
      long trendFourPence,
      long trendThirteenPence,
      @Schema(nullable = true) LocalDate lastPaymentOn,
      @Schema(nullable = true) Long lastPaymentPence,
      @Schema(nullable = true) LocalDate lastContactOn,
      @Schema(nullable = true) LocalDate lastLetterOn,
      @Schema(nullable = true, description = "The gravest step that still counts.") String stage,
      @Schema(description = "What is due to come and what is promised, the next first.")
          List<ExpectedItem> expected,
      @Schema(description = "The newest first.") List<PauseItem> pauses,
      @Schema(description = "The newest first.") List<PromiseItem> promises,
      @Schema(description = "All that was done, the newest first.") List<Event> events) {}

  private static final String DONE =
      """
      select (select coalesce(jsonb_agg(jsonb_build_array(p.id, p.reason, p.note, p.from_on, p.until_on, p.made_by_name, p.ended_on, p.ended_why,
                       p.ended_by_name) order by p.id desc), '[]') from arrears_pause p where p.account_id = $1) as pauses,
             (select coalesce(jsonb_agg(jsonb_build_array(r.id, r.amount_pence, r.due_on, r.tolerance_days, r.state, r.came_pence, r.note,
                       r.made_by_name) order by r.id desc), '[]') from arrears_promise r where r.account_id = $1) as promises,
             (select coalesce(jsonb_agg(jsonb_build_array(e.number, e.kind, e.step_code, e.happened_on, e.words, e.made_by_name,
                       to_char(e.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by e.number desc), '[]')
                from arrears_event e where e.account_id = $1) as events\
      """;

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject CaseReadings readings;

  Uni<Whole> of(Actor reader, UUID accountId) {
    return ownAccount
        .refuse(reader, accountId)
        .chain(() -> readings.of(pool, List.of(accountId)))
        .chain(found ->
            pool.preparedQuery(DONE)
                .execute(Tuple.of(accountId))
                .map(rows -> whole(reader, found.getFirst().facts(), rows.iterator().next())));
  }

  private static Whole whole(Actor reader, CaseFacts known, Row done) {
    Advice advice = Recommendation.of(known);
    Step step = advice.step();
    return new Whole(
        known.today(),
        advice.action().standing(),
        advice.action(),
        CaseWords.action(
            advice.action(),
            step == null ? null : step.means().name(),
            step == null ? null : step.name()),
        step == null ? null : step.code(),
        advice.reasons(known),
        known.arrears().balancePence(),
        known.arrears().expectedPence(),
        known.arrears().technicalPence(),
        known.arrears().realPence(),
        known.weeklyPence(),
        known.owedHundredths(),
        known.grownInFourWeeks(),
        known.grownInThirteenWeeks(),
        known.lastPaymentOn(),
        known.lastPaymentPence(),
        known.lastContactOn(),
        known.lastLetterOn(),
        known.ladder().stage(known).map(Step::code).orElse(null),
        ExpectedPayments.of(known).stream()
            .map(one -> new ExpectedItem(one.dueOn(), one.words(), one.pence()))
            .toList(),
        Columns.arrays(done, "pauses").stream()
            .map(row -> pause(row, known.today()))
            .map(pause -> reader.may(ArrearsReads.ACT) ? pause : pause.opened())
            .toList(),
        Columns.arrays(done, "promises").stream().map(AccountArrearsReads::promise).toList(),
        Columns.arrays(done, "events").stream().map(AccountArrearsReads::event).toList());
  }

  private static PauseItem pause(JsonArray row, LocalDate today) {
    LocalDate until = Columns.day(row, 4);
    LocalDate ended = Columns.day(row, 6);
    return new PauseItem(
        UUID.fromString(row.getString(0)),
        PauseReason.valueOf(row.getString(1)),
        row.getString(2),
        Columns.day(row, 3),
        until,
        row.getString(5),
        ended,
        row.getString(7),
        row.getString(8),
        !until.isBefore(today) && (ended == null || ended.isAfter(today)));
  }

  private static PromiseItem promise(JsonArray row) {
    LocalDate due = Columns.day(row, 2);
    return new PromiseItem(
        UUID.fromString(row.getString(0)),
        row.getLong(1),
        due,
        due.plusDays(row.getInteger(3)),
        PromiseState.valueOf(row.getString(4)),
        row.getLong(5),
        row.getString(6),
        row.getString(7));
  }

  private static Event event(JsonArray row) {
    return new Event(
        row.getInteger(0),
        ArrearsEvents.Kind.valueOf(row.getString(1)),
        row.getString(2),
        Columns.day(row, 3),
        row.getString(4),
        row.getString(5),
        Instant.parse(row.getString(6)));
  }
}
