package org.quarterday.statement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.statement.Statement.Head;
import org.quarterday.statement.Statement.Posted;

/**
 * Reads what a statement shows, of one moment: an entry posted meanwhile is on it wholly or not at
 * all.
 */
@ApplicationScoped
public class StatementReads {

  private static final String HEAD =
      """
      select a.reference, coalesce(a.payment_reference, a.reference) as payment_reference, g.name as rent_group,
             p.address_line_1, p.address_line_2, p.postcode,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names,
             cast(coalesce((select sum(e.amount_pence) from entry e where e.account_id = $1 and e.effective_on < $2), 0) as bigint) as opening
        from account a join rent_group g on g.code = a.rent_group_code join tenancy t on t.id = a.tenancy_id
        join property p on p.id = coalesce(a.property_id, t.property_id)
       where a.account_id = $1\
      """;

  private static final String LINES =
      """
      select e.number, e.effective_on, e.rent_year, e.rent_week, e.type_code, coalesce(k.tenant_text, e.type_code) as words, e.narrative,
             e.amount_pence, e.reverses
        from entry e left join transaction_type k on k.code = e.type_code
       where e.account_id = $1 and e.effective_on between $2 and $3
       order by e.effective_on, e.number\
      """;

  @Inject Pool pool;

  public Uni<Statement> read(UUID accountId, LocalDate from, LocalDate to) {
    return pool.withTransaction(connection ->
        connection
            .query("set transaction isolation level repeatable read read only")
            .execute()
            .chain(() -> whole(connection, accountId, from, to)));
  }

  private static Uni<Statement> whole(
      SqlConnection connection, UUID accountId, LocalDate from, LocalDate to) {
    return connection
        .preparedQuery(HEAD)
        .execute(Tuple.of(accountId, from))
        .map(rows -> rows.iterator().next())
        .chain(head ->
            connection
                .preparedQuery(LINES)
                .execute(Tuple.of(accountId, from, to))
                .map(lines ->
                    Statement.of(head(head), from, to, head.getLong("opening"), posted(lines))));
  }

  private static Head head(Row row) {
    return new Head(
        row.getString("reference"),
        row.getString("payment_reference"),
        row.getString("names"),
        row.getString("address_line_1"),
        row.getString("address_line_2"),
        row.getString("postcode"),
        row.getString("rent_group"));
  }

  private static List<Posted> posted(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row ->
            new Posted(
                row.getInteger("number"),
                row.getLocalDate("effective_on"),
                row.getInteger("rent_year"),
                row.getInteger("rent_week"),
                row.getString("type_code"),
                row.getString("words"),
                row.getString("narrative"),
                row.getLong("amount_pence"),
                row.getInteger("reverses")))
        .toList();
  }
}
