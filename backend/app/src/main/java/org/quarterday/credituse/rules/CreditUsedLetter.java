package org.quarterday.credituse.rules;

import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/**
 * What the tenant is told when a credit has been used: how much, for what, what is left, and that
 * they can say it is wrong.
 *
 * @param whereTo completes "has gone to", such as "your garage account T500124"
 */
public record CreditUsedLetter(
    String reference, long amountPence, String whereTo, String reason, long balancePence) {

  /** Its heading. */
  public static final String SUBJECT = "The credit on your rent account";

  /** The letter. */
  public LetterText letter() {
    return LetterText.write()
        .paragraph("Your rent account %s was in credit.".formatted(reference))
        .paragraph(
            "%s of it has gone to %s: %s."
                .formatted(Money.ofPence(amountPence).format(), whereTo, reason))
        .paragraph(
            "Your rent account is now %s. Please go on paying your rent as before."
                .formatted(balancePence == 0 ? "at nil" : Money.ofPence(balancePence).inWords()))
        .heading("If you think this is wrong")
        .paragraph(
            "Tell us, and say why. We look at it again, and put the money back if you are right.")
        .done();
  }
}
