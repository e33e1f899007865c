package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quarterday.arrears.rules.Advice;
import org.quarterday.arrears.rules.ArrearsAction;
import org.quarterday.arrears.rules.CaseFacts;
import org.quarterday.arrears.rules.CaseStanding;
import org.quarterday.arrears.rules.Need;
import org.quarterday.arrears.rules.PromiseState;
import org.quarterday.arrears.rules.Recommendation;
import org.quarterday.arrears.rules.Step;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Works the rows of some accounts out again: settles their promises, reads what is known, asks the
 * rules, and writes all of it in one statement. Done twice it comes to the same; of two at once the
 * one that read later stays.
 */
@ApplicationScoped
class RankAccounts {

  private static final Actor CLOCK = Actor.system("Arrears worklist");

  /**
   * {@code $1}: accounts, {@code $2}: today. In id order, so that two that do this at once wait and
   * do not meet crosswise.
   */
  private static final String HOLD_CASES =
      """
      select count(*) from (
        select account_id from arrears_case where account_id = any ($1) order by account_id for update) held\
      """;

  /** A row is new, or of a reading that began no later. An account that is long clear has none. */
  private static final String WRITE =
      """
      with said as (
        select * from jsonb_to_recordset($1::jsonb) as s(
          account_id uuid, patch text, standing text, action text, step_code text, pause_reason text, reasons jsonb, need bigint,
          balance_pence bigint, expected_pence bigint, technical_pence bigint, real_pence bigint, weekly_pence bigint, owed_hundredths integer,
          trend_4_pence bigint, trend_13_pence bigint, last_payment_on date, last_payment_pence bigint, last_contact_on date,
          last_letter_on date, promise_due_on date, stage text, facts_at timestamptz)),
      lately as (select value as days from council_setting where code = 'ARREARS_LATELY_DAYS' and valid_from <= $2
                    and (valid_before is null or valid_before > $2)),
      gone as (
        delete from arrears_case c using said s, lately l
         where c.account_id = s.account_id and s.balance_pence <= 0 and c.owed_on < $2::date - l.days and c.facts_at <= s.facts_at
        returning c.account_id)
      insert into arrears_case as c (account_id, patch, standing, action, step_code, pause_reason, reasons, need, balance_pence, expected_pence,
          technical_pence, real_pence, weekly_pence, owed_hundredths, trend_4_pence, trend_13_pence, last_payment_on, last_payment_pence,
          last_contact_on, last_letter_on, promise_due_on, stage, owed_on, ranked_on, facts_at)
      select s.account_id, s.patch, s.standing, s.action, s.step_code, s.pause_reason, s.reasons, s.need, s.balance_pence, s.expected_pence,
             s.technical_pence, s.real_pence, s.weekly_pence, s.owed_hundredths, s.trend_4_pence, s.trend_13_pence, s.last_payment_on,
             s.last_payment_pence, s.last_contact_on, s.last_letter_on, s.promise_due_on, s.stage, $2, $2, s.facts_at
        from said s
       where not exists (select from gone g where g.account_id = s.account_id)
         and (s.balance_pence > 0 or exists (select from arrears_case k where k.account_id = s.account_id))
       order by s.account_id
      on conflict (account_id) do update set
          patch = excluded.patch, standing = excluded.standing, action = excluded.action, step_code = excluded.step_code,
          pause_reason = excluded.pause_reason, reasons = excluded.reasons, need = excluded.need, balance_pence = excluded.balance_pence,
          expected_pence = excluded.expected_pence, technical_pence = excluded.technical_pence, real_pence = excluded.real_pence,
          weekly_pence = excluded.weekly_pence, owed_hundredths = excluded.owed_hundredths, trend_4_pence = excluded.trend_4_pence,
          trend_13_pence = excluded.trend_13_pence, last_payment_on = excluded.last_payment_on,
          last_payment_pence = excluded.last_payment_pence, last_contact_on = excluded.last_contact_on,
          last_letter_on = excluded.last_letter_on, promise_due_on = excluded.promise_due_on, stage = excluded.stage,
          owed_on = case when excluded.balance_pence > 0 then excluded.owed_on else c.owed_on end,
          ranked_on = excluded.ranked_on, facts_at = excluded.facts_at
       where c.facts_at <= excluded.facts_at\
      """;

  @Inject Work work;
  @Inject SettlePromises promises;
  @Inject CaseReadings readings;
  @Inject Today today;

  /** After something was done about one account: its row says so at once. */
  Uni<Void> now(UUID accountId) {
    return work.sql(CLOCK, "", transaction -> of(transaction, List.of(accountId)));
  }

  /** Inside a run's transaction. */
  Uni<Void> of(SqlConnection transaction, List<UUID> accounts) {
    if (accounts.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    LocalDate day = today.date();
    return promises
        .of(transaction, accounts)
        .chain(() ->
            transaction.preparedQuery(HOLD_CASES).execute(Tuple.of(accounts.toArray(UUID[]::new))))
        .chain(() -> readings.of(transaction, accounts))
        .chain(found ->
            transaction
                .preparedQuery(WRITE)
                .execute(
                    Tuple.tuple()
                        .addValue(new JsonArray(found.stream().map(RankAccounts::row).toList()))
                        .addLocalDate(day)))
        .replaceWithVoid();
  }

  private static JsonObject row(CaseReadings.Reading reading) {
    CaseFacts known = reading.facts();
    Advice advice = Recommendation.of(known);
    CaseStanding standing = advice.action().standing();
    return new JsonObject()
        .put("account_id", reading.accountId().toString())
        .put("patch", reading.patch())
        .put("standing", standing.name())
        .put("action", advice.action().name())
        .put("step_code", advice.step() == null ? null : advice.step().code())
        .put("pause_reason", pauseReason(known, advice.action()))
        .put("reasons", new JsonArray(advice.reasons(known)))
        .put("need", Need.of(known, advice.action()))
        .put("balance_pence", known.arrears().balancePence())
        .put("expected_pence", known.arrears().expectedPence())
        .put("technical_pence", known.arrears().technicalPence())
        .put("real_pence", known.arrears().realPence())
        .put("weekly_pence", known.weeklyPence())
        .put("owed_hundredths", known.owedHundredths())
        .put("trend_4_pence", known.grownInFourWeeks())
        .put("trend_13_pence", known.grownInThirteenWeeks())
        .put("last_payment_on", text(known.lastPaymentOn()))
        .put("last_payment_pence", known.lastPaymentPence())
        .put("last_contact_on", text(known.lastContactOn()))
        .put("last_letter_on", text(known.lastLetterOn()))
        .put("promise_due_on", isOpen(known) ? text(known.promise().dueOn()) : null)
        .put("stage", known.ladder().stage(known).map(Step::code).orElse(null))
        .put("facts_at", reading.at().toString());
  }

  /** A hold is listed among the paused under a reason of its own. */
  private static String pauseReason(CaseFacts known, ArrearsAction action) {
    return switch (action) {
      case PAUSED -> known.pause().reason().name();
      case HELD -> "HELD";
      default -> null;
    };
  }

  private static boolean isOpen(CaseFacts known) {
    return known.promise() != null && known.promise().state() == PromiseState.OPEN;
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
