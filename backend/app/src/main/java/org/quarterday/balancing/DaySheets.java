package org.quarterday.balancing;

import org.quarterday.balancing.DayBoard.Count;
import org.quarterday.platform.export.Listing;

/** Days and what they are made of as files: the columns of their screens. */
final class DaySheets {

  static final Listing<DayBoard.Item> DAYS =
      Listing.<DayBoard.Item>of("Days")
          .date("day", "Day", DayBoard.Item::day)
          .text("state", "State", item -> Listing.words(item.state()))
          .whole("postings", "Postings", DayBoard.Item::postings)
          .money("received", "Received", DayBoard.Item::receivedPence)
          .money("suspense", "Of it to suspense", DayBoard.Item::suspensePence)
          .whole("differences", "Differences", DayBoard.Item::differences)
          .whole("unexplained", "Not explained", DayBoard.Item::unexplained)
          .text("closedBy", "Closed by", DayBoard.Item::closedByName)
          .text("checkedBy", "Checked by", DayBoard.Item::checkedByName);

  static final Listing<DayBoard.SourceRow> SOURCES =
      Listing.<DayBoard.SourceRow>of("Sources of the day")
          .text("side", "Side", row -> Listing.words(row.side()))
          .text("source", "Source", row -> Listing.words(row.source()))
          .text("detail", "From", DayBoard.SourceRow::detail)
          .whole(
              "toldLines", "It said, lines", row -> row.told() == null ? null : row.told().lines())
          .money("told", "It said", row -> row.told() == null ? null : row.told().pence())
          .whole("postedLines", "Posted, lines", row -> row.posted().lines())
          .money("posted", "Posted", row -> row.posted().pence())
          .whole("suspenseLines", "Suspense, lines", row -> row.suspense().lines())
          .money("suspense", "Suspense", row -> row.suspense().pence())
          .whole("rejectedLines", "Rejected, lines", row -> row.rejected().lines())
          .money("rejected", "Rejected", row -> row.rejected().pence())
          .whole("differenceLines", "Difference, lines", row -> row.difference().lines())
          .money("difference", "Difference", row -> row.difference().pence())
          .money(
              "found", "At the bank", row -> row.bank() == null ? null : row.bank().found().pence())
          .money(
              "inTransit",
              "In transit",
              row -> row.bank() == null ? null : row.bank().inTransit().pence());

  static final Listing<DayBoard.ControlRow> CONTROLS =
      Listing.<DayBoard.ControlRow>of("Control accounts of the day")
          .text("code", "Control account", DayBoard.ControlRow::code)
          .text("name", "Name", DayBoard.ControlRow::name)
          .text("kind", "Kind", row -> Listing.words(row.kind()))
          .money("opening", "Opening", DayBoard.ControlRow::openingPence)
          .money("debits", "Debits", DayBoard.ControlRow::debitPence)
          .money("credits", "Credits", DayBoard.ControlRow::creditPence)
          .money("closing", "Closing", DayBoard.ControlRow::closingPence)
          .whole("movements", "Movements", DayBoard.ControlRow::movements);

  static final Listing<DayLineReads.Line> LINES =
      Listing.<DayLineReads.Line>of("Lines of the day")
          .instant("recordedAt", "Recorded", DayLineReads.Line::recordedAt)
          .text("words", "What for", DayLineReads.Line::words)
          .text("accountReference", "Account", DayLineReads.Line::accountReference)
          .whole("toldLines", "It said, lines", line -> lines(line.told()))
          .money("told", "It said", line -> line.told() == null ? null : line.told().pence())
          .whole("postedLines", "Posted, lines", line -> lines(line.posted()))
          .money("posted", "Posted", line -> line.posted().pence())
          .money("suspense", "Suspense", line -> line.suspense().pence())
          .money("rejected", "Rejected", line -> line.rejected().pence())
          .whole("differenceLines", "Difference, lines", line -> lines(line.difference()))
          .money("difference", "Difference", line -> line.difference().pence());

  private DaySheets() {}

  private static Long lines(Count count) {
    return count == null ? null : count.lines();
  }
}
