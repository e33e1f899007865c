package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoff.rules.WriteOffState;

/**
 * A write-off, held for a change.
 *
 * @param scheduleState where the schedule stands that it is on; null for none
 */
record WriteOff(
    UUID accountId, UUID id, WriteOffState state, String proposedBy, String scheduleState) {

  /** In a statement of its own, so that the next one sees a schedule that was sent meanwhile. */
  private static final String IN_TURN = "select id from write_off where id = ?1 for update";

  private static final String HELD =
      """
      select w.account_id, w.state, w.proposed_by, s.state from write_off w left join write_off_schedule s on s.id = w.schedule_id where w.id = ?1\
      """;

  /** Locks its row: two who change it do so one after the other. */
  static Uni<WriteOff> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, IN_TURN, id)
        .chain(() -> Sql.row(session, HELD, id))
        .map(row -> {
          if (row == null) {
            throw notFound();
          }
          return new WriteOff(
              (UUID) row[0],
              id,
              WriteOffState.valueOf((String) row[1]),
              (String) row[2],
              (String) row[3]);
        });
  }

  static Problem notFound() {
    return Problem.of(WriteOffProblem.WRITE_OFF_NOT_FOUND, "Look at the list of write-offs again.");
  }

  /**
   * Where the event leads.
   *
   * @throws Problem 409 WRITE_OFF_CANNOT when it cannot happen any more
   */
  WriteOffState after(WriteOffState.Event event) {
    return state
        .after(event)
        .orElseThrow(() ->
            Problem.of(
                WriteOffProblem.WRITE_OFF_CANNOT,
                "It is " + state.name().toLowerCase(Locale.UK).replace('_', ' ') + "."));
  }
}
