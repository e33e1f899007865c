package org.quarterday.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.quarterday.platform.clock.Today;

/**
 * An Excel file with typed cells: amounts add up, dates sort, the heading stays in sight and
 * filters. A second sheet says how it was produced.
 */
public final class XlsxFile {

  /** Credits are shown with CR, never as a bare sign. */
  private static final String POUNDS = "£#,##0.00;£#,##0.00\" CR\"";

  private static final String DAY = "dd/mm/yyyy";
  private static final String MOMENT = "dd/mm/yyyy hh:mm";
  private static final int FLUSHED_EVERY = 1000;

  private XlsxFile() {}

  /** Writes the workbook; the stream stays open. */
  public static void write(OutputStream out, Sheet sheet, Sheet.Rows rows) throws IOException {
    Workbook book = new Workbook(out, "Quarterday", "1.0");
    Worksheet data = book.newWorksheet(name(sheet.title()));
    heading(data, sheet.columns());
    int[] written = {0};
    rows.into(cells -> {
      row(data, ++written[0], sheet.columns(), cells);
      if (written[0] % FLUSHED_EVERY == 0) {
        flush(data);
      }
    });
    if (!sheet.columns().isEmpty()) {
      data.setAutoFilter(0, 0, written[0], sheet.columns().size() - 1);
    }
    data.finish();
    produced(book.newWorksheet("How this was produced"), sheet);
    book.finish();
  }

  private static void heading(Worksheet data, List<Sheet.Column> columns) {
    data.freezePane(0, 1);
    for (int c = 0; c < columns.size(); c++) {
      data.value(0, c, columns.get(c).name());
      data.style(0, c).bold().set();
      data.width(c, columns.get(c).kind() == Sheet.Kind.TEXT ? 28 : 15);
    }
  }

  private static void row(Worksheet data, int row, List<Sheet.Column> columns, Object[] cells) {
    for (int c = 0; c < cells.length; c++) {
      if (cells[c] == null) {
        continue;
      }
      switch (columns.get(c).kind()) {
        case TEXT -> data.value(row, c, cells[c].toString());
        case WHOLE -> data.value(row, c, (Number) cells[c]);
        case MONEY -> {
          // Pence are whole, so two decimals of a double hold them exactly up to 90 million
          // million.
          data.value(row, c, java.math.BigDecimal.valueOf((Long) cells[c], 2));
          data.style(row, c).format(POUNDS).set();
        }
        case DATE -> {
          data.value(row, c, (LocalDate) cells[c]);
          data.style(row, c).format(DAY).set();
        }
        case INSTANT -> {
          data.value(row, c, ((Instant) cells[c]).atZone(Today.LONDON).toLocalDateTime());
          data.style(row, c).format(MOMENT).set();
        }
      }
    }
  }

  private static void produced(Worksheet how, Sheet sheet) {
    how.width(0, 28);
    how.width(1, 60);
    int row = 0;
    for (Sheet.Fact fact : sheet.produced()) {
      how.value(row, 0, fact.label());
      how.style(row, 0).bold().set();
      how.value(row++, 1, fact.value());
    }
  }

  private static void flush(Worksheet data) {
    try {
      data.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Excel takes 31 characters and not these. */
  private static String name(String title) {
    String allowed = title.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
    return allowed.length() > 31 ? allowed.substring(0, 31) : allowed;
  }
}
