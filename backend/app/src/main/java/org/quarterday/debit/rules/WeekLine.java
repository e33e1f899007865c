package org.quarterday.debit.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;
import org.quarterday.money.Money;

/**
 * What one charge comes to in one week. Rounded once, half up, per line (never per day).
 *
 * @param days days of the week it is in force, 1 to 7
 * @param amount what is debited, or lost while void; nil in a rent-free week
 * @param apportioned what a part week adds to or takes from the full weekly roll
 * @param onRoll in force on the week's Sunday, and so counted in the weekly roll
 * @param partWeek charged by days, for fewer than seven of them
 * @param rentFree not charged because the week is rent-free for this rent group
 */
public record WeekLine(
    int days, Money amount, Money apportioned, boolean onRoll, boolean partWeek, boolean rentFree) {

  /** The line of a charge on an account, if any day of the week is charged. */
  public static Optional<WeekLine> occupied(
      RentWeek week,
      DatePeriod charge,
      DatePeriod account,
      Money weekly,
      ChargeTerms terms,
      boolean freeWeek) {
    Optional<DatePeriod> charged = charge.intersect(account);
    int days = charged.map(period -> period.daysIn(week)).orElse(0);
    boolean onRoll = charged.map(period -> period.contains(week.sunday())).orElse(false);
    Money gross = terms.apportioned() ? weekly.apportion(days) : weekly;
    return line(days, weekly, gross, onRoll, terms.apportioned(), terms, freeWeek);
  }

  /**
   * The loss on a property's charge for the days of the week nobody holds it: not before it is
   * ours, and not from the day it is sold. Void days are always counted by the day, whatever the
   * charge's own terms, because the tenants either side of the void are charged for the others.
   *
   * @param held what the accounts on the property cover (not sub-accounts)
   * @param sold the day of sale, or null
   */
  public static Optional<WeekLine> voided(
      RentWeek week,
      DatePeriod charge,
      List<DatePeriod> held,
      LocalDate acquired,
      LocalDate sold,
      Money weekly,
      ChargeTerms terms,
      boolean freeWeek) {
    if (!terms.chargedWhenVoid() || (sold != null && !sold.isAfter(acquired))) {
      return Optional.empty();
    }
    List<DatePeriod> empty =
        new DatePeriod(acquired, sold)
            .intersect(charge)
            .flatMap(period -> period.intersect(week.period()))
            .map(period -> period.minus(held))
            .orElse(List.of());
    int days = empty.stream().mapToInt(DatePeriod::days).sum();
    boolean onRoll = empty.stream().anyMatch(period -> period.contains(week.sunday()));
    return line(days, weekly, weekly.apportion(days), onRoll, true, terms, freeWeek);
  }

  private static Optional<WeekLine> line(
      int days,
      Money weekly,
      Money gross,
      boolean onRoll,
      boolean byDays,
      ChargeTerms terms,
      boolean freeWeek) {
    if (days == 0) {
      return Optional.empty();
    }
    boolean rentFree = freeWeek && !terms.chargedInFreeWeeks();
    return Optional.of(
        new WeekLine(
            days,
            rentFree ? Money.NIL : gross,
            gross.minus(onRoll ? weekly : Money.NIL),
            onRoll,
            byDays && days < RentWeek.DAYS,
            rentFree));
  }
}
