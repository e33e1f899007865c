package org.quarterday.account.rules;

/**
 * The check digit of payment references and of cards (ISO/IEC 7812-1, annex B): it catches every
 * wrong digit and nearly every two that changed places.
 */
public final class Luhn {

  private Luhn() {}

  /**
   * The digit that belongs after these.
   *
   * @param digits one or more, nothing else
   */
  public static int of(String digits) {
    if (!digits.matches("[0-9]+")) {
      throw new IllegalArgumentException("A check digit is of digits");
    }
    return (10 - sum(digits, true) % 10) % 10;
  }

  /** Whether the last digit is the one the others ask for. */
  public static boolean holds(String digits) {
    return digits.matches("[0-9]{2,}") && sum(digits, false) % 10 == 0;
  }

  private static int sum(String digits, boolean doubleLast) {
    int sum = 0;
    boolean doubled = doubleLast;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int counted = doubled ? digit * 2 : digit;
      sum += counted > 9 ? counted - 9 : counted;
      doubled = !doubled;
    }
    return sum;
  }
}
