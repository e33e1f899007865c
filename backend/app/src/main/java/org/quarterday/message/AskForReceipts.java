package org.quarterday.message;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.platform.work.Work;

/**
 * Asks the provider about messages no receipt came for: call-backs get lost. Later each time, and
 * not for ever; a provider keeps what it knows for a week.
 */
@ApplicationScoped
class AskForReceipts {

  private static final Logger LOG = Logger.getLogger(AskForReceipts.class);
  private static final int TIMES = 7;

  private static final String TAKE =
      """
      update message set asked_times = asked_times + 1,
             ask_after = case when asked_times + 1 < $2 then clock_timestamp() + make_interval(secs => $3 * (asked_times + 1)) end
       where id in (select id from message where state = 'SENT' and ask_after <= clock_timestamp() order by ask_after limit $1 for update skip locked)
      returning id, channel, provider, provider_reference\
      """;

  @Inject Work work;
  @Inject Carriers carriers;
  @Inject MessageSettings settings;
  @Inject RecordReceipt receipt;

  @Scheduled(
      every = "{quarterday.messages.ask:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> ask() {
    return Multi.createBy()
        .repeating()
        .uni(this::handful)
        .whilst(asked -> asked > 0)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Integer> handful() {
    Tuple values =
        Tuple.of((long) ClaimMessages.MOST, TIMES, (double) settings.askAfter().toSeconds());
    return work.sql(
            SendMessages.BY, "", transaction -> transaction.preparedQuery(TAKE).execute(values))
        .chain(rows ->
            Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .replaceWith(rows.size()));
  }

  private Uni<Void> one(Row row) {
    UUID id = row.getUUID("id");
    String reference = row.getString("provider_reference");
    Carrier carrier = carriers.of(MessageChannel.valueOf(row.getString("channel")));
    if (!carrier.name().equals(row.getString("provider"))) {
      return Uni.createFrom().voidItem();
    }
    return carrier
        .ask(reference)
        .chain(status ->
            status.isEmpty()
                ? Uni.createFrom().nullItem()
                : receipt.run(RecordReceipt.BY, id, reference, status.get()))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure ->
            LOG.warnf(
                "message %s: the provider could not be asked, %s",
                id, failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }
}
