package org.quarterday.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads a PDF as a person and as a screen reader would. */
public final class PdfText {

  private PdfText() {}

  /** The words on the pages, in reading order. */
  public static String of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The smallest letter on its pages, in points as they are printed. */
  public static float smallestPoints(byte[] pdf) {
    var smallest = new float[] {Float.MAX_VALUE};
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          if (!text.getUnicode().isBlank()) {
            smallest[0] = Math.min(smallest[0], text.getFontSizeInPt());
          }
        }
      }.getText(document);
      return smallest[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What veraPDF finds against PDF/UA-1, which a screen reader needs, and PDF/A-3a, which an
   * archive needs; empty when it conforms to both.
   */
  public static String faults(byte[] pdf) {
    return faults(pdf, PDFAFlavour.PDFUA_1) + faults(pdf, PDFAFlavour.PDFA_3_A);
  }

  private static String faults(byte[] pdf, PDFAFlavour flavour) {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var found = new StringBuilder();
      for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          found
              .append(assertion.getRuleId())
              .append(' ')
              .append(assertion.getMessage())
              .append('\n');
        }
      }
      return found.toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
