package org.quarterday.arrangement.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.stream.Stream;
import org.quarterday.calendar.RentWeek;

/**
 * What of the rent a tenant pays week by week beside an arrangement. A rent-free week asks for no
 * rent, the fifty-third of a long year for a week like any other. Weeks of rent years that have not
 * been set up are taken for charged ones.
 *
 * @param weeks rent weeks that have been set up, by their Monday
 * @param usualPence what a week beyond them charges
 * @param lessPence what somebody else pays of each charged week, such as Housing Benefit
 */
public record RentOfWeeks(Map<LocalDate, Week> weeks, long usualPence, long lessPence) {

  /**
   * A rent week.
   *
   * @param pence what it charges; in a rent-free week what is not free in it
   */
  public record Week(long pence, boolean free) {}

  public RentOfWeeks {
    weeks = Map.copyOf(weeks);
  }

  /** The tenant's own of the weeks whose Monday is after one day and not after another. */
  public long between(LocalDate after, LocalDate to) {
    return mondays(after, to).mapToLong(this::own).sum();
  }

  /** How many of those weeks are rent-free. */
  public long freeBetween(LocalDate after, LocalDate to) {
    return mondays(after, to).filter(monday -> of(monday).free()).count();
  }

  /** How many weeks begin after one day and not after another. */
  public long weeksBetween(LocalDate after, LocalDate to) {
    return mondays(after, to).count();
  }

  /** Whether the rent year of that day has been set up. */
  public boolean knows(LocalDate day) {
    return weeks.containsKey(RentWeek.mondayOf(day));
  }

  private long own(LocalDate monday) {
    Week week = of(monday);
    return week.free() ? week.pence() : Math.max(0, week.pence() - lessPence);
  }

  private Week of(LocalDate monday) {
    return weeks.getOrDefault(monday, new Week(usualPence, false));
  }

  private static Stream<LocalDate> mondays(LocalDate after, LocalDate to) {
    LocalDate first = RentWeek.mondayOf(after).plusDays(RentWeek.DAYS);
    return first.isAfter(to)
        ? Stream.empty()
        : first.datesUntil(to.plusDays(1), Period.ofDays(RentWeek.DAYS));
  }
}
