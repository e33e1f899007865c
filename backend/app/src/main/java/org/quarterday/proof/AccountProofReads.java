package org.quarterday.proof;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.proof.ProveAccount.Line;
import org.quarterday.proof.ProveAccount.Stated;
import org.quarterday.proof.rules.WeekComparison;

/** Reads all that an account's proof needs, of one moment. */
@ApplicationScoped
class AccountProofReads {

  private static final String STATED =
      """
      select a.account_id, a.reference, a.starts_on, a.ends_on, b.balance_pence, b.entry_count,
             concat_ws(', ', p.address_line_1, nullif(p.address_line_2, ''), nullif(p.postcode, '')) as address,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
        from account a join account_balance b using (account_id) join tenancy t on t.id = a.tenancy_id
        join property p on p.id = coalesce(a.property_id, t.property_id)
       where a.account_id = $1\
      """;

  private static final String LINES =
      """
      select e.number, e.type_code, k.kind, e.amount_pence, e.effective_on, e.rent_year, e.rent_week, e.source, e.reverses,
             c.code is not null as control_known
        from entry e left join transaction_type k on k.code = e.type_code left join control_account c on c.code = e.control_code
       where e.account_id = $1 order by e.number\
      """;

  private static final String CHARGES =
      "select type_code, weekly_pence, starts_on, ends_before from charge where account_id = $1 order by starts_on, id";

  private static final String TERMS =
      "select type_code, valid_from, valid_before, apportioned, charged_in_free_weeks from transaction_type_terms";

  /**
   * From the week the charge history begins, or the week of the first debit brought in where an
   * extract's charges reach further back than its entries, to last week, and this week once it has
   * been debited: its debit may still be on its way. Nothing after the account's last day.
   */
  private static final String WEEKS =
      """
      with history as (
        select greatest(min(c.starts_on), (select min(e.effective_on) from entry e join transaction_type k on k.code = e.type_code
                                            where e.account_id = $1 and e.source = 'IMPORT' and k.kind = 'CHARGE')) as first_day
          from charge c where c.account_id = $1)
      select w.year, w.number, w.starts_on, f.week_starts_on is not null as free
        from history h join rent_week w on w.starts_on + 7 > h.first_day
        join account a on a.account_id = $1
        left join rent_free_week f on f.rent_group_code = a.rent_group_code and f.week_starts_on = w.starts_on
       where (w.starts_on + 7 <= $2 and (a.ends_on is null or w.starts_on <= a.ends_on))
          or exists (select 1 from entry e where e.account_id = $1 and e.rent_year = w.year and e.rent_week = w.number and e.source in ('DEBIT', 'IMPORT'))
       order by w.starts_on\
      """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<ProveAccount.Record> read(UUID accountId) {
    LocalDate day = today.date();
    return pool.withTransaction(connection ->
        connection
            .query("set transaction isolation level repeatable read read only")
            .execute()
            .chain(() -> whole(connection, accountId, day)));
  }

  private static Uni<ProveAccount.Record> whole(
      SqlConnection connection, UUID accountId, LocalDate day) {
    Tuple account = Tuple.of(accountId);
    return list(connection, STATED, account, AccountProofReads::stated)
        .chain(stated ->
            list(connection, LINES, account, AccountProofReads::line)
                .chain(lines ->
                    list(connection, CHARGES, account, AccountProofReads::charged)
                        .chain(charges ->
                            list(connection, TERMS, Tuple.tuple(), AccountProofReads::terms)
                                .chain(terms ->
                                    list(
                                            connection,
                                            WEEKS,
                                            Tuple.of(accountId, day),
                                            AccountProofReads::week)
                                        .map(weeks ->
                                            new ProveAccount.Record(
                                                stated.getFirst(),
                                                lines,
                                                charges,
                                                terms,
                                                weeks))))));
  }

  private static <T> Uni<List<T>> list(
      SqlConnection connection, String sql, Tuple values, Function<Row, T> reader) {
    return connection
        .preparedQuery(sql)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(reader).toList());
  }

  private static Stated stated(Row row) {
    return new Stated(
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        row.getString("address"),
        DatePeriod.firstToLast(row.getLocalDate("starts_on"), row.getLocalDate("ends_on")),
        row.getLong("balance_pence"),
        row.getInteger("entry_count"));
  }

  private static Line line(Row row) {
    return new Line(
        row.getInteger("number"),
        row.getString("type_code"),
        row.getString("kind"),
        row.getLong("amount_pence"),
        row.getLocalDate("effective_on"),
        row.getInteger("rent_year"),
        row.getInteger("rent_week"),
        row.getString("source"),
        row.getInteger("reverses"),
        row.getBoolean("control_known"));
  }

  private static WeekComparison.Charged charged(Row row) {
    return new WeekComparison.Charged(
        row.getString("type_code"),
        Money.ofPence(row.getLong("weekly_pence")),
        new DatePeriod(row.getLocalDate("starts_on"), row.getLocalDate("ends_before")));
  }

  private static WeekComparison.Terms terms(Row row) {
    return new WeekComparison.Terms(
        row.getString("type_code"),
        new DatePeriod(row.getLocalDate("valid_from"), row.getLocalDate("valid_before")),
        row.getBoolean("apportioned"),
        row.getBoolean("charged_in_free_weeks"));
  }

  private static WeekComparison.Week week(Row row) {
    return new WeekComparison.Week(
        new RentWeek(
            row.getInteger("year"), row.getInteger("number"), row.getLocalDate("starts_on")),
        row.getBoolean("free"));
  }
}
