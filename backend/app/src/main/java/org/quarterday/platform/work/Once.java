package org.quarterday.platform.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Exactly once for requests that post money: the claim on (principal, key), the effect and the
 * remembered answer are one transaction. Equal requests at the same moment wait on the claim and
 * get the first one's answer; the same key with another body is refused; a request that failed
 * leaves no claim and may be sent again.
 */
@ApplicationScoped
public class Once {

  private static final int LONGEST_KEY = 200;

  @Inject Work work;
  @Inject ObjectMapper json;

  /**
   * Does {@code command} once for this key and answers with its answer, now and at every
   * repetition.
   */
  public <T> Uni<T> write(
      Actor by,
      String key,
      Object request,
      Class<T> answer,
      Function<Mutiny.Session, Uni<T>> command) {
    byte[] hash;
    try {
      hash = fingerprint(key, request);
    } catch (Problem missing) {
      return Uni.createFrom().failure(missing);
    }
    return work.write(
        by,
        session ->
            claim(session, by, key, hash)
                .chain(claimed ->
                    claimed
                        ? command
                            .apply(session)
                            .call(done ->
                                session.flush().chain(() -> remember(session, by, key, done)))
                        : remembered(session, by, key, hash, answer)));
  }

  /**
   * For a posting whose one statement claims its key itself: what tells this request from another
   * under the same key.
   */
  public byte[] fingerprint(String key, Object request) {
    needed(key);
    return hash(request);
  }

  /** Refuses a request without a usable key, for those who do much before they write. */
  public static void needed(String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.of(
          CommonProblem.IDEMPOTENCY_KEY_MISSING,
          "Send a fresh Idempotency-Key header with each attempt to post.");
    }
  }

  /** The answer remembered under a key, unless it was given to another request. */
  public <T> T again(byte[] hash, byte[] remembered, String body, Class<T> answer) {
    if (!Arrays.equals(remembered, hash)) {
      throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request.");
    }
    return read(body, answer);
  }

  private Uni<Boolean> claim(Mutiny.Session session, Actor by, String key, byte[] hash) {
    return session
        .createNativeQuery(
            "insert into idempotency (principal, key, request_hash) values (?1, ?2, ?3) on conflict do nothing")
        .setParameter(1, by.id())
        .setParameter(2, key)
        .setParameter(3, hash)
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  private <T> Uni<Void> remember(Mutiny.Session session, Actor by, String key, T done) {
    return session
        .createNativeQuery(
            "update idempotency set status = 200, body = ?3 where principal = ?1 and key = ?2")
        .setParameter(1, by.id())
        .setParameter(2, key)
        .setParameter(3, written(done))
        .executeUpdate()
        .replaceWithVoid();
  }

  private <T> Uni<T> remembered(
      Mutiny.Session session, Actor by, String key, byte[] hash, Class<T> answer) {
    return session
        .createNativeQuery(
            "select request_hash, body from idempotency where principal = ?1 and key = ?2",
            Object[].class)
        .setParameter(1, by.id())
        .setParameter(2, key)
        .getSingleResult()
        .map(row -> again(hash, (byte[]) row[0], (String) row[1], answer));
  }

  private byte[] hash(Object request) {
    return Sha256.of(written(request));
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private <T> T read(String body, Class<T> answer) {
    try {
      return json.readValue(body, answer);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
