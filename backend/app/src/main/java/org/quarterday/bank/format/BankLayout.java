package org.quarterday.bank.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a bank writes statements as CSV: which of its columns is which, what its days look like, and
 * whether the newest row stands first. Every row carries the balance after it, so that the file
 * proves itself.
 *
 * @param code such as {@code HIGH-STREET}
 * @param separator one character, or TAB
 * @param skippedLines lines before the headings; blank ones do not count
 * @param columns by the name of our column, the heading of the bank's
 * @param dayPattern one of {@link #DAY_PATTERNS}
 * @param newestFirst whether the last movement is the first row
 * @param paidOutIsPlus whether a single column of amounts writes what went out without a minus, and
 *     what came in with one
 */
public record BankLayout(
    String code,
    String name,
    String separator,
    int skippedLines,
    Map<String, String> columns,
    String dayPattern,
    boolean newestFirst,
    boolean paidOutIsPlus) {

  /** Every column a row can have. */
  static final Set<String> NAMES =
      Set.of(
          "date",
          "value_date",
          "words",
          "reference",
          "payer",
          "kind",
          "amount",
          "credit",
          "debit",
          "balance");

  static final List<String> DAY_PATTERNS =
      List.of(
          "yyyy-MM-dd",
          "dd/MM/yyyy",
          "dd-MM-yyyy",
          "dd.MM.yyyy",
          "yyyyMMdd",
          "ddMMyyyy",
          "dd/MM/yy",
          "dd MMM yyyy",
          "dd-MMM-yyyy");

  /** What is left out is empty, so that it can be named as missing. */
  public BankLayout {
    code = code == null ? "" : code;
    name = name == null ? "" : name.strip();
    separator = separator == null ? "," : separator;
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    dayPattern = dayPattern == null ? "" : dayPattern;
  }

  char separating() {
    return separator.equals("TAB") ? '\t' : separator.charAt(0);
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** By field, why no statement can be read by this; empty when it can. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!code.matches("[A-Z][A-Z0-9_-]{1,19}")) {
      faults.put("/code", "Two to twenty capital letters, digits, hyphens and underlines.");
    }
    if (name.isEmpty() || name.length() > 60) {
      faults.put("/name", "Give it a name of at most 60 characters.");
    }
    if (!separator.equals("TAB") && separator.length() != 1) {
      faults.put("/separator", "One character, or TAB.");
    }
    if (skippedLines < 0 || skippedLines > 50) {
      faults.put("/skippedLines", "From 0 to 50.");
    }
    if (!DAY_PATTERNS.contains(dayPattern)) {
      faults.put("/dayPattern", "One of " + String.join(", ", DAY_PATTERNS) + ".");
    }
    String columnsWrong = columnsWrong();
    if (columnsWrong != null) {
      faults.put("/columns", columnsWrong);
    }
    return faults;
  }

  private String columnsWrong() {
    if (!NAMES.containsAll(columns.keySet())) {
      return "There are only the columns "
          + String.join(", ", NAMES.stream().sorted().toList())
          + ".";
    }
    if (columns.values().stream().anyMatch(heading -> heading == null || heading.isBlank())) {
      return "Give every column the bank's heading, or leave it out.";
    }
    if (!has("date") || !has("words") || !has("balance")) {
      return "date, words and balance are needed: without a balance nothing is proved.";
    }
    boolean single = has("amount");
    boolean pair = has("credit") && has("debit");
    boolean half = has("credit") != has("debit");
    return half || single == pair ? "Either amount, or both credit and debit." : null;
  }
}
