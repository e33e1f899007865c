package org.quarterday.refund.rules;

import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/**
 * What the tenant is told when a refund has been approved. It names the end of the bank account, so
 * that somebody whose details were given by another person notices before long.
 *
 * @param bankMask only the last four digits, as {@code ****4958}
 * @param contact whom to ask, in a sentence
 */
public record RefundLetter(
    String reference,
    long amountPence,
    String reason,
    String payeeName,
    String bankMask,
    long balancePence,
    String contact) {

  /** Its heading. */
  public static final String SUBJECT = "Your refund";

  /** The letter. */
  public LetterText letter() {
    return LetterText.write()
        .paragraph(
            "Your rent account %s was in credit. We are paying %s of it back to you: %s."
                .formatted(reference, Money.ofPence(amountPence).format(), reason))
        .paragraph(
            "The money goes by Bacs to the bank account of %s that ends in %s. It is there two working days after our next payments are sent, as “%s”."
                .formatted(
                    payeeName,
                    bankMask.substring(bankMask.length() - 4),
                    PaymentWords.of(reference)))
        .paragraph(
            "Your rent account is now %s. Please go on paying your rent as before."
                .formatted(balance()))
        .heading("If this is not your bank account, or you did not ask for a refund")
        .paragraph("Tell us at once. " + contact)
        .done();
  }

  private String balance() {
    return balancePence == 0 ? "at nil" : Money.ofPence(balancePence).inWords();
  }
}
