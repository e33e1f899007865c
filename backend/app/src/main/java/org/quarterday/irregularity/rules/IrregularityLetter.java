package org.quarterday.irregularity.rules;

import java.util.List;
import org.quarterday.letter.rules.LetterText;

/** The letter that tells a tenant what did not go as planned, in the words of the screen. */
public final class IrregularityLetter {

  /** Its heading. */
  public static final String SUBJECT = "Payments on your rent account";

  private IrregularityLetter() {}

  /**
   * Of the tellings chosen, in the order of the screen.
   *
   * @throws IllegalArgumentException for one that is not for the tenant
   */
  public static LetterText of(Irregularities known, List<Telling> chosen) {
    LetterText.Writing letter = LetterText.write().paragraph(known.opening());
    for (Telling telling : chosen) {
      if (!telling.isForTenant()) {
        throw new IllegalArgumentException(telling.id() + " is not for the tenant");
      }
      letter.heading(telling.title());
      telling.sentences().forEach(letter::paragraph);
    }
    return letter.paragraph(known.closing()).done();
  }
}
