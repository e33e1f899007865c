package org.quarterday.writeoff.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterday.limitation.rules.DebtBasis;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.OwedPart;
import org.quarterday.limitation.rules.RungStanding;

class OwedWeekTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 4, 6);

  /** Rent and a recharge of one week are one, unless they are out of time on different days. */
  @Test
  void theRungsOfALadderAreWeeksAndWhatIsOutOfTimeTogetherIsOne() {
    var ladder =
        new Ladder(
            List.of(
                rung(0, DebtBasis.RENT, 10_000, 6),
                rung(0, DebtBasis.OTHER, 4_500, 6),
                rung(1, DebtBasis.RENT, 10_000, 6),
                rung(1, DebtBasis.OTHER, 500, 8)),
            FIRST);
    assertEquals(
        List.of(
            week(0, 14_500),
            week(1, 10_000),
            new OwedWeek(FIRST.plusWeeks(1), 500, FIRST.plusWeeks(1).plusYears(8))),
        OwedWeek.of(ladder));
  }

  @Test
  void aWeekIsOutOfTimeFromItsDayOn() {
    OwedWeek week = week(0, 10_000);
    assertFalse(week.barred(week.barredFrom().minusDays(1)));
    assertTrue(week.barred(week.barredFrom()));
  }

  @Test
  void anAmountCoversTheOldestWeeksAndTheLastInPart() {
    List<OwedWeek> owed = List.of(week(1, 5_000), week(2, 10_000));
    assertEquals(List.of(week(1, 5_000), week(2, 1)), OwedWeek.covered(owed, 5_001));
    assertEquals(List.of(week(1, 4_999)), OwedWeek.covered(owed, 4_999));
    assertEquals(List.of(), OwedWeek.covered(owed, 0));
  }

  @Test
  void whatIsCoveredAlwaysComesToTheAmount() {
    var random = new Random(20261122);
    for (int i = 0; i < 2_000; i++) {
      List<OwedWeek> owed =
          IntStream.range(0, random.nextInt(1, 30))
              .mapToObj(n -> week(n, random.nextInt(1, 20_000)))
              .toList();
      long amount = random.nextLong(OwedWeek.sum(owed) + 1);
      List<OwedWeek> covered = OwedWeek.covered(owed, amount);
      assertEquals(amount, OwedWeek.sum(covered));
      assertTrue(covered.isEmpty() || covered.getFirst().monday().equals(owed.getFirst().monday()));
    }
  }

  private static OwedWeek week(int after, long pence) {
    LocalDate monday = FIRST.plusWeeks(after);
    return new OwedWeek(monday, pence, monday.plusYears(6));
  }

  private static Ladder.Rung rung(int after, DebtBasis basis, long pence, int years) {
    LocalDate monday = FIRST.plusWeeks(after);
    return new Ladder.Rung(
        new OwedPart(monday, basis, pence), monday.plusYears(years), RungStanding.LATER, Map.of());
  }
}
