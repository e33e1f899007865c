package org.quarterday.placement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Golden;

class PlacementFileTest {

  private static final LocalDate FROM = LocalDate.of(2026, 4, 6);

  @Test
  void aRowForEachWhoOwesWithTheDebtsReferenceInCommon() {
    Golden.same("placement/placement.csv", text(PlacementFile.of(rows())));
  }

  @Test
  void theSameRowsAreTheSameBytes() {
    assertArrayEquals(PlacementFile.of(rows()), PlacementFile.of(rows()));
  }

  @Test
  void recallsSayOnlyThatItStops() {
    Golden.same(
        "placement/recalls.csv",
        text(
            PlacementFile.ofRecalls(
                List.of(
                    new PlacementFile.Recall("T500123", LocalDate.of(2026, 6, 3), "STOP"),
                    new PlacementFile.Recall("T500124", LocalDate.of(2026, 6, 4), "PAID")))));
  }

  private static List<PlacementFile.Row> rows() {
    return List.of(
        row("T500123", "Mr Owen Price", "2 Mill Lane, ZZ9 9ZZ", LocalDate.of(2026, 4, 20), true),
        row("T500123", "Ms Rhian Price", "", null, true),
        row(
            "T500124",
            "=HYPERLINK(\"http://example.org\")",
            "7 \"The Larches\", ZZ1 2AB",
            null,
            false));
  }

  private static PlacementFile.Row row(
      String ref, String name, String address, LocalDate lastPaid, boolean joint) {
    return new PlacementFile.Row(
        ref,
        ref,
        name,
        LocalDate.of(1980, 5, 4),
        address,
        "07700 900123",
        "",
        40_000,
        FROM,
        FROM.plusDays(27),
        lastPaid,
        lastPaid == null ? null : 1_050L,
        !joint,
        joint);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
