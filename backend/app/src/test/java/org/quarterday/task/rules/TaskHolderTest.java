package org.quarterday.task.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.WorkingDays;

/** To whom a task rises, and when. */
class TaskHolderTest {

  private static final WorkingDays EASTER =
      new WorkingDays(
          List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 12, 25)));

  @Test
  void anAssistantsRisesToAnOfficerAndAnOfficersToASenior() {
    assertEquals(Optional.of(TaskHolder.OFFICER), TaskHolder.ASSISTANT.above());
    assertEquals(Optional.of(TaskHolder.SENIOR), TaskHolder.OFFICER.above());
    assertEquals(Optional.empty(), TaskHolder.SENIOR.above());
  }

  @Test
  void bankHolidaysAndWeekendsAreNoTimeToAnswerIn() {
    LocalDate due = LocalDate.of(2026, 4, 2);
    assertEquals(LocalDate.of(2026, 4, 7), TaskHolder.ASSISTANT.risesOn(EASTER, due, 1));
    assertEquals(LocalDate.of(2026, 4, 9), TaskHolder.OFFICER.risesOn(EASTER, due, 3));
    assertNull(TaskHolder.SENIOR.risesOn(EASTER, due, 1), "nobody is above");
  }
}
