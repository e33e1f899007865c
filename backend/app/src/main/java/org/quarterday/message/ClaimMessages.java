package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.quarterday.message.Carrier.Outgoing;
import org.quarterday.message.rules.MessageState;
import org.quarterday.message.rules.MessageState.Event;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Claims the next messages of a channel for this node: no more than the minute has left, none while
 * the channel waits, and first those another node claimed and never finished. The channel's row is
 * the turn of the nodes; messages somebody else works on are passed over.
 */
@ApplicationScoped
class ClaimMessages {

  /** What one node holds in its hands at a time: pages are in it. */
  static final int MOST = 50;

  private static final String LEFT =
      """
      select case when closed_until > clock_timestamp() then 0
                  when minute = date_trunc('minute', clock_timestamp()) then greatest(0, $2 - taken)
                  else $2 end as room
        from message_channel where channel = $1 for update\
      """;

  /** The states are {@link MessageState}'s before a claim, each by the index made for it. */
  private static final String CLAIM =
      """
      with lost as (
        select id from message where state = 'SENDING' and claimed_until < clock_timestamp() and channel = $1
         order by claimed_until limit $2 for update skip locked),
      due as (
        select id from message where state = 'QUEUED' and next_try_at <= clock_timestamp() and channel = $1
         order by next_try_at, id limit (select $2 - count(*) from lost) for update skip locked)
      update message m set state = 'SENDING', attempts = attempts + 1, claimed_until = clock_timestamp() + make_interval(secs => $3), provider = $4
       where id in (select id from lost union all select id from due)
      returning id, channel, recipient, name, subject, body, pdf, attempts\
      """;

  private static final String TAKEN =
      """
      update message_channel set taken = $2 + case when minute = date_trunc('minute', clock_timestamp()) then taken else 0 end,
             minute = date_trunc('minute', clock_timestamp())
       where channel = $1\
      """;

  static {
    if (!MessageState.before(Event.CLAIM)
        .equals(List.of(MessageState.QUEUED, MessageState.SENDING))) {
      throw new IllegalStateException("a claim is written for other states");
    }
  }

  @Inject Work work;
  @Inject Carriers carriers;
  @Inject MessageSettings settings;

  Uni<List<Outgoing>> run(Actor by, MessageChannel channel) {
    return work.sql(
        by,
        "",
        transaction ->
            transaction
                .preparedQuery(LEFT)
                .execute(Tuple.of(channel.name(), carriers.perMinute(channel)))
                .map(rows -> Math.min(MOST, rows.iterator().next().getInteger("room")))
                .chain(room ->
                    room == 0
                        ? Uni.createFrom().item(List.<Outgoing>of())
                        : claim(transaction, channel, room)));
  }

  private Uni<List<Outgoing>> claim(SqlConnection transaction, MessageChannel channel, int room) {
    return transaction
        .preparedQuery(CLAIM)
        .execute(
            Tuple.of(
                channel.name(),
                (long) room,
                (double) settings.lease().toSeconds(),
                carriers.of(channel).name()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(ClaimMessages::outgoing).toList())
        .call(claimed ->
            transaction.preparedQuery(TAKEN).execute(Tuple.of(channel.name(), claimed.size())));
  }

  private static Outgoing outgoing(Row row) {
    var pdf = row.getBuffer("pdf");
    return new Outgoing(
        row.getUUID("id"),
        MessageChannel.valueOf(row.getString("channel")),
        row.getString("recipient"),
        row.getString("name"),
        row.getString("subject"),
        row.getString("body"),
        pdf == null ? null : pdf.getBytes(),
        row.getInteger("attempts"));
  }
}
