package org.quarterday.migration.format;

import java.time.LocalDate;
import java.util.Map;

/**
 * The sender's own count of an extract.
 *
 * @param asAt the day of the books, or null
 * @param rows rows by file name
 * @param sumOfBalances of {@code tenagree.cur_bal} in pence, or null
 * @param sumOfTransactions of {@code rtrans.real_value} in pence, or null
 */
public record Manifest(
    String council,
    LocalDate asAt,
    Map<String, Long> rows,
    Long sumOfBalances,
    Long sumOfTransactions) {

  public static final Manifest NONE = new Manifest(null, null, Map.of(), null, null);

  /** A date of a manifest, or null when it is none. */
  public static LocalDate date(String text) {
    return text == null ? null : (LocalDate) Value.of(Column.Type.DATE, text.strip());
  }

  /** A control total in pence, or null when it is no sum of money; a total may be large. */
  public static Long total(String text) {
    if (text == null || !text.strip().matches("[-+]?\\d{1,14}(\\.\\d{1,2})?")) {
      return null;
    }
    return new java.math.BigDecimal(text.strip()).movePointRight(2).longValueExact();
  }
}
