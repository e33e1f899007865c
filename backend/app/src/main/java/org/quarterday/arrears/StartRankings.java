package org.quarterday.arrears;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Keeps the worklist in step: the whole council once a day and after a weekly debit, and after a
 * payment file or the collections of a day the accounts those touched. Each is a job started once,
 * whichever node looks first. Accounts on which a hold begins or ends, an arrangement is agreed or
 * broken, or something is posted by hand are few, and ranked as soon as it is seen.
 */
@ApplicationScoped
class StartRankings {

  private static final Logger LOG = Logger.getLogger(StartRankings.class);
  private static final Actor CLOCK = Actor.system("Arrears worklist");

  /** Two nodes take turns here; the second finds the job. */
  private static final String IN_TURN = "select cast(pg_advisory_xact_lock(40051) as text)";

  private static final String STARTED =
      "select 1 from job where kind = ?1 and subject_id = ?2 limit 1";

  private static final String COUNCIL =
      """
      insert into job_chunk (job_id, number, part, from_id, before_id, items)
      select cast(?1 as uuid), n, 'ACCOUNTS', account_id,
             coalesce(lead(account_id) over (order by n), cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)), items
        from (select account_id, at / cast(?2 as integer) + 1 as n, at %% cast(?2 as integer) as place,
                     count(*) over (partition by at / cast(?2 as integer)) as items
                from (select account_id, row_number() over (order by account_id) - 1 as at from (%s) due) counted) cut
       where place = 0\
      """;

  private static final String FIRST = "cast('00000000-0000-0000-0000-000000000000' as uuid)";
  private static final String LAST = "cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)";

  private static final String OWING = COUNCIL.formatted(RankCouncilRun.DUE.formatted(FIRST, LAST));

  private static final String TOUCHED =
      COUNCIL.formatted(RankTouchedRun.TOUCHED.formatted("cast(?3 as uuid)", FIRST, LAST));

  /** Posted in the last two days and not looked at; older ones the nightly ranking has seen. */
  private static final String POSTED =
      """
      with posted as (
        select $1::text as kind, f.id, f.posted_at as at from payment_file f where f.state = 'POSTED'
        union all
        select $1, r.id, r.posted_at from collection_run r where r.state = 'POSTED'
        union all
        select $2, j.id, j.recorded_at from debit_run r join journal j on j.id = coalesce(r.back_out_journal_id, r.journal_id)
         where r.state in ('POSTED', 'CLOSED', 'BACKED_OUT'))
      select p.kind, p.id from posted p
       where p.at > clock_timestamp() - interval '2 days' and not exists (select from job j where j.kind = p.kind and j.subject_id = p.id)
       order by p.at, p.id\
      """;

  /**
   * Of whom the list says another balance than the books, because of what was just posted other
   * than by a run. A journal's time is its transaction's beginning: it is looked for a while. The
   * entries are asked for journal by journal and the rest account by account: while there is none,
   * nothing is read.
   */
  static final String POSTED_BY_HAND =
      """
      select distinct t.account_id
        from journal j
       cross join lateral (select distinct e.account_id from entry e where e.journal_id = j.id) t
       cross join lateral (select b.balance_pence from account_balance b where b.account_id = t.account_id limit 1) b
        left join lateral (select c.account_id, c.balance_pence from arrears_case c where c.account_id = t.account_id limit 1) c on true
       where j.recorded_at > statement_timestamp() - interval '5 minutes' and j.kind not in ('DEBIT', 'IMPORT', 'OPENING')
         and not exists (select from payment_file f where f.journal_id = j.id)
         and not exists (select from collection_run r where r.journal_id = j.id)
         and b.balance_pence is distinct from c.balance_pence and (b.balance_pence > 0 or c.account_id is not null)
       order by 1 limit 500\
      """;

  /**
   * On the worklist as they were before a hold began or ended. Some seconds are taken off, for what
   * was read between the hold's own time and its commit.
   */
  private static final String HELD_SINCE =
      """
      select distinct c.account_id
        from hold h join hold_account ha on ha.hold_id = h.id join arrears_case c on c.account_id = ha.account_id
       where greatest(h.begun_at, h.ended_at) > clock_timestamp() - interval '1 day'
         and greatest(h.begun_at, h.ended_at) > c.facts_at - interval '10 seconds' order by 1 limit 500\
      """;

  /** As they were before an arrangement about them changed, or something was done in court. */
  private static final String AGREED_SINCE =
      """
      select distinct c.account_id
        from arrangement_event v join arrangement_account g on g.arrangement_id = v.arrangement_id
        join arrears_case c on c.account_id = g.account_id
       where v.made_at > statement_timestamp() - interval '1 day' and v.made_at > c.facts_at - interval '10 seconds'
      union
      select c.account_id from court_event v join arrears_case c on c.account_id = v.account_id
       where v.made_at > statement_timestamp() - interval '1 day' and v.made_at > c.facts_at - interval '10 seconds' order by 1 limit 500\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject Jobs jobs;
  @Inject JobRunner runner;
  @Inject RankAccounts rank;
  @Inject Today today;

  @ConfigProperty(name = "quarterday.arrears.accounts-per-chunk", defaultValue = "500")
  int accountsPerChunk;

  @Scheduled(
      every = "{quarterday.arrears.council:5M}",
      delayed = "1M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> council() {
    UUID day =
        UUID.nameUUIDFromBytes(("arrears of " + today.date()).getBytes(StandardCharsets.UTF_8));
    return begin(RankCouncilRun.KIND, day, "Arrears of " + today.date());
  }

  @Scheduled(
      every = "{quarterday.arrears.touched:2s}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> touched() {
    return posted()
        .chain(() -> few(HELD_SINCE))
        .chain(() -> few(AGREED_SINCE))
        .chain(() -> few(POSTED_BY_HAND))
        .onFailure()
        .invoke(failure -> LOG.warnf("arrears wait for the next look: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> few(String sql) {
    return pool.preparedQuery(sql)
        .execute()
        .map(rows -> {
          List<UUID> accounts = new ArrayList<>();
          rows.forEach(row -> accounts.add(row.getUUID(0)));
          return accounts;
        })
        .chain(accounts ->
            accounts.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql(CLOCK, "", transaction -> rank.of(transaction, accounts)));
  }

  private Uni<Void> posted() {
    return pool.preparedQuery(POSTED)
        .execute(Tuple.of(RankTouchedRun.KIND, RankCouncilRun.KIND))
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(
            row -> begin(row.getString(0), row.getUUID(1), "Arrears after a posting"))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> begin(String kind, UUID subject, String title) {
    return work.write(
            CLOCK, session -> start(session, new Jobs.Start(kind, subject, title, "arrears:act")))
        .invoke(runner::wake)
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "%s was not started", title))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> start(Mutiny.Session session, Jobs.Start start) {
    return Sql.rows(session, IN_TURN)
        .chain(() -> Sql.row(session, STARTED, start.kind(), start.subjectId()))
        .chain(started ->
            started != null
                ? Uni.createFrom().voidItem()
                : jobs.start(session, CLOCK, start).chain(job -> chunks(session, start, job)));
  }

  private Uni<Void> chunks(Mutiny.Session session, Jobs.Start start, UUID job) {
    return (start.kind().equals(RankCouncilRun.KIND)
            ? Sql.run(session, OWING, job, accountsPerChunk)
            : Sql.run(session, TOUCHED, job, accountsPerChunk, start.subjectId()))
        .replaceWithVoid();
  }
}
