package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;
import org.quarterday.charge.rules.PartWeek;

/**
 * The weeks and years that are the same for every account, and what its charges come to in them.
 * Read once for as many accounts as are looked at.
 *
 * @param weeks the rent weeks of about now, in order
 * @param years in order, as if no week of them were free
 * @param freeWeeks Mondays by rent group
 * @param terms how types are charged, each for a time
 */
public record RentCalendar(
    List<RentWeek> weeks,
    List<ChargedYear> years,
    Map<String, Set<LocalDate>> freeWeeks,
    List<Terms> terms) {

  /**
   * How a type is charged.
   *
   * @param validBefore the first day it is not, or null
   */
  public record Terms(
      String typeCode,
      LocalDate validFrom,
      LocalDate validBefore,
      boolean apportioned,
      boolean chargedInFreeWeeks) {

    private boolean are(String type, LocalDate monday) {
      return typeCode.equals(type) && new DatePeriod(validFrom, validBefore).contains(monday);
    }
  }

  /**
   * What an account is charged.
   *
   * @param weeklyPence of a whole week
   * @param endsBefore the first day it is not, or null
   */
  public record Charge(
      String typeCode, long weeklyPence, LocalDate startsOn, LocalDate endsBefore) {}

  /**
   * What each week charges, nil in a free one; weeks in which nothing is in force are left out.
   *
   * @param startsOn the account's first day
   * @param endsOn its last, or null
   */
  public List<ChargedWeek> weeks(
      String group, LocalDate startsOn, LocalDate endsOn, List<Charge> charges) {
    var account = DatePeriod.firstToLast(startsOn, endsOn);
    return weeks.stream()
        .map(week -> charged(group, account, charges, week))
        .filter(Objects::nonNull)
        .toList();
  }

  private ChargedWeek charged(
      String group, DatePeriod account, List<Charge> charges, RentWeek week) {
    boolean free = freeWeeks.getOrDefault(group, Set.of()).contains(week.monday());
    long pence = 0;
    boolean any = false;
    for (Charge charge : charges) {
      var part = pence(charge, account, week, free);
      if (part.isPresent()) {
        pence = Math.addExact(pence, part.getAsLong());
        any = true;
      }
    }
    return any ? new ChargedWeek(week.monday(), pence) : null;
  }

  /** Empty where it is not in force, or its type is not charged at all. */
  private OptionalLong pence(Charge charge, DatePeriod account, RentWeek week, boolean free) {
    var inForce = new DatePeriod(charge.startsOn, charge.endsBefore).intersect(account);
    if (inForce.isEmpty() || inForce.get().daysIn(week) == 0) {
      return OptionalLong.empty();
    }
    return terms.stream()
        .filter(one -> one.are(charge.typeCode, week.monday()))
        .mapToLong(one ->
            PartWeek.pence(
                charge.weeklyPence,
                inForce.get(),
                week,
                one.apportioned,
                one.chargedInFreeWeeks,
                free))
        .findFirst();
  }

  /** The years that are not over on a day, with the free weeks of a group. */
  public List<ChargedYear> years(String group, LocalDate day) {
    Set<LocalDate> free = freeWeeks.getOrDefault(group, Set.of());
    return years.stream()
        .filter(year -> year.start().plusWeeks(year.weeks()).isAfter(day))
        .map(year -> year.with(free))
        .toList();
  }
}
