package org.quarterday.writeon;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.platform.audit.AuditLog;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;
import org.quarterday.writeon.rules.BackNotice;

/**
 * Recognises the debtors of written-off debts when they hold a home of ours again, and money that
 * comes for such a debt. Each is told once, to a person: nothing is brought back by itself, and
 * nothing is ever put on the new account. The whole register is looked through once a day; in
 * between, only what changed since the last look: people, who lives where, and receipts.
 */
@ApplicationScoped
class RecogniseDebtors {

  private static final Logger LOG = Logger.getLogger(RecogniseDebtors.class);
  private static final Actor CLOCK = Actor.system("Register of write-offs");
  private static final int AT_ONCE = 200;

  /** How far back what was committed late is looked for. */
  private static final Duration LATE = Duration.ofHours(1);

  /** Everybody who owed a debt on the register. */
  private static final String ALL =
      """
      select m.person_id from write_off w join account a on a.account_id = w.account_id join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable
       where w.state = 'POSTED' and w.amount_pence > w.written_on_pence\
      """;

  /**
   * Of whom something changed since the event {@code $3}: they, where they live, what they owed. A
   * log takes any words for an id, so what is none is passed over before the cast.
   */
  private static final String CHANGED =
      """
      with changed as (
        select e.subject, case when pg_input_is_valid(e.subject_id, 'uuid') then cast(e.subject_id as uuid) end as id
          from audit_event e
         where e.id >= $3 and e.action <> 'REVEAL' and e.subject in ('person', 'tenancy', 'tenancy_member', 'write_off')
      )
      select c.id as person_id from changed c where c.subject = 'person'
      union select m.person_id from changed c join tenancy_member m on m.id = c.id where c.subject = 'tenancy_member'
      union select m.person_id from changed c join tenancy_member m on m.tenancy_id = c.id where c.subject = 'tenancy'
      union select m.person_id from changed c join write_off w on w.id = c.id join account a on a.account_id = w.account_id
              join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable where c.subject = 'write_off'\
      """;

  /**
   * A person on a tenancy that runs, who owed a debt on the register; the same record, or one with
   * the same name and birthday. The debt's own tenancy is no return to it. Asked about {@code %s}
   * and their namesakes, as those who owed and as those who live here.
   */
  private static final String RETURNED =
      """
      with asked as (%s),
      people as (
        select person_id as id from asked
        union select s.id from asked c join person p on p.id = c.person_id and p.born_on is not null
          join person s on lower(s.surname) = lower(p.surname) and lower(s.forename) = lower(p.forename) and s.born_on = p.born_on
      ), pairs as (
        select q.id as holder, q.id as debtor, 'SAME_RECORD' as sameness from people q
        union all
        select s.id, p.id, 'SAME_NAME_AND_BIRTH' from people q join person p on p.id = q.id and p.born_on is not null
          join person s on lower(s.surname) = lower(p.surname) and lower(s.forename) = lower(p.forename) and s.born_on = p.born_on and s.id <> p.id
      )
      select w.account_id, w.id, a.reference, w.amount_pence - w.written_on_pence as remaining, t.id as tenancy_id, t.reference as tenancy, h.person_id,
             concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname) as name, max(d.sameness) as sameness,
             p.address_protected_on is not null as at_risk,
             (select o.account_id from account o where o.tenancy_id = t.id and o.kind = 'MAIN' order by o.starts_on desc limit 1) as told_on
        from pairs d join tenancy_member m on m.person_id = d.debtor and m.liable join account a on a.tenancy_id = m.tenancy_id
        join write_off w on w.account_id = a.account_id and w.state = 'POSTED' and w.amount_pence > w.written_on_pence
        join tenancy_member h on h.person_id = d.holder and h.liable and (h.to_on is null or h.to_on >= $1)
        join tenancy t on t.id = h.tenancy_id and t.id <> a.tenancy_id and t.state in ('LIVE', 'NOTICE_GIVEN')
        join person p on p.id = h.person_id
       where not exists (select from write_off_return r where r.account_id = w.account_id and r.write_off_id = w.id and r.tenancy_id = t.id)
       group by w.account_id, w.id, a.reference, w.amount_pence, w.written_on_pence, t.id, t.reference, h.person_id, p.id
       order by w.id, t.id limit $2\
      """;

  private static final String RECORD =
      """
      insert into write_off_return (account_id, write_off_id, tenancy_id, person_id, sameness) values (?1, ?2, ?3, ?4, ?5) on conflict do nothing\
      """;

  /**
   * {@code %s}: which of the register. A former account in credit with a debt on the register; told
   * once for each receipt. Where rent is still charged a credit is rent paid ahead, and no money
   * for a debt that was given up.
   */
  private static final String PAID =
      """
      select w.account_id, w.id, a.reference, w.amount_pence - w.written_on_pence as remaining, -b.balance_pence as credit, e.number
        from write_off w join account a on a.account_id = w.account_id and a.ends_on < $1
        join account_balance b on b.account_id = w.account_id and b.balance_pence < 0
        join lateral (select max(e.number) as number from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
                       where e.account_id = w.account_id and e.number > w.entry_number and e.amount_pence < 0) e on e.number is not null
       where w.state = 'POSTED' and w.amount_pence > w.written_on_pence and %s
         and not exists (select from task t where t.kind = 'MONEY_ON_WRITTEN_OFF' and t.about = 'WRITE_OFF:' || w.id || ':' || e.number)
       order by w.id limit $2\
      """;

  /** Accounts something was posted to since {@code $3}. */
  private static final String RECEIVED =
      "w.account_id in (select n.account_id from entry n where n.recorded_at >= $3)";

  @Inject Pool pool;
  @Inject Work work;
  @Inject Tasks tasks;
  @Inject Today today;

  private volatile LocalDate lookedEverywhereOn;
  private volatile Instant lookedAt;

  @Scheduled(
      every = "{quarterday.write-offs.recognise:15M}",
      delayed = "4M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> recognise() {
    LocalDate day = today.date();
    Instant since = day.equals(lookedEverywhereOn) ? lookedAt.minus(LATE) : null;
    return pool.query("select clock_timestamp() as at")
        .execute()
        .map(rows -> rows.iterator().next().getOffsetDateTime("at").toInstant())
        .chain(now -> look(day, since).invoke(full -> looked(day, now, since == null, full)))
        .replaceWithVoid();
  }

  /** True when nothing was left for the next time. */
  private Uni<Boolean> look(LocalDate day, Instant since) {
    return since == null
        ? each(RETURNED.formatted(ALL), Tuple.of(day, AT_ONCE), this::returned)
            .chain(one ->
                each(PAID.formatted("true"), Tuple.of(day, AT_ONCE), this::paid)
                    .map(other -> one && other))
        : each(
                RETURNED.formatted(CHANGED),
                Tuple.of(day, AT_ONCE, AuditLog.firstOf(since)),
                this::returned)
            .chain(one ->
                each(
                        PAID.formatted(RECEIVED),
                        Tuple.of(day, AT_ONCE, since.atOffset(ZoneOffset.UTC)),
                        this::paid)
                    .map(other -> one && other));
  }

  /** What was not told for want of room, or could not be, is looked for again everywhere. */
  private void looked(LocalDate day, Instant now, boolean everywhere, boolean whole) {
    if (!whole) {
      lookedEverywhereOn = null;
    } else {
      lookedAt = now;
      lookedEverywhereOn = everywhere ? day : lookedEverywhereOn;
    }
  }

  /**
   * What one row cannot do stops no other, and is tried again the next time.
   *
   * @return whether every row there was has been told
   */
  private Uni<Boolean> each(
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
                        .replaceWith(true)
                        .onFailure()
                        .invoke(failure ->
                            LOG.errorf(failure, "write-off %s was not told", row.getUUID("id")))
                        .onFailure()
                        .recoverWithItem(false))
                .collect()
                .asList()
                .map(told -> rows.size() < AT_ONCE && !told.contains(false)));
  }

  private Uni<Void> returned(Row row) {
    UUID id = row.getUUID("id");
    var notice = new BackNotice(row.getString("reference"), row.getLong("remaining"));
    String sameness = row.getString("sameness");
    // A task stands on an account, which says where they live: of a person at risk, the debt's own.
    boolean atRisk = row.getBoolean("at_risk");
    var task =
        new Tasks.Task(
            row.getUUID(atRisk ? "account_id" : "told_on"),
            "WRITTEN_OFF_DEBTOR_BACK",
            notice.returnedTitle(),
            notice.returned(
                row.getString("name"),
                atRisk ? null : row.getString("tenancy"),
                "SAME_RECORD".equals(sameness)),
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
