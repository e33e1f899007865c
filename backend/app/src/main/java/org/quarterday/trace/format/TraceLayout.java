package org.quarterday.trace.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a tracing service writes its results down: under which heading each of our columns stands,
 * how days are written, and what its words for an outcome mean. A council describes the files it
 * gets; nothing of it is in the code.
 *
 * @param code such as {@code CREDIT_REFERENCE}
 * @param separator one character, or TAB
 * @param skippedLines before the headings; blank ones do not count
 * @param columns by the name of ours, the heading of theirs
 * @param dayPattern one of {@link #DAY_PATTERNS}
 * @param outcomes by their word, one of {@link Outcome}; what is not named has to be ours
 */
public record TraceLayout(
    String code,
    String name,
    String separator,
    int skippedLines,
    Map<String, String> columns,
    String dayPattern,
    Map<String, String> outcomes) {

  /** What the service says came of it. */
  public enum Outcome {
    FOUND,
    NOT_FOUND,
    GONE_AWAY,
    DECEASED
  }

  /** Without these nothing can be said of anybody. */
  public static final List<String> NEEDED = List.of("reference", "surname", "outcome");

  public static final List<String> POSSIBLE =
      List.of("forename", "born_on", "address", "postcode", "telephone", "email", "traced_on");

  public static final List<String> DAY_PATTERNS =
      List.of("yyyy-MM-dd", "dd/MM/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyyMMdd", "ddMMyyyy");

  /** What is left out is empty, so that it can be named as missing. */
  public TraceLayout {
    code = code == null ? "" : code;
    name = name == null ? "" : name.strip();
    separator = separator == null ? "," : separator;
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    dayPattern = dayPattern == null ? "" : dayPattern;
    outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
  }

  char separating() {
    return separator.equals("TAB") ? '\t' : separator.charAt(0);
  }

  /** What of it cannot be read by, by the field it stands in, as JSON pointers. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!code.matches("[A-Z][A-Z0-9_]{1,19}")) {
      faults.put("/code", "Two to twenty capitals and figures.");
    }
    if (name.isEmpty() || name.length() > 100) {
      faults.put("/name", "Give it a name of at most 100 characters.");
    }
    if (skippedLines < 0 || skippedLines > 100) {
      faults.put("/skippedLines", "None, or at most a hundred.");
    }
    if (!separator.matches("[,;|:]|TAB")) {
      faults.put("/separator", "Give , ; | : or TAB.");
    }
    if (!DAY_PATTERNS.contains(dayPattern)) {
      faults.put("/dayPattern", "Give one of " + String.join(", ", DAY_PATTERNS) + ".");
    }
    NEEDED.stream()
        .filter(column -> columns.getOrDefault(column, "").isBlank())
        .forEach(column -> faults.put("/columns/" + column, "Say under which heading it stands."));
    columns.keySet().stream()
        .filter(column -> !NEEDED.contains(column) && !POSSIBLE.contains(column))
        .forEach(column -> faults.put("/columns/" + column, "There is no such column."));
    outcomes.forEach((theirs, ours) -> {
      if (theirs.isBlank() || !isOutcome(ours)) {
        faults.put("/outcomes", "Give their word, and FOUND, NOT_FOUND, GONE_AWAY or DECEASED.");
      }
    });
    return faults;
  }

  static boolean isOutcome(String word) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.name().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
