package org.quarterday.safeguarding;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;

/** What was done about a concern; rows that are only added, apart from the audit log. */
final class ConcernEvents {

  @Schema(name = "ConcernEventKind")
  enum Kind {
    RAISED,
    REFERRED,
    REVIEWED,
    CLOSED
  }

  static final String WAITS = "SAFEGUARDING_WAITS";
  static final String REVIEW = "SAFEGUARDING_REVIEW";

  private static final String INSERT =
      "insert into safeguarding_event (id, concern_id, kind, words, made_by, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6)";

  static final Actor PRODUCT = Actor.system("Safeguarding");

  private static final String AS_THE_PRODUCT =
      """
      select set_config('quarterday.actor', ?1, true), set_config('quarterday.actor_name', ?2, true),
             set_config('quarterday.client', '', true)\
      """;

  private ConcernEvents() {}

  static Uni<Integer> add(Mutiny.Session session, Actor by, UUID concern, Kind kind, String words) {
    return Sql.run(
        session,
        INSERT,
        UuidCreator.getTimeOrderedEpoch(),
        concern,
        kind.name(),
        words,
        by.id(),
        by.name());
  }

  /**
   * Raises a task as the product itself: the audit log tells who made a task, and whoever reads it
   * could tell from the hour whom a concern is about.
   */
  static Uni<Boolean> raise(Mutiny.Session session, Supplier<Uni<Boolean>> task) {
    return Sql.row(session, AS_THE_PRODUCT, PRODUCT.id(), PRODUCT.name()).chain(task::get);
  }

  /** It says of nobody, and not where: everybody reads tasks. */
  static Tasks.Task task(UUID concern, String kind, Tasks.Priority priority) {
    return new Tasks.Task(
        null,
        kind,
        "For the safeguarding lead: look at your list",
        "Open Safeguarding. Only the safeguarding lead and deputies can.",
        priority,
        about(concern));
  }

  static String about(UUID concern) {
    return "SAFEGUARDING:" + concern + ":";
  }
}
