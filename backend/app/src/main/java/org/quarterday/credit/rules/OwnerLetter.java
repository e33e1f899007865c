package org.quarterday.credit.rules;

import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/**
 * Asks whoever left a credit behind to come for it. It asks for no bank details: those are given
 * where somebody can see who gives them.
 *
 * @param home the home the credit comes from, in one line
 * @param answerDays how long the council waits for an answer
 */
public record OwnerLetter(String reference, String home, long creditPence, int answerDays) {

  /** Its heading. */
  public static final String SUBJECT = "Money we owe you";

  /** The letter. */
  public LetterText letter() {
    return LetterText.write()
        .paragraph(
            "You were a tenant of %s. Your rent account %s is %s in credit: this is your money."
                .formatted(home, reference, Money.ofPence(creditPence).format()))
        .paragraph(
            "Please tell us within %d days how we can pay it to you. Bring, or send a copy of, something that shows who you are."
                .formatted(answerDays))
        .paragraph(
            "Please do not write your bank details in your answer. We ask you for them when we know that it is you.")
        .heading("If we hear nothing")
        .paragraph("We keep the money for you. You can claim it later, however long that is.")
        .done();
  }
}
