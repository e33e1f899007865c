package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.message.Carrier.Outgoing;
import org.quarterday.message.rules.Refusal;
import org.quarterday.message.rules.Waits;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Writes down what the provider answered. Every statement names the attempt it answers: a node that
 * lost its claim changes nothing. A receipt may have come first; then its state stands.
 */
@ApplicationScoped
class MarkMessages {

  private static final Actor BY = Actor.system("The gateway");

  private static final String ACCEPTED =
      """
      update message set state = case when state = 'SENDING' then 'SENT' else state end, claimed_until = null,
             provider_reference = $3, sent_at = clock_timestamp(), fragments = $4,
             ask_after = case when state = 'SENDING' and $5::double precision is not null then clock_timestamp() + make_interval(secs => $5) end,
             failure_kind = case when state = 'SENDING' then null else failure_kind end, failure = case when state = 'SENDING' then null else failure end
       where id = $1 and attempts = $2 and sent_at is null and state in ('SENDING', 'DELIVERED', 'FAILED')\
      """;

  private static final String FAILED =
      """
      update message set state = 'FAILED', claimed_until = null, failure_kind = $3, failure = $4, failed_at = clock_timestamp(), tries = tries + 1
       where id = $1 and attempts = $2 and state = 'SENDING'\
      """;

  /** Failed for good after the last try; else it waits, and only a try of its own counts. */
  private static final String PUT_OFF =
      """
      update message set tries = tries + $5, claimed_until = null, failure_kind = $3, failure = $4,
             state = case when tries + $5 >= $6 then 'FAILED' else 'QUEUED' end,
             failed_at = case when tries + $5 >= $6 then clock_timestamp() end,
             next_try_at = clock_timestamp() + make_interval(secs => $7)
       where id = $1 and attempts = $2 and state = 'SENDING'\
      """;

  private static final String CLOSED =
      """
      update message_channel set closed_until = greatest(closed_until, clock_timestamp() + make_interval(secs => $2)), why_closed = $3
       where channel = $1\
      """;

  private static final String TRIES = "select tries from message where id = $1";

  @Inject Work work;
  @Inject MessageSettings settings;

  /**
   * @param fragments what a text is charged as; null for the others
   * @param told whether the provider says later what became of it
   */
  Uni<Void> accepted(Outgoing message, String reference, Integer fragments, boolean told) {
    return write(
        ACCEPTED,
        Tuple.tuple()
            .addUUID(message.id())
            .addInteger(message.attempt())
            .addString(reference)
            .addInteger(fragments)
            .addDouble(told ? (double) settings.askAfter().toSeconds() : null));
  }

  Uni<Void> refused(Outgoing message, Refusal refusal) {
    return switch (refusal.then()) {
      case FAIL ->
          write(
              FAILED,
              Tuple.of(message.id(), message.attempt(), refusal.kind().name(), refusal.words()));
      case LATER ->
          tries(message)
              .chain(tries -> putOff(message, refusal, 1, Waits.after(tries + 1).toSeconds()));
      case ALL_WAIT ->
          write(
                  CLOSED,
                  Tuple.of(
                      message.channel().name(),
                      (double) refusal.pause().toSeconds(),
                      refusal.words()))
              .chain(() -> putOff(message, refusal, 0, refusal.pause().toSeconds()));
    };
  }

  private Uni<Integer> tries(Outgoing message) {
    return work.sql(
        BY,
        "",
        transaction ->
            transaction
                .preparedQuery(TRIES)
                .execute(Tuple.of(message.id()))
                .map(rows -> rows.iterator().next().getInteger(0)));
  }

  private Uni<Void> putOff(Outgoing message, Refusal refusal, int tries, long seconds) {
    return write(
        PUT_OFF,
        Tuple.tuple()
            .addUUID(message.id())
            .addInteger(message.attempt())
            .addString(refusal.kind().name())
            .addString(refusal.words())
            .addInteger(tries)
            .addInteger(settings.tries())
            .addDouble((double) seconds));
  }

  private Uni<Void> write(String sql, Tuple values) {
    return work.sql(BY, "", transaction -> transaction.preparedQuery(sql).execute(values))
        .replaceWithVoid();
  }
}
