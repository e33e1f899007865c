package org.quarterday.charge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;

/**
 * What a change to the past comes to in void loss: for every posted week, what the homes concerned
 * lost while nobody held them less what the week's void loss said. Void loss is by the day whatever
 * the type, and nothing in a rent-free week unless the type is charged in one.
 */
public final class VoidWeeks {

  public record Key(UUID propertyId, LocalDate monday, String type) {}

  /**
   * What stands on record.
   *
   * @param posted the weeks whose debit is posted here, in order
   * @param recorded void loss of those weeks with its corrections so far, in pence
   */
  public record Known(
      List<RentWeek> posted,
      List<BackdatedWeeks.Terms> terms,
      Set<BackdatedWeeks.FreeWeek> freeWeeks,
      Map<Key, Long> recorded) {}

  /** One correction, in pence: positive where more was lost than was said. */
  public record Line(
      UUID propertyId, String rentGroup, String type, RentWeek week, long shouldBe, long was) {
    public long difference() {
      return Math.subtractExact(shouldBe, was);
    }
  }

  private record Home(UUID propertyId, String rentGroup, String type) {}

  private VoidWeeks() {}

  /** The corrections; a week in which the change makes no difference is left as it is. */
  public static List<Line> lines(
      List<RollSteps.Piece> before, List<RollSteps.Piece> after, Known known) {
    Map<Home, List<RollSteps.Piece>> first = byHome(before);
    Map<Home, List<RollSteps.Piece>> second = byHome(after);
    List<Line> lines = new ArrayList<>();
    Stream.concat(first.keySet().stream(), second.keySet().stream())
        .distinct()
        .forEach(home -> {
          for (RentWeek week : known.posted()) {
            long said = pence(home, first.getOrDefault(home, List.of()), week, known);
            long should = pence(home, second.getOrDefault(home, List.of()), week, known);
            var key = new Key(home.propertyId, week.monday(), home.type);
            long was = known.recorded().getOrDefault(key, 0L);
            if (said != should && should != was) {
              lines.add(new Line(home.propertyId, home.rentGroup, home.type, week, should, was));
            }
          }
        });
    return List.copyOf(lines);
  }

  private static Map<Home, List<RollSteps.Piece>> byHome(List<RollSteps.Piece> pieces) {
    return pieces.stream()
        .filter(piece -> Objects.nonNull(piece.propertyId()))
        .collect(
            Collectors.groupingBy(
                piece -> new Home(piece.propertyId(), piece.rentGroup(), piece.type())));
  }

  /** Days of one rate are added before they are rounded: a home may be empty twice in a week. */
  private static long pence(Home home, List<RollSteps.Piece> pieces, RentWeek week, Known known) {
    BackdatedWeeks.Terms terms = BackdatedWeeks.terms(home.type, week.monday(), known.terms());
    boolean free =
        known.freeWeeks().contains(new BackdatedWeeks.FreeWeek(home.rentGroup, week.monday()));
    if (free && !terms.chargedInFreeWeeks()) {
      return 0;
    }
    Map<Long, Integer> days = new TreeMap<>();
    for (RollSteps.Piece piece : pieces) {
      int empty = new DatePeriod(piece.from(), piece.before()).daysIn(week);
      days.merge(piece.pence(), empty, Integer::sum);
    }
    return days.entrySet().stream()
        .mapToLong(rate -> PartWeek.pence(rate.getKey(), rate.getValue(), true))
        .sum();
  }
}
