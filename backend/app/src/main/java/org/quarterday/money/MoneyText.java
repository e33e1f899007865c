package org.quarterday.money;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of money: what people type, what files hold, what is shown. */
final class MoneyText {

  /**
   * Commas only where thousands are parted: 1,23 is a slip of the hand, not a hundred and twenty
   * three.
   */
  private static final Pattern TYPED =
      Pattern.compile(
          "(?<open>\\()?(?<sign>[-+\u2212])?\\s*£?\\s*(?<sign2>[-\u2212])?"
              + "(?<pounds>\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.(?<pence>\\d{1,2}))?"
              + "\\s*(?<close>\\))?\\s*(?<side>[Cc][Rr]|[Dd][Rr])?");

  private static final Pattern FIELD =
      Pattern.compile("(?<sign>[-+])?(?<pounds>\\d+)(?:\\.(?<pence>\\d{1,2}))?");

  /** A file that writes a longer number than this means something else by it. */
  private static final int LONGEST = 40;

  private MoneyText() {}

  static Money typed(String typed) {
    String text = bounded(typed).strip();
    Matcher m = TYPED.matcher(text);
    if (!m.matches() || (m.group("pounds") == null && m.group("pence") == null)) {
      throw notMoney(typed, "write pounds and pence, such as 12.50 or 12.50 CR");
    }
    boolean bracketed = m.group("open") != null;
    if (bracketed != (m.group("close") != null)) {
      throw notMoney(typed, "a bracket is missing");
    }
    boolean signed = m.group("sign") != null && !m.group("sign").equals("+");
    int minuses =
        (bracketed ? 1 : 0)
            + (signed ? 1 : 0)
            + (m.group("sign2") != null ? 1 : 0)
            + ("CR".equalsIgnoreCase(m.group("side")) ? 1 : 0);
    boolean debit = "DR".equalsIgnoreCase(m.group("side"));
    if (minuses > 1 || (debit && minuses > 0)) {
      throw notMoney(typed, "it says in two ways whether it is a credit");
    }
    String pounds = m.group("pounds") == null ? "0" : m.group("pounds").replace(",", "");
    return pence(typed, pounds, m.group("pence"), minuses == 1);
  }

  static Money field(String field) {
    Matcher m = FIELD.matcher(bounded(field));
    if (!m.matches()) {
      throw notMoney(field, "a number with at most two decimals is needed");
    }
    return pence(field, m.group("pounds"), m.group("pence"), "-".equals(m.group("sign")));
  }

  private static Money pence(String shown, String pounds, String pence, boolean credit) {
    try {
      BigDecimal whole = new BigDecimal(pounds + "." + (pence == null ? "0" : pence));
      long magnitude = whole.movePointRight(2).longValueExact();
      return Money.ofPence(credit ? -magnitude : magnitude);
    } catch (ArithmeticException e) {
      throw notMoney(shown, "it is too large");
    }
  }

  private static String bounded(String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("An amount is needed");
    }
    if (text.length() > LONGEST) {
      throw notMoney(text.substring(0, LONGEST) + "…", "it is too long");
    }
    return text;
  }

  private static IllegalArgumentException notMoney(String shown, String why) {
    return new IllegalArgumentException("“" + shown + "” is not a sum of money: " + why);
  }

  /** Pounds and pence without a sign; the caller says in words which side it is on. */
  static String pounds(long pence) {
    String digits = magnitude(pence);
    String whole = digits.substring(0, digits.length() - 2);
    StringBuilder out = new StringBuilder("£");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(whole.charAt(i));
    }
    return out.append('.').append(digits, digits.length() - 2, digits.length()).toString();
  }

  static String decimal(long pence) {
    String digits = magnitude(pence);
    int point = digits.length() - 2;
    return (pence < 0 ? "-" : "") + digits.substring(0, point) + "." + digits.substring(point);
  }

  /** Unsigned, so that the most negative long has a magnitude too. */
  private static String magnitude(long pence) {
    String digits = Long.toUnsignedString(pence < 0 ? -pence : pence);
    return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }
}
