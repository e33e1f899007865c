package org.quarterday.arrears.rules;

import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/** A step's letter: the council's own words, with what is overdue where they say so. */
public final class ArrearsLetter {

  public static final String SUBJECT = "Your rent account";

  /** Where the words want what is overdue. */
  static final String OVERDUE = "{arrears}";

  private ArrearsLetter() {}

  /**
   * Its paragraphs, parted by empty lines as they were written.
   *
   * @param askedPence what is asked for: what is overdue and no hold covers
   */
  public static LetterText of(Step step, long askedPence) {
    LetterText.Writing text = LetterText.write();
    String said = step.letter().replace(OVERDUE, Money.ofPence(askedPence).format());
    for (String paragraph : said.split("\\R\\s*\\R")) {
      text.paragraph(paragraph.strip());
    }
    return text.done();
  }
}
