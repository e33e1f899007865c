package org.quarterday.proof;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.calendar.DayInWords;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.PdfFile;

/** The proof of account as a page that two people sign. */
@ApplicationScoped
class AccountProofPage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

  @Inject
  @Location("proof/account.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** A difference as the page shows it. */
  public record Row(String week, String typeCode, String should, String was, String difference) {}

  /** On a worker thread. */
  byte[] pdf(AccountProof proof) {
    List<Row> rows =
        proof.differences().stream()
            .map(each ->
                new Row(
                    DayInWords.of(each.weekStartsOn()),
                    each.typeCode(),
                    Money.ofPence(each.shouldPence()).format(),
                    Money.ofPence(each.wasPence()).format(),
                    Money.ofPence(each.differencePence()).format()))
            .toList();
    return PdfFile.of(
        page.data("council", council)
            .data("p", proof)
            .data("opening", Money.ofPence(proof.openingPence()).format())
            .data("debits", Money.ofPence(proof.debitsPence()).format())
            .data("credits", Money.ofPence(proof.creditsPence()).format())
            .data("compared", compared(proof.comparedFrom(), proof.comparedTo()))
            .data("made", proof.madeAt().atZone(Today.LONDON).format(MOMENT))
            .data("rows", rows)
            .render());
  }

  private static String compared(LocalDate from, LocalDate to) {
    return from == null ? "none" : "%s to %s".formatted(DayInWords.of(from), DayInWords.of(to));
  }
}
