package org.quarterday.directdebit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Works schedules out again: when the rent has changed, when the account has drifted from what was
 * planned, and for the next rent year; each time with a new notice. A landlord who leaves a Direct
 * Debit as it was after an increase makes arrears the tenant did not.
 */
@ApplicationScoped
class RecalculateSchedules {

  private static final Logger LOG = Logger.getLogger(RecalculateSchedules.class);
  private static final Actor CLOCK = Actor.system("Direct Debit calendar");

  private record Due(UUID accountId, UUID mandateId, UUID scheduleId, String why, LocalDate toOn) {}

  /**
   * A schedule that brings the account to nil leaves nothing over: what is owed and still to be
   * debited is what is still to be collected. What is left over, per collection that can still be
   * changed, is the drift.
   */
  private static final String DUE =
      """
      with setting as (
        select code, value from council_setting where valid_from <= $1 and (valid_before is null or valid_before > $1)
      ), looked_at as (
        select s.account_id, s.mandate_id, s.id, s.to_on, s.notice_given_on, m.method, m.with_balance, m.extra_pence, s.debit_pence,
               (select coalesce(sum(pence), 0) from account_week_debits(s.account_id, s.debit_from, s.to_on + 1)) as debits_now,
               b.balance_pence + (select coalesce(sum(pence), 0)
                                    from account_week_debits(s.account_id, account_undebited_from(s.account_id, $1), s.to_on + 1)) as to_come,
               i.pence, i.later, i.last_due_on,
               exists (select 1 from rent_year y where y.starts_on = s.to_on + 1 and y.approved_at is not null) as next_year
          from direct_debit_schedule s
          join mandate m on m.account_id = s.account_id and m.id = s.mandate_id and m.state in ('CAPTURED', 'LODGED', 'LIVE')
          join account_balance b on b.account_id = s.account_id
          cross join lateral (
            select coalesce(sum(amount_pence) filter (where state in ('PLANNED', 'IN_RUN', 'SENT')), 0) as pence,
                   count(*) filter (where state = 'PLANNED' and due_on >= $2 and again_of is null) as later,
                   max(due_on) filter (where state <> 'WITHDRAWN') as last_due_on
              from direct_debit_item where account_id = s.account_id and mandate_id = s.mandate_id) i
         where s.ended_at is null
      ), judged as (
        select l.*, case
          when method <> 'FIXED' and debits_now <> debit_pence then 'RENT_CHANGED'
          when next_year and last_due_on - (select value from setting where code = 'DD_NEXT_YEAR_DAYS') <= $1 then 'NEXT_YEAR'
          when method <> 'FIXED' and with_balance and extra_pence = 0 and later > 0
               and abs(to_come - pence) > later * (select value from setting where code = 'DD_DRIFT_PENCE')
               and notice_given_on + (select value from setting where code = 'DD_DRIFT_WAIT_DAYS') < $1 then 'DRIFT' end as why
          from looked_at l)
      select account_id, mandate_id, id, to_on, why from judged where why is not null order by account_id limit 5000\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject Outlooks outlooks;
  @Inject Schedules schedules;
  @Inject MandateMoves moves;
  @Inject Tasks tasks;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.direct-debit.recalculate:6h}",
      delayed = "2M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> recalculate() {
    return work.write(CLOCK, outlooks::earliestDue)
        .chain(earliest -> pool.preparedQuery(DUE).execute(Tuple.of(today.date(), earliest)))
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> one(due(row)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Due due(Row row) {
    return new Due(
        row.getUUID("account_id"),
        row.getUUID("mandate_id"),
        row.getUUID("id"),
        row.getString("why"),
        row.getLocalDate("to_on"));
  }

  private Uni<Void> one(Due due) {
    return work.write(CLOCK, session -> again(session, due))
        .onFailure(Problem.class)
        .recoverWithUni(refused -> work.write(CLOCK, session -> ask(session, due, refused)))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "schedule %s was not made again", due.scheduleId()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> again(Mutiny.Session session, Due due) {
    var why = Schedules.Why.valueOf(due.why());
    return Mandate.hold(session, due.accountId(), due.mandateId())
        .chain(mandate ->
            why == Schedules.Why.NEXT_YEAR
                ? outlooks
                    .earliestDue(session)
                    .map(earliest -> later(earliest, due.toOn().plusDays(1)))
                    .chain(first -> made(session, mandate, first, why))
                : made(session, mandate, null, why));
  }

  private Uni<Void> made(
      Mutiny.Session session, Mandate mandate, LocalDate first, Schedules.Why why) {
    return outlooks
        .of(session, mandate.accountId(), mandate.plan(), first)
        .chain(outlook ->
            schedules
                .make(session, CLOCK, mandate, outlook, why, why.subject())
                .chain(() ->
                    moves.note(
                        session,
                        CLOCK,
                        mandate.accountId(),
                        mandate.id(),
                        mandate.state(),
                        why.subject() + ", from " + outlook.firstDueOn())))
        .replaceWithVoid();
  }

  /** What cannot be worked out is somebody's work, once, and the old plan stands until then. */
  private Uni<Void> ask(Mutiny.Session session, Due due, Throwable refused) {
    return tasks
        .raise(
            session,
            CLOCK,
            new Tasks.Task(
                due.accountId(),
                "DIRECT_DEBIT_PLAN",
                "A Direct Debit could not be worked out again",
                refused.getMessage() + " Look at the plan, and change or suspend it.",
                Tasks.Priority.THREE_DAYS,
                "SCHEDULE:" + due.scheduleId()))
        .replaceWithVoid();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
