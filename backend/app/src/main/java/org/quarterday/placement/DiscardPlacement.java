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

/** Gives a draft up; its debts may be chosen again. */
@ApplicationScoped
class DiscardPlacement {

  @Schema(name = "PlacementDiscarded")
  record Answer(UUID id) {}

  private static final String DEBTS =
      """
      update placement_debt set state = 'LEFT_OUT', ending = 'LEFT_OUT', why = 'The draft was discarded.', ended_on = ?2, ended_by_name = ?3,
             version = version + 1 where placement_id = ?1 and state = 'SELECTED'\
      """;

  private static final String DISCARDED =
      "update placement set state = 'DISCARDED', version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            HeldPlacement.hold(session, id)
                .invoke(held -> held.mustBe(HeldPlacement.State.DRAFT))
                .chain(() -> Sql.run(session, DEBTS, id, today.date(), by.name()))
                .chain(() -> Sql.run(session, DISCARDED, id))
                .replaceWith(new Answer(id)));
  }
}
