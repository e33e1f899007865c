package org.quarterday.task;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;

/**
 * How soon a task is to be done and when it rises, as the council has it on a day.
 *
 * @param priority 1 today, to 4
 * @param workingDays after the day it is raised
 * @param riseDays working days after its day
 */
record ServiceLevel(int priority, int workingDays, int riseDays) {

  /** A kind's own goes before its priority's. */
  private static final String ON =
      """
      select priority, working_days, rise_days from task_service_level
       where code in (?1, 'PRIORITY_' || cast(?2 as text)) and not withdrawn and valid_from <= ?3 and (valid_before is null or valid_before > ?3)
       order by code = ?1 desc limit 1\
      """;

  static Uni<ServiceLevel> of(Mutiny.Session session, String kind, int priority, LocalDate today) {
    return Sql.row(session, ON, kind, String.valueOf(priority), today)
        .map(row -> {
          if (row == null) {
            throw new IllegalStateException("no service level of " + priority + " on " + today);
          }
          return new ServiceLevel(
              ((Number) row[0]).intValue(),
              ((Number) row[1]).intValue(),
              ((Number) row[2]).intValue());
        });
  }
}
