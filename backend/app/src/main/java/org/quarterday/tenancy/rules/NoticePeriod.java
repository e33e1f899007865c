package org.quarterday.tenancy.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.charge.rules.Finding;

/**
 * A tenant's notice to quit: at least four weeks in writing, ending with a rent week, on a Sunday
 * or a Monday (Protection from Eviction Act 1977 s.5). A shorter one may be accepted, by name.
 */
public final class NoticePeriod {

  private NoticePeriod() {}

  /** The first Sunday on which a notice served that day may end. */
  public static LocalDate earliestEnd(LocalDate servedOn, int days) {
    LocalDate end = servedOn.plusDays(days);
    while (end.getDayOfWeek() != DayOfWeek.SUNDAY) {
      end = end.plusDays(1);
    }
    return end;
  }

  public static List<Finding> findings(LocalDate servedOn, LocalDate expiresOn, int days) {
    List<Finding> findings = new ArrayList<>();
    if (!expiresOn.isAfter(servedOn)) {
      findings.add(
          Finding.blocking("ENDS_BEFORE_SERVED", "/expiresOn", "It ends after it is served."));
    } else if (expiresOn.isBefore(servedOn.plusDays(days))) {
      findings.add(
          Finding.confirm(
              "SHORT_NOTICE",
              "/expiresOn",
              "Less than "
                  + days
                  + " days: in full it ends on "
                  + earliestEnd(servedOn, days)
                  + "."));
    }
    DayOfWeek day = expiresOn.getDayOfWeek();
    if (day != DayOfWeek.SUNDAY && day != DayOfWeek.MONDAY) {
      findings.add(
          Finding.confirm(
              "NOT_AT_WEEK_END", "/expiresOn", "A notice ends on a Sunday or a Monday."));
    }
    return List.copyOf(findings);
  }
}
