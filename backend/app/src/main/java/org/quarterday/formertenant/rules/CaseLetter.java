package org.quarterday.formertenant.rules;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/**
 * What the letters of a case say, to one of those who owe it. Only what this person can still be
 * sued for is asked for. No letter names another debtor or says where one lives: a former partner
 * may be in hiding.
 *
 * @param claimablePence what is asked for
 * @param weeks what it is made of, part by part
 * @param together whether others owe it too
 * @param replyBy the last day of the time given
 */
public record CaseLetter(
    Kind kind,
    String paymentReference,
    String home,
    LocalDate endedOn,
    long claimablePence,
    List<Part> weeks,
    boolean together,
    LocalDate replyBy,
    String contact) {

  /** The letters there are. */
  public enum Kind {
    FIRST(LetterKind.FORMER_TENANT_FIRST, "What you owe from your tenancy that has ended"),
    SECOND(LetterKind.FORMER_TENANT_SECOND, "Please pay what you owe from your tenancy"),
    CLAIM(LetterKind.FORMER_TENANT_CLAIM, "Letter before claim: what you owe from your tenancy");

    private final LetterKind filed;
    private final String subject;

    Kind(LetterKind filed, String subject) {
      this.filed = filed;
      this.subject = subject;
    }

    /** What it is filed as. */
    public LetterKind filed() {
      return filed;
    }

    public String subject() {
      return subject;
    }
  }

  /**
   * What fell due from one day to another and is still owed.
   *
   * @param what rent and charges, or costs and recharges
   */
  public record Part(String what, LocalDate from, LocalDate to, long pence) {}

  /** Its words. */
  public LetterText text() {
    LetterText.Writing letter = LetterText.write();
    letter.paragraph(
        "Your tenancy of %s ended on %s. You owe %s on its rent account."
            .formatted(home, DayInWords.of(endedOn), pounds(claimablePence)));
    letter.table("What is owed", List.of("What for", "Due from", "Due to", "Amount"), rows());
    if (together) {
      letter.paragraph(
          "Everybody who was a tenant owes all of it, together and each alone. We ask for it once: whatever one person pays lowers it for all.");
    }
    switch (kind) {
      case FIRST -> first(letter);
      case SECOND -> second(letter);
      case CLAIM -> claim(letter);
    }
    return letter
        .heading("How to pay")
        .paragraph(
            "Quote %s when you pay, so that it reaches this account.".formatted(paymentReference))
        .heading("If you cannot pay it all")
        .paragraph(
            "Tell us what you can afford and we will agree instalments. Free advice: MoneyHelper, StepChange, National Debtline or Citizens Advice. If you are in a Breathing Space, tell us: we then stop asking.")
        .paragraph(contact)
        .done();
  }

  private List<List<String>> rows() {
    return weeks.stream()
        .map(part ->
            List.of(
                part.what(),
                DayInWords.of(part.from()),
                DayInWords.of(part.to()),
                pounds(part.pence())))
        .toList();
  }

  private void first(LetterText.Writing letter) {
    letter.paragraph(
        "Please pay it by %s, or tell us by then if you think it is wrong. If you have paid in the last days, we thank you and this letter needs no answer."
            .formatted(DayInWords.of(replyBy)));
  }

  private void second(LetterText.Writing letter) {
    letter.paragraph(
        "We wrote to you and have had neither the money nor an answer. Please pay it, or call us, by %s."
            .formatted(DayInWords.of(replyBy)));
  }

  /** What the Pre-Action Protocol for Debt Claims, paragraph 3.1, asks a letter of claim to say. */
  private void claim(LetterText.Writing letter) {
    letter.paragraph(
        "This is a letter of claim under the Pre-Action Protocol for Debt Claims. Unless you pay, agree how to pay, or answer by %s, the council may ask the county court for a judgment without writing again. Court fees would be added to what you owe."
            .formatted(DayInWords.of(replyBy)));
    letter.paragraph(
        "The debt is for rent and charges under a tenancy agreement that you signed. You may ask for a copy of it and for a full statement of the account. No interest has been added.");
    letter.heading("How to answer");
    letter.paragraph(
        "Use the reply form, the information sheet and the financial statement that come with this letter. You may admit all or a part of it, dispute it and say why, ask for documents, or ask for time to get advice: then we wait for another 30 days.");
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }
}
