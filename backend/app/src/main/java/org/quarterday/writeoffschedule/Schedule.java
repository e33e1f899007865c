package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoffschedule.rules.ScheduleState;

/**
 * A schedule, held for a change.
 *
 * @param contentHash of what was frozen; null until it was
 */
record Schedule(
    UUID id,
    String title,
    ScheduleState state,
    String contentHash,
    String preparedBy,
    String preparedByName,
    String sentBy) {

  private static final String HOLD =
      """
      select title, state, content_hash, prepared_by, prepared_by_name, sent_by
        from write_off_schedule where id = ?1 for update\
      """;

  private static final String OWN =
      """
      select count(*) from write_off w join account a on a.account_id = w.account_id
        join tenancy_member m on m.tenancy_id = a.tenancy_id join staff_person s on s.person_id = m.person_id
       where w.schedule_id = ?1 and s.issuer = ?2 and s.subject = ?3\
      """;

  /** Locks its row: two who change or decide it do so one after the other. */
  static Uni<Schedule> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw notFound();
          }
          return new Schedule(
              id,
              (String) row[0],
              ScheduleState.valueOf((String) row[1]),
              (String) row[2],
              (String) row[3],
              (String) row[4],
              (String) row[5]);
        });
  }

  static Problem notFound() {
    return Problem.of(
        ScheduleProblem.WRITE_OFF_SCHEDULE_NOT_FOUND, "Look at the list of schedules again.");
  }

  /**
   * Where the event leads.
   *
   * @throws Problem 409 WRITE_OFF_SCHEDULE_CANNOT when it cannot happen any more
   */
  ScheduleState after(ScheduleState.Event event) {
    return state
        .after(event)
        .orElseThrow(() ->
            Problem.of(
                ScheduleProblem.WRITE_OFF_SCHEDULE_CANNOT,
                "It is " + state.name().toLowerCase(Locale.UK) + "."));
  }

  static Problem changed() {
    return Problem.of(
        ScheduleProblem.WRITE_OFF_SCHEDULE_CHANGED, "Look at it again before you approve.");
  }

  /** Nobody gives up what their own household owes, whoever else has a part in it. */
  static Uni<Void> refuseOwn(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(session, OWN, id, by.issuer(), by.subject())
        .invoke(row -> {
          if (((Number) row[0]).longValue() > 0) {
            throw Problem.of(
                CommonProblem.OWN_ACCOUNT,
                "A debt on it is of your own household, or of a person close to you. Another person does this.");
          }
        })
        .replaceWithVoid();
  }
}
