package org.quarterday.letter;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.letter.rules.LetterFormat;
import org.quarterday.letter.rules.LetterLanguage;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.export.PdfFile;

/** A letter on the council's paper, as a tagged PDF. */
@ApplicationScoped
class LetterPages {

  /** What is printed above the words. */
  record Head(
      String addressee,
      String address,
      LocalDate dated,
      String subject,
      String accountReference,
      String names,
      String reference) {

    List<String> addressLines() {
      return address.lines().toList();
    }
  }

  /**
   * What stands around the words, in the letter's language.
   *
   * @param pay how to pay; empty in a letter that asks for nothing
   * @param complain empty in a letter that answers a complaint
   * @param cover before words in another language than was asked for; else empty
   * @param coverLanguage the language of that paragraph
   */
  record Around(
      String account,
      String reference,
      String names,
      String payHeading,
      String pay,
      String helpHeading,
      String help,
      String complain,
      String formats,
      String signed,
      String cover,
      String coverLanguage) {}

  /** One letter, ready to be set. */
  record Sheet(
      Head head, Around around, LetterText text, LetterLanguage language, LetterFormat format) {}

  @Inject
  @Location("letter/letter.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** On a worker thread. */
  byte[] pdf(Sheet sheet) {
    Head head = sheet.head();
    return PdfFile.of(
        page.data("council", council)
            .data("head", head)
            .data("addressLines", head.addressLines())
            .data("dated", sheet.language().day(head.dated()))
            .data("blocks", sheet.text().blocks())
            .data("around", sheet.around())
            .data("language", sheet.language().code())
            .data("welsh", sheet.language() == LetterLanguage.WELSH)
            .data("size", points(sheet.format()))
            .data("small", sheet.format() == LetterFormat.STANDARD ? 8 : points(sheet.format()))
            .render());
  }

  /** Large print is 16 points and more, down to the number of the page. */
  static int points(LetterFormat format) {
    return switch (format) {
      case LARGE_PRINT -> 16;
      case EASY_READ -> 14;
      case STANDARD, BRAILLE, AUDIO -> 11;
    };
  }
}
