package org.quarterday.proof.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;
import org.quarterday.money.Money;
import org.quarterday.proof.rules.WeekComparison.Charged;
import org.quarterday.proof.rules.WeekComparison.Difference;
import org.quarterday.proof.rules.WeekComparison.Posted;
import org.quarterday.proof.rules.WeekComparison.Terms;
import org.quarterday.proof.rules.WeekComparison.Week;

class WeekComparisonTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final RentWeek WEEK = RentWeek.of(MONDAY);
  private static final DatePeriod HELD = DatePeriod.from(LocalDate.of(2020, 1, 6));
  private static final List<Terms> TERMS =
      List.of(
          new Terms("DBR", DatePeriod.from(LocalDate.of(1980, 1, 1)), true, false),
          new Terms("DHE", DatePeriod.from(LocalDate.of(1980, 1, 1)), true, true),
          new Terms("DCI", DatePeriod.from(LocalDate.of(1980, 1, 1)), false, true));

  @Test
  void aWeekDebitedAsChargedDoesNotDiffer() {
    assertEquals(List.of(), compare(HELD, false, charge("DBR", 11746, HELD), posted("DBR", 11746)));
  }

  @Test
  void aWeekNotDebitedAndOneDebitedTooMuchAreNamed() {
    assertEquals(
        List.of(new Difference(WEEK, "DBR", Money.ofPence(11746), Money.NIL)),
        compare(HELD, false, charge("DBR", 11746, HELD)));
    assertEquals(
        Money.ofPence(4),
        compare(HELD, false, charge("DBR", 11746, HELD), posted("DBR", 11750))
            .getFirst()
            .difference());
  }

  @Test
  void aDebitNobodyChargedIsNamed() {
    assertEquals(
        List.of(new Difference(WEEK, "DGA", Money.NIL, Money.ofPence(900))),
        compare(HELD, false, charge("DBR", 0, HELD), posted("DGA", 900)));
  }

  @Test
  void aMistakeAndItsReversalInTheSameWeekCancel() {
    assertEquals(
        List.of(),
        compare(
            HELD,
            false,
            charge("DBR", 500, HELD),
            posted("DBR", 600),
            posted("DBR", -600),
            posted("DBR", 500)));
  }

  @Test
  void aPartWeekIsApportionedOnceALineUnlessItsTypeIsCharged() {
    var ends = DatePeriod.firstToLast(HELD.from(), MONDAY.plusDays(2));
    assertEquals(List.of(), compare(ends, false, charge("DBR", 10000, HELD), posted("DBR", 4286)));
    assertEquals(List.of(), compare(ends, false, charge("DCI", 152, HELD), posted("DCI", 152)));
  }

  @Test
  void anIncreaseInMidWeekIsTwoLines() {
    var before = new DatePeriod(HELD.from(), MONDAY.plusDays(3));
    var after = DatePeriod.from(MONDAY.plusDays(3));
    // 10000 * 3 / 7 = 4285.71, 10500 * 4 / 7 = 6000
    assertEquals(
        List.of(),
        WeekComparison.of(
            HELD,
            List.of(charge("DBR", 10000, before), charge("DBR", 10500, after)),
            TERMS,
            List.of(new Week(WEEK, false)),
            List.of(posted("DBR", 10286))));
  }

  @Test
  void inARentFreeWeekOnlyFlaggedTypesAreDue() {
    assertEquals(List.of(), compare(HELD, true, charge("DBR", 11746, HELD), posted("DBR", 0)));
    assertEquals(List.of(), compare(HELD, true, charge("DHE", 500, HELD), posted("DHE", 500)));
    assertEquals(1, compare(HELD, true, charge("DBR", 11746, HELD), posted("DBR", 11746)).size());
  }

  private static List<Difference> compare(
      DatePeriod account, boolean free, Charged charge, Posted... posted) {
    return WeekComparison.of(
        account, List.of(charge), TERMS, List.of(new Week(WEEK, free)), List.of(posted));
  }

  private static Charged charge(String type, long pence, DatePeriod period) {
    return new Charged(type, Money.ofPence(pence), period);
  }

  private static Posted posted(String type, long pence) {
    return new Posted(WEEK.year(), WEEK.number(), type, Money.ofPence(pence));
  }
}
