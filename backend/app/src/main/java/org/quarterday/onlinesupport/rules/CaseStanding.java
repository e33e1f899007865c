package org.quarterday.onlinesupport.rules;

import java.time.LocalDate;
import org.quarterday.calendar.DayInWords;
import org.quarterday.calendar.WorkingDays;

/** Where a question about Housing Online stands, against the day it is to be settled by. */
public enum CaseStanding {
  RESOLVED,
  NOTHING_FOLLOWS,
  OPEN,
  DONE;

  /**
   * @param dueOn the day of the task that follows; null when none does
   * @param until today, or the day it was done
   */
  public String words(LocalDate dueOn, LocalDate until, WorkingDays days) {
    return switch (this) {
      case RESOLVED -> "Resolved there and then";
      case NOTHING_FOLLOWS -> "Nobody comes back to it";
      case OPEN -> until.isAfter(dueOn) ? late("", days.between(dueOn, until)) : due(dueOn, until);
      case DONE ->
          until.isAfter(dueOn) ? late("Done ", days.between(dueOn, until)) : "Done in time";
    };
  }

  /** What was settled there and then has no age. */
  public int age(LocalDate asked, LocalDate until, WorkingDays days) {
    return this == RESOLVED ? 0 : days.between(asked, until);
  }

  private static String due(LocalDate dueOn, LocalDate today) {
    return dueOn.equals(today) ? "Due today" : "Due " + DayInWords.of(dueOn);
  }

  /** At a weekend no working day has gone by yet. */
  private static String late(String how, int days) {
    String words =
        switch (days) {
          case 0 -> "late, by less than a working day";
          case 1 -> "1 working day late";
          default -> days + " working days late";
        };
    return how.isEmpty()
        ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
        : how + words;
  }
}
