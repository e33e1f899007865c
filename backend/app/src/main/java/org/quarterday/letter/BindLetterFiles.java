package org.quarterday.letter;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.export.BoundPdf;
import org.quarterday.platform.export.CsvFile;
import org.quarterday.platform.export.Sheet;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Binds the letters of a file into one PDF with its list, outside the transaction that claimed
 * them. The first to write it down has made it; what is kept is what went.
 */
@ApplicationScoped
class BindLetterFiles {

  private static final Logger LOG = Logger.getLogger(BindLetterFiles.class);
  private static final Actor BINDER = Actor.system("Letters");

  private static final String LETTERS =
      """
      select l.id, a.reference, l.addressee, l.subject, l.kind, l.language, l.format, l.template_id, l.template_number, l.sha256, l.pdf
        from letter l left join account a on a.account_id = l.account_id where l.file_id = $1 order by l.id\
      """;

  private static final String BOUND =
      "update letter_file set pdf = $2, manifest = $3, sha256 = $4, pages = $5 where id = $1 and pdf is null and emptied_on is null";

  private static final Sheet MANIFEST =
      new Sheet(
          "Letters",
          List.of(
              Sheet.whole("Number"),
              Sheet.text("Letter"),
              Sheet.text("Account"),
              Sheet.text("To"),
              Sheet.text("Heading"),
              Sheet.text("Kind"),
              Sheet.text("Language"),
              Sheet.text("Form"),
              Sheet.text("Template"),
              Sheet.whole("Template version"),
              Sheet.whole("First page"),
              Sheet.whole("Pages"),
              Sheet.text("SHA-256")),
          List.of());

  private record Bound(byte[] pdf, String manifest, int pages) {}

  @Inject Pool pool;
  @Inject Work work;

  @Scheduled(
      every = "{quarterday.letters.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> bind() {
    return pool.query(
            "select id from letter_file where pdf is null and emptied_on is null order by id limit 10")
        .execute()
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> one(row.getUUID(0)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(UUID id) {
    return pool.preparedQuery(LETTERS)
        .execute(Tuple.of(id))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(rows -> bound(StreamSupport.stream(rows.spliterator(), false).toList()))
        .chain(bound ->
            work.sql(
                BINDER,
                "",
                connection ->
                    connection
                        .preparedQuery(BOUND)
                        .execute(
                            Tuple.of(
                                id,
                                Buffer.buffer(bound.pdf),
                                bound.manifest,
                                Buffer.buffer(Sha256.of(bound.pdf)),
                                bound.pages))))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "file of letters %s was not made", id))
        .onFailure()
        .recoverWithNull();
  }

  private static Bound bound(List<Row> letters) {
    BoundPdf.Bound whole =
        BoundPdf.counted(
            letters.stream()
                .map(row ->
                    new BoundPdf.Part(
                        row.getString("addressee") + ": " + row.getString("subject"),
                        row.getBuffer("pdf").getBytes()))
                .toList());
    var out = new ByteArrayOutputStream();
    try {
      CsvFile.write(
          out,
          MANIFEST,
          sink -> {
            int page = 1;
            for (int i = 0; i < letters.size(); i++) {
              int pages = whole.pages().get(i);
              sink.row(line(letters.get(i), i + 1, page, pages));
              page += pages;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int pages = whole.pages().stream().mapToInt(Integer::intValue).sum();
    return new Bound(whole.pdf(), out.toString(StandardCharsets.UTF_8), pages);
  }

  private static Object[] line(Row row, int number, int page, int pages) {
    return new Object[] {
      number,
      row.getUUID("id"),
      row.getString("reference"),
      row.getString("addressee"),
      row.getString("subject"),
      row.getString("kind"),
      row.getString("language"),
      row.getString("format"),
      row.getUUID("template_id"),
      row.getInteger("template_number"),
      page,
      pages,
      HexFormat.of().formatHex(row.getBuffer("sha256").getBytes())
    };
  }
}
