package org.quarterday.tenancy.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.charge.rules.Finding;
import org.quarterday.tenancy.rules.CommencementChecks.Draft;
import org.quarterday.tenancy.rules.CommencementChecks.Home;
import org.quarterday.tenancy.rules.CommencementChecks.Member;

class CommencementChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);
  private static final Member ADA =
      new Member("Ada Example", true, LocalDate.of(1980, 1, 1), null, true);

  @Test
  void aTenancyInOrderHasNoFindings() {
    assertEquals(List.of(), codes(draft(MONDAY, ADA), home(List.of(), 11746L)));
  }

  @Test
  void theLastTenancyEndsTheDayBeforeOrEarlier() {
    var toSunday = DatePeriod.firstToLast(LONG_AGO, MONDAY.minusDays(1));
    var toMonday = DatePeriod.firstToLast(LONG_AGO, MONDAY);
    assertEquals(List.of(), codes(draft(MONDAY, ADA), home(List.of(toSunday), 11746L)));
    assertEquals(List.of("STILL_HELD"), codes(draft(MONDAY, ADA), home(List.of(toMonday), 11746L)));
  }

  @Test
  void aRentOfNilOrNoneBlocksAndOneAboveTheFormulaIsConfirmed() {
    assertEquals(List.of("NO_RENT_CHARGE"), codes(draft(MONDAY, ADA), home(List.of(), 0L)));
    assertEquals(List.of("NO_RENT_CHARGE"), codes(draft(MONDAY, ADA), home(List.of(), null)));
    assertEquals(List.of("RENT_ABOVE_FORMULA"), codes(draft(MONDAY, ADA), home(List.of(), 12001L)));
  }

  @Test
  void somebodyAliveAndOfAgeIsTheTenant() {
    Member occupant = new Member("Ben Example", false, null, null, false);
    Member young = new Member("Cleo Example", true, MONDAY.minusYears(18).plusDays(1), null, true);
    Member dead = new Member("Dev Example", true, LONG_AGO, TODAY, true);
    assertEquals(List.of("NO_TENANT"), codes(draft(MONDAY, occupant), home(List.of(), 11746L)));
    assertEquals(List.of("UNDER_18"), codes(draft(MONDAY, young), home(List.of(), 11746L)));
    assertEquals(List.of("DECEASED"), codes(draft(MONDAY, dead), home(List.of(), 11746L)));
  }

  @Test
  void aMidWeekOrFarStartAndAMissingSignatureAreConfirmed() {
    Draft odd = new Draft(LocalDate.of(2027, 1, 6), null, List.of(ADA));
    assertEquals(
        List.of("NOT_A_MONDAY", "FAR_AHEAD", "NOT_SIGNED"), codes(odd, home(List.of(), 11746L)));
  }

  @Test
  void whatBlocksComesFirst() {
    Member bare = new Member("Eli Example", true, null, null, false);
    var findings =
        CommencementChecks.findings(draft(MONDAY, bare), home(List.of(), null), TODAY, 28);
    assertEquals("NO_RENT_CHARGE", findings.getFirst().code());
    assertEquals("/members/0", findings.getLast().pointer());
  }

  private static Draft draft(LocalDate startsOn, Member... members) {
    return new Draft(startsOn, startsOn.minusDays(7), List.of(members));
  }

  private static Home home(List<DatePeriod> held, Long rent) {
    return new Home("DWELLING", LONG_AGO, null, true, held, rent, 12000L);
  }

  private static List<String> codes(Draft draft, Home home) {
    return CommencementChecks.findings(draft, home, TODAY, 28).stream().map(Finding::code).toList();
  }
}
