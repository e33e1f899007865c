package org.quarterday.platform.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;

/** For what no trigger sees because nothing changed: somebody looked at what is usually covered. */
@ApplicationScoped
public class AuditLog {

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
