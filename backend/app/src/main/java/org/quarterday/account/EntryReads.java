package org.quarterday.account;

import static org.quarterday.account.AccountReads.first;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** The entries of one account, newest first by effective date, each with the balance after it. */
@ApplicationScoped
class EntryReads {

  /** What to show; null means any. The dates are effective dates, both included. */
  record Filter(LocalDate from, LocalDate to, List<String> types) {}

  @Schema(name = "Entry")
  record Item(
      @Schema(description = "The entry's number within its account.", examples = "1206") int number,
      @Schema(description = "The day it counts from.") LocalDate effectiveOn,
      @Schema(description = "The rent year by the year it starts in.", examples = "2026")
          int rentYear,
      @Schema(examples = "34") int rentWeek,
      @Schema(description = "When it was written.") Instant recordedAt,
      @Schema(examples = "DBR") String typeCode,
      @Schema(examples = "Basic rent") String typeName,
      @Schema(description = "CHARGE, RECEIPT, ADJUSTMENT ...", examples = "CHARGE") String kind,
      @Schema(examples = "11746") long amountPence,
      @Schema(
              description =
                  "The balance after it, over all entries of the account whatever the filter.",
              examples = "31240")
          long runningPence,
      @Schema(description = "The control account on the other side.", examples = "HR1001")
          String controlCode,
      String narrative,
      @Schema(examples = "DEBIT") String source,
      @Schema(nullable = true, description = "Line of the file it came from.") String sourceLine,
      UUID journalId,
      @Schema(nullable = true, description = "The entry this one undoes.") Integer reverses,
      @Schema(nullable = true, description = "The entry that undid this one.")
          Integer reversedBy) {}

  /**
   * The running balance starts from the account's balance and walks back, so the first page reads
   * only the rows it shows. Filters choose rows; they never change a balance.
   */
  private static final String PAGE =
      """
      with page as (
        select e.* from entry e where e.account_id = $1 %s
         order by e.effective_on desc, e.number desc limit %d
      ), span as (
        select e.number, b.balance_pence - coalesce(sum(e.amount_pence) over (order by e.effective_on desc, e.number desc
                 rows between unbounded preceding and 1 preceding), 0) as running
          from entry e join account_balance b on b.account_id = e.account_id
         where e.account_id = $1
           and (e.effective_on, e.number) >= (select l.effective_on, l.number from page l order by l.effective_on, l.number limit 1)
      )
      select o.own, p.number, p.effective_on, p.rent_year, p.rent_week, p.recorded_at, p.type_code, coalesce(k.name, p.type_code) as name, coalesce(k.kind, 'UNKNOWN') as kind, p.amount_pence,
             cast(s.running as bigint) as running, p.control_code, p.narrative, p.source, p.source_line, p.journal_id, p.reverses,
             r.number as reversed_by
        from (select %s as own from account a where a.account_id = $1) o
        left join (page p join span s on s.number = p.number) on true
        left join transaction_type k on k.code = p.type_code
        left join entry r on r.account_id = p.account_id and r.reverses = p.number
       order by p.effective_on desc, p.number desc\
      """;

  @Inject Pool pool;

  /** Refused to whoever is linked to the account. */
  Uni<Page<Item>> list(Actor by, UUID accountId, Filter filter, String after, int limit) {
    List<Object> values = new ArrayList<>(List.of(accountId, by.issuer(), by.subject()));
    StringBuilder where = new StringBuilder();
    if (filter.from() != null) {
      where.append(" and e.effective_on >= ").append(next(values, filter.from()));
    }
    if (filter.to() != null) {
      where.append(" and e.effective_on <= ").append(next(values, filter.to()));
    }
    if (!filter.types().isEmpty()) {
      String types = next(values, filter.types().toArray(String[]::new));
      where.append(" and e.type_code = any (").append(types).append(")");
    }
    List<String> cursor = Page.decode(after, 2);
    if (cursor != null) {
      where.append(before(cursor, values));
    }
    return pool.preparedQuery(
            PAGE.formatted(where, limit + 1, OwnAccount.IS_LINKED.formatted("$2", "$3")))
        .execute(Tuple.from(values))
        .map(EntryReads::items)
        .map(items -> Page.of(items, limit, last -> List.of(last.effectiveOn(), last.number())));
  }

  private static String before(List<String> cursor, List<Object> values) {
    try {
      String day = next(values, LocalDate.parse(cursor.get(0)));
      String number = next(values, Integer.valueOf(cursor.get(1)));
      return " and (e.effective_on, e.number) < (%s, %s)".formatted(day, number);
    } catch (java.time.DateTimeException | NumberFormatException notOurs) {
      throw Asked.refused("after", "Send the cursor as it was given.");
    }
  }

  private static String next(List<Object> values, Object value) {
    values.add(value);
    return "$" + values.size();
  }

  /** An account without entries answers with one row that has none. */
  private static List<Item> items(RowSet<Row> rows) {
    OwnAccount.decide(rows.size() == 0 ? null : rows.iterator().next().getBoolean("own"));
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.getInteger("number") != null)
        .map(EntryReads::item)
        .toList();
  }

  private static Item item(Row row) {
    return new Item(
        row.getInteger("number"),
        row.getLocalDate("effective_on"),
        row.getInteger("rent_year"),
        row.getInteger("rent_week"),
        row.getOffsetDateTime("recorded_at").toInstant(),
        row.getString("type_code"),
        row.getString("name"),
        row.getString("kind"),
        row.getLong("amount_pence"),
        row.getLong("running"),
        row.getString("control_code"),
        row.getString("narrative"),
        row.getString("source"),
        row.getString("source_line"),
        row.getUUID("journal_id"),
        row.getInteger("reverses"),
        row.getInteger("reversed_by"));
  }

  /**
   * The balance in pence from the entries that count: effective on or before {@code asAt} (null:
   * all), recorded at or before {@code recordedBy} (null: now).
   */
  Uni<Long> balance(UUID accountId, LocalDate asAt, Instant recordedBy) {
    return pool.preparedQuery(
            """
            select cast(coalesce(sum(amount_pence), 0) as bigint) from entry
             where account_id = $1 and ($2::date is null or effective_on <= $2) and ($3::timestamptz is null or recorded_at <= $3)\
            """)
        .execute(
            Tuple.of(
                accountId,
                asAt,
                recordedBy == null
                    ? null
                    : OffsetDateTime.ofInstant(recordedBy, java.time.ZoneOffset.UTC)))
        .map(first(row -> row.getLong(0)));
  }

  @Schema(name = "BalanceWeek")
  record Week(
      @Schema(description = "Monday of the week.") LocalDate weekStartsOn,
      @Schema(description = "Charges and other debits of the week.", examples = "11746")
          long debitsPence,
      @Schema(description = "Payments and other credits of the week.", examples = "-11746")
          long creditsPence,
      @Schema(description = "Balance at the end of its Sunday.", examples = "31240")
          long balancePence) {}

  /** The balance week by week, for the weeks that hold {@code from} to {@code to}. */
  Uni<List<Week>> history(UUID accountId, LocalDate from, LocalDate to) {
    return pool.preparedQuery(
            """
            with weeks as (
              select cast(d as date) as monday
                from generate_series(date_trunc('week', $2::date::timestamp), date_trunc('week', $3::date::timestamp), interval '7 days') d
            ), sums as (
              select cast(date_trunc('week', effective_on::timestamp) as date) as monday,
                     sum(amount_pence) filter (where amount_pence > 0) as debits, sum(amount_pence) filter (where amount_pence < 0) as credits
                from entry where account_id = $1 and effective_on >= (select min(monday) from weeks)
               group by 1
            ), opening as (
              select coalesce(sum(amount_pence), 0) as pence from entry
               where account_id = $1 and effective_on < (select min(monday) from weeks)
            )
            select w.monday, cast(coalesce(s.debits, 0) as bigint) as debits, cast(coalesce(s.credits, 0) as bigint) as credits,
                   cast((select pence from opening) + sum(coalesce(s.debits, 0) + coalesce(s.credits, 0)) over (order by w.monday) as bigint) as balance
              from weeks w left join sums s on s.monday = w.monday order by w.monday\
            """)
        .execute(Tuple.of(accountId, from, to))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new Week(
                        row.getLocalDate("monday"),
                        row.getLong("debits"),
                        row.getLong("credits"),
                        row.getLong("balance")))
                .toList());
  }
}
