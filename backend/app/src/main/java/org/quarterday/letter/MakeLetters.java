package org.quarterday.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Makes queued letters into PDFs, outside the transaction that queued them, because a page takes
 * longer to set than a lock should be held. Two nodes may set the same letter; the first to write
 * it down has made it.
 */
@ApplicationScoped
class MakeLetters {

  private static final Logger LOG = Logger.getLogger(MakeLetters.class);
  private static final Actor MAKER = Actor.system("Letters");

  private static final String QUEUED =
      """
      select l.id, l.addressee, l.address, l.dated, l.subject, a.reference, cast(l.content as text) as content
        from letter l join account a on a.account_id = l.account_id where l.state = 'QUEUED' order by l.id limit 50\
      """;

  private static final String MADE =
      "update letter set state = 'MADE', pdf = $2, sha256 = $3, version = version + 1 where id = $1 and state = 'QUEUED'";

  @Inject Pool pool;
  @Inject Work work;
  @Inject LetterPages pages;
  @Inject ObjectMapper json;

  @Scheduled(
      every = "{quarterday.letters.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> make() {
    return pool.query(QUEUED)
        .execute()
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
        .item(() -> set(row))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .chain(pdf ->
            work.sql(
                MAKER,
                "",
                connection ->
                    connection
                        .preparedQuery(MADE)
                        .execute(Tuple.of(id, Buffer.buffer(pdf), Buffer.buffer(Sha256.of(pdf))))))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "letter %s was not made", id))
        .onFailure()
        .recoverWithNull();
  }

  private byte[] set(Row row) {
    try {
      return pages.pdf(
          new LetterPages.Head(
              row.getString("addressee"),
              row.getString("address"),
              row.getLocalDate("dated"),
              row.getString("subject"),
              row.getString("reference")),
          json.readValue(row.getString("content"), LetterText.class));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
