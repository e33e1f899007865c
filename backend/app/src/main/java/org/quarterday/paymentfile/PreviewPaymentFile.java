package org.quarterday.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.paymentfile.format.PaymentFile;
import org.quarterday.paymentfile.format.PaymentLayout;
import org.quarterday.paymentfile.format.PaymentLine;
import org.quarterday.paymentfile.format.UnusableFile;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/** Reads a file by a layout and says what it would take it for. Nothing is stored. */
@ApplicationScoped
class PreviewPaymentFile {

  private static final int LINES_SHOWN = 20;

  @Schema(name = "PaymentLinePreview")
  record Line(
      int line,
      String paymentRef,
      @Schema(nullable = true, description = "In pence; null when it cannot be read.")
          Long amountPence,
      @Schema(nullable = true) LocalDate paidOn,
      String method,
      String narrative,
      @Schema(description = "Why it would be rejected; empty when it would not.") String wrong) {

    static Line of(PaymentLine line) {
      return new Line(
          line.number(),
          line.paymentRef(),
          line.amountPence(),
          line.paidOn(),
          line.method(),
          line.narrative(),
          line.wrong());
    }
  }

  @Schema(name = "PaymentFilePreview")
  record Answer(
      long lines,
      @Schema(description = "What the readable amounts come to, in pence.") long amountPence,
      @Schema(description = "How many lines would be rejected for what they say.") long wrong,
      @Schema(description = "The first lines, and the first wrong ones.") List<Line> shown,
      @Schema(description = "Why the whole file would be refused; empty when it would not.")
          String refusal) {}

  @Inject PaymentLayouts layouts;

  Answer run(String layoutCode, PaymentFile.Said said, InputStream body) {
    PaymentLayout layout = layouts.named(layoutCode).await().indefinitely();
    Reading reading = new Reading();
    try {
      PaymentFile file = new PaymentFile(body, layout, said);
      for (PaymentLine line = file.next(); line != null; line = file.next()) {
        reading.take(line);
      }
      return reading.answer("");
    } catch (UnusableFile unusable) {
      return reading.answer(unusable.getMessage());
    } catch (IOException brokenOff) {
      throw Problem.of(CommonProblem.UPLOAD_BROKEN_OFF, "Send the file again.");
    }
  }

  private static final class Reading {
    private final List<Line> shown = new ArrayList<>();
    private long lines;
    private long pence;
    private long wrong;

    void take(PaymentLine line) {
      lines++;
      pence += line.amountPence() == null ? 0 : line.amountPence();
      boolean isWrong = !line.wrong().isEmpty();
      if (lines <= LINES_SHOWN || isWrong && wrong < LINES_SHOWN) {
        shown.add(Line.of(line));
      }
      wrong += isWrong ? 1 : 0;
    }

    Answer answer(String refusal) {
      return new Answer(lines, pence, wrong, shown, refusal);
    }
  }
}
