package org.quarterday.migration.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quarterday.calendar.RentYear;

/**
 * The rent years an extract needs: those it says itself, as long as they are whole, and around them
 * years by the usual rule, fitted so that no week is left out or counted twice.
 */
public final class RentYears {

  /** One line of the extract's calendar. */
  public record Period(int year, int number, LocalDate start, LocalDate end, int line) {}

  /** A rent year and whether the extract says it; one made by rule still wants approval. */
  public record Year(RentYear year, boolean said) {}

  /** Something in the calendar that is not right. Loaded by rule instead. */
  public record Oddity(int line, String key, String kind, String detail) {}

  public record Result(List<Year> years, List<Oddity> oddities) {}

  private RentYears() {}

  /**
   * @param first the earliest day that needs a rent week
   * @param last the latest
   */
  public static Result of(List<Period> periods, LocalDate first, LocalDate last) {
    List<Oddity> oddities = new ArrayList<>();
    TreeMap<Integer, RentYear> said = new TreeMap<>();
    Map<Integer, List<Period>> byYear =
        periods.stream()
            .collect(Collectors.groupingBy(Period::year, TreeMap::new, Collectors.toList()));
    byYear.forEach((label, lines) -> {
      List<Oddity> wrong = oddities(label, lines);
      if (wrong.isEmpty()) {
        said.put(
            label,
            new RentYear(
                label,
                lines.stream().map(Period::start).min(Comparator.naturalOrder()).orElseThrow(),
                lines.size()));
      }
      oddities.addAll(wrong);
    });
    return new Result(fitted(connected(said, byYear, oddities), first, last), oddities);
  }

  private static List<Oddity> oddities(int label, List<Period> lines) {
    List<Oddity> found = new ArrayList<>();
    List<Period> inOrder = lines.stream().sorted(Comparator.comparing(Period::number)).toList();
    for (int i = 0; i < inOrder.size(); i++) {
      Period period = inOrder.get(i);
      String key = label + "/" + period.number();
      if (period.start().getDayOfWeek() != DayOfWeek.MONDAY) {
        found.add(
            new Oddity(
                period.line(),
                key,
                "period does not start on a Monday",
                "it starts on " + period.start()));
      } else if (period.end() != null && !period.end().equals(period.start().plusDays(6))) {
        found.add(
            new Oddity(period.line(), key, "period is not a week", "it ends on " + period.end()));
      } else if (period.number() != i + 1
          || !period.start().equals(inOrder.getFirst().start().plusWeeks(i))) {
        found.add(
            new Oddity(
                period.line(),
                key,
                "gap or overlap between periods",
                "it starts on " + period.start()));
        break;
      }
    }
    if (found.isEmpty() && lines.size() != RentYear.SHORT && lines.size() != RentYear.LONG) {
      found.add(
          new Oddity(
              inOrder.getFirst().line(),
              String.valueOf(label),
              "rent year has neither 52 nor 53 periods",
              "it has " + lines.size()));
    }
    return found;
  }

  /**
   * Years said must follow each other up to the last: an earlier one in the wrong place is left to
   * the rule.
   */
  private static TreeMap<Integer, RentYear> connected(
      TreeMap<Integer, RentYear> said, Map<Integer, List<Period>> byYear, List<Oddity> oddities) {
    TreeMap<Integer, RentYear> kept = new TreeMap<>();
    RentYear next = null;
    for (RentYear year : said.descendingMap().values()) {
      if (next == null
          || (year.label() == next.label() - 1
              && year.start().plusWeeks(year.weeks()).equals(next.start()))) {
        kept.put(year.label(), year);
        next = year;
      } else {
        oddities.add(
            new Oddity(
                byYear.get(year.label()).getFirst().line(),
                String.valueOf(year.label()),
                "rent years do not follow each other",
                "the year after it starts on " + next.start()));
      }
    }
    return kept;
  }

  private static List<Year> fitted(
      TreeMap<Integer, RentYear> said, LocalDate first, LocalDate last) {
    TreeMap<Integer, Year> years = new TreeMap<>();
    if (said.isEmpty()) {
      RentYear ruled = RentYear.of(last);
      years.put(ruled.label(), new Year(ruled, false));
    }
    said.forEach((label, year) -> years.put(label, new Year(year, true)));
    while (years.firstEntry().getValue().year().start().isAfter(first)) {
      RentYear next = years.firstEntry().getValue().year();
      years.put(next.label() - 1, new Year(before(next), false));
    }
    while (years.lastEntry().getValue().year().end().isBefore(last)) {
      RentYear previous = years.lastEntry().getValue().year();
      years.put(previous.label() + 1, new Year(after(previous), false));
    }
    return List.copyOf(years.values());
  }

  /** The length is chosen that brings the start nearest to the first Monday on or after 1 April. */
  private static RentYear before(RentYear next) {
    LocalDate ruled = RentYear.firstMondayOnOrAfterFirstOfApril(next.label() - 1).start();
    LocalDate brief = next.start().minusWeeks(RentYear.SHORT);
    LocalDate full = next.start().minusWeeks(RentYear.LONG);
    boolean isLong = distance(full, ruled) < distance(brief, ruled);
    return new RentYear(
        next.label() - 1, isLong ? full : brief, isLong ? RentYear.LONG : RentYear.SHORT);
  }

  private static RentYear after(RentYear previous) {
    LocalDate start = previous.start().plusWeeks(previous.weeks());
    LocalDate ruled = RentYear.firstMondayOnOrAfterFirstOfApril(previous.label() + 2).start();
    boolean isLong =
        distance(start.plusWeeks(RentYear.LONG), ruled)
            < distance(start.plusWeeks(RentYear.SHORT), ruled);
    return new RentYear(previous.label() + 1, start, isLong ? RentYear.LONG : RentYear.SHORT);
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
