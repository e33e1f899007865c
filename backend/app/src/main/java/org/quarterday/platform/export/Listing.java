package org.quarterday.platform.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.quarterday.platform.paging.Asked;

/**
 * A list as files take it. Its columns carry the ids and the headings of the screen's columns, so
 * that a screen can ask for exactly those it shows, in the order it shows them.
 *
 * @param <T> what a row is made from
 */
public final class Listing<T> {

  /** One column: its id, how it is written, and where its value comes from. */
  record Column<T>(String id, Sheet.Column shape, Function<T, ?> value) {}

  private final String title;
  private final List<Column<T>> columns;

  private Listing(String title, List<Column<T>> columns) {
    this.title = title;
    this.columns = columns;
  }

  /** An empty list of that title; {@code title} names the sheet and the file. */
  public static <T> Listing<T> of(String title) {
    return new Listing<>(title, List.of());
  }

  public Listing<T> text(String id, String heading, Function<T, String> value) {
    return with(id, Sheet.text(heading), value);
  }

  public Listing<T> whole(String id, String heading, Function<T, ? extends Number> value) {
    return with(id, Sheet.whole(heading), value);
  }

  /** An amount in pence. */
  public Listing<T> money(String id, String heading, Function<T, Long> value) {
    return with(id, Sheet.money(heading), value);
  }

  public Listing<T> date(String id, String heading, Function<T, LocalDate> value) {
    return with(id, Sheet.date(heading), value);
  }

  public Listing<T> instant(String id, String heading, Function<T, Instant> value) {
    return with(id, Sheet.instant(heading), value);
  }

  /** "USE_AND_OCCUPATION" as the screens say it: "Use and occupation". Null stays nothing. */
  public static String words(Object code) {
    if (code == null || code.toString().isEmpty()) {
      return "";
    }
    String words = code.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  String title() {
    return title;
  }

  /**
   * The same list with the columns asked for, in that order; all of them when none is named.
   *
   * @param ids column ids parted by commas, or null
   * @throws org.quarterday.platform.problem.Problem at {@code /columns} for an id it has not
   */
  Listing<T> showing(String ids) {
    if (ids == null || ids.isBlank()) {
      return this;
    }
    return new Listing<>(
        title,
        Arrays.stream(ids.split(",")).map(String::strip).distinct().map(this::named).toList());
  }

  Sheet sheet(List<Sheet.Fact> produced) {
    return new Sheet(title, columns.stream().map(Column::shape).toList(), produced);
  }

  Object[] cells(T row) {
    return columns.stream().map(column -> column.value().apply(row)).toArray();
  }

  private Column<T> named(String id) {
    return columns.stream()
        .filter(column -> column.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            Asked.refused(
                "columns",
                "columns are among "
                    + String.join(", ", columns.stream().map(Column::id).toList())
                    + "."));
  }

  private Listing<T> with(String id, Sheet.Column shape, Function<T, ?> value) {
    var more = new ArrayList<>(columns);
    more.add(new Column<>(id, shape, value));
    return new Listing<>(title, List.copyOf(more));
  }
}
