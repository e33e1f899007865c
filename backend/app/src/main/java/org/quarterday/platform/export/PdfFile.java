package org.quarterday.platform.export;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A tagged PDF (PDF/UA-1 and PDF/A-3a) of an XHTML page, so that a screen reader reads a statement
 * as a table with headings, and so that it can still be read when everything that made it is gone.
 * Fonts are embedded. Called on a worker thread, never on an event loop: it waits for its turn.
 */
public final class PdfFile {

  private static final String FAMILY = "DejaVu Sans";
  private static final byte[] COLOURS = colours();
  private static final FSCacheEx<String, FSCacheValue> METRICS = new FSDefaultCacheStore();

  static {
    XRLog.setLoggingEnabled(false);
  }

  /** What XML has no place for: one such character, pasted somewhere, would spoil a document. */
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]");

  private PdfFile() {}

  /** Renders well-formed XHTML with a title, a language and {@code font-family: 'DejaVu Sans'}. */
  public static byte[] of(String xhtml) {
    ParsedFonts fonts = ParsedFonts.take();
    boolean finished = false;
    try {
      byte[] pdf = set(NOT_IN_XML.matcher(xhtml).replaceAll(""), fonts);
      finished = true;
      return pdf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fonts.giveBack(finished);
    }
  }

  private static byte[] set(String xhtml, ParsedFonts fonts) throws IOException {
    var out = new ByteArrayOutputStream(64 * 1024);
    try (var document = new PDDocument()) {
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.useFastMode();
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
      builder.useColorProfile(COLOURS);
      builder.useFont(font(document, fonts.regular()), FAMILY, 400, FontStyle.NORMAL, true);
      builder.useFont(font(document, fonts.bold()), FAMILY, 700, FontStyle.NORMAL, true);
      builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS);
      builder.withHtmlContent(xhtml, null);
      builder.toStream(out);
      builder.run();
    }
    return out.toByteArray();
  }

  /** Of its letters only those are embedded that the document has. */
  private static PDFontSupplier font(PDDocument document, TrueTypeFont font) throws IOException {
    return new PDFontSupplier(PDType0Font.load(document, font, true));
  }

  /** What its colours mean: sRGB, as the JDK has it. */
  private static byte[] colours() {
    return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }
}
