package org.quarterday.expected.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an arrangement leaves for later days is no debt of today while it is kept. */
class ArrangementTimingTest {

  private static Agreed.Part part(String dueOn, long outstanding) {
    return new Agreed.Part(LocalDate.parse(dueOn), 5_000, outstanding);
  }

  @Test
  void instalmentsToComeAreTimingAndTheRestOfWhatIsOwedIsReal() {
    Known known =
        Known.on("2026-11-18")
            .charged(0)
            .owing(15_000)
            .agreed(part("2026-11-20", 5_000), part("2026-11-27", 5_000));
    assertEquals(10_000, known.arrears().technicalPence());
    assertEquals(5_000, known.arrears().realPence());
    assertEquals(
        List.of(
            "You are £150.00 in arrears: £100.00 will be paid by what is not due yet, £50.00 is overdue.",
            "£50.00 by your arrangement is due on 20 November; after it you are £100.00 in arrears."),
        known.words());
  }

  @ParameterizedTest(name = "on {0}, {1} missing: late {2}")
  @CsvSource({
    "2026-11-25, 5000, false",
    "2026-11-26, 5000, true",
    "2026-11-26, 101, true",
    "2026-11-26, 100, false",
    "2026-11-26, 0, false"
  })
  void anInstalmentIsLateAfterItsOwnToleranceAndNotForPennies(
      String today, long missing, boolean late) {
    ArrearsToday arrears =
        Known.on(today)
            .charged(0)
            .owing(20_000)
            .agreed(part("2026-11-20", missing), part("2026-12-20", 5_000))
            .arrears();
    assertEquals(late ? 1 : 0, arrears.late().size());
    assertEquals(late ? 5_000 : 5_000 + missing, arrears.technicalPence());
  }

  @Test
  void theRentOfTheWeekGoesOnBesideIt() {
    Known known = Known.on("2026-11-18").owing(11_746 + 5_000).agreed(part("2026-11-27", 5_000));
    assertEquals(0, known.arrears().realPence());
    assertEquals(
        List.of(Payer.TENANT, Payer.ARRANGEMENT, Payer.TENANT),
        known.arrears().coming().stream().map(next -> next.credit().payer()).toList());
  }
}
