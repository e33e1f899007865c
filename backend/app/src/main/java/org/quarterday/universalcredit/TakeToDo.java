package org.quarterday.universalcredit;

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

/** Takes a to-do, over from a colleague too, or puts it back. */
@ApplicationScoped
class TakeToDo {

  @Schema(name = "UniversalCreditToDoTaking")
  record Request(
      @Schema(description = "False puts it back.") boolean take,
      @Schema(description = "Takes it from a colleague who has it.") boolean over) {}

  @Schema(name = "UniversalCreditToDoTaken")
  record Answer(UUID id, @Schema(nullable = true) String takenByName) {}

  private static final String TAKE =
      """
      update universal_credit_to_do set taken_by = cast(?2 as text), taken_by_name = cast(?3 as text),
             taken_at = case when cast(?2 as text) is null then null else clock_timestamp() end, version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject HeldToDo held;

  /**
   * @throws Problem 404 UC_TO_DO_NOT_FOUND, 409 UC_TO_DO_OVER, UC_TO_DO_TAKEN
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            held.of(session, by, id)
                .invoke(HeldToDo.ToDo::refuseOver)
                .invoke(toDo -> {
                  if (!request.over) {
                    toDo.refuseOthers(by);
                  }
                })
                .chain(() -> save(session, by, id, request.take)));
  }

  private static Uni<Answer> save(Mutiny.Session session, Actor by, UUID id, boolean take) {
    String name = take ? by.name() : null;
    return Sql.run(session, TAKE, id, take ? by.id() : null, name)
        .replaceWith(new Answer(id, name));
  }
}
