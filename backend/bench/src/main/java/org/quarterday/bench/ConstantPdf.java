package org.quarterday.bench;

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
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The floor of H7: the application's library sets two pages of the same size and standard, with
 * text that is always the same, from fonts that are held in memory.
 */
final class ConstantPdf {
  private static final FSCacheEx<String, FSCacheValue> METRICS = new FSDefaultCacheStore();

  private final byte[] regular;
  private final byte[] bold;
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final String page;

  /**
   * @param fonts the folder of the fonts
   * @param rows of its table
   */
  ConstantPdf(Path fonts, int rows) {
    XRLog.setLoggingEnabled(false);
    try {
      regular = Files.readAllBytes(fonts.resolve("DejaVuSans.ttf"));
      bold = Files.readAllBytes(fonts.resolve("DejaVuSans-Bold.ttf"));
    } catch (IOException e) {
      throw new BenchException("the fonts cannot be read", e);
    }
    page =
        """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>Constant</title><meta name="description" content="Constant"/>
        <style>@page { size: A4; margin: 18mm 16mm; } body { font-family: 'DejaVu Sans'; font-size: 9pt; }
        table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; } td { padding: 1mm; border-bottom: 0.3pt solid #999; }
        </style></head><body><h1>Constant</h1><table><caption>Rows</caption>
        <thead><tr><th scope="col">Date</th><th scope="col">What</th><th scope="col">Charged</th><th scope="col">Paid</th><th scope="col">Balance</th></tr></thead>
        <tbody>%s</tbody></table></body></html>\
        """
            .formatted(
                "<tr><td>23 Nov 2026</td><td>Basic rent</td><td>£112.34</td><td></td><td>£112.34</td></tr>"
                    .repeat(rows));
  }

  /** Sets it; how many bytes it has. */
  int set() {
    var out = new ByteArrayOutputStream(64 * 1024);
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(colours);
    builder.useFont(
        () -> new ByteArrayInputStream(regular), "DejaVu Sans", 400, FontStyle.NORMAL, true);
    builder.useFont(
        () -> new ByteArrayInputStream(bold), "DejaVu Sans", 700, FontStyle.NORMAL, true);
    builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS);
    builder.withHtmlContent(page, null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new BenchException("the constant page cannot be set", e);
    }
    return out.size();
  }
}
