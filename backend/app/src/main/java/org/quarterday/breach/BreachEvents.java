package org.quarterday.breach;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;
import org.quarterday.task.rules.TaskHolder;

/** What was done about a breach; rows that are only added, apart from the audit log. */
final class BreachEvents {

  @Schema(name = "BreachEventKind")
  enum Kind {
    REPORTED,
    JUDGED,
    ICO_TOLD,
    ICO_NOT_TOLD,
    PEOPLE_TOLD,
    PEOPLE_NOT_TOLD,
    ACTION_ADDED,
    ACTION_DONE,
    CLOSED
  }

  static final String WAITS = "BREACH_WAITS";

  private static final Actor PRODUCT = Actor.system("Breach log");

  private static final String INSERT =
      "insert into breach_event (id, breach_id, kind, words, made_by, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6)";

  private static final String AS_THE_PRODUCT =
      """
      select set_config('quarterday.actor', ?1, true), set_config('quarterday.actor_name', ?2, true),
             set_config('quarterday.client', '', true)\
      """;

  private BreachEvents() {}

  static Uni<Integer> add(Mutiny.Session session, Actor by, UUID breach, Kind kind, String words) {
    return Sql.run(
        session,
        INSERT,
        UuidCreator.getTimeOrderedEpoch(),
        breach,
        kind.name(),
        words,
        by.id(),
        by.name());
  }

  /**
   * Everybody reads tasks, so it says nothing but that one waits, and the audit log does not name
   * who reported it.
   */
  static Uni<Boolean> raise(Mutiny.Session session, Tasks tasks, UUID breach) {
    var task =
        new Tasks.Task(
            null,
            WAITS,
            "For whoever handles data breaches: look at the log",
            "Open Breach log at once: hours count, nights and weekends too.",
            Tasks.Priority.TODAY,
            about(breach));
    return Sql.row(session, AS_THE_PRODUCT, PRODUCT.id(), PRODUCT.name())
        .chain(() -> tasks.raise(session, PRODUCT, task, TaskHolder.SENIOR));
  }

  static String about(UUID breach) {
    return "BREACH:" + breach + ":";
  }
}
