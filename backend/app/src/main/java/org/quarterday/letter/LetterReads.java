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
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.letter.rules.LetterFormat;
import org.quarterday.letter.rules.LetterLanguage;
import org.quarterday.letter.rules.LetterWay;
import org.quarterday.platform.export.BoundPdf;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** Letters, newest first, and what is kept of each. */
@ApplicationScoped
class LetterReads {

  /** Queued, made as a PDF, for a supplier of braille or audio, in the post, or not to be sent. */
  @Schema(name = "LetterState")
  enum State {
    QUEUED,
    MADE,
    TO_SUPPLIER,
    SENT,
    CANCELLED
  }

  @Schema(name = "Letter")
  record Item(
      UUID id,
      @Schema(nullable = true, description = "Null when it is about no account.") UUID accountId,
      @Schema(nullable = true, examples = "T500123") String accountReference,
      @Schema(examples = "DIRECT_DEBIT_NOTICE") String kind,
      @Schema(examples = "Your Direct Debit") String subject,
      @Schema(examples = "Ms Amara Okafor") String addressee,
      @Schema(description = "The civil day on the letter.") LocalDate dated,
      State state,
      @Schema(nullable = true, description = "The civil day it went.") LocalDate sentOn,
      @Schema(nullable = true) String sentByName,
      @Schema(nullable = true) String cancelledWhy,
      @Schema(nullable = true, description = "SHA-256 of the PDF, in hex: evidence of what went.")
          String sha256,
      String queuedByName,
      Instant queuedAt,
      @Schema(description = "A second person has to say yes before it goes.") boolean needsApproval,
      @Schema(nullable = true, description = "Who said yes.") String approvedByName,
      LetterLanguage language,
      LetterFormat format,
      LetterWay way,
      @Schema(description = "What it could not be, and why; empty when it is what they need.")
          String wayNote,
      @Schema(nullable = true, description = "The template it was made from.") UUID templateId,
      @Schema(nullable = true, examples = "2") Integer templateNumber,
      @Schema(nullable = true, description = "The print or supplier file it is in.") UUID fileId) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(State state, String kind, UUID accountId) {}

  private static final String ROW =
      """
      select l.id, l.account_id, a.reference, l.kind, l.subject, l.addressee, l.dated, l.state, l.sent_on, l.sent_by_name, l.cancelled_why,
             l.sha256, l.queued_by_name, l.queued_at, l.needs_approval, l.approved_by_name, l.language, l.format, l.way, l.way_note, l.template_id,
             l.template_number, l.file_id
        from letter l left join account a on a.account_id = l.account_id
      """;

  /** $5 and $6: letters to the reader's own tenancy are left out of what is searched through. */
  private static final String LIST =
      ROW
          + """
           where ($1::text is null or l.state = $1) and ($2::text is null or l.kind = $2) and ($3::uuid is null or l.account_id = $3)
             and ($4::uuid is null or l.id < $4)
             and\
          """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$5", "$6")
          + " order by l.id desc limit $7";

  private static final String PAGES =
      "select l.pdf, l.subject, l.addressee from letter l left join account a on a.account_id = l.account_id where l.state = 'MADE' and l.way = 'PRINT' and (not l.needs_approval or l.approved_by is not null) and ($1::text is null or l.kind = $1) and "
          + OwnAccount.NOT_LINKED.formatted("$2", "$3")
          + " order by l.id limit $4";

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    Tuple values =
        Tuple.of(filter.state() == null ? null : filter.state().name(), filter.kind())
            .addValue(filter.accountId())
            .addValue(cursor == null ? null : Page.uuid(cursor.getFirst()))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(LetterReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.id())));
  }

  /** The letter's row; 404 when nobody has it. */
  Uni<Item> one(UUID id) {
    return pool.preparedQuery(ROW + " where l.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(LetterProblem.LETTER_NOT_FOUND, "Look at the list of letters again.");
          }
          return item(rows.iterator().next());
        });
  }

  /** The PDF as it was made. */
  Uni<byte[]> pdf(UUID id) {
    return pool.preparedQuery("select pdf from letter where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          var pdf = rows.size() == 0 ? null : rows.iterator().next().getBuffer(0);
          if (pdf == null) {
            throw Problem.of(
                LetterProblem.LETTER_NOT_MADE, "It takes some seconds; ask for it again.");
          }
          return pdf.getBytes();
        });
  }

  /**
   * The PDFs that wait to be put in the post, the oldest first; those to the reader's own household
   * a colleague prints, who may also say that they went.
   */
  Uni<List<BoundPdf.Part>> toPrint(Actor reader, String kind, int most) {
    return pool.preparedQuery(PAGES)
        .execute(Tuple.of(kind, reader.issuer(), reader.subject(), most))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new BoundPdf.Part(
                        row.getString("addressee") + ": " + row.getString("subject"),
                        row.getBuffer("pdf").getBytes()))
                .toList());
  }

  private static Item item(Row row) {
    var sha = row.getBuffer("sha256");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("addressee"),
        row.getLocalDate("dated"),
        State.valueOf(row.getString("state")),
        row.getLocalDate("sent_on"),
        row.getString("sent_by_name"),
        row.getString("cancelled_why"),
        sha == null ? null : HexFormat.of().formatHex(sha.getBytes()),
        row.getString("queued_by_name"),
        row.getOffsetDateTime("queued_at").toInstant(),
        row.getBoolean("needs_approval"),
        row.getString("approved_by_name"),
        LetterLanguage.valueOf(row.getString("language")),
        LetterFormat.valueOf(row.getString("format")),
        LetterWay.valueOf(row.getString("way")),
        row.getString("way_note"),
        row.getUUID("template_id"),
        row.getInteger("template_number"),
        row.getUUID("file_id"));
  }
}
