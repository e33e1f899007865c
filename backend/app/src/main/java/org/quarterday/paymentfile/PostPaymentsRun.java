package org.quarterday.paymentfile;

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
 * Posts the matched lines of a file: per chunk of accounts, lock the balances in id order, number
 * and insert the entries, move the balances, and write down that the chunk is posted. The last
 * makes a second posting impossible: the row can exist once only.
 */
@ApplicationScoped
public class PostPaymentsRun implements JobKind {

  static final String KIND = "PAYMENT_FILE";

  static final String RANGE = "l.file_id = $1 and l.account_id >= $2 and l.account_id < $3";

  private static final String HOLD =
      """
      select count(*) from (
        select b.account_id from account_balance b
         where b.account_id >= $2 and b.account_id < $3
           and exists (select from payment_line l where %s and l.account_id = b.account_id)
         order by b.account_id for update) held\
      """
          .formatted(RANGE);

  /** A receipt lowers what is owed: its entry is the payment with the other sign. */
  private static final String ENTRIES =
      """
      insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week,
                         journal_id, source, source_line, narrative)
      select l.account_id, b.entry_count + row_number() over (partition by l.account_id order by l.line),
             l.type_code, -l.amount_pence, l.control_code, l.paid_on, l.rent_year, l.rent_week,
             f.journal_id, 'PAYMENT_FILE', l.source || '/' || l.source_line_id, l.narrative
        from payment_file f join payment_line l on l.file_id = f.id join account_balance b on b.account_id = l.account_id
       where f.id = $1 and %s and b.account_id >= $2 and b.account_id < $3\
      """
          .formatted(RANGE);

  private static final String BALANCES =
      """
      with paid as (
        select l.account_id, sum(l.amount_pence) as amount, count(*) as lines from payment_line l
         where %s group by l.account_id),
      moved as (
        update account_balance b set balance_pence = b.balance_pence - p.amount, entry_count = b.entry_count + p.lines
          from paid p where b.account_id = p.account_id and b.account_id >= $2 and b.account_id < $3
        returning b.account_id)
      select (select count(*) from moved), (select count(*) from paid),
             (select coalesce(sum(lines), 0)::bigint from paid), (select coalesce(sum(amount), 0)::bigint from paid)\
      """
          .formatted(RANGE);

  private static final String POSTED =
      "insert into payment_posted (file_id, chunk, accounts, entries, amount_pence) values ($1, $2, $3, $4, $5)";

  /**
   * The proof that ends the run: the file's lines and money are what is on accounts, what is in
   * suspense and what was rejected, each counted where it lies; or it is not called posted.
   */
  private static final String FINISH =
      """
      with said as (select * from payment_file where id = $1),
      lines as (
        select count(*) as lines, coalesce(sum(amount_pence), 0) as pence,
               count(*) filter (where outcome = 'REJECTED') as rejected from payment_line where file_id = $1),
      marked as (select coalesce(sum(entries), 0) as lines, coalesce(sum(amount_pence), 0) as pence from payment_posted where file_id = $1),
      booked as (
        select count(*) as lines, coalesce(-sum(e.amount_pence), 0) as pence from said join entry e on e.journal_id = said.journal_id),
      held as (select count(*) as lines, coalesce(sum(amount_pence), 0) as pence from suspense_item where file_id = $1),
      control as (
        select coalesce(-sum(c.amount_pence), 0) as pence from said join control_entry c on c.journal_id = said.journal_id
         where c.control_code = 'SUSPENSE')
      update payment_file f set state = 'POSTED', posted_at = clock_timestamp(), version = f.version + 1
        from lines, marked, booked, held, control
       where f.id = $1 and f.state = 'POSTING'
         and (f.lines, f.amount_pence) = (lines.lines, lines.pence + f.unread_pence)
         and (f.posted_lines, f.posted_pence) = (marked.lines, marked.pence) and (f.posted_lines, f.posted_pence) = (booked.lines, booked.pence)
         and (f.suspense_lines, f.suspense_pence) = (held.lines, held.pence) and f.suspense_pence = control.pence
         and f.rejected_lines = lines.rejected\
      """;

  private static final String MIDDLE =
      """
      select account_id from (
        select distinct l.account_id from payment_line l where %s order by 1) held
       offset (select count(distinct l.account_id) / 2 from payment_line l where %s) limit 1\
      """
          .formatted(RANGE, RANGE);

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
        .chain(() -> transaction.preparedQuery(BenefitFacts.AWARDS).execute(range))
        .chain(() -> transaction.preparedQuery(BenefitFacts.CLAIMS).execute(range))
        .chain(() -> transaction.preparedQuery(BALANCES).execute(range))
        .chain(rows -> posted(transaction, chunk, rows.iterator().next()));
  }

  private static Uni<Void> posted(SqlConnection transaction, Chunk chunk, Row moved) {
    if (!moved.getLong(0).equals(moved.getLong(1))) {
      throw new IllegalStateException(
          "of " + moved.getLong(1) + " accounts paid, " + moved.getLong(0) + " have a balance");
    }
    return transaction
        .preparedQuery(POSTED)
        .execute(
            Tuple.of(chunk.subjectId(), chunk.number())
                .addValue(moved.getLong(1).intValue())
                .addValue(moved.getLong(2).intValue())
                .addValue(moved.getLong(3)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID fileId, int failed) {
    if (failed > 0) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(FINISH)
        .execute(Tuple.of(fileId))
        .invoke(rows -> {
          if (rows.rowCount() != 1) {
            throw new IllegalStateException(
                "posted, suspense and rejected do not come to the file");
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
