package org.quarterday.standingorder.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.calendar.Frequency;

class AskedAmountTest {

  /** As councils and housing associations publish it, and the other frequencys by the same rule. */
  @ParameterizedTest(name = "{0} of {1} weeks, {2} free, at {3} a week: {4}")
  @CsvSource({
    "MONTHLY,     52, 0, 10000, 43333",
    "MONTHLY,     53, 0, 10000, 44167",
    "FOUR_WEEKLY, 53, 0, 10000, 40769",
    "MONTHLY,     53, 4, 15000, 61250",
    "MONTHLY,     53, 2, 12000, 51000",
    "MONTHLY,     52, 2, 12000, 50000",
    "WEEKLY,      52, 1,  8000,  7846",
    "WEEKLY,      52, 0, 10000, 10000",
    "WEEKLY,      53, 0, 10000, 10000",
    "WEEKLY,      53, 4, 15000, 13868",
    "FORTNIGHTLY, 52, 0, 10000, 20000",
    "FORTNIGHTLY, 53, 0, 10000, 20385",
    "FOUR_WEEKLY, 52, 0, 10000, 40000",
    "FOUR_WEEKLY, 52, 4, 10000, 36923",
    "MONTHLY,     52, 0,     0,     0"
  })
  void theChargedWeeksOfAYearAreSpreadOverItsPayments(
      Frequency frequency, int weeks, int free, long weekly, long asked) {
    assertEquals(
        asked, AskedAmount.of(frequency, new YearOfCharges(weeks, free, weekly, 0), 0, 0).pence());
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 50000", "2000, 0, 41667", "2000, 500, 42167", "13000, 500, 500"})
  void whatOthersPayIsNotAskedForAndWhatWasAgreedForTheArrearsIs(
      long lessWeekly, long extra, long asked) {
    assertEquals(
        asked,
        AskedAmount.of(Frequency.MONTHLY, new YearOfCharges(52, 2, 12_000, 0), lessWeekly, extra)
            .pence());
  }

  @Test
  void whatIsChargedInRentFreeWeeksIsAskedForToo() {
    YearOfCharges year = new YearOfCharges(52, 4, 11_000, 1_000);
    assertEquals(48 * 11_000 + 4 * 1_000, year.pence(0));
    assertEquals(44_333, AskedAmount.of(Frequency.MONTHLY, year, 0, 0).pence());
  }

  @Test
  void overAYearThePaymentsAreNeverOffByMoreThanHalfAPennyEach() {
    Random random = new Random(20261122);
    for (int i = 0; i < 10_000; i++) {
      int weeks = 52 + random.nextInt(2);
      YearOfCharges year =
          new YearOfCharges(
              weeks, random.nextInt(5), random.nextInt(40_000), random.nextInt(2_000));
      Frequency frequency = Frequency.values()[random.nextInt(4)];
      AskedAmount asked = AskedAmount.of(frequency, year, 0, 0);
      assertTrue(
          2 * Math.abs(asked.pence() * asked.payments() - year.pence(0)) <= asked.payments(),
          frequency + " " + year);
    }
  }
}
