package org.quarterday.hold.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldDaysTest {

  static final HoldDays.Settings DAYS = new HoldDays.Settings(60, 25, 35, 20, 30, 12, 12, 28);

  @Test
  void breathingSpaceRegisteredOnThe19thRunsForSixtyDaysFromThe20th() {
    HoldDays days =
        HoldDays.of(HoldKind.BREATHING_SPACE, LocalDate.of(2026, 11, 20), null, null, DAYS);
    assertEquals(LocalDate.of(2027, 1, 18), days.endsOn());
    assertEquals(LocalDate.of(2026, 12, 14), days.midwayFrom());
    assertEquals(LocalDate.of(2026, 12, 24), days.midwayTo());
    assertEquals(LocalDate.of(2026, 12, 14), days.reviewOn());
    assertEquals(LocalDate.of(2026, 12, 9), days.askReviewBy());
  }

  @ParameterizedTest(name = "{0} from {1}, treatment ended {2}, look again {3}")
  @CsvSource({
    "MENTAL_HEALTH_BREATHING_SPACE, 2026-11-20, , , , 2026-12-18",
    "MENTAL_HEALTH_BREATHING_SPACE, 2026-11-20, 2027-02-01, , 2027-03-03, ",
    "DEBT_RELIEF_ORDER, 2026-11-20, , , 2027-11-19, ",
    "DEBT_RELIEF_ORDER, 2028-02-29, , , 2029-02-27, ",
    "BANKRUPTCY, 2026-11-20, , 2027-05-20, 2027-11-19, 2027-05-20",
    "DECEASED, 2026-11-20, , , , 2026-12-18",
    "VULNERABILITY, 2026-11-20, , 2027-05-20, , 2027-05-20",
    "BENEFIT_PENDING, 2026-11-20, , , , 2026-12-18",
  })
  void eachKindEndsOrIsLookedAtAgain(
      HoldKind kind,
      LocalDate startsOn,
      LocalDate treatmentEndedOn,
      LocalDate asked,
      LocalDate endsOn,
      LocalDate reviewOn) {
    HoldDays days = HoldDays.of(kind, startsOn, treatmentEndedOn, asked, DAYS);
    assertEquals(endsOn, days.endsOn());
    assertEquals(reviewOn, days.reviewOn());
  }

  @Test
  void nothingStandsForEverUnseen() {
    LocalDate from = LocalDate.of(2026, 11, 20);
    for (HoldKind kind : EnumSet.complementOf(EnumSet.of(HoldKind.PROMISE))) {
      HoldDays days = HoldDays.of(kind, from, null, null, DAYS);
      assertEquals(true, days.endsOn() != null || days.reviewOn() != null, kind.name());
    }
    assertEquals(from, HoldDays.ofPromise(from).endsOn());
  }
}
