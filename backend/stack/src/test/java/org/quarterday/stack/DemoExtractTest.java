package org.quarterday.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoExtractTest {

  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;

  @Test
  void theSameDayMakesTheSameCouncil() throws IOException {
    new DemoExtract(StackSettings.Demo.TINY, SATURDAY).write(folder.resolve("one"));
    new DemoExtract(StackSettings.Demo.TINY, SATURDAY).write(folder.resolve("two"));
    for (String file : Import.FILES) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("one").resolve(file)),
          Files.readAllBytes(folder.resolve("two").resolve(file)),
          file);
    }
  }

  @Test
  void itEndsLastSundayAndAllButOneBalanceIsTheSumOfItsTransactions() throws IOException {
    new DemoExtract(StackSettings.Demo.TINY, SATURDAY).write(folder);
    Map<String, BigDecimal> sums = new HashMap<>();
    for (List<String> row : rows("rtrans.csv")) {
      assertTrue(row.get(1).compareTo("2026-11-15") <= 0, row.toString());
      sums.merge(row.get(0), new BigDecimal(row.get(3)), BigDecimal::add);
    }
    long wrong =
        rows("tenagree.csv").stream()
            .filter(row ->
                sums.getOrDefault(row.get(0), BigDecimal.ZERO).compareTo(new BigDecimal(row.get(6)))
                    != 0)
            .count();
    assertEquals(1, wrong);
  }

  private List<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }
}
