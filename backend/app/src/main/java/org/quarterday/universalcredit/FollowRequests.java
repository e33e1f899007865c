package org.quarterday.universalcredit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.calendar.DayInWords;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;
import org.quarterday.universalcredit.rules.RequestState;

/**
 * Follows what was asked for in the books: the first payment moves a request, one that is late is a
 * task, and an account that owes nothing any more is told to the DWP by a person.
 */
@ApplicationScoped
class FollowRequests {

  private static final Logger LOG = Logger.getLogger(FollowRequests.class);
  private static final Actor CLOCK = Actor.system("Universal Credit requests");

  /** {@code %1$s}: today, {@code %2$s}: which of them. */
  private static final String MOVED =
      """
      select r.account_id, r.id, p.effective_on, p.pence, r.first_due_on, r.monthly_pence,
             r.state in ('ASKED', 'PAID') and m.stops_when_clear and b.balance_pence <= 0 as clear, a.reference
        from universal_credit_request r join account a on a.account_id = r.account_id join account_balance b on b.account_id = r.account_id
        join universal_credit_request_terms m on m.kind = r.kind and m.valid_from <= %1$s and (m.valid_before is null or m.valid_before > %1$s)
        left join lateral (
          select e.effective_on, -e.amount_pence as pence from entry e
           where r.state = 'ASKED' and e.account_id = r.account_id and e.type_code = case r.kind when 'DEDUCTION' then 'RTP' else 'RUC' end
             and e.effective_on >= r.asked_on and e.amount_pence < 0 and e.reverses is null
             and not exists (select from entry o where o.account_id = e.account_id and o.reverses = e.number)
           order by e.effective_on, e.number limit 1) p on true
       where r.state in ('ASKED', 'PAID') and %2$s
         and (p.pence is not null or (m.stops_when_clear and b.balance_pence <= 0)
              or (r.state = 'ASKED' and r.first_due_on < %1$s
                  and not exists (select from task t where t.kind = '%3$s' and t.about = 'UNIVERSAL_CREDIT_REQUEST:' || r.id)))
       order by r.account_id, r.id limit 5000\
      """;

  private static final String ALL = MOVED.formatted("cast($1 as date)", "true", HeldRequest.LATE);

  /** Asked again in its turn: meanwhile it may have been stopped, or the payment taken back. */
  private static final String ONE =
      MOVED.formatted("cast(?1 as date)", "r.account_id = ?2 and r.id = ?3", HeldRequest.LATE);

  private static final String PAID =
      """
      update universal_credit_request set first_paid_on = ?3, first_paid_pence = ?4 where account_id = ?1 and id = ?2\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject Tasks tasks;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.universal-credit.follow:15M}",
      delayed = "4M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    return pool.preparedQuery(ALL)
        .execute(Tuple.of(today.date()))
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> one(row.getUUID("account_id"), row.getUUID("id")))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(UUID account, UUID id) {
    return work.write(CLOCK, session -> turn(session, account, id))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "request %s was not followed", id))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> turn(Mutiny.Session session, UUID account, UUID id) {
    return HeldRequest.of(session, account, id)
        .chain(held ->
            Sql.row(session, ONE, today.date(), account, id)
                .chain(
                    row -> row == null ? Uni.createFrom().voidItem() : move(session, held, row)));
  }

  private Uni<Void> move(Mutiny.Session session, HeldRequest held, Object[] row) {
    if (row[3] != null) {
      return paid(session, held, (LocalDate) row[2], ((Number) row[3]).longValue(), row);
    }
    if ((Boolean) row[6]) {
      return clear(session, held, (String) row[7]);
    }
    return tasks
        .raise(session, CLOCK, late(held, (LocalDate) row[4], (String) row[7]))
        .replaceWithVoid();
  }

  /** What owes nothing by it is cleared at the next look. */
  private Uni<Void> paid(
      Mutiny.Session session, HeldRequest held, LocalDate on, long pence, Object[] row) {
    String words =
        "The first payment came on %s: %s; %s was expected"
            .formatted(
                DayInWords.of(on),
                Money.ofPence(pence).format(),
                Money.ofPence(((Number) row[5]).longValue()).format());
    return Sql.run(session, PAID, held.accountId(), held.id(), on, pence)
        .chain(() -> held.move(session, CLOCK, RequestState.Event.PAY, today.date(), words))
        .chain(() -> tasks.done(session, CLOCK, HeldRequest.LATE, held.about(), words));
  }

  private Uni<Void> clear(Mutiny.Session session, HeldRequest held, String reference) {
    return held.move(
            session, CLOCK, RequestState.Event.CLEAR, today.date(), "Nothing is owed any more")
        .chain(() ->
            tasks.raise(
                session,
                CLOCK,
                new Tasks.Task(
                    held.accountId(),
                    HeldRequest.TELL,
                    "Tell the DWP that nothing is owed on " + reference,
                    "The arrears are paid. Stop the deduction in the portal today, then say on the account's Universal Credit page that it is stopped.",
                    Tasks.Priority.TODAY,
                    held.about())))
        .chain(() -> tasks.done(session, CLOCK, HeldRequest.LATE, held.about(), "Nothing is owed"));
  }

  private static Tasks.Task late(HeldRequest held, LocalDate due, String reference) {
    return new Tasks.Task(
        held.accountId(),
        HeldRequest.LATE,
        "%s on %s has not come".formatted(held.kind().words(), reference),
        "The first payment was to be here by %s. Look in the portal whether it was refused, or ask the DWP."
            .formatted(DayInWords.of(due)),
        Tasks.Priority.NEXT_DAY,
        held.about());
  }
}
