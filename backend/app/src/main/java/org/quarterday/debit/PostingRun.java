package org.quarterday.debit;

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
 * Posts exactly the stored lines: per chunk of accounts, lock the balances in id order, number and
 * insert the entries, move the balances, and write down that the chunk is posted. The last makes a
 * second posting impossible: the row can exist once only.
 */
@ApplicationScoped
public class PostingRun implements JobKind {

  static final String KIND = "DEBIT_POSTING";

  private static final String HOLD =
      """
      with held as (
        select b.balance_pence from account_balance b
         where b.account_id >= $2 and b.account_id < $3
           and exists (select from debit_line l where l.run_id = $1 and l.account_id = b.account_id)
         order by b.account_id for update)
      select count(*), coalesce(sum(balance_pence), 0)::bigint from held\
      """;

  private static final String ENTRIES =
      """
      insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week,
                         journal_id, source, narrative)
      select l.account_id, b.entry_count + row_number() over (partition by l.account_id order by l.charge_id),
             l.type_code, l.amount_pence, l.control_code, $4, $5, $6, $7, 'DEBIT',
             case when l.rent_free then 'Rent-free week' else '' end
        from debit_line l join account_balance b on b.account_id = l.account_id
       where l.run_id = $1 and l.account_id >= $2 and l.account_id < $3 and b.account_id >= $2 and b.account_id < $3\
      """;

  private static final String BALANCES =
      """
      with due as (
        select account_id, sum(amount_pence) as amount, count(*) as lines from debit_line
         where run_id = $1 and account_id >= $2 and account_id < $3 group by account_id),
      moved as (
        update account_balance b set balance_pence = b.balance_pence + d.amount, entry_count = b.entry_count + d.lines
          from due d where b.account_id = d.account_id and b.account_id >= $2 and b.account_id < $3
        returning b.balance_pence)
      select (select count(*) from moved), (select coalesce(sum(balance_pence), 0)::bigint from moved),
             (select count(*) from due), (select coalesce(sum(lines), 0)::bigint from due),
             (select coalesce(sum(amount), 0)::bigint from due)\
      """;

  private static final String POSTED =
      """
      insert into debit_posted (run_id, chunk, accounts, entries, amount_pence, balance_before_pence, balance_after_pence)
      values ($1, $2, $3, $4, $5, $6, $7)\
      """;

  @Override
  public String name() {
    return KIND;
  }

  /** A week is posted whole or backed out whole. */
  @Override
  public boolean cancellable() {
    return false;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    Tuple range = Tuple.of(chunk.subjectId(), chunk.fromId(), chunk.beforeId());
    return RunWeek.of(transaction, chunk.subjectId())
        .chain(week ->
            transaction
                .preparedQuery(HOLD)
                .execute(range)
                .map(rows -> rows.iterator().next())
                .call(held ->
                    transaction
                        .preparedQuery(ENTRIES)
                        .execute(
                            Tuple.of(chunk.subjectId(), chunk.fromId(), chunk.beforeId())
                                .addValue(week.monday())
                                .addValue(week.year())
                                .addValue(week.number())
                                .addValue(week.journalId())))
                .chain(held ->
                    transaction
                        .preparedQuery(BALANCES)
                        .execute(range)
                        .chain(rows -> posted(transaction, chunk, held, rows.iterator().next()))));
  }

  private static Uni<Void> posted(SqlConnection transaction, Chunk chunk, Row held, Row moved) {
    long accounts = moved.getLong(2);
    if (held.getLong(0) != accounts || moved.getLong(0) != accounts) {
      throw new IllegalStateException(
          "of "
              + accounts
              + " accounts with lines, "
              + moved.getLong(0)
              + " have a balance to post to");
    }
    return transaction
        .preparedQuery(POSTED)
        .execute(
            Tuple.of(chunk.subjectId(), chunk.number())
                .addValue((int) accounts)
                .addValue(moved.getLong(3).intValue())
                .addValue(moved.getLong(4))
                .addValue(held.getLong(1))
                .addValue(moved.getLong(1)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID runId, int failed) {
    if (failed > 0) {
      return Uni.createFrom().voidItem();
    }
    Tuple run = Tuple.of(runId);
    return transaction
        .preparedQuery(ControlSql.CONTROLS)
        .execute(run)
        .chain(() -> transaction.preparedQuery(ControlSql.COUNTED).execute(run))
        .chain(() -> transaction.preparedQuery(ControlSql.POSTED).execute(run))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    return RunWeek.middleOfLines(transaction, chunk);
  }
}
