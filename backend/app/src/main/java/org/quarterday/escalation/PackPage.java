package org.quarterday.escalation;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.Listing;
import org.quarterday.platform.export.PdfFile;

/**
 * An escalation with its pack as one tagged PDF: what stood when it was asked, and what was said.
 */
@ApplicationScoped
class PackPage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Today.LONDON);

  @Inject
  @Location("escalation/pack.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** On a worker thread. */
  byte[] pdf(EscalationReads.Whole whole, boolean invented) {
    EscalationReads.Item escalation = whole.escalation();
    return PdfFile.of(
        page.data("council", council)
            .data("reference", escalation.accountReference())
            .data(
                "asked",
                "%s. Asked by %s, %s."
                    .formatted(
                        escalation.groundWords(),
                        escalation.askedByName(),
                        MOMENT.format(escalation.askedAt())))
            .data("invented", invented)
            .data("blocks", whole.pack().stream().map(PackPage::block).toList())
            .data("turns", whole.events().stream().map(PackPage::turn).toList())
            .data("contentHash", escalation.contentHash())
            .render());
  }

  private static LetterText.Block block(EscalationReads.Part part) {
    return new LetterText.Block(
        LetterText.Kind.valueOf(part.kind()),
        readable(part.text()),
        part.head(),
        part.rows().stream().map(PackPage::row).toList());
  }

  private static List<String> row(List<String> cells) {
    return cells.stream().map(PackPage::readable).toList();
  }

  private static String turn(EscalationReads.Event event) {
    return readable(
        "%s, %s, %s: %s"
            .formatted(
                Listing.words(event.kind()),
                event.madeByName(),
                MOMENT.format(event.madeAt()),
                event.words()));
  }

  /** Without the characters XML has no place for: one of them would spoil the whole document. */
  private static String readable(String text) {
    return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "");
  }
}
