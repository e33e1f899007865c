package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** Files of letters for the printer and for suppliers. */
@ApplicationScoped
class LetterFileReads {

  @Schema(name = "LetterFile")
  record Item(
      UUID id,
      MakeLetterFile.Way way,
      LocalDate madeOn,
      @Schema(examples = "32") int letters,
      @Schema(
              nullable = true,
              description = "Null while it is being made, some seconds.",
              examples = "41")
          Integer pages,
      @Schema(nullable = true, description = "SHA-256 of the PDF, in hex.") String sha256,
      @Schema(description = "Letters of it that have not been said to have gone.") int waiting,
      String madeByName,
      Instant madeAt,
      @Schema(nullable = true, description = "Its pages and its list are no longer kept.")
          LocalDate emptiedOn) {}

  private static final String ROWS =
      """
      select f.id, f.way, f.made_on, f.letters, f.pages, f.sha256, f.made_by_name, f.made_at, f.emptied_on,
             (select count(*) from letter l where l.file_id = f.id and l.state in ('MADE', 'TO_SUPPLIER')) as waiting
        from letter_file f order by f.id desc limit 100\
      """;

  /** What was made for one's own household is read by a colleague. */
  private static final String BYTES =
      """
      select f.pdf, f.manifest, f.way, f.made_on, f.emptied_on, exists (
               select from letter l join account a on a.account_id = l.account_id where l.file_id = f.id and not\s\
      """
          + "("
          + OwnAccount.NOT_LINKED.formatted("$2", "$3")
          + ")) as own from letter_file f where f.id = $1";

  @Inject Pool pool;

  /** A file as it went. */
  record Kept(String name, byte[] pdf, String manifest) {}

  /** The last hundred, the newest first. */
  Uni<List<Item>> list() {
    return pool.query(ROWS)
        .execute()
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(LetterFileReads::item).toList());
  }

  /**
   * @throws Problem 404 LETTER_FILE_NOT_FOUND, 409 LETTER_FILE_NOT_MADE or LETTER_FILE_EMPTIED, 403
   *     OWN_ACCOUNT
   */
  Uni<Kept> kept(Actor reader, UUID id) {
    return pool.preparedQuery(BYTES)
        .execute(Tuple.of(id, reader.issuer(), reader.subject()))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(LetterProblem.LETTER_FILE_NOT_FOUND, "Look at the list again.");
          }
          return kept(rows.iterator().next());
        });
  }

  /** Those of a file that may still go. */
  Uni<List<UUID>> waiting(UUID id) {
    return pool.preparedQuery(
            "select id from letter where file_id = $1 and state in ('MADE', 'TO_SUPPLIER') order by id")
        .execute(Tuple.of(id))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toList());
  }

  private static Kept kept(Row row) {
    if (row.getBoolean("own")) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT, "A letter to your own household is in it. Ask a colleague.");
    }
    if (row.getLocalDate("emptied_on") != null) {
      throw Problem.of(
          LetterProblem.LETTER_FILE_EMPTIED, "Each of its letters is kept on its account.");
    }
    if (row.getBuffer("pdf") == null) {
      throw Problem.of(
          LetterProblem.LETTER_FILE_NOT_MADE, "It takes some seconds; ask for it again.");
    }
    return new Kept(
        "letters-%s-%s"
            .formatted(row.getString("way").toLowerCase(Locale.ROOT), row.getLocalDate("made_on")),
        row.getBuffer("pdf").getBytes(),
        row.getString("manifest"));
  }

  private static Item item(Row row) {
    var sha = row.getBuffer("sha256");
    return new Item(
        row.getUUID("id"),
        MakeLetterFile.Way.valueOf(row.getString("way")),
        row.getLocalDate("made_on"),
        row.getInteger("letters"),
        row.getInteger("pages"),
        sha == null ? null : HexFormat.of().formatHex(sha.getBytes()),
        row.getLong("waiting").intValue(),
        row.getString("made_by_name"),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getLocalDate("emptied_on"));
  }
}
