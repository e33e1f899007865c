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
    return digits + Luhn.of(digits);
  }

  /** Whether the check digit is the one the number asks for. */
  public static boolean holds(String reference) {
    return reference.matches("[0-9]{2,18}") && Luhn.holds(reference);
  }
}
