package org.quarterday.platform.export;

import java.util.List;

/**
 * The shape of a table that leaves the product: its columns, and how it was produced, so that a
 * copy found in a drawer still says what it is.
 *
 * @param title names the sheet and, with a suffix, the file
 * @param produced label and value: filters, who, when, totals
 */
public record Sheet(String title, List<Column> columns, List<Fact> produced) {

  /** What a cell holds; money is a {@code Long} of pence, in files pounds. */
  public enum Kind {
    TEXT,
    WHOLE,
    MONEY,
    DATE,
    INSTANT
  }

  /** One column. */
  public record Column(String name, Kind kind) {}

  /** One line of how it was produced. */
  public record Fact(String label, String value) {}

  /** Takes rows in order; cells as the columns say, null for an empty one. */
  @FunctionalInterface
  public interface Sink {
    void row(Object... cells);
  }

  /** Hands its rows to the sink, a page at a time if there are many. Runs on a worker thread. */
  @FunctionalInterface
  public interface Rows {
    void into(Sink sink);
  }

  public static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  public static Column whole(String name) {
    return new Column(name, Kind.WHOLE);
  }

  public static Column money(String name) {
    return new Column(name, Kind.MONEY);
  }

  public static Column date(String name) {
    return new Column(name, Kind.DATE);
  }

  public static Column instant(String name) {
    return new Column(name, Kind.INSTANT);
  }
}
