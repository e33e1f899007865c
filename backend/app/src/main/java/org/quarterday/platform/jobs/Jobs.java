package org.quarterday.platform.jobs;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;

/** The front door for features: starts a job in the transaction of the command that decided it. */
@ApplicationScoped
public class Jobs {

  private static final String START =
      """
      insert into job (id, kind, subject_id, title, permission, state, started_by, started_by_name, started_at)
      values (?1, ?2, ?3, ?4, ?5, 'RUNNING', ?6, ?7, clock_timestamp())\
      """;

  /**
   * @param subjectId what it works on; one live job of a kind per subject
   * @param permission who may pause, resume, cancel or rerun it
   */
  public record Start(String kind, UUID subjectId, String title, String permission) {}

  /**
   * Writes the job's row; the caller adds its chunks in the same transaction and wakes the runner
   * once that has committed. A second live job of the kind on the subject is refused by the
   * database.
   */
  public Uni<UUID> start(Mutiny.Session session, Actor by, Start start) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return session
        .createNativeQuery(START)
        .setParameter(1, id)
        .setParameter(2, start.kind())
        .setParameter(3, start.subjectId())
        .setParameter(4, start.title())
        .setParameter(5, start.permission())
        .setParameter(6, by.id())
        .setParameter(7, by.name())
        .executeUpdate()
        .replaceWith(id);
  }

  /** The same for a feature that works through the client. */
  public Uni<UUID> start(SqlConnection transaction, Actor by, Start start) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return transaction
        .preparedQuery(START.replace('?', '$'))
        .execute(
            Tuple.tuple()
                .addUUID(id)
                .addString(start.kind())
                .addUUID(start.subjectId())
                .addString(start.title())
                .addString(start.permission())
                .addString(by.id())
                .addString(by.name()))
        .replaceWith(id);
  }

  /** What a feature may make of a job of its own. */
  public enum Steered {
    RUNNING,
    PAUSED,
    CANCELLED
  }

  /**
   * For a feature that pauses and cancels more than the job: in its own transaction. A job that is
   * at an end stays as it is.
   */
  public Uni<Void> steer(SqlConnection transaction, UUID jobId, Steered to) {
    return transaction
        .preparedQuery(
            """
            update job set state = $2, finished_at = case when $2 = 'CANCELLED' then clock_timestamp() end
             where id = $1 and state in ('RUNNING', 'PAUSED')\
            """)
        .execute(Tuple.of(jobId, to.name()))
        .replaceWithVoid();
  }
}
