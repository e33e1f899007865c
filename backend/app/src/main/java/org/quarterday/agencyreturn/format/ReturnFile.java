package org.quarterday.agencyreturn.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quarterday.agencyreturn.rules.ReturnKind;
import org.quarterday.money.Money;
import org.quarterday.platform.format.CsvReader;

/**
 * Returns and remittances of an agency: comma-separated text in UTF-8, a line for everything it
 * says. Every line is answered for, the unreadable ones too.
 */
public final class ReturnFile {

  /** All are worked while the sender waits: some seconds. */
  public static final int MOST_LINES = 1_000;

  private static final List<String> COLUMNS =
      List.of("our_ref", "date", "type", "gross", "commission", "net");

  private static final int LONGEST = 60;

  private final CsvReader rows;
  private final Map<String, Integer> at = new HashMap<>();

  private ReturnFile(InputStream in) {
    this.rows = new CsvReader(in);
  }

  /**
   * Its lines in their order.
   *
   * @throws UnusableReturnFile when it has no such headings, nothing below them, or too much
   */
  public static List<ReturnLine> read(InputStream in) throws IOException {
    ReturnFile file = new ReturnFile(in);
    file.headings();
    List<ReturnLine> lines = new ArrayList<>();
    for (CsvReader.Row row = file.rows.next(); row != null; row = file.rows.next()) {
      if (lines.size() == MOST_LINES) {
        throw new UnusableReturnFile("it has more than " + MOST_LINES + " lines: send it in parts");
      }
      lines.add(file.line(row));
    }
    if (lines.isEmpty()) {
      throw new UnusableReturnFile("there is nothing below its headings");
    }
    return lines;
  }

  private void headings() throws IOException {
    CsvReader.Row header = rows.next();
    if (header == null || !header.isReadable()) {
      throw new UnusableReturnFile(
          header == null ? "it is empty" : "its headings cannot be read: " + header.problem());
    }
    for (int i = 0; i < header.fields().size(); i++) {
      String heading = header.fields().get(i).strip().toLowerCase(Locale.ROOT);
      if (COLUMNS.contains(heading) && at.putIfAbsent(heading, i) != null) {
        throw new UnusableReturnFile("the column " + heading + " is there twice");
      }
    }
    for (String column : COLUMNS) {
      if (!at.containsKey(column)) {
        throw new UnusableReturnFile("the column " + column + " is missing");
      }
    }
  }

  private ReturnLine line(CsvReader.Row row) {
    if (!row.isReadable()) {
      return ReturnLine.unreadable(row.line(), "", row.problem());
    }
    String reference = of(row, "our_ref");
    if (reference.isEmpty()) {
      return ReturnLine.unreadable(row.line(), "", "it has no reference");
    }
    var kind = ReturnKind.of(of(row, "type"));
    if (kind.isEmpty()) {
      return ReturnLine.unreadable(
          row.line(), reference, "nobody has said what “" + of(row, "type") + "” means");
    }
    LocalDate day;
    try {
      day = day(of(row, "date"));
    } catch (DateTimeException notADay) {
      return ReturnLine.unreadable(
          row.line(), reference, "its day is not written as year-month-day");
    }
    try {
      return new ReturnLine(
          row.line(),
          "",
          reference,
          day,
          kind.get(),
          pence(of(row, "gross")),
          pence(of(row, "commission")),
          pence(of(row, "net")));
    } catch (IllegalArgumentException | ArithmeticException notMoney) {
      return ReturnLine.unreadable(
          row.line(), reference, "it has a sum that is not written as pounds and pence");
    }
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1980 || day.getYear() > 2199) {
      throw new DateTimeException("no day of a payment");
    }
    return day;
  }

  private static long pence(String text) {
    return text.isEmpty() ? 0 : Money.parseStrict(text).pence();
  }

  private String of(CsvReader.Row row, String column) {
    int place = at.get(column);
    if (place >= row.fields().size()) {
      return "";
    }
    String text = row.fields().get(place).replaceAll("\\p{Cntrl}+", " ").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
