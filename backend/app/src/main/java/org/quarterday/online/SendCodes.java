package org.quarterday.online;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.online.rules.OneTimeCode.Channel;
import org.quarterday.platform.security.FieldCipher;

/**
 * Sends the codes that were asked for, after the commit that asked for them. A message is taken by
 * one node at a time and is gone from the database once the provider has it; one that the provider
 * does not take is tried again, later each time, until its code has run out.
 */
@ApplicationScoped
class SendCodes {

  private static final Logger LOG = Logger.getLogger(SendCodes.class);

  private static final String TAKE =
      """
      update tenancy_proof set send_times = send_times + 1,
             send_after = clock_timestamp() + least(interval '1 hour', interval '1 minute' * power(2, least(send_times, 6)))
       where id in (select id from tenancy_proof where message_sealed is not null and send_after <= clock_timestamp()
                      and expires_at > clock_timestamp() order by send_after limit 20 for update skip locked)
      returning id, message_sealed\
      """;

  private static final String SENT =
      "update tenancy_proof set sent_at = clock_timestamp(), message_sealed = null, send_after = null where id = $1";

  /** What ran out unsent is forgotten like what was sent. */
  private static final String STALE =
      "update tenancy_proof set message_sealed = null, send_after = null where message_sealed is not null and expires_at <= clock_timestamp()";

  @Inject Pool pool;
  @Inject CodePost post;
  @Inject FieldCipher cipher;

  @Scheduled(
      every = "{quarterday.online.send-codes:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> send() {
    return pool.query(STALE)
        .execute()
        .chain(() -> pool.query(TAKE).execute())
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(this::one)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(Row row) {
    UUID id = row.getUUID("id");
    return Uni.createFrom()
        .deferred(() -> post.send(opened(id, row.getBuffer("message_sealed").getBytes())))
        .chain(() -> pool.preparedQuery(SENT).execute(Tuple.of(id)))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("code %s was not sent: %s", id, failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private CodePost.Message opened(UUID id, byte[] sealed) {
    var message = new JsonObject(cipher.open(sealed, AskForCode.PLACE + id));
    return new CodePost.Message(
        id,
        Channel.valueOf(message.getString("channel")),
        message.getString("name"),
        message.getJsonArray("to").stream().map(String::valueOf).toList(),
        message.getString("code"));
  }
}
