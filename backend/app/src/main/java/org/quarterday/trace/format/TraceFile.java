package org.quarterday.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.quarterday.platform.format.CsvReader;
import org.quarterday.trace.format.TraceLayout.Outcome;

/**
 * The results of a tracing service as text in UTF-8, by a layout: a result a line. Every line is
 * answered for, the unreadable ones too.
 */
public final class TraceFile {

  /** All are weighed while the sender waits: some seconds. */
  static final int MOST_LINES = 5_000;

  private static final int LONGEST = 300;

  private final TraceLayout layout;
  private final CsvReader rows;
  private final DateTimeFormatter days;
  private final Map<String, Outcome> outcomes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Integer> at = new HashMap<>();

  private TraceFile(InputStream in, TraceLayout layout) {
    this.layout = layout;
    this.rows = new CsvReader(in, layout.separating());
    this.days =
        DateTimeFormatter.ofPattern(layout.dayPattern().replace('y', 'u'), Locale.UK)
            .withResolverStyle(ResolverStyle.STRICT);
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome.name(), outcome);
    }
    layout.outcomes().forEach((theirs, ours) -> outcomes.put(theirs, Outcome.valueOf(ours)));
  }

  /**
   * Its lines in their order.
   *
   * @throws UnusableTraceFile when it has no such headings, nothing below them, or too much
   */
  public static List<TraceLine> read(InputStream in, TraceLayout layout) throws IOException {
    TraceFile file = new TraceFile(in, layout);
    file.headings();
    List<TraceLine> lines = new ArrayList<>();
    for (CsvReader.Row row = file.rows.next(); row != null; row = file.rows.next()) {
      if (lines.size() == MOST_LINES) {
        throw new UnusableTraceFile("it has more than " + MOST_LINES + " lines: send it in parts");
      }
      lines.add(file.line(row));
    }
    if (lines.isEmpty()) {
      throw new UnusableTraceFile("there is no result in it");
    }
    return lines;
  }

  private void headings() throws IOException {
    for (int i = 0; i < layout.skippedLines(); i++) {
      rows.next();
    }
    CsvReader.Row header = rows.next();
    if (header == null || !header.isReadable()) {
      throw new UnusableTraceFile(
          header == null ? "it is empty" : "its headings cannot be read: " + header.problem());
    }
    Map<String, Integer> headed = new HashMap<>();
    for (int i = 0; i < header.fields().size(); i++) {
      if (headed.putIfAbsent(plain(header.fields().get(i)), i) != null
          && isOurs(header.fields().get(i))) {
        throw new UnusableTraceFile(
            "the column " + shown(header.fields().get(i)) + " is there twice");
      }
    }
    layout
        .columns()
        .forEach((name, heading) -> {
          Integer place = headed.get(plain(heading));
          if (place != null) {
            at.put(name, place);
          } else if (TraceLayout.NEEDED.contains(name)) {
            throw new UnusableTraceFile("the column " + shown(heading) + " is missing");
          }
        });
  }

  private boolean isOurs(String heading) {
    return layout.columns().values().stream().anyMatch(ours -> plain(ours).equals(plain(heading)));
  }

  /** Services change how they space and join the words of a heading. */
  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
  }

  private TraceLine line(CsvReader.Row row) {
    if (!row.isReadable()) {
      return TraceLine.unreadable(row.line(), row.problem());
    }
    String reference = of(row, "reference");
    String surname = of(row, "surname");
    Outcome outcome = outcomes.get(of(row, "outcome"));
    if (reference.isEmpty() || surname.isEmpty()) {
      return TraceLine.unreadable(
          row.line(), reference.isEmpty() ? "it has no reference" : "it has no surname");
    }
    if (outcome == null) {
      return TraceLine.unreadable(
          row.line(), "nobody has said what “" + shown(of(row, "outcome")) + "” means");
    }
    try {
      return new TraceLine(
          row.line(),
          "",
          reference,
          of(row, "forename"),
          surname,
          day(row, "born_on"),
          outcome,
          of(row, "address"),
          of(row, "postcode").toUpperCase(Locale.UK),
          of(row, "telephone"),
          of(row, "email"),
          day(row, "traced_on"));
    } catch (DateTimeException notADay) {
      return TraceLine.unreadable(
          row.line(), "it has a day that is not written as " + layout.dayPattern());
    }
  }

  private LocalDate day(CsvReader.Row row, String column) {
    String written = of(row, column);
    if (written.isEmpty()) {
      return null;
    }
    LocalDate day = LocalDate.parse(written, days);
    if (day.getYear() < 1900 || day.getYear() > 2199) {
      throw new DateTimeException("no day of anybody's");
    }
    return day;
  }

  /** Without blanks around it, and no longer than any name or address. */
  private String of(CsvReader.Row row, String column) {
    Integer place = at.get(column);
    if (place == null || place >= row.fields().size()) {
      return "";
    }
    String text = row.fields().get(place).replaceAll("\\p{Cntrl}+", " ").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
