package org.quarterday.writeon;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;
import org.quarterday.writeon.rules.BackNotice;

/**
 * Recognises the debtors of written-off debts when they hold a home of ours again, and money that
 * comes for such a debt. Each is told once, to a person: nothing is brought back by itself, and
 * nothing is ever put on the new account.
 */
@ApplicationScoped
class RecogniseDebtors {

  private static final Logger LOG = Logger.getLogger(RecogniseDebtors.class);
  private static final Actor CLOCK = Actor.system("Register of write-offs");
  private static final int AT_ONCE = 200;

  /**
   * A person on a tenancy that runs, who owed a debt on the register; the same record, or one with
   * the same name and birthday. The debt's own tenancy is no return to it.
   */
  private static final String RETURNED =
      """
      select d.account_id, d.id, d.reference, d.remaining, t.id as tenancy_id, t.reference as tenancy, h.person_id,
             concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname) as name, max(d.sameness) as sameness,
             (select o.account_id from account o where o.tenancy_id = t.id and o.kind = 'MAIN' order by o.starts_on desc limit 1) as told_on
        from (
          select w.account_id, w.id, a.reference, a.tenancy_id, w.amount_pence - w.written_on_pence as remaining, m.person_id, 'SAME_RECORD' as sameness
            from write_off w join account a on a.account_id = w.account_id join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable
           where w.state = 'POSTED' and w.amount_pence > w.written_on_pence
          union all
          select w.account_id, w.id, a.reference, a.tenancy_id, w.amount_pence - w.written_on_pence, s.id, 'SAME_NAME_AND_BIRTH'
            from write_off w join account a on a.account_id = w.account_id join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable
            join person p on p.id = m.person_id and p.born_on is not null
            join person s on lower(s.surname) = lower(p.surname) and lower(s.forename) = lower(p.forename) and s.born_on = p.born_on and s.id <> p.id
           where w.state = 'POSTED' and w.amount_pence > w.written_on_pence
        ) d
        join tenancy_member h on h.person_id = d.person_id and h.liable and (h.to_on is null or h.to_on >= $1)
        join tenancy t on t.id = h.tenancy_id and t.id <> d.tenancy_id and t.state in ('LIVE', 'NOTICE_GIVEN')
        join person p on p.id = h.person_id
       where not exists (select from write_off_return r where r.account_id = d.account_id and r.write_off_id = d.id and r.tenancy_id = t.id)
       group by d.account_id, d.id, d.reference, d.remaining, t.id, t.reference, h.person_id, p.title, p.forename, p.surname
       order by d.id, t.id limit $2\
      """;

  private static final String RECORD =
      """
      insert into write_off_return (account_id, write_off_id, tenancy_id, person_id, sameness) values (?1, ?2, ?3, ?4, ?5) on conflict do nothing\
      """;

  /**
   * A former account in credit with a debt on the register; told once for each receipt. Where rent
   * is still charged a credit is rent paid ahead, and no money for a debt that was given up.
   */
  private static final String PAID =
      """
      select w.account_id, w.id, a.reference, w.amount_pence - w.written_on_pence as remaining, -b.balance_pence as credit, e.number
        from write_off w join account a on a.account_id = w.account_id and a.ends_on < $1
        join account_balance b on b.account_id = w.account_id and b.balance_pence < 0
        join lateral (select max(e.number) as number from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
                       where e.account_id = w.account_id and e.number > w.entry_number and e.amount_pence < 0) e on e.number is not null
       where w.state = 'POSTED' and w.amount_pence > w.written_on_pence
         and not exists (select from task t where t.kind = 'MONEY_ON_WRITTEN_OFF' and t.about = 'WRITE_OFF:' || w.id || ':' || e.number)
       order by w.id limit $2\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject Tasks tasks;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.write-offs.recognise:15M}",
      delayed = "4M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> recognise() {
    return each(RETURNED, Tuple.of(today.date(), AT_ONCE), this::returned)
        .chain(() -> each(PAID, Tuple.of(today.date(), AT_ONCE), this::paid));
  }

  /** What one row cannot do stops no other, and is tried again the next time. */
  private Uni<Void> each(
      String sql, Tuple values, java.util.function.Function<Row, Uni<Void>> one) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .chain(rows ->
            Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row ->
                    one.apply(row)
                        .onFailure()
                        .invoke(failure ->
                            LOG.errorf(failure, "write-off %s was not told", row.getUUID("id")))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid());
  }

  private Uni<Void> returned(Row row) {
    UUID id = row.getUUID("id");
    var notice = new BackNotice(row.getString("reference"), row.getLong("remaining"));
    String sameness = row.getString("sameness");
    var task =
        new Tasks.Task(
            row.getUUID("told_on"),
            "WRITTEN_OFF_DEBTOR_BACK",
            notice.returnedTitle(),
            notice.returned(
                row.getString("name"), row.getString("tenancy"), "SAME_RECORD".equals(sameness)),
            Tasks.Priority.TEN_DAYS,
            "WRITE_OFF:" + id + ":" + row.getUUID("tenancy_id"));
    return work.write(
            CLOCK,
            session ->
                Sql.run(
                        session,
                        RECORD,
                        row.getUUID("account_id"),
                        id,
                        row.getUUID("tenancy_id"),
                        row.getUUID("person_id"),
                        sameness)
                    .chain(rows -> raise(session, rows == 1, task)))
        .replaceWithVoid();
  }

  private Uni<Void> raise(Mutiny.Session session, boolean isNew, Tasks.Task task) {
    return isNew
        ? tasks.raise(session, CLOCK, task).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> paid(Row row) {
    var notice = new BackNotice(row.getString("reference"), row.getLong("remaining"));
    var task =
        new Tasks.Task(
            row.getUUID("account_id"),
            "MONEY_ON_WRITTEN_OFF",
            notice.paidTitle(),
            notice.paid(row.getLong("credit")),
            Tasks.Priority.THREE_DAYS,
            "WRITE_OFF:" + row.getUUID("id") + ":" + row.getInteger("number"));
    return work.write(CLOCK, session -> tasks.raise(session, CLOCK, task)).replaceWithVoid();
  }
}
