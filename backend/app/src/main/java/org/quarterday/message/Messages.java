package org.quarterday.message;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The front door: queues a message in the transaction of whoever decided it, so that it goes when
 * that commits and never otherwise. Thousands are queued by INSERT .. SELECT into {@code message};
 * the migration says which columns are whose.
 */
@ApplicationScoped
public class Messages {

  private static final String QUEUE =
      """
      insert into message (id, channel, recipient, name, subject, body, pdf, about, about_id, account_id, person_id, queued_by, queued_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as bytea), ?8, ?9, cast(?10 as uuid), cast(?11 as uuid), ?12, ?13)\
      """;

  /** Queues one; its id, which is also the reference the provider knows it by. */
  public Uni<UUID> queue(Mutiny.Session session, Actor by, NewMessage message) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(
            session,
            QUEUE,
            id,
            message.channel().name(),
            message.to(),
            message.name(),
            message.subject(),
            message.body(),
            message.pdf(),
            message.about().name(),
            message.aboutId(),
            message.accountId(),
            message.personId(),
            by.id(),
            by.name())
        .replaceWith(id);
  }
}
