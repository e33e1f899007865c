package org.quarterday.payment;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.PdfFile;

/** A receipt as a page to print or send. */
@ApplicationScoped
class ReceiptPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

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
            .data("paidOn", receipt.paidOn().format(DAY))
            .data("postedOn", receipt.recordedAt().atZone(Today.LONDON).format(DAY))
            .render());
  }
}
