package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rent year as one rent group has it.
 *
 * @param label the calendar year it starts in
 * @param start its first Monday
 * @param weeks 52 or 53
 * @param freeWeeks the Mondays of its rent-free weeks
 */
public record ChargedYear(int label, LocalDate start, int weeks, Set<LocalDate> freeWeeks) {

  private static final int LONG = 53;

  public int chargedWeeks() {
    return weeks - freeWeeks.size();
  }

  /** With those of the Mondays that are its own as its free weeks. */
  ChargedYear with(Set<LocalDate> mondays) {
    return new ChargedYear(
        label, start, weeks, mondays.stream().filter(this::contains).collect(Collectors.toSet()));
  }

  boolean isLong() {
    return weeks == LONG;
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(start.plusWeeks(weeks));
  }

  /** How many weeks are charged from one day to another, both counted. */
  long chargedFrom(LocalDate first, LocalDate last) {
    return start
        .datesUntil(start.plusWeeks(weeks), Period.ofWeeks(1))
        .filter(monday -> !monday.isBefore(first) && !monday.isAfter(last))
        .filter(monday -> !freeWeeks.contains(monday))
        .count();
  }

  String name() {
    return "%d/%02d".formatted(label, (label + 1) % 100);
  }
}
