package org.quarterday.proof.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;
import org.quarterday.money.Money;

/**
 * What an account should have been debited, week by week, against what it was: worked out afresh
 * from the charge history, not from the run that made the debit, so that one checks the other.
 */
public final class WeekComparison {

  private WeekComparison() {}

  /** A charge as its history has it. */
  public record Charged(String typeCode, Money weekly, DatePeriod period) {}

  /** The dated flags of a type that decide what a week costs. */
  public record Terms(
      String typeCode, DatePeriod valid, boolean apportioned, boolean chargedInFreeWeeks) {}

  /** A rent week of the account's rent group. */
  public record Week(RentWeek week, boolean free) {}

  /** What stands posted in one rent week under one type, reversals taken off. */
  public record Posted(int rentYear, int rentWeek, String typeCode, Money amount) {}

  /** A week and type in which the two do not agree. */
  public record Difference(RentWeek week, String typeCode, Money should, Money was) {
    public Money difference() {
      return was.minus(should);
    }
  }

  private record Key(int year, int week, String typeCode) {}

  /** Compares the weeks given; nothing outside them. In order of week, then type. */
  public static List<Difference> of(
      DatePeriod account,
      List<Charged> charges,
      List<Terms> terms,
      List<Week> weeks,
      List<Posted> posted) {
    Map<Key, Money> was = new HashMap<>();
    for (Posted each : posted) {
      was.merge(
          new Key(each.rentYear(), each.rentWeek(), each.typeCode()), each.amount(), Money::plus);
    }
    TreeSet<String> types = new TreeSet<>();
    charges.forEach(charge -> types.add(charge.typeCode()));
    posted.forEach(each -> types.add(each.typeCode()));
    List<Difference> differences = new ArrayList<>();
    for (Week week : weeks) {
      for (String type : types) {
        Money should = due(account, charges, terms, week, type);
        Money is =
            was.getOrDefault(new Key(week.week().year(), week.week().number(), type), Money.NIL);
        if (!should.equals(is)) {
          differences.add(new Difference(week.week(), type, should, is));
        }
      }
    }
    return List.copyOf(differences);
  }

  private static Money due(
      DatePeriod account, List<Charged> charges, List<Terms> terms, Week week, String type) {
    return Money.sum(
        charges.stream()
            .filter(charge -> charge.typeCode().equals(type))
            .map(charge -> line(account, charge, termsOf(terms, type, week.week().monday()), week))
            .toList());
  }

  private static Money line(DatePeriod account, Charged charge, Terms terms, Week week) {
    int days = charge.period().intersect(account).map(held -> held.daysIn(week.week())).orElse(0);
    if (days == 0 || (week.free() && !terms.chargedInFreeWeeks())) {
      return Money.NIL;
    }
    return terms.apportioned() ? charge.weekly().apportion(days) : charge.weekly();
  }

  /** A type without terms on that day is charged whole: the proof then shows it. */
  private static Terms termsOf(List<Terms> terms, String type, LocalDate day) {
    return terms.stream()
        .filter(each -> each.typeCode().equals(type) && each.valid().contains(day))
        .findFirst()
        .orElse(new Terms(type, DatePeriod.from(day), false, true));
  }
}
