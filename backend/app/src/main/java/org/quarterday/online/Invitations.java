package org.quarterday.online;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Sql;

/**
 * The front door for inviting a person: a code goes to where they were known to be before. It is
 * seen by nobody here; it leaves by the post that carries every code.
 */
@ApplicationScoped
public class Invitations {

  /**
   * An invitation to be.
   *
   * @param accountId one the person is liable for
   * @param mobile the number it goes to, or null for a letter
   * @param address the lines of the home
   */
  public record Invitation(
      UUID personId,
      UUID accountId,
      String name,
      String mobile,
      List<String> address,
      Instant expiresAt,
      int tries,
      String reason) {}

  private static final String WITHDRAWN =
      """
      update tenancy_proof set withdrawn_at = ?2, message_sealed = null, send_after = null
       where person_id = ?1 and kind = 'INVITED' and spent_at is null and withdrawn_at is null\
      """;

  private static final String WRITE =
      """
      insert into tenancy_proof (id, asked_at, person_id, account_id, code_stamp, expires_at, tries_left, message_sealed, send_after,
                                 kind, channel, made_by, made_by_name, reason)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?2, 'INVITED', ?9, ?10, ?11, ?12)\
      """;

  private final SecureRandom random = new SecureRandom();

  @Inject FieldCipher cipher;

  /** In the caller's transaction; an earlier invitation of the person is good no more. */
  public Uni<UUID> send(Mutiny.Session session, Actor by, Invitation to, OffsetDateTime now) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String code = OneTimeCode.of(random, OneTimeCode.INVITATION);
    String channel =
        (to.mobile() == null ? OneTimeCode.Channel.LETTER : OneTimeCode.Channel.TEXT).name();
    return Sql.run(session, WITHDRAWN, to.personId(), now)
        .chain(() ->
            Sql.run(
                session,
                WRITE,
                id,
                now,
                to.personId(),
                to.accountId(),
                cipher.stamp(code, AskForCode.STAMP + id),
                to.expiresAt().atOffset(now.getOffset()),
                to.tries(),
                cipher.seal(message(channel, to, code), AskForCode.PLACE + id),
                channel,
                by.id(),
                by.name(),
                to.reason()))
        .replaceWith(id);
  }

  private static String message(String channel, Invitation to, String code) {
    List<String> lines =
        to.mobile() == null
            ? to.address()
            : Stream.of(to.mobile()).map(number -> number.replaceAll("[^0-9+]", "")).toList();
    return new JsonObject()
        .put("channel", channel)
        .put("name", to.name())
        .put("to", new JsonArray(lines))
        .put("code", code)
        .encode();
  }
}
