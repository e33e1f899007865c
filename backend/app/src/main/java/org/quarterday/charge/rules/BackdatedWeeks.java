package org.quarterday.charge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;

/**
 * What a change to the past comes to: for every debited week it touches, what should have been
 * charged less what was, one line per week and charge type, dated as the debit was. What the change
 * does not touch is left alone, even if it looks wrong: that is another correction.
 */
public final class BackdatedWeeks {

  /** The days an account is charged for. */
  public record Liability(UUID accountId, String rentGroup, DatePeriod period) {}

  /** How a type is charged from a day up to another. */
  public record Terms(
      String type,
      LocalDate from,
      LocalDate before,
      boolean apportioned,
      boolean chargedInFreeWeeks) {}

  public record FreeWeek(String rentGroup, LocalDate monday) {}

  public record Key(UUID accountId, LocalDate monday, String type) {}

  /** What stands on the accounts and in the calendar, for the weeks concerned. */
  public record Known(
      List<RentWeek> debited, List<Terms> terms, Set<FreeWeek> freeWeeks, Map<Key, Long> charged) {}

  /** One state of the accounts concerned. */
  public record State(List<RollSteps.Piece> charges, List<Liability> liabilities) {}

  /** One adjustment line, in pence: {@code differencePence} = should be − is. */
  public record Line(
      UUID accountId,
      LocalDate weekStartsOn,
      int rentYear,
      int rentWeek,
      String typeCode,
      long shouldBePence,
      long isPence,
      long differencePence) {}

  private BackdatedWeeks() {}

  public static List<Line> lines(State before, State after, Known known) {
    List<Line> lines = new ArrayList<>();
    for (UUID account : accounts(before, after)) {
      Set<String> types = types(account, before, after);
      for (RentWeek week : known.debited()) {
        for (String type : types) {
          line(account, week, type, before, after, known).ifPresent(lines::add);
        }
      }
    }
    return List.copyOf(lines);
  }

  private static java.util.Optional<Line> line(
      UUID account, RentWeek week, String type, State before, State after, Known known) {
    long was = shouldBe(account, week, type, before, known);
    long should = shouldBe(account, week, type, after, known);
    long is = known.charged().getOrDefault(new Key(account, week.monday(), type), 0L);
    boolean touched = was != should || leftTheWeek(account, week, before, after);
    if (!touched || should == is) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        new Line(
            account,
            week.monday(),
            week.year(),
            week.number(),
            type,
            should,
            is,
            Math.subtractExact(should, is)));
  }

  /**
   * A week the account is no longer liable for at all is charged nothing, even where the charge
   * that was debited then is no longer on record (history brought in from another system).
   */
  private static boolean leftTheWeek(UUID account, RentWeek week, State before, State after) {
    return liable(account, week, before) && !liable(account, week, after);
  }

  private static boolean liable(UUID account, RentWeek week, State state) {
    return state.liabilities().stream()
        .anyMatch(l -> l.accountId().equals(account) && l.period().daysIn(week) > 0);
  }

  private static long shouldBe(UUID account, RentWeek week, String type, State state, Known known) {
    return state.charges().stream()
        .filter(p -> account.equals(p.accountId()) && p.type().equals(type))
        .mapToLong(p -> pence(p, week, known))
        .sum();
  }

  private static long pence(RollSteps.Piece piece, RentWeek week, Known known) {
    Terms terms = terms(piece.type(), week.monday(), known.terms());
    boolean free = known.freeWeeks().contains(new FreeWeek(piece.rentGroup(), week.monday()));
    return PartWeek.pence(
        piece.pence(),
        new DatePeriod(piece.from(), piece.before()),
        week,
        terms.apportioned(),
        terms.chargedInFreeWeeks(),
        free);
  }

  static Terms terms(String type, LocalDate on, List<Terms> all) {
    return all.stream()
        .filter(t -> t.type().equals(type))
        .filter(t -> !t.from().isAfter(on) && (t.before() == null || t.before().isAfter(on)))
        .findFirst()
        .orElse(new Terms(type, on, null, false, true));
  }

  private static Set<UUID> accounts(State before, State after) {
    Set<UUID> accounts = new TreeSet<>();
    for (State state : List.of(before, after)) {
      state.charges().stream()
          .map(RollSteps.Piece::accountId)
          .filter(Objects::nonNull)
          .forEach(accounts::add);
      state.liabilities().stream().map(Liability::accountId).forEach(accounts::add);
    }
    return accounts;
  }

  private static Set<String> types(UUID account, State before, State after) {
    Set<String> types = new TreeSet<>();
    for (Collection<RollSteps.Piece> pieces : List.of(before.charges(), after.charges())) {
      pieces.stream()
          .filter(p -> account.equals(p.accountId()))
          .map(RollSteps.Piece::type)
          .forEach(types::add);
    }
    return types;
  }
}
