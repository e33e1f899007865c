package org.quarterday.refund.rules;

/** What stands on the payee's bank statement beside the council's name. */
public final class PaymentWords {

  /** As long as Bacs' reference field. */
  private static final int LONGEST = 18;

  private static final String REFUND = "REFUND ";

  private PaymentWords() {}

  /** "REFUND" and the payment reference, or the reference alone where both have no room. */
  public static String of(String paymentReference) {
    String both = REFUND + paymentReference;
    return both.length() <= LONGEST ? both : paymentReference;
  }
}
