package org.quarterday.bank.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.quarterday.money.Money;
import org.quarterday.platform.format.CsvReader;

/**
 * A bank statement as CSV, by a layout. Every row says what was on the account after it, so that a
 * row that is missing, changed or out of its place is found at the row: the running-balance proof.
 */
public final class BankCsv {

  private final BankLayout layout;
  private final CsvReader rows;
  private final Statement.Sink sink;
  private final DateTimeFormatter days;
  private final Map<String, Integer> at = new HashMap<>();
  private int columns;
  private Statement.Line last;
  private LocalDate first;
  private LocalDate latest;
  private long newestBalance;

  private BankCsv(InputStream in, BankLayout layout, Statement.Sink sink) {
    this.layout = layout;
    this.rows = new CsvReader(in, layout.separating());
    this.sink = sink;
    this.days =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(layout.dayPattern().replace('y', 'u'))
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * Reads the file, which is one statement. Its opening balance is worked out from its oldest row.
   *
   * @throws UnusableStatement naming the line
   */
  public static void read(InputStream in, BankLayout layout, Statement.Sink sink)
      throws IOException {
    BankCsv file = new BankCsv(in, layout, sink);
    file.header();
    file.all();
  }

  private void header() throws IOException {
    CsvReader.Row row = rows.next();
    for (int skipped = 0; row != null && skipped < layout.skippedLines(); skipped++) {
      row = rows.next();
    }
    if (row == null || !row.isReadable()) {
      throw new UnusableStatement(row == null ? 1 : row.line(), "there is no row of headings");
    }
    Map<String, Integer> headed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < row.fields().size(); i++) {
      headed.putIfAbsent(row.fields().get(i).strip(), i);
    }
    columns = row.fields().size();
    for (var column : layout.columns().entrySet()) {
      Integer place = headed.get(column.getValue().strip());
      if (place == null) {
        throw new UnusableStatement(
            row.line(), "the column “" + Statement.cut(column.getValue(), 40) + "” is missing");
      }
      at.put(column.getKey(), place);
    }
  }

  private void all() throws IOException {
    for (CsvReader.Row row = rows.next(); row != null; row = rows.next()) {
      if (!row.isReadable()) {
        throw new UnusableStatement(row.line(), row.problem());
      }
      if (row.fields().size() > columns) {
        throw new UnusableStatement(
            row.line(), "it has " + row.fields().size() + " fields, the headings " + columns);
      }
      take(line(row));
    }
    if (last == null) {
      throw new UnusableStatement(1, "there is no movement in it");
    }
    long closing = layout.newestFirst() ? newestBalance : last.balancePence();
    sink.end().accept(new Statement.End(last.fileLine(), closing, first, latest));
  }

  private void take(Statement.Line line) {
    if (last == null) {
      newestBalance = line.balancePence();
      Long opening = layout.newestFirst() ? null : line.balancePence() - line.pence();
      sink.begin().accept(new Statement.Head(line.fileLine(), "", null, 1, "", opening));
      first = line.bookedOn();
      latest = line.bookedOn();
    } else {
      prove(line);
    }
    first = line.bookedOn().isBefore(first) ? line.bookedOn() : first;
    latest = line.bookedOn().isAfter(latest) ? line.bookedOn() : latest;
    sink.line().accept(line);
    last = line;
  }

  private void prove(Statement.Line line) {
    boolean newest = layout.newestFirst();
    long should = newest ? last.balancePence() - last.pence() : last.balancePence() + line.pence();
    if (should != line.balancePence()) {
      throw new UnusableStatement(
          line.fileLine(),
          "the balance is %s; with the row above it should be %s"
              .formatted(
                  Money.ofPence(line.balancePence()).format(), Money.ofPence(should).format()));
    }
    boolean backwards =
        newest
            ? line.bookedOn().isAfter(last.bookedOn())
            : line.bookedOn().isBefore(last.bookedOn());
    if (backwards) {
      throw new UnusableStatement(
          line.fileLine(),
          newest
              ? "its day is after that of the row above, and the newest stand first"
              : "its day is before that of the row above");
    }
  }

  private Statement.Line line(CsvReader.Row row) {
    LocalDate bookedOn = day(row, "date");
    LocalDate valueOn = of(row, "value_date").isEmpty() ? bookedOn : day(row, "value_date");
    return new Statement.Line(
        row.line(),
        bookedOn,
        valueOn,
        pence(row),
        of(row, "kind"),
        of(row, "reference"),
        of(row, "payer"),
        of(row, "words"),
        amount(row, "balance"),
        1);
  }

  private long pence(CsvReader.Row row) {
    if (layout.has("amount")) {
      long pence = amount(row, "amount");
      return layout.paidOutIsPlus() ? -pence : pence;
    }
    boolean credit = !of(row, "credit").isEmpty();
    boolean debit = !of(row, "debit").isEmpty();
    long in = credit ? amount(row, "credit") : 0;
    long out = debit ? amount(row, "debit") : 0;
    if (!credit && !debit || in != 0 && out != 0) {
      throw new UnusableStatement(row.line(), "money came in or went out, one of them");
    }
    return in - Math.abs(out);
  }

  private long amount(CsvReader.Row row, String column) {
    String text = of(row, column);
    Long pence = BankAmount.typed(text);
    if (pence == null) {
      throw new UnusableStatement(
          row.line(),
          column
              + " is “"
              + Statement.cut(text, 40)
              + "”, which is not an amount such as 1,234.50");
    }
    return pence;
  }

  private LocalDate day(CsvReader.Row row, String column) {
    String text = of(row, column);
    try {
      return LocalDate.parse(text, days);
    } catch (DateTimeException notADay) {
      throw new UnusableStatement(
          row.line(),
          column
              + " is “"
              + Statement.cut(text, 40)
              + "”, which is not a day written as "
              + layout.dayPattern());
    }
  }

  private String of(CsvReader.Row row, String column) {
    Integer place = at.get(column);
    List<String> fields = row.fields();
    return place == null || place >= fields.size() ? "" : fields.get(place).strip();
  }
}
