package org.quarterday.payment;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.PdfFile;

/** A receipt as a page to print or send. */
@ApplicationScoped
class ReceiptPage {

  @Inject
  @Location("payment/receipt.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** On a worker thread. */
  byte[] pdf(Receipt receipt) {
    return PdfFile.of(
        page.data("council", council)
            .data("r", receipt)
            .data("paidOn", DayInWords.of(receipt.paidOn()))
            .data(
                "postedOn", DayInWords.of(receipt.recordedAt().atZone(Today.LONDON).toLocalDate()))
            .render());
  }
}
