package org.quarterday.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who pays the demonstration council by Direct Debit, and when. */
class DemoPayersTest {

  private static final Set<LocalDate> CHRISTMAS =
      Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1));

  @Test
  void everyAnswerAnInventedBankHasIsGivenToSomebody() {
    Set<Integer> endings = new HashSet<>();
    DemoPayer.some(0).forEach(payer -> endings.add(payer.ending()));
    assertTrue(endings.containsAll(Set.of(80, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99)));
  }

  @Test
  void bankAccountsAreAllDifferentEndAsAskedAndPassTheirCheck() {
    Set<String> numbers = new HashSet<>();
    for (int place = 0; place < 100; place++) {
      String number = DemoPayer.accountNumber(place, 90);
      assertTrue(numbers.add(number), number);
      assertTrue(number.matches("[0-9]{6}90"), number);
      int sum = 0;
      for (int digit = 0; digit < 8; digit++) {
        sum += new int[] {7, 1, 3, 7, 1, 3, 7, 1}[digit] * (number.charAt(digit) - '0');
      }
      assertEquals(0, sum % 10, number);
    }
  }

  /** Whatever day somebody starts it, the Christmas holidays too. */
  @Test
  void theDaysAreWorkingDaysInOrderAndHavePassed() {
    for (LocalDate today = LocalDate.of(2026, 11, 16);
        today.isBefore(LocalDate.of(2027, 3, 1));
        today = today.plusDays(1)) {
      DemoBankDays days = DemoBankDays.upTo(today, CHRISTMAS);
      LocalDate before = today.minusDays(60);
      for (LocalDate day :
          new LocalDate[] {
            days.opened(), days.posted(), days.lodged(), days.first(), days.second()
          }) {
        assertTrue(before.isBefore(day) && !day.isAfter(today), today + ": " + day);
        assertFalse(CHRISTMAS.contains(day), today + ": " + day);
        assertTrue(day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0, today + ": " + day);
        before = day;
      }
    }
  }

  @Test
  void aDayThatNotEveryMonthHasIsNoMonthlyOne() {
    assertEquals("FOUR_WEEKLY", plan(LocalDate.of(2026, 11, 30)));
    assertEquals("MONTHLY", plan(LocalDate.of(2026, 11, 10)));
  }

  private static Object plan(LocalDate first) {
    return DemoPayer.Often.MONTHLY.plan(first, false).get("frequency");
  }
}
