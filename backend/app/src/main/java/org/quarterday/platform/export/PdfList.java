package org.quarterday.platform.export;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;

/** A list on paper: a tagged table with its headings on each page, and how it was produced. */
@ApplicationScoped
class PdfList {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK).withZone(Today.LONDON);

  @Inject
  @Location("export/list.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** A cell as it is printed. */
  public record Cell(String text, boolean figure) {}

  /** On a worker thread; the rows are held, so there are few. */
  byte[] of(Sheet sheet, String about, List<Object[]> rows) {
    List<Cell> heads =
        sheet.columns().stream().map(c -> new Cell(c.name(), figure(c.kind()))).toList();
    return PdfFile.of(
        page.data("council", readable(council))
            .data("title", about.isEmpty() ? sheet.title() : sheet.title() + ", " + readable(about))
            .data("heads", heads)
            .data("rows", rows.stream().map(cells -> cells(sheet, cells)).toList())
            .data(
                "facts",
                sheet.produced().stream()
                    .map(f -> new Sheet.Fact(f.label(), readable(f.value())))
                    .toList())
            .render());
  }

  private static List<Cell> cells(Sheet sheet, Object[] cells) {
    List<Cell> printed = new ArrayList<>();
    for (int c = 0; c < cells.length; c++) {
      Sheet.Kind kind = sheet.columns().get(c).kind();
      printed.add(new Cell(cells[c] == null ? "" : text(kind, cells[c]), figure(kind)));
    }
    return printed;
  }

  private static boolean figure(Sheet.Kind kind) {
    return kind == Sheet.Kind.MONEY || kind == Sheet.Kind.WHOLE;
  }

  private static String text(Sheet.Kind kind, Object value) {
    return switch (kind) {
      case MONEY -> Money.ofPence((Long) value).format();
      case DATE -> DAY.format((LocalDate) value);
      case INSTANT -> MOMENT.format((Instant) value);
      case WHOLE, TEXT -> readable(value.toString());
    };
  }

  /** Without the characters XML has no place for: one of them would spoil the whole document. */
  private static String readable(String text) {
    return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "");
  }
}
