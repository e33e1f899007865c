package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.message.rules.MessageState;
import org.quarterday.platform.clock.Today;

/** How the gateway is: what is set up, what waits, what failed today. */
@ApplicationScoped
class GatewayReads {

  @Schema(name = "MessageGateway")
  record Answer(
      List<Channel> channels,
      @Schema(description = "The last of them, the newest first.") List<Test> tests,
      @Schema(nullable = true, description = "Null when no price of today is on record.")
          Texts texts) {}

  @Schema(name = "MessageGatewayChannel")
  record Channel(
      MessageChannel channel,
      @Schema(description = "By whom: SIMULATED, NOTIFY, SMTP or PRINT.", examples = "NOTIFY")
          String provider,
      @Schema(nullable = true, description = "What is missing before anything can go.")
          String missing,
      @Schema(description = "At most so many a minute.", examples = "1000") int perMinute,
      @Schema(nullable = true, description = "Until when the provider asked us to wait.")
          Instant closedUntil,
      @Schema(nullable = true) String whyClosed,
      long waiting,
      @Schema(nullable = true, description = "Since when the oldest of them waits.")
          Instant oldestSince,
      long sending,
      long sentToday,
      long failedTemporary,
      long failedPermanent,
      long failedTechnical) {}

  @Schema(name = "MessageGatewayTest")
  record Test(
      UUID id,
      MessageChannel channel,
      String recipient,
      MessageState state,
      @Schema(nullable = true) String failure,
      String queuedByName,
      Instant queuedAt) {}

  @Schema(name = "MessageGatewayTexts")
  record Texts(
      @Schema(description = "Fragments since 1 April.") long fragmentsThisYear,
      @Schema(description = "Still without charge until 31 March.") long freeLeft,
      @Schema(description = "What 100 more fragments cost beyond them: pence, with VAT.")
          long pencePer100) {}

  private static final String CHANNELS =
      """
      select c.channel, case when c.closed_until > clock_timestamp() then c.closed_until end as closed_until, c.why_closed,
             (select count(*) from message m where m.channel = c.channel and m.state = 'QUEUED') as waiting,
             (select min(m.queued_at) from message m where m.channel = c.channel and m.state = 'QUEUED') as oldest,
             (select count(*) from message m where m.channel = c.channel and m.state = 'SENDING') as sending,
             (select count(*) from message m where m.channel = c.channel and m.sent_at >= $1) as sent,
             f.temporary, f.permanent, f.technical
        from message_channel c
       cross join lateral (
         select count(*) filter (where m.failure_kind = 'TEMPORARY') as temporary, count(*) filter (where m.failure_kind = 'PERMANENT') as permanent,
                count(*) filter (where m.failure_kind = 'TECHNICAL') as technical
           from message m where m.state = 'FAILED' and m.failed_at >= $1 and m.channel = c.channel) f\
      """;

  private static final String TESTS =
      "select id, channel, recipient, state, failure, queued_by_name, queued_at from message where about = 'TEST' order by id desc limit 5";

  @Inject Pool pool;
  @Inject Carriers carriers;
  @Inject Today today;

  Uni<Answer> now() {
    OffsetDateTime midnight = today.clockDate().atStartOfDay(Today.LONDON).toOffsetDateTime();
    return pool.preparedQuery(CHANNELS)
        .execute(Tuple.of(midnight))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(this::channel)
                .sorted((a, b) -> a.channel().compareTo(b.channel()))
                .toList())
        .chain(channels ->
            pool.query(TESTS)
                .execute()
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(GatewayReads::test)
                        .toList())
                .chain(tests ->
                    TextPrices.on(pool, today.date())
                        .map(priced -> new Answer(channels, tests, texts(priced)))));
  }

  private static Test test(Row row) {
    return new Test(
        row.getUUID("id"),
        MessageChannel.valueOf(row.getString("channel")),
        row.getString("recipient"),
        MessageState.valueOf(row.getString("state")),
        row.getString("failure"),
        row.getString("queued_by_name"),
        row.getOffsetDateTime("queued_at").toInstant());
  }

  private static Texts texts(TextPrices.Priced priced) {
    if (priced == null) {
      return null;
    }
    long free = priced.price().freeAYear();
    return new Texts(
        priced.sentThisYear(),
        Math.max(0, free - priced.sentThisYear()),
        priced.price().pence(100, free));
  }

  private Channel channel(Row row) {
    var channel = MessageChannel.valueOf(row.getString("channel"));
    Carrier carrier = carriers.of(channel);
    OffsetDateTime closed = row.getOffsetDateTime("closed_until");
    OffsetDateTime oldest = row.getOffsetDateTime("oldest");
    return new Channel(
        channel,
        carrier.name(),
        carrier.missing().orElse(null),
        carriers.perMinute(channel),
        closed == null ? null : closed.toInstant(),
        closed == null ? null : row.getString("why_closed"),
        row.getLong("waiting"),
        oldest == null ? null : oldest.toInstant(),
        row.getLong("sending"),
        row.getLong("sent"),
        row.getLong("temporary"),
        row.getLong("permanent"),
        row.getLong("technical"));
  }
}
