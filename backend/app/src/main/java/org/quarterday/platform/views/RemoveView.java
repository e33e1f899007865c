package org.quarterday.platform.views;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Takes away a view of one's own. A shared one goes for everybody. */
@ApplicationScoped
class RemoveView {

  @Inject Work work;

  Uni<Void> run(Actor by, UUID id) {
    return work.sql(
        by,
        "",
        connection ->
            connection
                .preparedQuery("delete from saved_view where id = $1 and owner = $2")
                .execute(Tuple.of(id, by.id()))
                .invoke(rows -> {
                  if (rows.rowCount() == 0) {
                    throw Problem.of(
                        ViewProblem.VIEW_NOT_FOUND,
                        "It is somebody else's, or it has been removed already.");
                  }
                })
                .replaceWithVoid());
  }
}
