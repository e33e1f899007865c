package org.quarterday.universalcredit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quarterday.platform.format.CsvReader;

/**
 * A list of to-dos as it is copied out of the portal or a spreadsheet: reference, kind, claim name,
 * received, and the tenancy's reference where it is known; by commas or tabs, with or without its
 * headings.
 */
final class PastedToDos {

  /** A row: the to-do, or what is wrong with it. */
  record Row(int line, NewToDo toDo, String problem) {}

  private static final int FEWEST = 4;
  private static final int LONGEST_REFERENCE = 40;
  private static final int LONGEST_NAME = 200;
  private static final DateTimeFormatter PORTAL_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

  private PastedToDos() {}

  /**
   * @param kinds code by name in lower case
   */
  static List<Row> read(String text, Map<String, String> kinds) {
    char separator = text.indexOf('\t') >= 0 ? '\t' : ',';
    var reader =
        new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), separator);
    List<Row> rows = new ArrayList<>();
    try {
      for (CsvReader.Row row = reader.next(); row != null; row = reader.next()) {
        if (row.line() > 1 || !isHeading(row)) {
          rows.add(of(row, kinds));
        }
      }
    } catch (IOException notFromMemory) {
      throw new UncheckedIOException(notFromMemory);
    }
    return rows;
  }

  private static boolean isHeading(CsvReader.Row row) {
    return row.isReadable()
        && row.fields().getFirst().strip().toLowerCase(Locale.UK).contains("reference");
  }

  private static Row of(CsvReader.Row row, Map<String, String> kinds) {
    if (!row.isReadable()) {
      return wrong(row, row.problem());
    }
    List<String> fields = row.fields().stream().map(String::strip).toList();
    if (fields.size() < FEWEST) {
      return wrong(row, "It needs a reference, a kind, a name and the day it was received.");
    }
    String kind = kinds.get(fields.get(1).toLowerCase(Locale.UK));
    LocalDate received = day(fields.get(3));
    if (kind == null) {
      return wrong(row, "There is no kind \"%s\".".formatted(fields.get(1)));
    }
    if (received == null) {
      return wrong(row, "\"%s\" is no day.".formatted(fields.get(3)));
    }
    if (fields.getFirst().isEmpty() || fields.getFirst().length() > LONGEST_REFERENCE) {
      return wrong(row, "Its reference is missing or too long.");
    }
    if (fields.get(2).isEmpty() || fields.get(2).length() > LONGEST_NAME) {
      return wrong(row, "The name is missing or too long.");
    }
    String account = fields.size() > FEWEST ? fields.get(FEWEST) : "";
    return new Row(
        row.line(), new NewToDo(fields.getFirst(), kind, fields.get(2), received, account), "");
  }

  private static Row wrong(CsvReader.Row row, String why) {
    return new Row(row.line(), null, why);
  }

  private static LocalDate day(String text) {
    try {
      return text.contains("/") ? LocalDate.parse(text, PORTAL_DAY) : LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
