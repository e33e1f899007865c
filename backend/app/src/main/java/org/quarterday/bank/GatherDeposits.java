package org.quarterday.bank;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Gathers from the books what should be found on the bank's statements, journal by journal. What is
 * gathered can be gathered again: it only says what the books say. A payment file counts once it is
 * posted whole.
 */
@ApplicationScoped
class GatherDeposits {

  /** What was being written when it was gathered last is on the books by then. */
  private static final int DAYS_BACK = 3;

  /**
   * From where the last gathering left off, and from the beginning of files that took longer; all
   * of it for an account that was never gathered.
   */
  private static final String ACCOUNTS =
      """
      select b.code, greatest(b.balanced_from, coalesce(least(b.gathered_on - %d, f.since), b.balanced_from)) as since
        from bank_account b
       cross join (select min(cast(j.recorded_at at time zone 'Europe/London' as date)) as since from payment_file f
                     join journal j on j.id = f.journal_id
                    where f.state = 'POSTING' or f.posted_at > now() - interval '2 days') f
       order by b.code\
      """
          .formatted(DAYS_BACK);

  private static final String GATHERED =
      """
      update bank_account set gathered_on = cast(now() at time zone 'Europe/London' as date)
       where code = $1 and gathered_on is distinct from cast(now() at time zone 'Europe/London' as date)\
      """;

  /** A journal is summed whole: one that began before the first day is left as it was gathered. */
  private static final String GATHER =
      """
      with carried as materialized (
        select control_code from bank_account_control where bank_code = $1
      ), begun as materialized (
        select id from journal where recorded_at >= cast($2::date as timestamp) at time zone 'Europe/London'
      ), bounced as materialized (
        select v.journal_id from bounced_payment b join entry v on v.account_id = b.account_id and v.number = b.reversal_number
         where b.made_at >= cast($2::date as timestamp) at time zone 'Europe/London'
      ), online as materialized (
        select e.journal_id from card_payment c join entry e on e.account_id = c.account_id and e.number = c.entry_number
         where c.state = 'POSTED' and c.ended_at >= cast($2::date as timestamp) at time zone 'Europe/London'
      ), moved as (
        select e.journal_id, e.recorded_at, e.account_id, 1 as lines, -e.amount_pence as pence,
               case when e.source in ('PAYMENT', 'REVERSAL') and e.journal_id in (select journal_id from bounced) then 'BOUNCED'
                    when e.source = 'PAYMENT' and e.journal_id in (select journal_id from online) then 'CARD_PAYMENT'
                    when e.source = 'TRANSFER' then 'CORRECTION' when e.source = 'SUSPENSE' then 'SUSPENSE_SETTLED' else e.source end as source,
               case when e.source = 'PAYMENT_FILE' then split_part(coalesce(e.source_line, ''), '/', 1) else '' end as detail
          from entry e
         where e.recorded_at >= cast($2::date as timestamp) at time zone 'Europe/London' and e.source <> 'IMPORT'
           and e.control_code in (select control_code from carried) and e.journal_id in (select id from begun)
        union all
        select i.journal_id, i.recorded_at, null, 1, i.amount_pence, case when i.file_id is null then 'CARD_PAYMENT' else 'PAYMENT_FILE' end,
               case when i.file_id is null then '' else split_part(i.source, '/', 1) end
          from suspense_item i
         where i.recorded_at >= cast($2::date as timestamp) at time zone 'Europe/London' and i.control_code in (select control_code from carried)
        union all
        select p.journal_id, p.decided_at, null, 1, -p.amount_pence, 'SUSPENSE_RETURNED', ''
          from suspense_proposal p join suspense_item i on i.id = p.item_id
         where p.kind = 'RETURN' and p.state = 'APPROVED' and p.decided_at >= cast($2::date as timestamp) at time zone 'Europe/London'
           and i.control_code in (select control_code from carried)
        union all
        select c.journal_id, c.recorded_at, null, f.items, c.amount_pence, 'REFUND_SENT', ''
          from control_entry c join refund_file f on c.journal_id in (f.journal_id, f.back_journal_id)
         where c.recorded_at >= cast($2::date as timestamp) at time zone 'Europe/London' and c.control_code in (select control_code from carried)
        union all
        select c.journal_id, c.recorded_at, null, 0, c.amount_pence, 'AGENCY', ''
          from control_entry c
         where c.recorded_at >= cast($2::date as timestamp) at time zone 'Europe/London' and c.control_code in (select control_code from carried)
           and exists (select from agency_return_line l where l.journal_id = c.journal_id)
      ), summed as (
        select m.journal_id, m.source, m.detail, cast(min(m.recorded_at) at time zone 'Europe/London' as date) as day,
               cast(sum(m.lines) as integer) as lines, cast(sum(m.pence) as bigint) as pence,
               case when count(distinct m.account_id) = 1 and count(*) = count(m.account_id) then min(m.account_id::text) end as account
          from moved m where (m.source, m.detail) <> ('PAYMENT_FILE', 'BANK') group by 1, 2, 3 having sum(m.pence) <> 0
      )
      insert into bank_deposit (journal_id, bank_code, source, detail, recorded_on, lines, pence, reference, words)
      select s.journal_id, $1, s.source, s.detail, s.day, s.lines, s.pence,
             coalesce((select coalesce(a.payment_reference, a.reference) from account a where a.account_id = cast(s.account as uuid)), ''),
             coalesce(j.narrative, '')
        from summed s left join journal j on j.id = s.journal_id
       where not exists (select from payment_file f where f.journal_id = s.journal_id and f.state <> 'POSTED')
      on conflict (journal_id, bank_code, source, detail) do update set lines = excluded.lines, pence = excluded.pence
       where bank_deposit.match_id is null and (bank_deposit.lines, bank_deposit.pence) <> (excluded.lines, excluded.pence)\
      """;

  /** What a node had begun to post when it died is found by its number, or is open again. */
  private static final String POSTED =
      """
      update bank_line l set payment_file_id = c.file_id from payment_source_line c
       where c.source = 'BANK' and c.source_line_id = l.id::text and l.state = 'POSTED' and l.payment_file_id is null\
      """;

  private static final String NOT_POSTED =
      """
      update bank_line l set state = 'OPEN', settled_at = null, settled_by = null, settled_by_name = null
       where l.state = 'POSTED' and l.payment_file_id is null and l.settled_at < now() - interval '30 minutes'
         and not exists (select from payment_source_line c where c.source = 'BANK' and c.source_line_id = l.id::text)\
      """;

  @Inject Pool pool;
  @Inject Work work;

  /** Every few minutes, so that a morning's board is whole without anybody asking for it. */
  @Scheduled(
      every = "{quarterday.bank.gather:5M}",
      delayed = "1M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> run() {
    return pool.query(ACCOUNTS)
        .execute()
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row ->
            work.sql(
                Actor.system("Bank deposits"),
                "",
                connection -> from(connection, row.getString("code"), row.getLocalDate("since"))))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Of one account, what was recorded from a day on. */
  static Uni<Void> from(SqlConnection connection, String bank, LocalDate since) {
    return connection
        .preparedQuery(GATHER)
        .execute(Tuple.of(bank, since))
        .chain(() -> connection.preparedQuery(GATHERED).execute(Tuple.of(bank)))
        .chain(() -> connection.query(POSTED).execute())
        .chain(() -> connection.query(NOT_POSTED).execute())
        .replaceWithVoid();
  }
}
