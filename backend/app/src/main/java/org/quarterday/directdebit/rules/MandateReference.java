package org.quarterday.directdebit.rules;

import java.util.Locale;

/**
 * The reference by which the payer's bank knows an instruction. At least six letters and digits,
 * not all the same, not beginning with DDIC, at most eighteen, never used again (AUDDIS core
 * reference). Made of the account's payment reference, so that it can be read on a bank statement.
 */
public final class MandateReference {

  private static final int LEAST = 6;
  private static final int MOST = 18;

  private MandateReference() {}

  /**
   * The reference of an account's mandate.
   *
   * @param before how many mandates the account has had
   */
  public static String of(String paymentReference, int before) {
    String plain = paymentReference.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]", "");
    String base = plain.length() < LEAST || isRefused(plain) ? "RENT" + plain : plain;
    String end = before == 0 ? "" : "D" + before;
    String made = base.substring(0, Math.min(base.length(), MOST - end.length())) + end;
    return made.length() < LEAST ? made + "0".repeat(LEAST - made.length()) : made;
  }

  /** Whether Bacs would refuse it. */
  public static boolean isRefused(String reference) {
    return reference.length() < LEAST
        || reference.startsWith("DDIC")
        || reference.chars().distinct().count() == 1;
  }
}
