package org.quarterday.court.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.DayInWords;

/** What is too close about a hearing, said to who lists it: the court decides, not the council. */
public final class HearingWarnings {

  private HearingWarnings() {}

  /** As dated council settings have it; in days. */
  public record Days(int afterIssue, int service, int statement) {}

  public static List<String> of(
      LocalDate issuedOn, LocalDate hearingOn, LocalDate today, Days days) {
    List<String> warnings = new ArrayList<>();
    if (hearingOn.isBefore(issuedOn.plusDays(days.afterIssue()))) {
      warnings.add(
          "The hearing is less than %d days after the claim was issued."
              .formatted(days.afterIssue()));
    }
    LocalDate serve = hearingOn.minusDays(days.service());
    if (today.isAfter(serve)) {
      warnings.add(
          "The claim had to be served by %s, %d days before the hearing."
              .formatted(DayInWords.of(serve), days.service()));
    }
    LocalDate statement = hearingOn.minusDays(days.statement());
    if (today.isAfter(statement)) {
      warnings.add(
          "The statement had to be sent by %s, %d days before the hearing."
              .formatted(DayInWords.of(statement), days.statement()));
    }
    return List.copyOf(warnings);
  }
}
