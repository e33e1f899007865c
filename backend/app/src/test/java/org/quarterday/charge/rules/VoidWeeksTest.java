package org.quarterday.charge.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.RentWeek;
import org.quarterday.charge.rules.BackdatedWeeks.FreeWeek;
import org.quarterday.charge.rules.BackdatedWeeks.Terms;
import org.quarterday.charge.rules.RollSteps.Piece;
import org.quarterday.charge.rules.VoidWeeks.Key;
import org.quarterday.charge.rules.VoidWeeks.Known;

class VoidWeeksTest {

  private static final UUID HOME = new UUID(0, 1);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final RentWeek WEEK = new RentWeek(2026, 33, MONDAY);
  private static final RentWeek BEFORE = new RentWeek(2026, 32, MONDAY.minusDays(7));

  @Test
  void aHomeEmptySinceWednesdayLostFiveDaysOfTheWeekThatSaidNone() {
    var lines = VoidWeeks.lines(List.of(), List.of(empty(MONDAY.plusDays(2), null)), said(0));
    assertEquals(1, lines.size());
    assertEquals(8390, lines.getFirst().shouldBe());
    assertEquals(8390, lines.getFirst().difference());
    assertEquals(WEEK, lines.getFirst().week());
  }

  @Test
  void aHomeLetAfterAllTakesItsVoidLossBack() {
    var lines = VoidWeeks.lines(List.of(empty(MONDAY, null)), List.of(), said(11746));
    assertEquals(-11746, lines.getFirst().difference());
  }

  @Test
  void aWeekTheChangeDoesNotTouchIsLeftAsItIsEvenIfItLooksWrong() {
    var empty = List.of(empty(MONDAY.minusDays(70), null));
    assertEquals(List.of(), VoidWeeks.lines(empty, empty, said(99)));
  }

  @Test
  void whatWasCorrectedBeforeIsNotCorrectedAgain() {
    var after = List.of(empty(MONDAY.plusDays(2), null));
    assertEquals(List.of(), VoidWeeks.lines(List.of(), after, said(8390)));
  }

  @Test
  void twoStretchesOfOneWeekAreAddedBeforeTheyAreRounded() {
    var after =
        List.of(empty(MONDAY, MONDAY.plusDays(1)), empty(MONDAY.plusDays(5), MONDAY.plusDays(7)));
    var lines = VoidWeeks.lines(List.of(), after, said(0));
    assertEquals(5034, lines.getFirst().shouldBe(), "three days of 117.46");
  }

  @Test
  void inARentFreeWeekNothingIsLostUnlessTheTypeIsChargedInOne() {
    var after = List.of(empty(MONDAY.minusDays(70), null));
    var free = Set.of(new FreeWeek("HRA", MONDAY));
    var rent = List.of(new Terms("DBR", LocalDate.of(1980, 1, 1), null, true, false));
    var charged = List.of(new Terms("DBR", LocalDate.of(1980, 1, 1), null, true, true));
    assertEquals(
        List.of(),
        VoidWeeks.lines(List.of(), after, new Known(List.of(WEEK), rent, free, Map.of())));
    assertEquals(
        1,
        VoidWeeks.lines(List.of(), after, new Known(List.of(WEEK), charged, free, Map.of()))
            .size());
  }

  @Test
  void everyPostedWeekTouchedHasItsOwnLine() {
    var known = new Known(List.of(BEFORE, WEEK), terms(), Set.of(), Map.of());
    var lines = VoidWeeks.lines(List.of(), List.of(empty(MONDAY.minusDays(1), null)), known);
    assertEquals(List.of(1678L, 11746L), lines.stream().map(VoidWeeks.Line::shouldBe).toList());
  }

  private static Piece empty(LocalDate from, LocalDate before) {
    return new Piece(null, HOME, "HRA", "DBR", 11746, from, before);
  }

  private static List<Terms> terms() {
    return List.of(new Terms("DBR", LocalDate.of(1980, 1, 1), null, true, false));
  }

  private static Known said(long pence) {
    return new Known(List.of(WEEK), terms(), Set.of(), Map.of(new Key(HOME, MONDAY, "DBR"), pence));
  }
}
