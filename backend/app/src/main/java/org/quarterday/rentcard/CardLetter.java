package org.quarterday.rentcard;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.PdfFile;
import org.quarterday.rentcard.format.Code128;

/** The letter with a barcode, which a shop takes until the card is there. Tagged (PDF/UA-1). */
@ApplicationScoped
public class CardLetter {

  /** A tenth of a millimetre is a hair; a third is what tills read. */
  private static final BigDecimal MODULE_MM = new BigDecimal("0.33");

  @Inject
  @Location("rentcard/letter.html")
  Template page;

  @Inject Today today;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** A bar as the page draws it: its left edge and its width, in millimetres. */
  public record Bar(String left, String width) {}

  /** On a worker thread. */
  byte[] pdf(CardReads.ForLetter card) {
    Code128 barcode = Code128.of(card.barcodeType(), card.number());
    List<Bar> bars =
        barcode.bars().stream().map(bar -> new Bar(mm(bar.at() + 10), mm(bar.width()))).toList();
    return PdfFile.of(
        page.data("council", council)
            .data("names", card.names())
            .data("address1", card.address1())
            .data("address2", card.address2())
            .data("postcode", card.postcode())
            .data("account", card.accountReference())
            .data("scheme", card.scheme())
            .data("number", grouped(card.number()))
            .data("bars", bars)
            .data("wide", mm(barcode.modules() + 20))
            .data("written", DayInWords.of(today.date()))
            .render());
  }

  private static String mm(int modules) {
    return MODULE_MM.multiply(BigDecimal.valueOf(modules)).toPlainString();
  }

  /** In fours, as on the card. */
  private static String grouped(String number) {
    return number.replaceAll("(.{4})(?!$)", "$1 ");
  }
}
