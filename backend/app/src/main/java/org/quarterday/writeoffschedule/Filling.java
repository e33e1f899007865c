package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Which proposals are on a schedule: exactly those named, each on one schedule only. */
final class Filling {

  /** What one person can look through, and one transaction post. */
  static final int MOST_LINES = 200;

  private static final String OFF =
      """
      update write_off set schedule_id = null, version = version + 1
       where schedule_id = ?1 and state = 'PROPOSED' and not id = any(cast(cast(?2 as text) as uuid[]))\
      """;

  private static final String ON =
      """
      update write_off set schedule_id = ?1, version = version + 1
       where id = any(cast(cast(?2 as text) as uuid[])) and state = 'PROPOSED' and (schedule_id is null or schedule_id = ?1)\
      """;

  private Filling() {}

  /**
   * @throws Problem 409 WRITE_OFF_LINE_TAKEN when one is decided, taken back or on another schedule
   */
  static Uni<Void> with(Mutiny.Session session, Actor by, UUID scheduleId, List<UUID> writeOffs) {
    List<UUID> distinct = writeOffs.stream().distinct().sorted().toList();
    String ids = Sql.ids(distinct);
    return Sql.run(session, OFF, scheduleId, ids)
        .chain(() -> Sql.run(session, ON, scheduleId, ids))
        .invoke(rows -> {
          if (rows != distinct.size()) {
            throw Problem.of(
                    ScheduleProblem.WRITE_OFF_LINE_TAKEN,
                    "%d of %d are decided, taken back or on another schedule."
                        .formatted(distinct.size() - rows, distinct.size()))
                .at("/writeOffIds");
          }
        })
        .chain(() -> Schedule.refuseOwn(session, by, scheduleId));
  }
}
