package org.quarterday.balancing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quarterday.balancing.DayBoard.BankRow;
import org.quarterday.balancing.DayBoard.Banked;
import org.quarterday.balancing.DayBoard.Count;
import org.quarterday.balancing.DayBoard.Transit;
import org.quarterday.balancing.rules.BankDay;
import org.quarterday.balancing.rules.DayFigures;
import org.quarterday.balancing.rules.Tally;

/**
 * The bank on a day's board. What is signed is what does not change after the day: the statements
 * taken on it and the matches made on it. What is in transit is shown as it is now.
 */
final class BankDayReads {

  private static final String WITHIN =
      "%1$s >= cast($1::date as timestamp) at time zone 'Europe/London'"
          + " and %1$s < cast($2::date + 1 as timestamp) at time zone 'Europe/London'";

  private static final String DAY = "cast(%1$s at time zone 'Europe/London' as date)";

  /** Of each day from {@code $1} to {@code $2} and each account at the bank. */
  static final String DAYS =
      """
      select p.day, p.code, cast(sum(p.in_lines) as bigint) as in_lines, cast(sum(p.in_pence) as bigint) as in_pence,
             cast(sum(p.out_lines) as bigint) as out_lines, cast(sum(p.out_pence) as bigint) as out_pence,
             cast(sum(p.matches) as bigint) as matched_lines, cast(sum(p.matched_pence) as bigint) as matched_pence,
             cast(sum(p.apart) as bigint) as difference_pence, cast(sum(p.open_lines) as bigint) as open_lines,
             cast(sum(p.open_pence) as bigint) as open_pence
        from (select %1$s as day, s.bank_code as code, s.credit_lines as in_lines, s.credit_pence as in_pence, s.debit_lines as out_lines,
                     s.debit_pence as out_pence, 0 as matches, 0 as matched_pence, 0 as apart, o.lines as open_lines, o.pence as open_pence
                from bank_statement s
               cross join lateral (select count(*) as lines, coalesce(sum(l.amount_pence), 0) as pence from bank_line l
                                    where l.statement_id = s.id and l.state = 'OPEN') o
               where s.state = 'TAKEN' and %2$s
               union all
              select %3$s, m.bank_code, 0, 0, 0, 0, 1, m.line_pence, m.line_pence - m.deposit_pence, 0, 0 from bank_match m where %4$s
               union all
              select %5$s, m.bank_code, 0, 0, 0, 0, -1, -m.line_pence, m.deposit_pence - m.line_pence, 0, 0 from bank_match m where %6$s) p
       group by 1, 2\
      """
          .formatted(
              DAY.formatted("s.taken_at"),
              WITHIN.formatted("s.taken_at"),
              DAY.formatted("m.made_at"),
              WITHIN.formatted("m.made_at"),
              DAY.formatted("m.undone_at"),
              WITHIN.formatted("m.undone_at"));

  private static final String FOUND =
      """
      select source, detail, cast(coalesce(sum(lines) filter (where match_id is not null), 0) as bigint) as found_lines,
             cast(coalesce(sum(pence) filter (where match_id is not null), 0) as bigint) as found_pence,
             cast(coalesce(sum(lines) filter (where match_id is null), 0) as bigint) as transit_lines,
             cast(coalesce(sum(pence) filter (where match_id is null), 0) as bigint) as transit_pence
        from bank_deposit where recorded_on = $1 group by 1, 2\
      """;

  private static final String ACCOUNTS =
      """
      select b.code, b.name, s.closing_pence, s.to_on, o.lines as before_lines, o.pence as before_pence, o.since as before_since
        from bank_account b
        left join lateral (
          select t.closing_pence, t.to_on from bank_statement t
           where t.bank_code = b.code and t.number is not null and t.taken_at < cast($1::date + 1 as timestamp) at time zone 'Europe/London'
           order by t.number desc limit 1) s on true
       cross join lateral (
          select count(*) as lines, coalesce(sum(l.amount_pence), 0)::bigint as pence, min(l.booked_on) as since from bank_line l
            join bank_statement t on t.id = l.statement_id
           where l.state = 'OPEN' and t.bank_code = b.code and t.state = 'TAKEN'
             and t.taken_at < cast($1::date as timestamp) at time zone 'Europe/London') o
       order by b.code\
      """;

  private static final String TRANSIT =
      """
      select bank_code, source, detail, sum(lines)::bigint as lines, sum(pence)::bigint as pence, min(recorded_on) as since
        from bank_deposit where match_id is null and recorded_on <= $1 group by 1, 2, 3 order by 1, min(recorded_on), 2, 3\
      """;

  private BankDayReads() {}

  static BankDay day(Row row) {
    return new BankDay(
        row.getString("code"),
        tally(row, "in"),
        tally(row, "out"),
        tally(row, "matched"),
        row.getLong("difference_pence"),
        tally(row, "open"));
  }

  /** By source and detail, what of the day's money was found at the bank, and what was not yet. */
  static Uni<Map<String, Banked>> found(SqlConnection connection, LocalDate day) {
    return connection
        .preparedQuery(FOUND)
        .execute(Tuple.of(day))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .collect(
                    Collectors.toMap(
                        row -> Banked.key(row.getString("source"), row.getString("detail")),
                        row -> new Banked(count(row, "found"), count(row, "transit")))));
  }

  /** Every account at the bank, as it is for the day. */
  static Uni<List<BankRow>> of(SqlConnection connection, DayFigures figures) {
    return connection
        .preparedQuery(TRANSIT)
        .execute(Tuple.of(figures.day()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .collect(
                    Collectors.groupingBy(
                        row -> row.getString("bank_code"),
                        Collectors.mapping(BankDayReads::transit, Collectors.toList()))))
        .chain(transits ->
            connection
                .preparedQuery(ACCOUNTS)
                .execute(Tuple.of(figures.day()))
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                            row(
                                row,
                                figures,
                                transits.getOrDefault(row.getString("code"), List.of())))
                        .toList()));
  }

  private static BankRow row(Row row, DayFigures figures, List<Transit> transits) {
    String code = row.getString("code");
    BankDay day =
        figures.bank().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElse(new BankDay(code, Tally.NIL, Tally.NIL, Tally.NIL, 0, Tally.NIL));
    return new BankRow(
        code,
        row.getString("name"),
        row.getLong("closing_pence"),
        row.getLocalDate("to_on"),
        Count.of(day.in()),
        Count.of(day.out()),
        Count.of(day.matched()),
        day.differencePence(),
        Count.of(day.open()),
        count(row, "before"),
        row.getLocalDate("before_since"),
        transits);
  }

  private static Transit transit(Row row) {
    return new Transit(
        row.getString("source"),
        row.getString("detail"),
        new Count(row.getLong("lines"), row.getLong("pence")),
        row.getLocalDate("since"));
  }

  private static Count count(Row row, String of) {
    return new Count(row.getLong(of + "_lines"), row.getLong(of + "_pence"));
  }

  private static Tally tally(Row row, String of) {
    return new Tally(row.getLong(of + "_lines"), row.getLong(of + "_pence"));
  }
}
