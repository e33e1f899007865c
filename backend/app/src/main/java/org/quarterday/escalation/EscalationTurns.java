package org.quarterday.escalation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.escalation.rules.EscalationGround;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;
import org.quarterday.task.rules.TaskHolder;

/** Whose turn it is: what was said, and the task of whoever is to say something next. */
@ApplicationScoped
class EscalationTurns {

  /** What somebody did. */
  @Schema(name = "EscalationEventKind")
  enum Kind {
    ASKED,
    ASKED_BACK,
    REPLIED,
    ANSWERED,
    TAKEN_OVER
  }

  /** The kinds of task: one for each ground, so that the council can say how soon each is. */
  private static final String OFFICER = "ESCALATION_";

  static final String BACK = "ESCALATION_ASKED_BACK";

  private static final String SAID =
      """
      insert into escalation_event (account_id, id, escalation_id, kind, words, made_by, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
      """;

  @Inject Tasks tasks;

  Uni<Void> said(
      Mutiny.Session session, Actor by, UUID accountId, UUID id, Kind kind, String words) {
    return Sql.run(
            session,
            SAID,
            accountId,
            UuidCreator.getTimeOrderedEpoch(),
            id,
            kind.name(),
            words,
            by.id(),
            by.name())
        .replaceWithVoid();
  }

  Uni<Void> waits(Mutiny.Session session, Actor by, Tasks.Task task) {
    TaskHolder holder = task.kind().equals(BACK) ? TaskHolder.ASSISTANT : TaskHolder.OFFICER;
    return tasks.raise(session, by, task, holder).replaceWithVoid();
  }

  Uni<Void> done(Mutiny.Session session, Actor by, HeldEscalation held, String outcome) {
    return tasks.done(session, by, held.taskKind(), held.taskAbout(), outcome);
  }

  /**
   * @param turn tells this task from those of earlier turns
   */
  static Tasks.Task forOfficer(
      UUID accountId, UUID id, UUID turn, EscalationGround ground, String words) {
    return new Tasks.Task(
        accountId,
        OFFICER + ground.name(),
        "A case waits for an officer: " + ground.words(),
        words,
        Tasks.Priority.values()[ground.priority() - 1],
        about(id, turn));
  }

  static Tasks.Task forAsker(UUID accountId, UUID id, UUID turn, String words) {
    return new Tasks.Task(
        accountId, BACK, "The officer asks back", words, Tasks.Priority.NEXT_DAY, about(id, turn));
  }

  private static String about(UUID id, UUID turn) {
    return "ESCALATION:" + id + ":" + turn;
  }
}
