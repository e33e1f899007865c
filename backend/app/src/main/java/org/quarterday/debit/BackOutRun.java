package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;

/**
 * Reverses every entry of a posted debit in one new journal. An entry somebody has reversed by hand
 * since is left as it is: it has been undone already, and the database allows one reversal only.
 */
@ApplicationScoped
public class BackOutRun implements JobKind {

  static final String KIND = "DEBIT_BACK_OUT";

  private static final String HOLD =
      """
      select count(*) from (
        select b.account_id from account_balance b where b.account_id >= $1 and b.account_id < $2
           and exists (select from entry e where e.account_id = b.account_id and e.effective_on = $3 and e.journal_id = $4)
         order by b.account_id for update) held\
      """;

  private static final String REVERSE =
      """
      with wrong as (
        select e.account_id, e.number, e.type_code, e.amount_pence, e.control_code, e.effective_on, e.rent_year, e.rent_week,
               b.entry_count + row_number() over (partition by e.account_id order by e.number) as next
          from account_balance b join entry e on e.account_id = b.account_id and e.effective_on = $3 and e.journal_id = $4
         where b.account_id >= $1 and b.account_id < $2
           and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)),
      undone as (
        insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week,
                           journal_id, source, reverses, narrative)
        select account_id, next, type_code, -amount_pence, control_code, effective_on, rent_year, rent_week, $5,
               'DEBIT_BACK_OUT', number, $6 from wrong
        returning account_id, amount_pence)
      update account_balance b set balance_pence = b.balance_pence + u.amount, entry_count = b.entry_count + u.entries
        from (select account_id, sum(amount_pence) as amount, count(*) as entries from undone group by account_id) u
       where b.account_id = u.account_id and b.account_id >= $1 and b.account_id < $2\
      """;

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public boolean cancellable() {
    return false;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    return RunWeek.of(transaction, chunk.subjectId())
        .chain(week -> {
          Tuple held = Tuple.of(chunk.fromId(), chunk.beforeId(), week.monday(), week.journalId());
          Tuple reversed =
              Tuple.of(chunk.fromId(), chunk.beforeId(), week.monday(), week.journalId())
                  .addValue(week.backOutJournalId())
                  .addValue("Debit backed out: " + week.backOutReason());
          return transaction
              .preparedQuery(HOLD)
              .execute(held)
              .chain(() -> transaction.preparedQuery(REVERSE).execute(reversed));
        })
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID runId, int failed) {
    if (failed > 0) {
      return Uni.createFrom().voidItem();
    }
    Tuple run = Tuple.of(runId);
    return transaction
        .preparedQuery(ControlSql.NOT_REVERSED)
        .execute(run)
        .invoke(rows -> {
          long left = rows.iterator().next().getLong(0);
          if (left > 0) {
            throw new IllegalStateException(left + " entries are not reversed");
          }
        })
        .chain(() -> transaction.preparedQuery(ControlSql.UNCOUNTED).execute(run))
        .chain(() -> transaction.preparedQuery(ControlSql.BACKED_OUT).execute(run))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    return RunWeek.middleOfLines(transaction, chunk);
  }
}
