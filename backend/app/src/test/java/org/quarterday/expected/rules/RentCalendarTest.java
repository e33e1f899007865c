package org.quarterday.expected.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.RentWeek;
import org.quarterday.calendar.RentYear;
import org.quarterday.expected.rules.RentCalendar.Charge;
import org.quarterday.expected.rules.RentCalendar.Terms;

/** What the weeks of an account charge, told from its charges. */
class RentCalendarTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-11-30");
  private static final LocalDate FREE = LocalDate.parse("2026-12-21");
  private static final LocalDate LET = LocalDate.parse("2020-04-06");

  private final RentCalendar calendar =
      new RentCalendar(
          IntStream.range(0, 5).mapToObj(week -> RentWeek.of(FIRST.plusWeeks(week))).toList(),
          List.of(year(2025), year(2026)),
          Map.of("HRA", Set.of(FREE, LocalDate.parse("2025-12-22"))),
          List.of(
              new Terms("DBR", LocalDate.EPOCH, null, true, false),
              new Terms("DCI", LocalDate.EPOCH, FREE, false, false),
              new Terms("DCI", FREE, null, false, true)));

  private static ChargedYear year(int label) {
    var year = RentYear.firstMondayOnOrAfterFirstOfApril(label);
    return new ChargedYear(label, year.start(), year.weeks(), Set.of());
  }

  private List<Long> pence(LocalDate startsOn, LocalDate endsOn, Charge... charges) {
    return calendar.weeks("HRA", startsOn, endsOn, List.of(charges)).stream()
        .map(ChargedWeek::pence)
        .toList();
  }

  @Test
  void aWeekChargesAllThatIsInForceAndAFreeOneWhatIsNeverFree() {
    assertEquals(
        List.of(10_250L, 10_250L, 10_250L, 250L, 10_250L),
        pence(LET, null, new Charge("DBR", 10_000, LET, null), new Charge("DCI", 250, LET, null)));
  }

  @Test
  void anotherGroupHasNoFreeWeek() {
    var weeks = calendar.weeks("GAR", LET, null, List.of(new Charge("DBR", 700, LET, null)));
    assertEquals(
        List.of(700L, 700L, 700L, 700L, 700L), weeks.stream().map(ChargedWeek::pence).toList());
  }

  @Test
  void rentThatChangesOnAWednesdayIsDividedByDays() {
    LocalDate wednesday = FIRST.plusDays(2);
    assertEquals(
        List.of(2_000L + 7_500L, 10_500L),
        pence(
                LET,
                null,
                new Charge("DBR", 7_000, LET, wednesday),
                new Charge("DBR", 10_500, wednesday, null))
            .subList(0, 2));
  }

  @Test
  void aTenancyThatEndsOnASundayIsChargedNoDayMore() {
    LocalDate sunday = FIRST.plusDays(13);
    assertEquals(List.of(7_000L, 7_000L), pence(LET, sunday, new Charge("DBR", 7_000, LET, null)));
  }

  @Test
  void whatIsNotApportionedIsChargedWholeForAnyDayOfAWeek() {
    LocalDate wednesday = FIRST.plusDays(2);
    assertEquals(List.of(250L), pence(LET, wednesday, new Charge("DCI", 250, LET, null)));
  }

  @Test
  void aTypeWithoutTermsIsNotCharged() {
    assertEquals(List.of(), pence(LET, null, new Charge("DGA", 1_500, LET, null)));
  }

  @Test
  void yearsThatAreOverAreLeftOutAndEachHasItsOwnFreeWeeks() {
    var years = calendar.years("HRA", LocalDate.parse("2026-11-22"));
    assertEquals(List.of(2026), years.stream().map(ChargedYear::label).toList());
    assertEquals(Set.of(FREE), years.getFirst().freeWeeks());
    assertEquals(2, calendar.years("HRA", LocalDate.parse("2026-04-05")).size());
  }
}
