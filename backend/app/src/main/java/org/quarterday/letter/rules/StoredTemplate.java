package org.quarterday.letter.rules;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A version of a template that is in use on the day of a letter. */
public record StoredTemplate(
    UUID id,
    int number,
    LetterLanguage language,
    LetterFormat format,
    String subject,
    String body) {

  /**
   * What was chosen for somebody.
   *
   * @param template null when the words that are shipped are used
   * @param note what it could not be; empty when it is what they need
   */
  public record Choice(StoredTemplate template, LetterLanguage language, String note) {}

  /**
   * Their language comes before their form: large print and easy read are of use only in a language
   * somebody reads. What is missing falls back one step and is said.
   *
   * @param inUse at most one of each language and form
   */
  public static Choice choose(WrittenTo person, List<StoredTemplate> inUse) {
    Optional<StoredTemplate> found = in(person.language(), person.format().words(), inUse);
    if (found.isPresent()) {
      return new Choice(found.get(), person.language(), "");
    }
    Optional<StoredTemplate> standard = in(person.language(), LetterFormat.STANDARD, inUse);
    if (standard.isPresent() || person.language() == LetterLanguage.ENGLISH) {
      return new Choice(standard.orElse(null), person.language(), standardWords(person));
    }
    Choice english =
        choose(
            new WrittenTo(
                LetterLanguage.ENGLISH,
                person.format(),
                person.notInWriting(),
                person.byEmail(),
                person.byText()),
            inUse);
    return new Choice(
        english.template,
        LetterLanguage.ENGLISH,
        ("No Welsh words are stored for this letter: it is in English, with a paragraph in Welsh. "
                + english.note)
            .strip());
  }

  /** Large print is the standard words set larger; easy read is other words. */
  private static String standardWords(WrittenTo person) {
    return person.format() == LetterFormat.EASY_READ
        ? "No easy-read words are stored for this letter: the standard ones are set larger."
        : "";
  }

  private static Optional<StoredTemplate> in(
      LetterLanguage language, LetterFormat format, List<StoredTemplate> inUse) {
    return inUse.stream().filter(t -> t.language == language && t.format == format).findFirst();
  }
}
