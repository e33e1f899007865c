package org.quarterday.message;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.WebClient;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The simulated providers' delivery receipts: over HTTP to the address a real provider calls back,
 * with its token, some time after the message was taken, and again when nobody answered.
 */
@ApplicationScoped
class TellSimulated {

  private static final int AT_ONCE = 8;

  private static final String TAKE =
      """
      update simulated_delivery set told_times = told_times + 1, tell_after = clock_timestamp() + interval '30 seconds' * (told_times + 1)
       where id in (select id from simulated_delivery where told_at is null and tell_after <= clock_timestamp() and told_times < 5
                     order by tell_after limit 100 for update skip locked)
      returning id, reference, channel, status\
      """;

  private static final String TOLD =
      "update simulated_delivery set told_at = clock_timestamp() where id = $1";

  private static final String FORGET =
      "delete from simulated_minute where minute < clock_timestamp() - interval '1 hour'";

  private final WebClient http;
  private String callBack;

  @Inject Pool pool;
  @Inject CallBackToken token;
  @Inject Carriers carriers;

  @Inject
  TellSimulated(
      Vertx vertx,
      MessageSettings settings,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.http = WebClient.create(vertx);
    String reached = "0.0.0.0".equals(host) ? "127.0.0.1" : host;
    this.callBack = settings.simulated().callBack().orElse("http://" + reached + ":" + port);
  }

  /** A test's server has another port than its settings say. */
  void callBackTo(String address) {
    callBack = address;
  }

  @Scheduled(
      every = "{quarterday.messages.simulated.tell:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tell() {
    if (!carriers.simulates()) {
      return Uni.createFrom().voidItem();
    }
    return pool.query(FORGET)
        .execute()
        .chain(() ->
            Multi.createBy()
                .repeating()
                .uni(this::handful)
                .whilst(told -> told > 0)
                .collect()
                .last())
        .replaceWithVoid();
  }

  private Uni<Integer> handful() {
    return pool.query(TAKE)
        .execute()
        .chain(rows ->
            Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUni(this::one)
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWith(rows.size()));
  }

  private Uni<Void> one(Row row) {
    var receipt =
        new JsonObject()
            .put("id", row.getUUID("id").toString())
            .put("reference", row.getUUID("reference").toString())
            .put("status", row.getString("status"))
            .put("notification_type", row.getString("channel").toLowerCase(java.util.Locale.ROOT));
    return http.postAbs(callBack + "/api/v1/call-backs/messages")
        .timeout(10_000)
        .putHeader("Authorization", token.ofSimulation())
        .putHeader("Content-Type", "application/json")
        .sendBuffer(Buffer.buffer(receipt.encode()))
        .chain(answer ->
            answer.statusCode() == 200
                ? pool.preparedQuery(TOLD).execute(Tuple.of(row.getUUID("id"))).replaceWithVoid()
                : Uni.createFrom().voidItem())
        .onFailure()
        .recoverWithNull();
  }
}
