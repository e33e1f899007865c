package org.quarterday.platform.export;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * A tagged PDF (PDF/UA-1 and PDF/A-3a) of an XHTML page, so that a screen reader reads a statement
 * as a table with headings, and so that it can still be read when everything that made it is gone.
 * Fonts are embedded and read once: loading them is most of the work of a short document. Called on
 * a worker thread, never on an event loop.
 */
public final class PdfFile {

  private static final byte[] REGULAR = font("DejaVuSans.ttf");
  private static final byte[] BOLD = font("DejaVuSans-Bold.ttf");
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
    var out = new ByteArrayOutputStream(64 * 1024);
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(COLOURS);
    builder.useFont(
        () -> new ByteArrayInputStream(REGULAR), "DejaVu Sans", 400, FontStyle.NORMAL, true);
    builder.useFont(
        () -> new ByteArrayInputStream(BOLD), "DejaVu Sans", 700, FontStyle.NORMAL, true);
    builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS);
    builder.withHtmlContent(NOT_IN_XML.matcher(xhtml).replaceAll(""), null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What its colours mean: sRGB, as the JDK has it. */
  private static byte[] colours() {
    return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }

  private static byte[] font(String name) {
    try (InputStream in = PdfFile.class.getResourceAsStream("/fonts/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
