package org.quarterday.platform.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class FilesTest {

  private static final Sheet SHEET =
      new Sheet(
          "Accounts: of/all?",
          List.of(
              Sheet.text("Name"),
              Sheet.money("Balance"),
              Sheet.date("From"),
              Sheet.whole("Weeks"),
              Sheet.instant("Written")),
          List.of(new Sheet.Fact("Filter", "all")));

  private static final Sheet.Rows ROWS =
      sink -> {
        sink.row(
            "Okafor, \"Ada\"",
            123450L,
            LocalDate.of(2026, 11, 16),
            52,
            Instant.parse("2026-07-01T23:30:00Z"));
        sink.row("=HYPERLINK(\"x\")", -1205L, null, null, null);
      };

  @Test
  void aCsvIsWhatASpreadsheetReadsAndNoCellIsAFormula() throws IOException {
    var out = new ByteArrayOutputStream();
    CsvFile.write(out, SHEET, ROWS);
    assertEquals(
        "\ufeffName,Balance,From,Weeks,Written\r\n"
            + "\"Okafor, \"\"Ada\"\"\",1234.50,2026-11-16,52,2026-07-01T23:30:00Z\r\n"
            + "\"'=HYPERLINK(\"\"x\"\")\",-12.05,,,\r\n",
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void everyStartOfAFormulaIsMadeHarmlessAndNothingElseIsTouched() {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝")) {
      assertEquals("'" + start + "1", CsvFile.harmless(start + "1"));
    }
    assertEquals("1-2", CsvFile.harmless("1-2"));
    assertEquals("", CsvFile.harmless(""));
  }

  @Test
  void anExcelFileHasTypedCellsAndSaysHowItWasProduced() throws IOException {
    var out = new ByteArrayOutputStream();
    XlsxFile.write(out, SHEET, ROWS);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var sheets = book.getSheets().toList();
      assertEquals("Accounts  of all", sheets.getFirst().getName());
      var rows = sheets.getFirst().read();
      assertEquals(3, rows.size());
      assertEquals(
          new BigDecimal("1234.5"),
          rows.get(1).getCellAsNumber(1).orElseThrow().stripTrailingZeros());
      assertEquals(
          LocalDate.of(2026, 11, 16), rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate());
      assertEquals("2026-07-02T00:30", rows.get(1).getCellAsDate(4).orElseThrow().toString());
      assertEquals("=HYPERLINK(\"x\")", rows.get(2).getCellAsString(0).orElseThrow());
      assertEquals("How this was produced", sheets.get(1).getName());
      assertEquals("all", sheets.get(1).read().getFirst().getCellAsString(1).orElseThrow());
    }
  }

  @Test
  void anExcelFileOfManyRowsIsWrittenAsItGoes() throws IOException {
    var out = new ByteArrayOutputStream();
    XlsxFile.write(
        out,
        SHEET,
        sink -> {
          for (int i = 0; i < 5000; i++) {
            sink.row("n" + i, (long) i, null, i, null);
          }
        });
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertEquals(5001, book.getFirstSheet().read().size());
    }
    assertTrue(out.size() > 10_000);
  }

  @Test
  void whatIsLongerThanASheetGoesOnOnTheNext() throws IOException {
    var out = new ByteArrayOutputStream();
    XlsxFile.write(
        out,
        SHEET,
        sink -> {
          for (int i = 0; i < 25; i++) {
            sink.row("n" + i, (long) i, null, i, null);
          }
        },
        10);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var sheets = book.getSheets().toList();
      assertEquals(
          List.of("Accounts  of all", "Accounts  of all 2", "Accounts  of all 3"),
          sheets.subList(0, 3).stream().map(sheet -> sheet.getName()).toList());
      assertEquals(11, sheets.get(1).read().size());
      assertEquals("n24", sheets.get(2).read().get(5).getCellAsString(0).orElseThrow());
    }
  }

  @Test
  void aParameterIsSaidAsAPersonReadsIt() {
    assertEquals("Rent group", Exports.label("rentGroup"));
    assertEquals("Sort", Exports.label("sort"));
    assertEquals("Use and occupation", Listing.words("USE_AND_OCCUPATION"));
    assertEquals("", Listing.words(null));
  }
}
