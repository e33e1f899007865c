package org.quarterday.collection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;

/**
 * Posts the collections of a run on their day: per chunk of accounts, lock the balances in id
 * order, number and insert the entries, move the balances, and write down that the chunk is posted.
 * Every table is named the range, or its plan reads all of it for each chunk. Each collection knows
 * its entry, so that it can be reversed when the bank returns it.
 */
@ApplicationScoped
class PostCollectionsRun implements JobKind {

  static final String KIND = "COLLECTION";

  private static final String RANGE =
      "i.run_id = $1 and i.state = 'SENT' and i.account_id >= $2 and i.account_id < $3";

  private static final String HOLD =
      """
      select count(*) from (
        select b.account_id from account_balance b
         where b.account_id >= $2 and b.account_id < $3
           and exists (select 1 from direct_debit_item i where %s and i.account_id = b.account_id)
         order by b.account_id for update) held\
      """
          .formatted(RANGE);

  /** Each collection of the range with the number its entry gets, while the balances are held. */
  private static final String NUMBERED =
      """
      select i.account_id, i.id, b.entry_count + row_number() over (partition by i.account_id order by i.due_on, i.id) as number
        from direct_debit_item i join account_balance b on b.account_id = i.account_id
       where %s and b.account_id >= $2 and b.account_id < $3\
      """
          .formatted(RANGE);

  /** A receipt lowers what is owed. Week and control account are those the dry run found. */
  private static final String ENTRIES =
      """
      insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week, journal_id, source,
                         source_line, narrative)
      select n.account_id, n.number, 'RDD', -l.amount_pence, l.control_code, r.collect_on, l.rent_year, l.rent_week, r.journal_id, 'COLLECTION',
             m.reference, 'Direct Debit'
        from collection_run r
        join collection_line l on l.run_id = r.id and l.account_id >= $2 and l.account_id < $3
        join (%s) n on n.account_id = l.account_id and n.id = l.item_id
        join mandate m on m.account_id = l.account_id and m.id = l.mandate_id
       where r.id = $1\
      """
          .formatted(NUMBERED);

  private static final String ITEMS =
      """
      update direct_debit_item i set state = 'COLLECTED', entry_number = n.number
        from (%s) n where i.account_id = n.account_id and i.id = n.id and i.account_id >= $2 and i.account_id < $3\
      """
          .formatted(NUMBERED);

  private static final String COLLECTED =
      "i.run_id = $1 and i.state = 'COLLECTED' and i.account_id >= $2 and i.account_id < $3";

  private static final String MANDATES =
      """
      update mandate m set collected_on = r.collect_on
        from collection_run r join direct_debit_item i on i.run_id = r.id
       where r.id = $1 and %s and m.account_id = i.account_id and m.id = i.mandate_id and m.account_id >= $2 and m.account_id < $3\
      """
          .formatted(COLLECTED);

  private static final String BALANCES =
      """
      with paid as (
        select i.account_id, sum(i.amount_pence) as amount, count(*) as lines from direct_debit_item i where %s group by i.account_id
      ), moved as (
        update account_balance b set balance_pence = b.balance_pence - p.amount, entry_count = b.entry_count + p.lines
          from paid p where b.account_id = p.account_id and b.account_id >= $2 and b.account_id < $3
        returning b.account_id)
      select (select count(*) from moved), (select count(*) from paid),
             (select coalesce(sum(lines), 0)::bigint from paid), (select coalesce(sum(amount), 0)::bigint from paid)\
      """
          .formatted(COLLECTED);

  private static final String POSTED =
      "insert into collection_posted (run_id, chunk, entries, amount_pence) values ($1, $2, $3, $4)";

  /** What is on the accounts is what was marked, and nothing that was sent is left over. */
  private static final String FINISH =
      """
      with marked as (select coalesce(sum(entries), 0) as lines, coalesce(sum(amount_pence), 0) as pence from collection_posted where run_id = $1),
      booked as (
        select count(*) as lines, coalesce(-sum(e.amount_pence), 0) as pence from collection_run r join entry e on e.journal_id = r.journal_id
         where r.id = $1),
      items as (
        select count(*) as lines, coalesce(sum(amount_pence), 0) as pence, count(*) filter (where state = 'SENT') as unposted
          from direct_debit_item where run_id = $1 and (state = 'SENT' or entry_number is not null))
      update collection_run r set state = 'POSTED', posted_at = clock_timestamp(), version = r.version + 1
        from marked, booked, items
       where r.id = $1 and r.state = 'POSTING' and items.unposted = 0
         and (marked.lines, marked.pence) = (booked.lines, booked.pence) and (items.lines, items.pence) = (booked.lines, booked.pence)\
      """;

  private static final String MIDDLE =
      """
      with held as (select distinct i.account_id from direct_debit_item i where %s)
      select account_id from held order by 1 offset (select count(*) / 2 from held) limit 1\
      """
          .formatted(RANGE);

  @Override
  public String name() {
    return KIND;
  }

  /** What has posted money is finished, not left. */
  @Override
  public boolean cancellable() {
    return false;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    Tuple range = Tuple.of(chunk.subjectId(), chunk.fromId(), chunk.beforeId());
    return transaction
        .preparedQuery(HOLD)
        .execute(range)
        .chain(() -> transaction.preparedQuery(ENTRIES).execute(range))
        .chain(() -> transaction.preparedQuery(ITEMS).execute(range))
        .chain(() -> transaction.preparedQuery(MANDATES).execute(range))
        .chain(() -> transaction.preparedQuery(BALANCES).execute(range))
        .chain(rows -> posted(transaction, chunk, rows.iterator().next()));
  }

  private static Uni<Void> posted(SqlConnection transaction, Chunk chunk, Row moved) {
    if (!moved.getLong(0).equals(moved.getLong(1))) {
      throw new IllegalStateException(
          "of "
              + moved.getLong(1)
              + " accounts collected, "
              + moved.getLong(0)
              + " have a balance");
    }
    return transaction
        .preparedQuery(POSTED)
        .execute(
            Tuple.of(chunk.subjectId(), chunk.number())
                .addValue(moved.getLong(2).intValue())
                .addValue(moved.getLong(3)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID runId, int failed) {
    if (failed > 0) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(FINISH)
        .execute(Tuple.of(runId))
        .invoke(rows -> {
          if (rows.rowCount() != 1) {
            throw new IllegalStateException("what is on the accounts is not what was sent");
          }
        })
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    return transaction
        .preparedQuery(MIDDLE)
        .execute(Tuple.of(chunk.subjectId(), chunk.fromId(), chunk.beforeId()))
        .map(rows ->
            rows.size() == 0 || rows.iterator().next().getUUID(0).equals(chunk.fromId())
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getUUID(0)));
  }
}
