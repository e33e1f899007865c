package org.quarterday.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run of civil days from {@code from} up to but not including {@code to}.
 *
 * <p>Half-open, so that one period can start the day another ends with neither a gap nor a day
 * counted twice: a tenancy whose last day is Sunday the 29th has {@code to} Monday the 30th.
 *
 * @param from the first day
 * @param to the day after the last, or null while no end is known
 */
public record DatePeriod(LocalDate from, LocalDate to) {

  public DatePeriod {
    Objects.requireNonNull(from, "A period has a first day");
    if (to != null && !to.isAfter(from)) {
      throw new IllegalArgumentException(
          "A period from " + from + " must end after that day, not before " + to);
    }
  }

  public static DatePeriod from(LocalDate first) {
    return new DatePeriod(first, null);
  }

  /**
   * A period named by its last day, as people and legacy files say it.
   *
   * @param last the last day, or null while no end is known
   */
  public static DatePeriod firstToLast(LocalDate first, LocalDate last) {
    return new DatePeriod(first, last == null ? null : last.plusDays(1));
  }

  public boolean isOpen() {
    return to == null;
  }

  /** The last day, if an end is known. */
  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(to).map(end -> end.minusDays(1));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  public boolean overlaps(DatePeriod other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(DatePeriod other) {
    return other.to == null || from.isBefore(other.to);
  }

  /** The days in both. */
  public Optional<DatePeriod> intersect(DatePeriod other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    LocalDate later = from.isAfter(other.from) ? from : other.from;
    return Optional.of(new DatePeriod(later, earlierEnd(to, other.to)));
  }

  private static LocalDate earlierEnd(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** What is left of this when the others are taken out, in order. */
  public List<DatePeriod> minus(Collection<DatePeriod> others) {
    List<DatePeriod> left = new ArrayList<>();
    LocalDate at = from;
    for (DatePeriod other :
        others.stream().sorted(Comparator.comparing(DatePeriod::from)).toList()) {
      if (!overlaps(other) || (other.to != null && !other.to.isAfter(at))) {
        continue;
      }
      if (other.from.isAfter(at)) {
        left.add(new DatePeriod(at, other.from));
      }
      if (other.to == null || (to != null && !other.to.isBefore(to))) {
        return List.copyOf(left);
      }
      at = other.to;
    }
    left.add(new DatePeriod(at, to));
    return List.copyOf(left);
  }

  /**
   * The number of days.
   *
   * @throws IllegalStateException while no end is known
   */
  public int days() {
    if (to == null) {
      throw new IllegalStateException("A period without an end has no number of days");
    }
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  /** How many days of the week fall in this period: 0 to 7. */
  public int daysIn(RentWeek week) {
    return intersect(week.period()).map(DatePeriod::days).orElse(0);
  }
}
