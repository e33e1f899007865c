package org.quarterday.collection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says that the file is at Bacs. From then on the money is on its way. */
@ApplicationScoped
public class SubmitCollection {

  /** The run that was sent. */
  @Schema(name = "CollectionSubmitted")
  public record Answer(UUID id) {}

  private static final String ITEMS =
      "update direct_debit_item set state = 'SENT' where run_id = ?1 and state = 'IN_RUN'";

  /** A hold that has begun since the run was released. */
  private static final String HELD =
      "select count(*) from direct_debit_item i join mandate m on m.account_id = i.account_id and m.id = i.mandate_id "
          + "where i.run_id = ?1 and i.state = 'IN_RUN' and i.again_of is not null and "
          + CollectionLines.stops("?2")
          + " is not null";

  private static final String SUBMITTED =
      """
      update collection_run set state = 'SUBMITTED', submitted_by_name = ?2, submitted_at = clock_timestamp(), version = version + 1
       where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;

  /** By whoever may send files to the bank. */
  public Uni<Answer> run(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            CollectionRun.hold(session, id)
                .invoke(run -> {
                  run.mustBe(CollectionRun.State.MADE);
                  run.inTime(today.date());
                })
                .call(run -> refuseHeld(session, run))
                .chain(() -> submitted(session, by, id))
                .replaceWith(new Answer(id)));
  }

  /** What a hold stops may not reach the bank though the file is made: it is taken back. */
  private static Uni<Void> refuseHeld(Mutiny.Session session, CollectionRun run) {
    return Sql.row(session, HELD, run.id(), run.collectOn())
        .invoke(row -> {
          if (((Number) row[0]).longValue() > 0) {
            throw Problem.of(
                CollectionProblem.COLLECTION_CHANGED,
                "A hold stops a second presentation in it. Take the file back and prepare it again.");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Integer> submitted(Mutiny.Session session, Actor by, UUID id) {
    return Sql.run(session, ITEMS, id).chain(() -> Sql.run(session, SUBMITTED, id, by.name()));
  }
}
