package org.quarterday.complaint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.WorkingDays;

/** The Code's days across Easter 2026, and what they say of a stage. */
class CodeDaysTest {

  private static final LocalDate GOOD_FRIDAY = LocalDate.of(2026, 4, 3);
  private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
  private static final WorkingDays EASTER =
      new WorkingDays(List.of(GOOD_FRIDAY, EASTER_MONDAY, LocalDate.of(2026, 5, 4)));
  private static final CodeDays DAYS = new CodeDays(5, 10, 10, 5, 20, 20, 12, 2);

  @Test
  void theDayItCameIsNotCountedAndEasterIsNot() {
    assertEquals(
        LocalDate.of(2026, 4, 13),
        DAYS.acknowledgeBy(EASTER, 1, LocalDate.of(2026, 4, 2)),
        "Thursday before Easter: 7, 8, 9, 10 and 13 April");
    assertEquals(
        LocalDate.of(2026, 4, 13), DAYS.acknowledgeBy(EASTER, 1, LocalDate.of(2026, 4, 4)));
  }

  @Test
  void eachStageHasItsOwnDaysFromTheAcknowledgement() {
    LocalDate acknowledged = LocalDate.of(2026, 4, 1);
    assertEquals(LocalDate.of(2026, 4, 17), DAYS.answerBy(EASTER, 1, acknowledged));
    assertEquals(LocalDate.of(2026, 5, 1), DAYS.answerBy(EASTER, 2, acknowledged));
    assertEquals(
        LocalDate.of(2026, 5, 1), DAYS.longestExtension(EASTER, 1, LocalDate.of(2026, 4, 17)));
    assertEquals(
        LocalDate.of(2026, 6, 1),
        DAYS.longestExtension(EASTER, 2, LocalDate.of(2026, 5, 1)),
        "the early May bank holiday is on record here, the spring one is not");
  }

  @Test
  void timeLeftIsSaidInWorkingDays() {
    LocalDate due = LocalDate.of(2026, 4, 7);
    assertEquals("due today", StageClock.left(EASTER, due, due));
    assertEquals("1 working day left", StageClock.left(EASTER, due, GOOD_FRIDAY));
    assertEquals("2 working days left", StageClock.left(EASTER, due, LocalDate.of(2026, 4, 1)));
    assertEquals("1 working day late", StageClock.left(EASTER, due, LocalDate.of(2026, 4, 8)));
    assertEquals(
        "late since the last working day",
        StageClock.left(EASTER, LocalDate.of(2026, 4, 2), GOOD_FRIDAY));
    assertEquals(
        StageClock.Standing.SOON, StageClock.standing(EASTER, due, LocalDate.of(2026, 4, 1), 2));
    assertEquals(
        StageClock.Standing.IN_TIME,
        StageClock.standing(EASTER, due, LocalDate.of(2026, 3, 31), 2));
    assertEquals(
        StageClock.Standing.LATE, StageClock.standing(EASTER, due, LocalDate.of(2026, 4, 8), 2));
  }

  @Test
  void bothDaysHaveToBeKeptAndAnExtensionMovesTheSecond() {
    LocalDate by = LocalDate.of(2026, 4, 13);
    LocalDate answerBy = LocalDate.of(2026, 4, 20);
    LocalDate longer = LocalDate.of(2026, 4, 27);
    assertTrue(clock(by, answerBy, null, answerBy).keptTheCode());
    assertFalse(clock(by, answerBy, null, longer).keptTheCode());
    assertTrue(clock(by, answerBy, longer, longer).keptTheCode());
    assertFalse(clock(by.plusDays(1), answerBy, longer, longer).keptTheCode());
    assertTrue(clock(by.plusDays(1), answerBy, null, null).missedTheCode(by.plusDays(1)));
    assertFalse(clock(by, answerBy, null, null).missedTheCode(answerBy));
    assertTrue(clock(by, answerBy, null, null).missedTheCode(answerBy.plusDays(1)));
  }

  @Test
  void theMeasuresCountWhatIsKeptMissedAndRunningApart() {
    LocalDate by = LocalDate.of(2026, 4, 13);
    LocalDate answerBy = LocalDate.of(2026, 4, 20);
    var stage =
        CodeFigures.of(
            1,
            List.of(
                clock(by, answerBy, null, answerBy),
                clock(by, answerBy, null, answerBy.plusDays(1)),
                clock(by, answerBy, null, null)),
            3_050,
            answerBy);
    assertEquals(new CodeFigures.Stage(1, 3, 1, 1, 1, "0.98", "50.0"), stage);
    assertEquals("", CodeFigures.of(2, List.of(), 0, answerBy).per1000());
  }

  private static StageClock clock(
      LocalDate acknowledgedOn, LocalDate answerBy, LocalDate extendedTo, LocalDate answeredOn) {
    return new StageClock(
        1, LocalDate.of(2026, 4, 13), acknowledgedOn, answerBy, extendedTo, answeredOn);
  }
}
