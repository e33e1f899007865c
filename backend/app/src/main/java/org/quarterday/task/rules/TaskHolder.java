package org.quarterday.task.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quarterday.calendar.WorkingDays;

/** Whose a task is, by what they are in the office. */
public enum TaskHolder {
  ASSISTANT("Assistants"),
  OFFICER("Officers"),
  SENIOR("Seniors");

  private final String words;

  TaskHolder(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /**
   * The same with a person.
   *
   * @param named whom it named when it rose, or null
   */
  public String words(String named) {
    return named == null ? words : words + ": " + named;
  }

  /** Whom a task rises to that nobody answered; nobody is above a senior. */
  public Optional<TaskHolder> above() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }

  /**
   * The day on which it rises when it is still open then.
   *
   * @param since its day, or the day it rose to this holder
   * @param riseDays working days one has after that
   * @return null where nobody is above
   */
  public LocalDate risesOn(WorkingDays days, LocalDate since, int riseDays) {
    return above().isEmpty() ? null : days.after(since, riseDays);
  }
}
