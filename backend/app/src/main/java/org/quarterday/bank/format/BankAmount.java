package org.quarterday.bank.format;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as banks write them, in pence. */
final class BankAmount {

  /** Larger than any council's balance; the sums of a file stay within a long. */
  private static final BigDecimal MOST_PENCE = BigDecimal.valueOf(1_000_000_000_000_00L);

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,5})?");
  private static final Pattern SWIFT = Pattern.compile("[0-9]{1,14},[0-9]{0,2}");
  private static final Pattern TYPED =
      Pattern.compile(
          "([+-]?)£?([+-]?)([0-9]{1,3}(,[0-9]{3})*|[0-9]{1,14})(\\.[0-9]{1,2})? ?(CR|DR)?");

  private BankAmount() {}

  /** {@code 1234.50}, never negative; null when it is something else. */
  static Long decimal(String text) {
    return DECIMAL.matcher(text).matches() ? pence(text) : null;
  }

  /** {@code 1234,50} of a SWIFT message, never negative; null when it is something else. */
  static Long swift(String text) {
    return SWIFT.matcher(text).matches()
        ? pence(text.endsWith(",") ? text + "0" : text, ',')
        : null;
  }

  /**
   * {@code -1,234.50}, {@code £12.50}, {@code 12.50 DR}; null when it is something else.
   *
   * @return with its sign; DR is negative
   */
  static Long typed(String text) {
    var parts = TYPED.matcher(text.strip().toUpperCase(java.util.Locale.ROOT));
    if (!parts.matches()) {
      return null;
    }
    String pounds = parts.group(3).replace(",", "");
    String rest = parts.group(5) == null ? "" : parts.group(5);
    Long pence = pence(pounds + rest);
    boolean minus = (parts.group(1) + parts.group(2)).equals("-");
    boolean twice = (parts.group(1) + parts.group(2)).length() > 1;
    boolean debit = "DR".equals(parts.group(6));
    if (pence == null || twice || (minus && parts.group(6) != null)) {
      return null;
    }
    return minus || debit ? -pence : pence;
  }

  private static Long pence(String text, char point) {
    return pence(text.replace(point, '.'));
  }

  private static Long pence(String text) {
    try {
      BigDecimal pence = new BigDecimal(text).movePointRight(2);
      return pence.compareTo(MOST_PENCE) > 0 ? null : pence.longValueExact();
    } catch (ArithmeticException fractionOfAPenny) {
      return null;
    }
  }
}
