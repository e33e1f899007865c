package org.quarterday.task.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.WorkingDays;

/** To whom a task rises, and when. */
class HolderTest {

  private static final WorkingDays EASTER =
      new WorkingDays(
          List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 12, 25)));

  @Test
  void anAssistantsRisesToAnOfficerAndAnOfficersToASenior() {
    assertEquals(Optional.of(Holder.OFFICER), Holder.ASSISTANT.above());
    assertEquals(Optional.of(Holder.SENIOR), Holder.OFFICER.above());
    assertEquals(Optional.empty(), Holder.SENIOR.above());
  }

  @Test
  void bankHolidaysAndWeekendsAreNoTimeToAnswerIn() {
    LocalDate due = LocalDate.of(2026, 4, 2);
    assertEquals(LocalDate.of(2026, 4, 7), Holder.ASSISTANT.risesOn(EASTER, due, 1));
    assertEquals(LocalDate.of(2026, 4, 9), Holder.OFFICER.risesOn(EASTER, due, 3));
    assertNull(Holder.SENIOR.risesOn(EASTER, due, 1), "nobody is above");
  }
}
