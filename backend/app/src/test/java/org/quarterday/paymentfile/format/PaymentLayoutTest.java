package org.quarterday.paymentfile.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.paymentfile.format.PaymentFile.Said;
import org.quarterday.paymentfile.format.PaymentLayout.AmountIn;
import org.quarterday.paymentfile.format.PaymentLayout.Shape;
import org.quarterday.paymentfile.format.PaymentLayout.Trailer;

class PaymentLayoutTest {

  private static final Map<String, String> CASH_OFFICE =
      Map.of(
          "source", "=OFFICE",
          "amount", "1-10",
          "narrative", "11-30",
          "payment_date", "31-40",
          "method", "43-45",
          "payment_ref", "46-55");

  @Test
  void aLineOfFixedWidthIsCutWhereTheLayoutSays() throws Exception {
    var layout =
        layout(
            Shape.FIXED,
            CASH_OFFICE,
            "dd/MM/yyyy",
            AmountIn.POUNDS,
            false,
            Map.of("CSH", "CASH"),
            null);
    String text =
        "     54.43Paid by her \"son\"   24/11/202601CSH10012113  \n"
            + "     28.73                    24/11/202601PP 10002177\n";
    List<PaymentLine> lines = lines(layout, new Said(2L, 8_316L), text);
    PaymentLine first = lines.getFirst();
    assertEquals(5_443, first.amountPence());
    assertEquals(LocalDate.of(2026, 11, 24), first.paidOn());
    assertEquals("10012113", first.paymentRef());
    assertEquals("CASH", first.method());
    assertEquals("Paid by her \"son\"", first.narrative());
    assertEquals("OFFICE", first.source());
    assertEquals("PP", lines.get(1).method());
    assertNotEquals(first.sourceLineId(), lines.get(1).sourceLineId());
  }

  @Test
  void fieldsAreKnownByTheirNumberAndPenceWithAMinusAreWhatWasPaid() throws Exception {
    var layout =
        layout(
            Shape.NUMBERED,
            Map.of(
                "source",
                "1",
                "source_line_id",
                "2",
                "payment_ref",
                "5",
                "amount",
                "4",
                "payment_date",
                "3",
                "method",
                "=SO"),
            "ddMMyyyy",
            AmountIn.PENCE,
            true,
            Map.of(),
            new Trailer("T", "2", "3"));
    List<PaymentLine> lines =
        lines(
            layout,
            Said.NOTHING,
            "BANK,17,24112026,-5443,10012113\nBANK,18,24112026,12,10012113\nT,2,-5431\n");
    assertEquals(5_443, lines.getFirst().amountPence());
    assertEquals("17", lines.getFirst().sourceLineId());
    assertEquals("SO", lines.getFirst().method());
    assertTrue(lines.get(1).wrong().contains("more than nothing"), lines.get(1).wrong());
  }

  @Test
  void otherHeadingsMoreColumnsAndAnotherSeparatorAreReadByTheirNames() throws Exception {
    var layout =
        new PaymentLayout(
            "PORTAL",
            "Portal",
            Shape.HEADINGS,
            ";",
            1,
            Map.of(
                "source",
                "=UC",
                "payment_ref",
                "Tenancy",
                "amount",
                "Paid",
                "payment_date",
                "Day",
                "method",
                "=UC"),
            "dd/MM/yyyy",
            AmountIn.POUNDS,
            false,
            Map.of(),
            new Trailer("TOTAL", "", "3"),
            PaymentFileKind.PAYMENTS);
    List<PaymentLine> lines =
        lines(
            layout,
            Said.NOTHING,
            "Printed on Tuesday\nDay;Name;paid;tenancy\n03/06/2026;B \"Bo\" Tenant;£1,440.5;RENT1\n03/06/2026;\"A; B\";40.01;RENT1\nTOTAL;;1480.51;\n");
    assertEquals(List.of(144_050L, 4_001L), lines.stream().map(PaymentLine::amountPence).toList());
    assertEquals("RENT1", lines.getFirst().paymentRef());
  }

  @Test
  void whereNobodyCountedWhoSendsItSays() {
    var layout =
        layout(Shape.FIXED, CASH_OFFICE, "dd/MM/yyyy", AmountIn.POUNDS, false, Map.of(), null);
    String text = "     54.43                    24/11/202601CSH10012113\n";
    assertThrows(UnusableFile.class, () -> lines(layout, Said.NOTHING, text));
    assertThrows(UnusableFile.class, () -> lines(layout, new Said(1L, null), text));
    assertThrows(UnusableFile.class, () -> lines(layout, new Said(2L, 5_443L), text));
    assertThrows(UnusableFile.class, () -> lines(layout, new Said(1L, 5_444L), text));
  }

  @Test
  void aTrailerThatAgreesIsNotEnoughWhenAPersonCountedOtherwise() {
    String text =
        "source,source_line_id,payment_ref,amount,payment_date\nPP,1,R,5.00,2026-11-24\n*TRAILER,1,5.00\n";
    UnusableFile refused =
        assertThrows(
            UnusableFile.class, () -> lines(PaymentLayout.STANDARD, new Said(1L, 600L), text));
    assertTrue(refused.getMessage().contains("the file has 1 lines, £5.00"), refused.getMessage());
  }

  @Test
  void anAmountOrADayTheLayoutCannotMeanIsWrongAndSaysHowItLooks() throws Exception {
    var layout =
        layout(Shape.FIXED, CASH_OFFICE, "dd/MM/yyyy", AmountIn.POUNDS, false, Map.of(), null);
    List<PaymentLine> lines =
        lines(
            layout,
            new Said(2L, 10_000L),
            "   5443.5O                    24/11/202601PP 10012113\n     54.43                    31/02/202601PP 10012113\n");
    assertNull(lines.getFirst().amountPence());
    assertTrue(lines.get(1).wrong().contains("such as 24/11/2026"), lines.get(1).wrong());
  }

  @Test
  void eachFieldByWhichNoFileCanBeReadIsNamed() {
    var layout =
        new PaymentLayout(
            "standard",
            "x",
            Shape.FIXED,
            ",",
            0,
            Map.of(
                "source",
                "=A",
                "amount",
                "10-1",
                "payment_date",
                "3",
                "colour",
                "1-2",
                "source_line_id",
                "=1"),
            "yy",
            AmountIn.PENCE,
            false,
            Map.of("X", "cash"),
            new Trailer(" ", "a", "1-9"),
            null);
    assertEquals(
        List.of(
            "/code",
            "/columns/amount",
            "/columns/colour",
            "/columns/payment_date",
            "/columns/payment_ref",
            "/columns/source_line_id",
            "/dayPattern",
            "/methods",
            "/trailer/begins",
            "/trailer/lines"),
        LayoutFaults.of(layout).keySet().stream().sorted().toList());
    assertEquals(List.of("/code"), List.copyOf(LayoutFaults.of(PaymentLayout.STANDARD).keySet()));
  }

  private static PaymentLayout layout(
      Shape shape,
      Map<String, String> columns,
      String days,
      AmountIn in,
      boolean minus,
      Map<String, String> methods,
      Trailer trailer) {
    return new PaymentLayout(
        "TEST", "Test", shape, ",", 0, columns, days, in, minus, methods, trailer, null);
  }

  private static List<PaymentLine> lines(PaymentLayout layout, Said said, String text)
      throws IOException {
    PaymentFile file =
        new PaymentFile(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), layout, said);
    List<PaymentLine> lines = new ArrayList<>();
    for (PaymentLine line = file.next(); line != null; line = file.next()) {
      lines.add(line);
    }
    return lines;
  }
}
