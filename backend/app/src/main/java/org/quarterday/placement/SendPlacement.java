package org.quarterday.placement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says that the agency has the file. From this day on its silence is counted. */
@ApplicationScoped
class SendPlacement {

  @Schema(name = "PlacementSent")
  record Answer(UUID id) {}

  private static final String DEBTS =
      "update placement_debt set state = 'SENT', heard_on = ?2, version = version + 1 where placement_id = ?1 and state = 'PLACED'";

  private static final String SENT =
      "update placement set state = 'SENT', sent_on = ?2, sent_by_name = ?3, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            HeldPlacement.hold(session, id)
                .invoke(held -> held.mustBe(HeldPlacement.State.MADE))
                .chain(() -> Sql.run(session, DEBTS, id, today.date()))
                .chain(() -> Sql.run(session, SENT, id, today.date(), by.name()))
                .replaceWith(new Answer(id)));
  }
}
