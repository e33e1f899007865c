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

  /** Excel holds 1,048,576 rows on a sheet; what is longer goes on on another. */
  private static final int ROWS_OF_A_SHEET = 1_000_000;

  private XlsxFile() {}

  /** Writes the workbook; the stream stays open. */
  public static void write(OutputStream out, Sheet sheet, Sheet.Rows rows) throws IOException {
    write(out, sheet, rows, ROWS_OF_A_SHEET);
  }

  static void write(OutputStream out, Sheet sheet, Sheet.Rows rows, int rowsOfASheet)
      throws IOException {
    Workbook book = new Workbook(out, "Quarterday", "1.0");
    var data = new Data(book, sheet, rowsOfASheet);
    rows.into(data);
    data.finish();
    produced(book.newWorksheet("How this was produced"), sheet);
    book.finish();
  }

  /** The sheets of rows: one, until it is full. */
  private static final class Data implements Sheet.Sink {
    private final Workbook book;
    private final Sheet sheet;
    private final int most;
    private int number = 1;
    private int written;
    private Worksheet now;

    Data(Workbook book, Sheet sheet, int most) {
      this.book = book;
      this.sheet = sheet;
      this.most = most;
      this.now = book.newWorksheet(name(sheet.title(), ""));
      heading(now, sheet.columns());
    }

    @Override
    public void row(Object... cells) {
      try {
        if (written == most) {
          finish();
          now = book.newWorksheet(name(sheet.title(), " " + ++number));
          heading(now, sheet.columns());
          written = 0;
        }
        XlsxFile.row(now, ++written, sheet.columns(), cells);
        if (written % FLUSHED_EVERY == 0) {
          now.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void finish() throws IOException {
      if (!sheet.columns().isEmpty()) {
        now.setAutoFilter(0, 0, written, sheet.columns().size() - 1);
      }
      now.finish();
    }
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

  /** Excel takes 31 characters and not these. */
  private static String name(String title, String suffix) {
    String allowed = title.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
    int most = 31 - suffix.length();
    return (allowed.length() > most ? allowed.substring(0, most) : allowed) + suffix;
  }
}
