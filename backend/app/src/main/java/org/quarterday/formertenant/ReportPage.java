package org.quarterday.formertenant;

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
import org.quarterday.platform.export.PdfFile;

/** A report with its pack as one tagged PDF: what was kept when it was asked, never what is now. */
@ApplicationScoped
class ReportPage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Today.LONDON);

  @Inject
  @Location("formertenant/pack.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** On a worker thread. */
  byte[] pdf(ReportReads.Kept kept, boolean invented) {
    ReportReads.Item report = kept.item();
    boolean answered = report.answeredAt() != null;
    return PdfFile.of(
        page.data("council", council)
            .data("reference", report.accountReference())
            .data(
                "asked",
                "%s. Reported by %s, %s."
                    .formatted(
                        report.groundWords(),
                        report.askedByName(),
                        MOMENT.format(report.askedAt())))
            .data("invented", invented)
            .data("blocks", kept.pack().blocks().stream().map(ReportPage::readable).toList())
            .data("answer", answered ? readable(report.answer()) : "")
            .data(
                "answered",
                answered
                    ? "%s, %s"
                        .formatted(report.answeredByName(), MOMENT.format(report.answeredAt()))
                    : "")
            .data("contentHash", report.contentHash())
            .render());
  }

  private static LetterText.Block readable(LetterText.Block block) {
    return new LetterText.Block(
        block.kind(),
        readable(block.text()),
        block.head(),
        block.rows().stream().map(row -> readable(row)).toList());
  }

  private static List<String> readable(List<String> row) {
    return row.stream().map(ReportPage::readable).toList();
  }

  /** Without the characters XML has no place for: one of them would spoil the whole document. */
  private static String readable(String text) {
    return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "");
  }
}
