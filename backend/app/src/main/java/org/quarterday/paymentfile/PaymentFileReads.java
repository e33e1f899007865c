package org.quarterday.paymentfile;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.paymentfile.format.PaymentFileKind;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;

/** Payment files with what became of them, and their lines. */
@ApplicationScoped
class PaymentFileReads {

  /** Where a file is. Nothing is posted of a refused or a held one. */
  @Schema(name = "PaymentFileState")
  enum State {
    RECEIVING,
    REFUSED,
    HELD,
    POSTING,
    POSTED
  }

  /** What becomes of a line: posted to its account, held in suspense, or rejected. */
  @Schema(name = "PaymentOutcome")
  enum Outcome {
    ACCOUNT,
    SUSPENSE,
    REJECTED
  }

  @Schema(name = "PaymentTotal")
  record Total(
      @Schema(examples = "181") int lines,
      @Schema(description = "In pence.", examples = "1942546") long pence) {}

  @Schema(name = "PaymentFile")
  record Item(
      UUID id,
      @Schema(examples = "payments-w34.csv") String name,
      @Schema(description = "The layout it was read by.", examples = "STANDARD") String layoutCode,
      @Schema(description = "What it is, by its layout.") PaymentFileKind kind,
      State state,
      @Schema(description = "How many lines, the wrong ones too.", examples = "184") int lines,
      @Schema(description = "What it comes to, in pence.", examples = "1950346") long amountPence,
      @Schema(description = "Lines an exact reference led to an account.") Total posted,
      @Schema(description = "Lines held in suspense until a person says whose they are.")
          Total suspense,
      @Schema(description = "With what lines nobody can read come to by the trailer.")
          Total rejected,
      @Schema(description = "Why it was refused or is held; else empty.") String why,
      String receivedByName,
      Instant receivedAt,
      @Schema(nullable = true, description = "When its last line was posted and it was proved.")
          Instant postedAt) {}

  @Schema(name = "PaymentFileWhole")
  record Whole(
      Item file,
      @Schema(
              description =
                  "Whether posted, suspense and rejected come to the file, in lines and in money."
                      + " Of a refused file nothing is posted, so there is nothing to agree.")
          boolean agrees,
      @Schema(nullable = true, description = "The file it is or looks like.") UUID likeFileId,
      @Schema(nullable = true) String likeFileName,
      @Schema(nullable = true, description = "The job that posts it.") UUID jobId,
      @Schema(nullable = true) String releasedByName,
      @Schema(nullable = true) Instant releasedAt,
      @Schema(nullable = true) String releaseReason,
      @Schema(description = "Whether the reader may release or refuse it while it is held.")
          boolean mayDecide,
      @Schema(nullable = true) String whyNot) {}

  @Schema(name = "PaymentLine")
  record Line(
      @Schema(description = "As a spreadsheet counts, the header being 1.", examples = "2")
          int line,
      Outcome outcome,
      @Schema(
              description = "A reason code for suspense, words for a rejected line; else empty.",
              examples = "UNKNOWN_REFERENCE")
          String reason,
      @Schema(examples = "PAYPOINT") String source,
      @Schema(examples = "PP-20261124-00001") String sourceLineId,
      @Schema(examples = "10012113") String paymentRef,
      @Schema(description = "In pence.", examples = "5443") long amountPence,
      @Schema(nullable = true) LocalDate paidOn,
      @Schema(nullable = true) LocalDate valueOn,
      String methodCode,
      String narrative,
      @Schema(nullable = true) UUID accountId,
      @Schema(nullable = true, examples = "012345/01") String accountReference,
      @Schema(nullable = true, description = "Where it waits, if it is in suspense.")
          UUID suspenseItemId) {}

  /** What a list of files is narrowed to. */
  record Filter(State state, PaymentFileKind kind) {}

  /** What a list of lines is narrowed to. */
  record LineFilter(UUID fileId, Outcome outcome, String reason) {}

  private static final String LIST =
      """
      select f.* from payment_file f
       where ($1::uuid is null or f.id < $1) and ($2::text is null or f.state = $2) and ($3::text is null or f.kind = $3)
       order by f.id desc limit $4\
      """;

  private static final String WHOLE =
      """
      select f.*, o.name as like_name,
             (select j.id from job j where j.subject_id = f.id and j.kind = 'PAYMENT_FILE' order by j.started_at desc limit 1) as job_id
        from payment_file f left join payment_file o on o.id = f.like_file_id where f.id = $1\
      """;

  private static final String LINES =
      """
      select l.*, a.reference as account_reference, s.id as suspense_id from payment_line l
        left join account a on a.account_id = l.account_id
        left join suspense_item s on l.outcome = 'SUSPENSE' and s.file_id = l.file_id and s.line = l.line
       where l.file_id = $1 and ($2::text is null or l.outcome = $2) and ($3::text is null or l.reason = $3) and l.line > $4
       order by l.line limit $5\
      """;

  @Inject Pool pool;

  /** Newest first. */
  Uni<Page<Item>> list(Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(
                cursor == null ? null : Page.uuid(cursor.getFirst()),
                filter.state() == null ? null : filter.state().name(),
                filter.kind() == null ? null : filter.kind().name(),
                limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(PaymentFileReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.id())));
  }

  /** One file, as this person may deal with it. */
  Uni<Whole> one(UUID id, Actor reader) {
    return pool.preparedQuery(WHOLE)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(PaymentFileProblem.PAYMENT_FILE_NOT_FOUND, "Look at the list again.");
          }
          return whole(rows.iterator().next(), reader);
        });
  }

  /** In the order of the file. */
  Uni<Page<Line>> lines(LineFilter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    return pool.preparedQuery(LINES)
        .execute(
            Tuple.of(
                filter.fileId(),
                filter.outcome() == null ? null : filter.outcome().name(),
                filter.reason() == null || filter.reason().isBlank() ? null : filter.reason(),
                cursor == null ? 0 : Page.number(cursor.getFirst()),
                limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(PaymentFileReads::line).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.line())));
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("layout_code"),
        PaymentFileKind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        row.getInteger("lines"),
        row.getLong("amount_pence"),
        total(row, "posted"),
        total(row, "suspense"),
        total(row, "rejected"),
        row.getString("why"),
        row.getString("received_by_name"),
        row.getOffsetDateTime("received_at").toInstant(),
        instant(row, "posted_at"));
  }

  private static Total total(Row row, String of) {
    return new Total(row.getInteger(of + "_lines"), row.getLong(of + "_pence"));
  }

  private static Whole whole(Row row, Actor reader) {
    Item item = item(row);
    String whyNot = whyNot(row, item, reader);
    return new Whole(
        item,
        agrees(item),
        row.getUUID("like_file_id"),
        row.getString("like_name"),
        row.getUUID("job_id"),
        row.getString("released_by_name"),
        instant(row, "released_at"),
        row.getString("release_reason"),
        whyNot == null,
        whyNot);
  }

  private static boolean agrees(Item item) {
    List<Total> parts = List.of(item.posted(), item.suspense(), item.rejected());
    return item.lines() == parts.stream().mapToInt(Total::lines).sum()
        && item.amountPence() == parts.stream().mapToLong(Total::pence).sum();
  }

  private static String whyNot(Row row, Item item, Actor reader) {
    if (item.state() != State.HELD) {
      return "It is not held.";
    }
    if (!reader.may("payment:correct")) {
      return "This needs payment:correct.";
    }
    return FourEyes.differ(row.getString("received_by"), reader)
        ? null
        : "You sent it: another person decides.";
  }

  private static Instant instant(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static Line line(Row row) {
    return new Line(
        row.getInteger("line"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        row.getString("source"),
        row.getString("source_line_id"),
        row.getString("payment_ref"),
        row.getLong("amount_pence"),
        row.getLocalDate("paid_on"),
        row.getLocalDate("value_on"),
        row.getString("method_code"),
        row.getString("narrative"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getUUID("suspense_id"));
  }
}
