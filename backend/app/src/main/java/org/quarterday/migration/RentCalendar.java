package org.quarterday.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quarterday.migration.rules.RentYears;

/** The rent years and rent-free weeks an extract brings, ready to be loaded. */
record RentCalendar(List<RentYears.Year> years, LocalDate firstDay, List<FreeWeek> freeWeeks) {

  /** A week, by its number in the year of the extract, in which a rent group charges no rent. */
  record FreeWeek(String rentGroup, int number) {}

  /**
   * A debit may be prepared ahead, and the year's end planned: a year of weeks beyond the extract.
   */
  private static final int WEEKS_AHEAD = 52;

  static RentCalendar of(ImportStore store, ImportRun.Attempt attempt) {
    ImportStore.Span span = store.span(attempt);
    LocalDate last = attempt.asAt().plusWeeks(WEEKS_AHEAD);
    LocalDate first =
        span.firstDay() == null || span.firstDay().isAfter(attempt.asAt())
            ? attempt.asAt()
            : span.firstDay();
    var result = RentYears.of(span.periods(), first, last);
    for (var oddity : result.oddities()) {
      store.found(
          attempt,
          "WARNING",
          "period.csv",
          oddity.line(),
          oddity.kind(),
          oddity.key(),
          oddity.detail());
    }
    var current =
        result.years().stream()
            .filter(y -> y.year().contains(attempt.asAt()))
            .findFirst()
            .orElseThrow();
    List<FreeWeek> free = new ArrayList<>();
    for (ImportStore.Group group : span.groups()) {
      freeWeeks(store, attempt, group, current.year().weeks(), free);
    }
    return new RentCalendar(result.years(), current.year().start(), free);
  }

  private static void freeWeeks(
      ImportStore store,
      ImportRun.Attempt attempt,
      ImportStore.Group group,
      int weeks,
      List<FreeWeek> free) {
    for (String part : group.freeNumbers().split("[\\s,;]+")) {
      if (part.isEmpty()) {
        continue;
      }
      if (part.matches("\\d{1,3}")
          && Integer.parseInt(part) >= 1
          && Integer.parseInt(part) <= weeks) {
        free.add(new FreeWeek(group.code(), Integer.parseInt(part)));
      } else {
        store.found(
            attempt,
            "WARNING",
            "rentgrp.csv",
            group.line(),
            "rent-free period is not a week of the year",
            group.code(),
            "free_prdnos names “" + part + "”; the year has " + weeks + " weeks");
      }
    }
    if (group.periods() != null && group.periods() != weeks) {
      store.found(
          attempt,
          "WARNING",
          "rentgrp.csv",
          group.line(),
          "number of periods differs from the calendar",
          group.code(),
          "no_of_periods is " + group.periods() + "; the year has " + weeks + " weeks");
    }
  }

  void addTo(Map<String, Object> values) {
    values.put("firstDay", firstDay);
    values.put("years", years.stream().map(y -> y.year().label()).toArray(Integer[]::new));
    values.put("starts", years.stream().map(y -> y.year().start()).toArray(LocalDate[]::new));
    values.put("weeks", years.stream().map(y -> y.year().weeks()).toArray(Integer[]::new));
    values.put("said", years.stream().map(RentYears.Year::said).toArray(Boolean[]::new));
    values.put("freeGroups", freeWeeks.stream().map(FreeWeek::rentGroup).toArray(String[]::new));
    values.put("freeNumbers", freeWeeks.stream().map(FreeWeek::number).toArray(Integer[]::new));
  }
}
