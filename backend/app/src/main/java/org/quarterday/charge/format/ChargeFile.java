package org.quarterday.charge.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quarterday.money.Money;

/**
 * A file of personal charges: CSV in UTF-8 with a header, a charge a line. Columns, in any order:
 * {@code account} (account or payment reference), {@code type}, {@code label}, {@code weekly}
 * (pounds), {@code from}, {@code until} (the first day not charged; both {@code YYYY-MM-DD}). Every
 * wrong line is reported, with its number as a spreadsheet shows it.
 */
public final class ChargeFile {

  /** The most lines a file may have: each is worked out week by week for its preview. */
  public static final int MOST_LINES = 5_000;

  private static final List<String> REQUIRED = List.of("account", "type", "weekly", "from");
  private static final List<String> OPTIONAL = List.of("label", "until");
  private static final int LONGEST_LABEL = 60;
  private static final long MOST_PENCE = 100_000_000;

  /** One charge; {@code number} is the line in the file, the header being line 1. */
  public record Line(
      int number,
      String account,
      String type,
      String label,
      long weeklyPence,
      LocalDate from,
      LocalDate until) {}

  /** What is wrong with a line, or with the file ({@code line} 1). */
  public record Fault(int line, String code, String detail) {}

  public record Read(List<Line> lines, List<Fault> faults) {

    /** The control total: pence a week over all lines. */
    public long weeklyPence() {
      return lines.stream().mapToLong(Line::weeklyPence).sum();
    }
  }

  private ChargeFile() {}

  /** Reads all of it. Never throws for what a file may hold. */
  public static Read read(byte[] file) {
    List<Fault> faults = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    String text = text(file, faults);
    if (text == null) {
      return new Read(lines, faults);
    }
    try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
      Map<String, Integer> columns = null;
      for (CsvRecord row : reader) {
        if (columns == null) {
          columns = columns(row, faults);
          if (!faults.isEmpty()) {
            break;
          }
        } else if (lines.size() >= MOST_LINES) {
          faults.add(
              new Fault(
                  number(row), "TOO_MANY_LINES", "A file has at most " + MOST_LINES + " lines."));
          break;
        } else {
          line(row, columns, lines, faults);
        }
      }
    } catch (CsvParseException | java.io.UncheckedIOException unreadable) {
      faults.add(new Fault(1, "NOT_CSV", "The quotes or columns cannot be read as CSV."));
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    if (lines.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault(1, "EMPTY", "The file has no charge in it."));
    }
    return new Read(List.copyOf(lines), List.copyOf(faults));
  }

  private static String text(byte[] file, List<Fault> faults) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      if (text.indexOf('\0') < 0) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException notUtf8) {
      // said below
    }
    faults.add(new Fault(1, "NOT_UTF_8", "Save it as CSV in UTF-8."));
    return null;
  }

  private static Map<String, Integer> columns(CsvRecord header, List<Fault> faults) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = header.getField(i).strip().toLowerCase(Locale.ROOT);
      if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
        faults.add(new Fault(1, "UNKNOWN_COLUMN", "There is no column \"" + shown(name) + "\"."));
      } else if (columns.put(name, i) != null) {
        faults.add(new Fault(1, "COLUMN_TWICE", "The column " + name + " is there twice."));
      }
    }
    for (String name : REQUIRED) {
      if (!columns.containsKey(name)) {
        faults.add(new Fault(1, "COLUMN_MISSING", "The column " + name + " is missing."));
      }
    }
    return columns;
  }

  private static int number(CsvRecord row) {
    return Math.toIntExact(row.getStartingLineNumber());
  }

  private static void line(
      CsvRecord row, Map<String, Integer> columns, List<Line> lines, List<Fault> faults) {
    int number = number(row);
    int before = faults.size();
    String account = field(row, columns, "account");
    if (account.isEmpty()) {
      faults.add(new Fault(number, "ACCOUNT_MISSING", "No account reference."));
    }
    String type = field(row, columns, "type").toUpperCase(Locale.ROOT);
    if (!type.matches("[A-Z0-9]{3}")) {
      faults.add(new Fault(number, "TYPE", "\"" + shown(type) + "\" is not a type code."));
    }
    String label = field(row, columns, "label");
    if (label.length() > LONGEST_LABEL) {
      faults.add(
          new Fault(number, "LABEL", "A label has at most " + LONGEST_LABEL + " characters."));
    }
    long pence = pence(field(row, columns, "weekly"), number, faults);
    LocalDate from = day(field(row, columns, "from"), "from", number, faults);
    String untilText = field(row, columns, "until");
    LocalDate until = untilText.isEmpty() ? null : day(untilText, "until", number, faults);
    if (from != null && until != null && !until.isAfter(from)) {
      faults.add(new Fault(number, "UNTIL", "until is after from."));
    }
    if (faults.size() == before) {
      lines.add(new Line(number, account, type, label, pence, from, until));
    }
  }

  private static String field(CsvRecord row, Map<String, Integer> columns, String name) {
    Integer at = columns.get(name);
    return at == null || at >= row.getFieldCount() ? "" : row.getField(at).strip();
  }

  private static long pence(String text, int number, List<Fault> faults) {
    try {
      long pence = Money.parseStrict(text).pence();
      if (Math.abs(pence) <= MOST_PENCE) {
        return pence;
      }
    } catch (IllegalArgumentException | ArithmeticException notMoney) {
      // said below
    }
    faults.add(
        new Fault(number, "WEEKLY", "\"" + shown(text) + "\" is not an amount such as 2.31."));
    return 0;
  }

  private static LocalDate day(String text, String name, int number, List<Fault> faults) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2199) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // said below
    }
    faults.add(
        new Fault(
            number,
            name.toUpperCase(Locale.ROOT),
            "\"" + shown(text) + "\" is not a date such as 2026-11-23."));
    return null;
  }

  /** A stranger's text in a message, cut short. */
  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
