package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.writeoffschedule.rules.ScheduleState;

/** Sends a schedule for approval: from then on nothing of it changes, and its report stands. */
@ApplicationScoped
class SendSchedule {

  @Schema(name = "WriteOffScheduleSent")
  record Answer(
      UUID id,
      ScheduleState state,
      int items,
      @Schema(description = "In pence.", examples = "48210") long pence,
      @Schema(description = "What an approval has to name.") String contentHash) {}

  private static final String SENT =
      """
      update write_off_schedule set state = 'SENT', items = ?2, pence = ?3, largest_pence = ?4, content_hash = ?5, sent_by = ?6, sent_by_name = ?7,
             sent_at = clock_timestamp(), version = version + 1
       where id = ?1\
      """;

  @Inject Work work;

  Uni<Answer> run(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            Schedule.hold(session, id)
                .invoke(held -> held.after(ScheduleState.Event.SEND))
                .call(() -> Schedule.refuseOwn(session, by, id))
                .call(() -> ScheduleLines.freeze(session, id))
                .chain(held -> ScheduleLines.of(session, held))
                .chain(lines -> send(session, by, id, lines)));
  }

  private static Uni<Answer> send(
      Mutiny.Session session, Actor by, UUID id, ScheduleLines schedule) {
    int items = schedule.lines().size();
    if (items == 0) {
      throw Problem.of(
          ScheduleProblem.WRITE_OFF_SCHEDULE_EMPTY, "Put proposals on it before you send it.");
    }
    String hash = schedule.hash();
    return Sql.run(
            session,
            SENT,
            id,
            items,
            schedule.pence(),
            schedule.largestPence(),
            hash,
            by.id(),
            by.name())
        .replaceWith(new Answer(id, ScheduleState.SENT, items, schedule.pence(), hash));
  }
}
