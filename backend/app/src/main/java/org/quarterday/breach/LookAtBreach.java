package org.quarterday.breach;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Shows a breach to who handles it, with why they look: the sight is on record in the transaction
 * that reads it, so nobody looks unseen.
 */
@ApplicationScoped
class LookAtBreach {

  @Schema(name = "BreachSightRequest")
  record Request(
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "New in the log") String why) {}

  private static final String KNOWN = "select 1 from breach where id = ?1";

  private static final String SEEN =
      "insert into breach_sight (id, breach_id, why, seen_by, seen_by_name) values (?1, ?2, ?3, ?4, ?5)";

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 404 BREACH_NOT_FOUND
   */
  Uni<BreachFile> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            Sql.row(session, KNOWN, id)
                .invoke(row -> {
                  if (row == null) {
                    throw Problem.of(BreachProblem.BREACH_NOT_FOUND, "Look at the log again.");
                  }
                })
                .chain(() ->
                    Sql.run(
                        session,
                        SEEN,
                        UuidCreator.getTimeOrderedEpoch(),
                        id,
                        request.why().strip(),
                        by.id(),
                        by.name()))
                .chain(() -> BreachFileReads.whole(session, id, today.instant())));
  }
}
