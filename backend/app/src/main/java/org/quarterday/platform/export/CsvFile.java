package org.quarterday.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.quarterday.money.Money;

/**
 * CSV as spreadsheets read it: UTF-8 with a byte order mark (else Excel garbles the pound sign),
 * CRLF, and text that would be taken for a formula made harmless.
 */
public final class CsvFile {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection). */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvFile() {}

  /** Writes the sheet's heading and its rows; the stream stays open. */
  public static void write(OutputStream out, Sheet sheet, Sheet.Rows rows) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(sheet.columns().stream().map(Sheet.Column::name).toList());
    rows.into(cells -> csv.writeRecord(cells(sheet, cells)));
    csv.flush();
    writer.flush();
  }

  private static List<String> cells(Sheet sheet, Object[] cells) {
    return IntStream.range(0, cells.length)
        .mapToObj(i -> cell(sheet.columns().get(i).kind(), cells[i]))
        .toList();
  }

  private static String cell(Sheet.Kind kind, Object value) {
    if (value == null) {
      return "";
    }
    return switch (kind) {
      case MONEY -> Money.ofPence((Long) value).decimal();
      case TEXT -> harmless(value.toString());
      case WHOLE, DATE, INSTANT -> value.toString();
    };
  }

  static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
