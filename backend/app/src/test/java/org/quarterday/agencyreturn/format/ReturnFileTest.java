package org.quarterday.agencyreturn.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.agencyreturn.rules.ReturnKind;

class ReturnFileTest {

  private static final String HEADINGS = "our_ref,date,type,gross,commission,net\n";

  @Test
  void aPaymentIsReadWithItsCommission() throws IOException {
    ReturnLine line = read(HEADINGS + "T500123,2026-05-20,PAID,200.00,36.00,164.00\n").getFirst();
    assertEquals(
        new ReturnLine(
            2, "", "T500123", LocalDate.of(2026, 5, 20), ReturnKind.PAID, 20_000, 3_600, 16_400),
        line);
  }

  @Test
  void whatEndsItNeedsNoSums() throws IOException {
    ReturnLine line = read(HEADINGS + "T500123,2026-05-20,notrace,,,\n").getFirst();
    assertEquals(ReturnKind.NO_TRACE, line.kind());
    assertEquals(0, line.grossPence());
  }

  @Test
  void headingsMayStandInAnyOrderAndAmongOthers() throws IOException {
    var line = read("Net,x,TYPE,our_ref,commission,date,gross\n1.00,?,PAID,T1,0,2026-05-20,1.00\n");
    assertEquals(100, line.getFirst().grossPence());
  }

  @Test
  void everyLineIsAnsweredForTheUnreadableOnesToo() throws IOException {
    List<ReturnLine> lines =
        read(
            HEADINGS
                + """
                ,2026-05-20,PAID,1.00,0,1.00
                T1,20/05/2026,PAID,1.00,0,1.00
                T1,2026-05-20,REFUND,1.00,0,1.00
                T1,2026-05-20,PAID,1.001,0,1.00
                T1,2026-05-20,PAID,one pound,0,1.00
                T1
                "T1,2026-05-20,PAID,1.00
                T1,2026-02-30,PAID,1.00,0,1.00
                """);
    assertEquals(List.of(2, 3, 4, 5, 6, 7, 8, 9), lines.stream().map(ReturnLine::number).toList());
    assertTrue(lines.stream().noneMatch(ReturnLine::isReadable), lines.toString());
    assertEquals("nobody has said what “REFUND” means", lines.get(2).wrong());
  }

  @Test
  void aFileThatIsNoneIsRefusedWhole() {
    refused("", "it is empty");
    refused(HEADINGS, "there is nothing below its headings");
    refused("our_ref,date,type,gross,net\nT1,,,,\n", "the column commission is missing");
    refused(
        "our_ref,date,type,gross,gross,commission,net\nT1,,,,\n",
        "the column gross is there twice");
    refused(
        HEADINGS + "T1,2026-05-20,CLOSED,,,\n".repeat(ReturnFile.MOST_LINES + 1),
        "it has more than 1000 lines: send it in parts");
  }

  private static void refused(String text, String why) {
    assertEquals(why, assertThrows(UnusableReturnFile.class, () -> read(text)).getMessage());
  }

  private static List<ReturnLine> read(String text) throws IOException {
    return ReturnFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
