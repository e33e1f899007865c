package org.quarterday.balancing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.quarterday.balancing.DayBoard.BankRow;
import org.quarterday.balancing.DayBoard.Banked;
import org.quarterday.balancing.DayBoard.ControlRow;
import org.quarterday.balancing.DayBoard.Count;
import org.quarterday.balancing.DayBoard.DifferenceRow;
import org.quarterday.balancing.rules.DayClosing;
import org.quarterday.balancing.rules.DayFigures;
import org.quarterday.balancing.rules.DayState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;

/** A day whole, and the list of days; each read in one look at the books. */
@ApplicationScoped
class DayBoardReads {

  /** What a page of days reads at most: each is summed from the books. */
  private static final int DAYS_A_PAGE = 31;

  private static final String DAYS =
      """
      select day from (
        select distinct cast(j.recorded_at at time zone 'Europe/London' as date) as day from journal j
        union select day from balancing_close
        union select cast(s.taken_at at time zone 'Europe/London' as date) from bank_statement s where s.state = 'TAKEN' union select $2::date) d
       where ($1::date is null or day < $1) and day <= $2 order by day desc limit $3\
      """;

  private static final String HELD =
      "select count(*) as files, coalesce(sum(amount_pence), 0)::bigint as pence from payment_file where state = 'HELD'";

  @Inject Pool pool;
  @Inject Today today;

  /** The day as this person may deal with it. */
  Uni<DayBoard> one(Actor reader, LocalDate day) {
    return inOneLook(connection ->
        CarriedReads.since(connection, day)
            .chain(since -> FigureReads.days(connection, since, day))
            .chain(days ->
                CarriedReads.of(connection, day, days)
                    .chain(carried ->
                        whole(
                            connection,
                            reader,
                            days.getOrDefault(day, DayFigures.nothingOn(day)),
                            carried))));
  }

  /**
   * Days on which anything was posted, and today, the newest first.
   *
   * @param after a cursor, or null for the first page
   * @param asked how many; a page has a month of them at most
   */
  Uni<Page<DayBoard.Item>> list(String after, int asked) {
    int limit = Math.min(asked, DAYS_A_PAGE);
    List<String> cursor = Page.decode(after, 1);
    LocalDate before = cursor == null ? null : Page.day(cursor.getFirst());
    return inOneLook(connection ->
            connection
                .preparedQuery(DAYS)
                .execute(Tuple.of(before, today.date(), limit + 1))
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLocalDate("day"))
                        .toList())
                .chain(days -> items(connection, days)))
        .map(items -> Page.of(items, limit, last -> List.of(last.day())));
  }

  /** The control accounts of a day, those that have a balance or moved. */
  Uni<List<ControlRow>> controls(LocalDate day) {
    return inOneLook(connection ->
        FigureReads.day(connection, day).chain(figures -> ControlReads.of(connection, figures)));
  }

  /** The sources of a day. */
  Uni<List<DayBoard.SourceRow>> sources(LocalDate day) {
    return inOneLook(connection ->
        FigureReads.day(connection, day)
            .chain(figures ->
                BankDayReads.found(connection, day).map(bank -> DayBoard.shown(figures, bank))));
  }

  private <T> Uni<T> inOneLook(Function<SqlConnection, Uni<T>> read) {
    return pool.withTransaction(connection ->
        connection
            .query("set transaction isolation level repeatable read read only")
            .execute()
            .chain(() -> read.apply(connection)));
  }

  private static Uni<List<DayBoard.Item>> items(SqlConnection connection, List<LocalDate> days) {
    if (days.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return FigureReads.days(connection, days.getLast(), days.getFirst())
        .chain(figures ->
            Closes.newest(connection, days.getLast(), days.getFirst())
                .map(closes ->
                    days.stream()
                        .map(day ->
                            DayBoard.Item.of(
                                figures.getOrDefault(day, DayFigures.nothingOn(day)),
                                closes.get(day)))
                        .toList()));
  }

  private Uni<DayBoard> whole(
      SqlConnection connection, Actor reader, DayFigures figures, List<DifferenceRow> carried) {
    return ControlReads.of(connection, figures)
        .chain(controls ->
            Closes.of(connection, figures.day())
                .chain(closes ->
                    connection
                        .query(HELD)
                        .execute()
                        .map(rows -> rows.iterator().next())
                        .map(held -> new Count(held.getLong("files"), held.getLong("pence")))
                        .chain(held ->
                            bank(connection, figures)
                                .map(bank ->
                                    board(
                                        reader, figures, controls, bank, carried, closes, held)))));
  }

  /** The accounts at the bank, and what of the day's money was found on them. */
  private record AtTheBank(List<BankRow> accounts, Map<String, Banked> found) {}

  private static Uni<AtTheBank> bank(SqlConnection connection, DayFigures figures) {
    return BankDayReads.of(connection, figures)
        .chain(accounts ->
            BankDayReads.found(connection, figures.day())
                .map(found -> new AtTheBank(accounts, found)));
  }

  private DayBoard board(
      Actor reader,
      DayFigures figures,
      List<ControlRow> controls,
      AtTheBank bank,
      List<DifferenceRow> carried,
      List<Closes.Close> closes,
      Count held) {
    String hash = figures.contentHash();
    Closes.Close newest = closes.isEmpty() ? null : closes.getFirst();
    DayState state = Closes.state(newest, hash);
    String whyNotClose = whyNotClose(reader, figures, state);
    String whyNotCheck = whyNotCheck(reader, newest, state);
    return new DayBoard(
        figures.day(),
        state,
        hash,
        figures.postings(),
        DayBoard.received(figures).pence(),
        DayBoard.suspense(figures).pence(),
        DayBoard.shown(figures, bank.found()),
        controls,
        bank.accounts(),
        figures.differences().stream()
            .map(difference -> DifferenceRow.of(figures.day(), difference))
            .toList(),
        carried,
        held,
        closes.stream().map(close -> DayBoard.CloseRow.of(close, hash)).toList(),
        whyNotClose == null,
        whyNotClose,
        whyNotCheck == null,
        whyNotCheck,
        reader.may("day:close"));
  }

  private String whyNotClose(Actor reader, DayFigures figures, DayState state) {
    return reader.may("day:close")
        ? DayClosing.whyNotClose(figures, state, today.date())
        : "Your job role may not close days.";
  }

  private static String whyNotCheck(Actor reader, Closes.Close newest, DayState state) {
    if (!reader.may("day:check")) {
      return "Your job role may not check days.";
    }
    String why = DayClosing.whyNotCheck(state);
    if (why == null && !FourEyes.differ(newest.closedBy(), reader)) {
      return "You closed it: another person checks.";
    }
    return why;
  }
}
