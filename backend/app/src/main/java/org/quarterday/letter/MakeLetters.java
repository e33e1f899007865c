package org.quarterday.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Makes queued letters into PDFs, outside the transaction that queued them, because a page takes
 * longer to set than a lock should be held. Two nodes may set the same letter; the first to write
 * it down has made it. Here it is decided, once for whoever queued it, in which words, form and way
 * a letter goes, and whether it goes in writing at all.
 */
@ApplicationScoped
class MakeLetters {

  /** The task to ring somebody who is not written to. */
  static final String RING = "RING_INSTEAD_OF_LETTER";

  private static final Logger LOG = Logger.getLogger(MakeLetters.class);
  private static final Actor MAKER = Actor.system("Letters");

  private static final String QUEUED =
      """
      select id, kind, account_id, person_id, addressee, address, dated, subject, debt_pence, cast(content as text) as content
        from letter where state = 'QUEUED' order by id limit 50\
      """;

  private static final String MADE =
      """
      update letter set state = ?2, pdf = cast(?3 as bytea), sha256 = cast(?4 as bytea), subject = ?5, language = ?6, format = ?7, way = ?8,
             way_note = ?9, template_id = cast(?10 as uuid), template_number = cast(?11 as integer), version = version + 1
       where id = ?1 and state = 'QUEUED'\
      """;

  private static final String NOT_WRITTEN =
      """
      update letter set state = 'CANCELLED', cancelled_why = ?2, language = ?3, way_note = 'A task says to ring them', version = version + 1
       where id = ?1 and state = 'QUEUED'\
      """;

  private static final String WHY_NOT_WRITTEN =
      "They asked not to be written to. A task says to ring them with what it says";

  @Inject EventLoop loop;
  @Inject Pool pool;
  @Inject Work work;
  @Inject LetterComposer composer;
  @Inject LetterPages pages;
  @Inject Tasks tasks;
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
    var letter = letter(row);
    return composer
        .compose(letter)
        .emitOn(loop)
        .chain(composed ->
            composed.person().notInWriting() && !letter.kind().mustBeWritten()
                ? ringInstead(letter, composed)
                : onPaper(letter, composed))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "letter %s was not made", letter.id()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> onPaper(LetterComposer.Queued letter, LetterComposer.Composed composed) {
    return Uni.createFrom()
        .item(() -> pages.pdf(composed.sheet()))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(loop)
        .chain(pdf ->
            work.write(
                MAKER,
                session ->
                    made(session, letter, composed, pdf)
                        .chain(rows ->
                            rows == 1 && composed.person().notInWriting()
                                ? ring(session, letter, composed)
                                : Uni.createFrom().voidItem())));
  }

  private static Uni<Integer> made(
      Mutiny.Session session,
      LetterComposer.Queued letter,
      LetterComposer.Composed composed,
      byte[] pdf) {
    return Sql.run(
        session,
        MADE,
        letter.id(),
        composed.sheet().format().bySupplier() ? "TO_SUPPLIER" : "MADE",
        pdf,
        Sha256.of(pdf),
        composed.sheet().head().subject(),
        composed.sheet().language().name(),
        composed.sheet().format().name(),
        composed.way().name(),
        composed.note(),
        composed.templateId(),
        composed.templateNumber());
  }

  private Uni<Void> ringInstead(LetterComposer.Queued letter, LetterComposer.Composed composed) {
    return work.write(
        MAKER,
        session ->
            Sql.run(
                    session,
                    NOT_WRITTEN,
                    letter.id(),
                    WHY_NOT_WRITTEN,
                    composed.sheet().language().name())
                .chain(rows ->
                    rows == 1 ? ring(session, letter, composed) : Uni.createFrom().voidItem()));
  }

  /** Once for a letter: what it is about names the letter. */
  private Uni<Void> ring(
      Mutiny.Session session, LetterComposer.Queued letter, LetterComposer.Composed composed) {
    return tasks
        .raise(
            session,
            MAKER,
            new Tasks.Task(
                letter.accountId(),
                RING,
                "Ring " + letter.addressee() + ": " + composed.sheet().head().subject(),
                guidance(letter, composed),
                Tasks.Priority.NEXT_DAY,
                "LETTER:" + letter.id()))
        .replaceWithVoid();
  }

  private static String guidance(LetterComposer.Queued letter, LetterComposer.Composed composed) {
    String first =
        letter.kind().mustBeWritten()
            ? "They asked not to be written to, but this has to be in writing and goes as well. "
            : "They asked not to be written to, so no letter goes. ";
    return first + "Ring them and tell them this:\n\n" + composed.sheet().text().aloud();
  }

  private LetterComposer.Queued letter(Row row) {
    try {
      return new LetterComposer.Queued(
          row.getUUID("id"),
          LetterKind.valueOf(row.getString("kind")),
          row.getUUID("account_id"),
          row.getUUID("person_id"),
          row.getString("addressee"),
          row.getString("address"),
          row.getLocalDate("dated"),
          row.getString("subject"),
          row.getLong("debt_pence"),
          json.readValue(row.getString("content"), LetterText.class));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
