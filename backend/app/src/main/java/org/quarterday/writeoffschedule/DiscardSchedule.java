package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.writeoffschedule.rules.ScheduleState;

/** Gives a draft up; its proposals are free for another schedule. */
@ApplicationScoped
class DiscardSchedule {

  private static final String DISCARDED =
      "update write_off_schedule set state = 'DISCARDED', version = version + 1 where id = ?1";

  @Inject Work work;

  Uni<MakeSchedule.Answer> run(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            Schedule.hold(session, id)
                .invoke(held -> held.after(ScheduleState.Event.DISCARD))
                .chain(() -> Schedule.refuseOwn(session, by, id))
                .chain(() -> Filling.with(session, by, id, List.of()))
                .chain(() -> Sql.run(session, DISCARDED, id))
                .replaceWith(new MakeSchedule.Answer(id, ScheduleState.DISCARDED)));
  }
}
