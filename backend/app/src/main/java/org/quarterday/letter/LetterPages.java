package org.quarterday.letter;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.export.PdfFile;

/** A letter on the council's paper, as a tagged PDF. */
@ApplicationScoped
class LetterPages {

  /** What is printed above the words. */
  record Head(
      String addressee, String address, LocalDate dated, String subject, String accountReference) {

    List<String> addressLines() {
      return address.lines().toList();
    }
  }

  @Inject
  @Location("letter/letter.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** On a worker thread. */
  byte[] pdf(Head head, LetterText text) {
    return PdfFile.of(
        page.data("council", council)
            .data("head", head)
            .data("addressLines", head.addressLines())
            .data("dated", DayInWords.of(head.dated()))
            .data("blocks", text.blocks())
            .render());
  }
}
