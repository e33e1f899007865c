package org.quarterday.collection;

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
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;

/** Runs, newest first, and their lines. */
@ApplicationScoped
class CollectionReads {

  @Schema(name = "CollectionRun")
  record Item(
      UUID id,
      CollectionRun.State state,
      @Schema(examples = "123456") String serviceUser,
      LocalDate collectOn,
      @Schema(description = "The day that stands in the file.") LocalDate processingOn,
      @Schema(description = "The last day to send it to Bacs.") LocalDate submitBy,
      @Schema(examples = "312") int items,
      @Schema(description = "In pence.", examples = "13780404") long itemPence,
      @Schema(description = "New and ended instructions.", examples = "4") int instructions,
      int leftOut,
      long leftOutPence,
      @Schema(description = "What the schedules say: sent and left out together.") int dueItems,
      long duePence,
      @Schema(description = "Sent and left out come to what is due.") boolean agrees,
      @Schema(description = "Of what is in it, in hex: send it with the release.")
          String contentHash,
      @Schema(nullable = true, examples = "000042") String serial,
      @Schema(nullable = true, description = "SHA-256 of the file, in hex.") String fileSha256,
      @Schema(nullable = true) Long fileBytes,
      @Schema(description = "How much has come to the accounts, in pence.") long collectedPence,
      int collectedItems,
      @Schema(description = "How much of it the banks have returned, in pence.") long returnedPence,
      int returnedItems,
      String preparedByName,
      Instant preparedAt,
      @Schema(nullable = true) String releasedByName,
      @Schema(nullable = true) Instant releasedAt,
      @Schema(nullable = true) String submittedByName,
      @Schema(nullable = true) Instant submittedAt,
      @Schema(nullable = true) Instant postedAt,
      @Schema(description = "Whether the reader may release it: not by who prepared it.")
          boolean mayRelease,
      int version) {}

  @Schema(name = "CollectionLineOutcome")
  enum Outcome {
    INCLUDED,
    LEFT_OUT
  }

  @Schema(name = "CollectionLine")
  record Line(
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      UUID mandateId,
      int number,
      @Schema(examples = "10012113") String mandateReference,
      @Schema(examples = "A OKAFOR") String payerName,
      @Schema(description = "01, 17, 18, 19 or 0N, 0C, 0S.", examples = "17")
          String transactionCode,
      @Schema(nullable = true, description = "As the payer was told.") LocalDate dueOn,
      @Schema(description = "In pence; nil for an instruction.") long amountPence,
      Outcome outcome,
      @Schema(description = "Why it was left out; empty when it is sent.", examples = "SUSPENDED")
          String reason,
      @Schema(nullable = true, description = "Where the collection stands.") String itemState) {}

  @Schema(name = "CollectionDay")
  record Day(
      @Schema(description = "The working day the money moves.") LocalDate collectOn,
      @Schema(description = "Planned and in no run yet.") int items,
      @Schema(description = "In pence.") long pence,
      @Schema(description = "The last day to send its run to Bacs.") LocalDate submitBy,
      @Schema(description = "Whether that day is still to come.") boolean inTime) {}

  /** From the marks and the returns, both few: not from every item, each time somebody looks. */
  private static final String ROW =
      """
      select r.*, c.pence as collected_pence, c.items as collected_items, b.pence as returned_pence, b.items as returned_items
        from collection_run r
       cross join lateral (select coalesce(sum(p.amount_pence), 0)::bigint as pence, coalesce(sum(p.entries), 0)::bigint as items
                             from collection_posted p where p.run_id = r.id) c
       cross join lateral (select coalesce(sum(i.amount_pence), 0)::bigint as pence, count(*) as items
                             from direct_debit_item i where i.run_id = r.id and i.state = 'RETURNED') b
      """;

  private static final String LIST =
      ROW
          + " where r.state <> 'DISCARDED' and ($1::date is null or (r.collect_on, r.id) < ($1, $2::uuid)) order by r.collect_on desc, r.id desc limit $3";

  private static final String LINES =
      """
      select l.account_id, a.reference as account_reference, l.mandate_id, l.number, m.reference as mandate_reference, m.payer_name,
             l.transaction_code, i.due_on, l.amount_pence, l.outcome, l.reason, i.state as item_state
        from collection_line l join account a on a.account_id = l.account_id
        join mandate m on m.account_id = l.account_id and m.id = l.mandate_id
        left join direct_debit_item i on i.account_id = l.account_id and i.id = l.item_id
       where l.run_id = $1 and ($2::text is null or l.outcome = $2)
         and ($3::uuid is null or (l.account_id, l.mandate_id, l.number) > ($3, $4::uuid, $5::smallint))
         and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$6", "$7")
          + " order by l.account_id, l.mandate_id, l.number limit $8";

  private static final String DAYS =
      """
      select collect_on, count(*)::int as items, sum(amount_pence)::bigint as pence from direct_debit_item
       where state = 'PLANNED' and collect_on between $1 and $2 group by 1 order by 1\
      """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor reader, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.of(
            cursor == null ? null : Page.day(cursor.get(0)),
            cursor == null ? null : Page.uuid(cursor.get(1)),
            limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, reader)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.collectOn(), last.id())));
  }

  Uni<Item> one(Actor reader, UUID id) {
    return pool.preparedQuery(ROW + " where r.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                CollectionProblem.COLLECTION_NOT_FOUND, "Look at the list of runs again.");
          }
          return item(rows.iterator().next(), reader);
        });
  }

  /** Without those of the reader's own household; the run's totals count them. */
  Uni<Page<Line>> lines(Actor reader, UUID id, Outcome outcome, String after, int limit) {
    List<String> cursor = Page.decode(after, 3);
    Tuple values =
        Tuple.of(id, outcome == null ? null : outcome.name())
            .addValue(cursor == null ? null : Page.uuid(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(cursor == null ? null : (short) Page.number(cursor.get(2)))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1);
    return pool.preparedQuery(LINES)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(CollectionReads::line).toList())
        .map(lines ->
            Page.of(
                lines, limit, last -> List.of(last.accountId(), last.mandateId(), last.number())));
  }

  /** What is planned, day by day, between two days. */
  Uni<List<Day>> days(LocalDate from, LocalDate to) {
    return BankHolidays.of(pool)
        .chain(working ->
            pool.preparedQuery(DAYS)
                .execute(Tuple.of(from, to))
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> day(row, working))
                        .toList()));
  }

  private Day day(Row row, WorkingDays working) {
    LocalDate collectOn = row.getLocalDate("collect_on");
    LocalDate submitBy = working.before(collectOn, CollectionRun.DAYS_AHEAD);
    return new Day(
        collectOn,
        row.getInteger("items"),
        row.getLong("pence"),
        submitBy,
        !today.date().isAfter(submitBy));
  }

  private static Line line(Row row) {
    return new Line(
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getUUID("mandate_id"),
        row.getInteger("number"),
        row.getString("mandate_reference"),
        row.getString("payer_name"),
        row.getString("transaction_code"),
        row.getLocalDate("due_on"),
        row.getLong("amount_pence"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        row.getString("item_state"));
  }

  private static Item item(Row row, Actor reader) {
    var sha = row.getBuffer("file_sha256");
    return new Item(
        row.getUUID("id"),
        CollectionRun.State.valueOf(row.getString("state")),
        row.getString("service_user"),
        row.getLocalDate("collect_on"),
        row.getLocalDate("processing_on"),
        row.getLocalDate("submit_by"),
        row.getInteger("items"),
        row.getLong("item_pence"),
        row.getInteger("instructions"),
        row.getInteger("left_out"),
        row.getLong("left_out_pence"),
        row.getInteger("due_items"),
        row.getLong("due_pence"),
        row.getLong("item_pence") + row.getLong("left_out_pence") == row.getLong("due_pence"),
        HexFormat.of().formatHex(row.getBuffer("content_hash").getBytes()),
        row.getString("serial"),
        sha == null ? null : HexFormat.of().formatHex(sha.getBytes()),
        row.getLong("file_bytes"),
        row.getLong("collected_pence"),
        row.getInteger("collected_items"),
        row.getLong("returned_pence"),
        row.getInteger("returned_items"),
        row.getString("prepared_by_name"),
        instant(row, "prepared_at"),
        row.getString("released_by_name"),
        instant(row, "released_at"),
        row.getString("submitted_by_name"),
        instant(row, "submitted_at"),
        instant(row, "posted_at"),
        "DRAFT".equals(row.getString("state"))
            && reader.may("dd:approve")
            && FourEyes.differ(row.getString("prepared_by"), reader),
        row.getInteger("version"));
  }

  private static Instant instant(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
