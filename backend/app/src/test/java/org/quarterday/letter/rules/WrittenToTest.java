package org.quarterday.letter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How somebody is written to, and in which words. */
class WrittenToTest {

  private static final LetterWay.Policy ALL = new LetterWay.Policy(true, true, false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|ENGLISH|STANDARD",
        "INTERPRETER|ENGLISH|STANDARD",
        "LARGE_PRINT|ENGLISH|LARGE_PRINT",
        "WELSH,LARGE_PRINT|WELSH|LARGE_PRINT",
        "LARGE_PRINT,EASY_READ|ENGLISH|EASY_READ",
        "LARGE_PRINT,BRAILLE|ENGLISH|BRAILLE",
        "WELSH,AUDIO|WELSH|AUDIO"
      })
  void adjustmentsSayLanguageAndForm(String adjustments, String language, String format) {
    WrittenTo person = person(adjustments == null ? "" : adjustments);
    assertEquals(LetterLanguage.valueOf(language), person.language());
    assertEquals(LetterFormat.valueOf(format), person.format());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|true|true|PRINT",
        "LETTERS_BY_EMAIL|true|true|EMAIL",
        "LETTERS_BY_EMAIL|false|true|PRINT",
        "LETTERS_BY_TEXT|true|true|TEXT",
        "LETTERS_BY_TEXT|true|false|PRINT",
        "LETTERS_BY_EMAIL,BRAILLE|true|true|SUPPLIER"
      })
  void aLetterGoesOneWay(String adjustments, boolean email, boolean mobile, String way) {
    WrittenTo person = person(adjustments == null ? "" : adjustments);
    assertEquals(LetterWay.valueOf(way), LetterWay.of(person, ALL, email, mobile));
  }

  @Test
  void whatIsNotLetByThePolicyStaysOnPaper() {
    WrittenTo person = person("LETTERS_BY_EMAIL");
    assertEquals(LetterWay.PRINT, LetterWay.of(person, LetterWay.Policy.PAPER, true, true));
    assertEquals(
        LetterWay.GATEWAY,
        LetterWay.of(person, new LetterWay.Policy(false, false, true), true, true));
  }

  @Test
  void languageComesBeforeFormAndWhatIsMissingIsSaid() {
    var english = template(LetterLanguage.ENGLISH, LetterFormat.STANDARD);
    var easy = template(LetterLanguage.ENGLISH, LetterFormat.EASY_READ);
    var welsh = template(LetterLanguage.WELSH, LetterFormat.STANDARD);
    var all = List.of(english, easy, welsh);
    assertEquals(easy, StoredTemplate.choose(person("EASY_READ"), all).template());
    var large = StoredTemplate.choose(person("WELSH,LARGE_PRINT"), all);
    assertEquals(welsh, large.template());
    assertEquals("", large.note());
    var welshEasy = StoredTemplate.choose(person("WELSH,EASY_READ"), all);
    assertEquals(welsh, welshEasy.template());
    assertTrue(welshEasy.note().startsWith("No easy-read words"), welshEasy.note());
    var none = StoredTemplate.choose(person("WELSH"), List.of());
    assertNull(none.template());
    assertEquals(LetterLanguage.ENGLISH, none.language());
    assertTrue(none.note().startsWith("No Welsh words"), none.note());
  }

  @Test
  void aDayIsWrittenAsTheLanguageWritesIt() {
    LocalDate day = LocalDate.of(2027, 3, 1);
    assertEquals("1 March 2027", LetterLanguage.ENGLISH.day(day));
    assertEquals("1 Mawrth 2027", LetterLanguage.WELSH.day(day));
  }

  private static WrittenTo person(String adjustments) {
    return WrittenTo.of(Arrays.asList(adjustments.split(",")));
  }

  private static StoredTemplate template(LetterLanguage language, LetterFormat format) {
    return new StoredTemplate(new UUID(0, format.ordinal()), 1, language, format, "S", "((body))");
  }
}
