package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.writeoffschedule.rules.ScheduleState;

/** Says again what a schedule is called and which proposals are on it, while it is a draft. */
@ApplicationScoped
class FillSchedule {

  private static final String NAMED =
      "update write_off_schedule set title = ?2, version = version + 1 where id = ?1";

  @Inject Work work;

  Uni<MakeSchedule.Answer> run(Actor by, UUID id, MakeSchedule.Request request) {
    return work.write(
        by,
        session ->
            Schedule.hold(session, id)
                .invoke(held -> held.after(ScheduleState.Event.FILL))
                // Before, too: one's own line is not taken off either.
                .call(() -> Schedule.refuseOwn(session, by, id))
                .chain(() -> Sql.run(session, NAMED, id, request.title().strip()))
                .chain(() -> Filling.with(session, by, id, request.writeOffIds()))
                .replaceWith(new MakeSchedule.Answer(id, ScheduleState.DRAFT)));
  }
}
