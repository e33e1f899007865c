package org.quarterday.platform.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;

/**
 * For what no trigger sees because nothing changed: somebody looked at what is usually covered, or
 * took a whole list away.
 */
@ApplicationScoped
public class AuditLog {

  @Inject Pool pool;

  /** The smallest id an event of that moment can have: a UUIDv7 begins with its milliseconds. */
  public static UUID firstOf(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16, 0);
  }

  /**
   * Records that {@code by} is about to take a list away as a file; awaited before the file begins:
   * no record, no file.
   *
   * @param list which one, by its title and what it is of
   * @param how the format, the filters and the columns asked for
   */
  public Uni<Void> exported(Actor by, String list, JsonObject how) {
    return pool.preparedQuery(
            """
            insert into audit_event (actor, actor_name, client, subject, subject_id, action, after)
            values ($1, $2, $3, 'list', $4, 'EXPORT', $5)\
            """)
        .execute(Tuple.of(by.id(), by.name(), by.client(), list, how))
        .replaceWithVoid();
  }

  /**
   * Records that {@code by} had a masked field shown, in the transaction that reads it: no record,
   * no reveal.
   *
   * @param subject the kind of record, {@code person}
   * @param field what was uncovered, {@code nationalInsuranceNumber}; never its value
   * @param reason in the person's own words, required by the caller
   */
  public Uni<Void> revealed(
      Mutiny.Session session,
      Actor by,
      String subject,
      String subjectId,
      String field,
      String reason) {
    return session
        .createNativeQuery(
            """
            insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action, after)
            values (?1, ?2, ?3, ?4, ?5, ?6, 'REVEAL', jsonb_build_object('field', cast(?7 as text)))\
            """)
        .setParameter(1, by.id())
        .setParameter(2, by.name())
        .setParameter(3, by.client())
        .setParameter(4, reason)
        .setParameter(5, subject)
        .setParameter(6, subjectId)
        .setParameter(7, field)
        .executeUpdate()
        .replaceWithVoid();
  }
}
