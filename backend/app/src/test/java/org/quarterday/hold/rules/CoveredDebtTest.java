package org.quarterday.hold.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.hold.rules.CoveredDebt.Line;

class CoveredDebtTest {

  /** A Thursday; Breathing Space starts the day after. */
  private static final LocalDate CUT_OFF = LocalDate.of(2026, 11, 19);

  @ParameterizedTest(name = "{0}: covered {4}, outside {5}")
  @CsvSource({
    "nothing since, 31240, 0, 0, 31240, 0",
    "a week's rent since is outside, 31240, 11746, 0, 31240, 11746",
    "a payment since pays the rent since first, 31240, 11746, 11746, 31240, 0",
    "half of the rent since is paid, 31240, 11746, 5000, 31240, 6746",
    "what is paid beyond it lessens the covered debt, 31240, 11746, 20000, 22986, 0",
    "all of it is paid, 31240, 11746, 42986, 0, 0",
    "more than all of it is paid, 31240, 11746, 50000, 0, 0",
    "in credit at the start, -5000, 11746, 0, 0, 6746",
    "a credit that pays all of the rent since, -20000, 11746, 0, 0, 0",
    "nothing owed at the start, 0, 11746, 0, 0, 11746",
    "paid with no rent since, 31240, 0, 10000, 21240, 0",
  })
  void debtIsPartedAtTheCutOff(
      String what, long before, long charged, long paid, long covered, long outside) {
    assertEquals(new CoveredDebt(covered, outside), CoveredDebt.of(before, charged, paid));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "what takes effect on the cut-off day is covered, 0, 10000, 10000, 0",
    "what takes effect the day after is outside, 1, 10000, 0, 10000",
    "a payment of before that bounces after was never made, -7, 10000, 10000, 0",
  })
  void anEntryBelongsToTheDayItTakesEffect(
      String what, int daysAfter, long pence, long covered, long outside) {
    assertEquals(
        new CoveredDebt(covered, outside),
        CoveredDebt.of(List.of(new Line(CUT_OFF.plusDays(daysAfter), pence)), CUT_OFF));
  }

  @ParameterizedTest(name = "owed {0}, in dispute {1}: held {2}, outside {3}")
  @CsvSource({"40000, 12000, 12000, 28000", "10000, 12000, 10000, 0", "-500, 12000, 0, 0"})
  void aSumInDisputeIsHeldToThePenny(long owed, long disputed, long held, long outside) {
    assertEquals(new CoveredDebt(held, outside), CoveredDebt.disputed(owed, disputed));
  }

  @Test
  void coveredAndOutsideAreAlwaysWhatIsOwed() {
    var random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      var lines = new ArrayList<Line>();
      for (int n = random.nextInt(12); n > 0; n--) {
        lines.add(
            new Line(CUT_OFF.plusDays(random.nextInt(-60, 60)), random.nextInt(-30_000, 30_000)));
      }
      CoveredDebt debt = CoveredDebt.of(lines, CUT_OFF);
      long balance = lines.stream().mapToLong(Line::pence).sum();
      assertEquals(Math.max(0, balance), debt.coveredPence() + debt.outsidePence());
    }
  }
}
