package org.quarterday.charge.rules;

import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;
import org.quarterday.money.Money;

/**
 * What one charge comes to in one week: weekly ÷ 7 × days in force, rounded once, half up, per
 * line; a type that is not apportioned is charged a whole week for any day of it; in a rent-free
 * week nothing, unless the type is charged in free weeks.
 */
public final class PartWeek {

  private PartWeek() {}

  /** Pence for the week. */
  public static long pence(
      long weeklyPence,
      DatePeriod inForce,
      RentWeek week,
      boolean apportioned,
      boolean chargedInFreeWeeks,
      boolean rentFree) {
    int days = inForce.daysIn(week);
    if (days == 0 || (rentFree && !chargedInFreeWeeks)) {
      return 0;
    }
    return pence(weeklyPence, days, apportioned);
  }

  /** Pence for some days of a week, 1 to 7: what {@code part_week_pence} is in the database. */
  public static long pence(long weeklyPence, int days, boolean apportioned) {
    return apportioned ? new Money(weeklyPence).apportion(days).pence() : weeklyPence;
  }
}
