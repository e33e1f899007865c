package org.quarterday.letter.rules;

import java.util.Collection;

/**
 * How somebody is written to, from the adjustments on their record: each is an instruction, not a
 * wish. Who needs braille or audio gets that even when large print is ticked too: print they cannot
 * read is of no use to them.
 *
 * @param notInWriting they asked not to be written to, or to be rung
 */
public record WrittenTo(
    LetterLanguage language,
    LetterFormat format,
    boolean notInWriting,
    boolean byEmail,
    boolean byText) {

  /** Somebody who needs nothing else. */
  public static final WrittenTo PLAINLY =
      new WrittenTo(LetterLanguage.ENGLISH, LetterFormat.STANDARD, false, false, false);

  /** From the codes on a person's record. */
  public static WrittenTo of(Collection<String> adjustments) {
    return new WrittenTo(
        adjustments.contains("WELSH") ? LetterLanguage.WELSH : LetterLanguage.ENGLISH,
        format(adjustments),
        adjustments.contains("NO_WRITTEN_CONTACT") || adjustments.contains("TELEPHONE_ONLY"),
        adjustments.contains("LETTERS_BY_EMAIL"),
        adjustments.contains("LETTERS_BY_TEXT"));
  }

  private static LetterFormat format(Collection<String> adjustments) {
    for (LetterFormat format :
        new LetterFormat[] {
          LetterFormat.BRAILLE, LetterFormat.AUDIO, LetterFormat.EASY_READ, LetterFormat.LARGE_PRINT
        }) {
      if (adjustments.contains(format.name())) {
        return format;
      }
    }
    return LetterFormat.STANDARD;
  }
}
