package org.quarterday.charge.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChargeFileTest {

  @Test
  void columnsComeInAnyOrderWithAByteOrderMarkAndQuotes() {
    var read =
        read(
            "\uFEFFfrom,weekly,type,account,label\r\n2026-11-23,2.31,DCI,000001/02,\"Policy, 4411\"\r\n");
    assertEquals(List.of(), read.faults());
    var line = read.lines().getFirst();
    assertEquals("Policy, 4411", line.label());
    assertEquals(231, line.weeklyPence());
    assertEquals(2, line.number());
  }

  @Test
  void everyFaultIsReportedWithTheLineASpreadsheetShows() {
    var read =
        read(
            """
            account,type,weekly,from,until
            000001/02,DCI,two pounds,2026-11-23,
            ,DCI,2.31,2026-11-31,
            000001/02,DCI,2.31,2026-11-23,2026-11-23
            """);
    assertEquals(
        List.of("2 WEEKLY", "3 ACCOUNT_MISSING", "3 FROM", "4 UNTIL"),
        read.faults().stream().map(f -> f.line() + " " + f.code()).toList());
  }

  @Test
  void aMissingOrUnknownColumnIsNamed() {
    assertEquals(
        List.of("UNKNOWN_COLUMN", "COLUMN_MISSING"),
        read("account,type,amount,weekly\n").faults().stream()
            .map(ChargeFile.Fault::code)
            .toList());
  }

  @Test
  void noBytesWhateverMakeItThrow() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      var read = ChargeFile.read(bytes);
      assertTrue(read.lines().isEmpty() && !read.faults().isEmpty());
    }
  }

  private static ChargeFile.Read read(String text) {
    return ChargeFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
