package org.quarterday.bacsreport.rules;

import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/** What tenants are told of what their bank reported. Plain words, no blame. */
public enum AdviceLetter {
  NONE(null, ""),
  UNPAID(LetterKind.DIRECT_DEBIT_UNPAID, "Your Direct Debit was not paid"),
  ENDED(LetterKind.DIRECT_DEBIT_ENDED, "Your Direct Debit has ended"),
  NEW_DETAILS(LetterKind.DIRECT_DEBIT_MOVED, "Your bank account has moved"),
  REFUSED(LetterKind.DIRECT_DEBIT_REFUSED, "Your bank did not accept your Direct Debit");

  /**
   * What a letter is about.
   *
   * @param amountPence what came back; null when nothing did
   * @param day the day it was collected, in words; null when nothing was
   * @param reason the bank's, to stand within a sentence
   * @param isPresentedAgain whether we may still collect it
   * @param contact where a tenant asks
   */
  public record Facts(
      Long amountPence, String day, String reason, boolean isPresentedAgain, String contact) {}

  private final LetterKind kind;
  private final String subject;

  AdviceLetter(LetterKind kind, String subject) {
    this.kind = kind;
    this.subject = subject;
  }

  /** The kind of letter it is kept as; null for none. */
  public LetterKind kind() {
    return kind;
  }

  /** Its heading. */
  public String subject() {
    return subject;
  }

  /** The letter's words. */
  public LetterText text(Facts facts) {
    LetterText.Writing letter = LetterText.write();
    if (facts.amountPence() != null && facts.day() != null) {
      letter.paragraph(
          "We collected "
              + Money.ofPence(facts.amountPence()).format()
              + " from your bank account on "
              + facts.day()
              + ". Your bank has taken it back. The reason it gives: "
              + facts.reason()
              + ".");
      letter.paragraph(
          "That payment is no longer on your rent account, so that much more is owed.");
    } else {
      letter.paragraph("Your bank has told us about your Direct Debit: " + facts.reason() + ".");
    }
    letter.paragraph(
        switch (this) {
          case UNPAID ->
              facts.isPresentedAgain()
                  ? "We may ask your bank for the same amount once more. If you would rather pay it"
                      + " another way, please do so now and tell us."
                  : "Nothing more is collected until we have spoken with you.";
          case ENDED ->
              "We do not collect by it any more. Please tell us whether you would like to set up a"
                  + " new Direct Debit, or how you will pay instead.";
          case NEW_DETAILS ->
              "We do not collect from your old account. Please tell us the sort code and account"
                  + " number of your new one.";
          case REFUSED ->
              "Nothing has been collected. Please check the sort code and account number with your"
                  + " bank and tell us, or choose another account.";
          case NONE -> "";
        });
    letter.paragraph(
        "If you are having trouble paying, talk to us: we can look at what help there is. "
            + facts.contact());
    return letter.done();
  }
}
