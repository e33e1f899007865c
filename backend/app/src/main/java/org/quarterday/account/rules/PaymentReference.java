package org.quarterday.account.rules;

/**
 * What a tenant quotes when paying: a number and a check digit (Luhn, ISO/IEC 7812-1 annex B), so
 * that one wrong digit, or two neighbours swapped, does not lead to somebody else's account.
 */
public final class PaymentReference {

  private PaymentReference() {}

  /** The number with its check digit. */
  public static String of(long number) {
    if (number < 1) {
      throw new IllegalArgumentException("A payment reference is made of a positive number");
    }
    String digits = Long.toString(number);
    return digits + (10 - sum(digits, true) % 10) % 10;
  }

  /** Whether the check digit is the one the number asks for. */
  public static boolean holds(String reference) {
    return reference.matches("[0-9]{2,18}") && sum(reference, false) % 10 == 0;
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
