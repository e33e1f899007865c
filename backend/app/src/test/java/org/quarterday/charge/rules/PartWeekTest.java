package org.quarterday.charge.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;

class PartWeekTest {

  private static final RentWeek WEEK = RentWeek.of(LocalDate.of(2026, 11, 23));

  @ParameterizedTest(name = "{0} days of 117.46 are {1}")
  @CsvSource({"1,1678", "2,3356", "3,5034", "4,6712", "5,8390", "6,10068", "7,11746"})
  void aPartWeekIsRoundedOncePerLine(int days, long pence) {
    DatePeriod period = new DatePeriod(WEEK.monday(), WEEK.monday().plusDays(days));
    assertEquals(pence, PartWeek.pence(11746, period, WEEK, true, false, false));
  }

  @Test
  void aChargeThatIsNotApportionedIsAWholeWeekForAnyDay() {
    DatePeriod sunday = DatePeriod.from(WEEK.sunday());
    assertEquals(231, PartWeek.pence(231, sunday, WEEK, false, true, false));
  }

  @Test
  void aRentFreeWeekChargesOnlyWhatIsChargedInFreeWeeks() {
    DatePeriod always = DatePeriod.from(LocalDate.of(2020, 1, 6));
    assertEquals(0, PartWeek.pence(11746, always, WEEK, true, false, true));
    assertEquals(900, PartWeek.pence(900, always, WEEK, true, true, true));
  }
}
