package org.quarterday.placement.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  @Test
  void aDebtThatWaitsForADecisionGoes() {
    assertEquals(List.of(), PreChecks.of(debt(true, 40_000, 40_000, 2), 5_000, TODAY));
  }

  @Test
  void everyHindranceIsNamedAndNotTheFirstOnly() {
    var facts =
        new PreChecks.Facts(
            true, TODAY.plusDays(1), 40_000, 40_000, 0, true, true, true, true, true, true, true);
    assertEquals(
        List.of(
            Hindrance.OWN,
            Hindrance.WITH_AGENCY,
            Hindrance.NOT_DUE,
            Hindrance.REPORTED,
            Hindrance.HELD,
            Hindrance.AT_RISK,
            Hindrance.NOBODY,
            Hindrance.ARRANGEMENT,
            Hindrance.WRITE_OFF),
        PreChecks.of(facts, 5_000, TODAY));
  }

  @Test
  void aSmallDebtIsToldFromOneThatIsMostlyOutOfTime() {
    assertEquals(
        List.of(Hindrance.TOO_SMALL), PreChecks.of(debt(true, 4_999, 4_999, 1), 5_000, TODAY));
    assertEquals(
        List.of(Hindrance.OUT_OF_TIME), PreChecks.of(debt(true, 40_000, 4_999, 1), 5_000, TODAY));
    assertEquals(List.of(), PreChecks.of(debt(true, 40_000, 5_000, 1), 5_000, TODAY));
    assertEquals(List.of(Hindrance.OUT_OF_TIME), PreChecks.of(debt(true, 40_000, 0, 1), 0, TODAY));
  }

  @Test
  void whatIsPaidIsNotTooSmallToo() {
    assertEquals(List.of(Hindrance.NOTHING_OWED), PreChecks.of(debt(true, 0, 0, 1), 5_000, TODAY));
  }

  @Test
  void aDebtWhoseCaseStandsElsewhereDoesNotGo() {
    assertEquals(
        List.of(Hindrance.NO_CASE), PreChecks.of(debt(false, 40_000, 40_000, 1), 5_000, TODAY));
  }

  private static PreChecks.Facts debt(boolean deciding, long balance, long claimable, int asked) {
    return new PreChecks.Facts(
        deciding, TODAY, balance, claimable, asked, false, false, false, false, false, false,
        false);
  }
}
