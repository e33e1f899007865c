package org.quarterday.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

  private static final LocalDate END_OF_MAY = LocalDate.of(2026, 5, 31);

  @ParameterizedTest(name = "{0} on {1} from {2}: {3}")
  @CsvSource({
    "WEEKLY,      5,  2026-05-01, 2026-05-01 2026-05-08 2026-05-15 2026-05-22 2026-05-29",
    "WEEKLY,      5,  2026-05-16, 2026-05-22 2026-05-29",
    "FORTNIGHTLY, 5,  2026-05-01, 2026-05-01 2026-05-15 2026-05-29",
    "FOUR_WEEKLY, 1,  2026-05-04, 2026-05-04",
    "MONTHLY,     28, 2026-04-28, 2026-04-28 2026-05-28",
    "MONTHLY,     1,  2026-04-02, 2026-05-01"
  })
  void aFrequencyKeepsItsStep(Frequency frequency, int day, LocalDate from, String dues) {
    assertEquals(
        Arrays.stream(dues.split(" ")).map(LocalDate::parse).toList(),
        frequency.dueDays(day, from, END_OF_MAY));
  }

  @ParameterizedTest
  @CsvSource({
    "WEEKLY,      2026-05-01, true",
    "WEEKLY,      2026-05-02, false",
    "FOUR_WEEKLY, 2026-05-03, false",
    "MONTHLY,     2026-05-02, true",
    "MONTHLY,     2026-05-28, true",
    "MONTHLY,     2026-05-29, false"
  })
  void itPaysOnDaysThatBanksCanKeep(Frequency frequency, LocalDate date, boolean may) {
    assertEquals(may, frequency.has(frequency.dayOf(date)));
  }

  @ParameterizedTest
  @CsvSource({"WEEKLY, 52, 53", "FORTNIGHTLY, 26, 26", "FOUR_WEEKLY, 13, 13", "MONTHLY, 12, 12"})
  void aYearOf53WeeksHasOneMorePaymentOnlyWhenPaidWeekly(Frequency frequency, int of52, int of53) {
    assertEquals(of52, frequency.paymentsOf(52));
    assertEquals(of53, frequency.paymentsOf(53));
  }
}
