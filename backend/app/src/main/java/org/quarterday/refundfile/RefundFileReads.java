package org.quarterday.refundfile;

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
import org.quarterday.calendar.BacsDay;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** Files of refunds, the latest first, and what waits for the next. */
@ApplicationScoped
class RefundFileReads {

  @Schema(name = "RefundFile")
  record Item(
      UUID id,
      RefundFile.State state,
      @Schema(examples = "123456") String serviceUser,
      @Schema(description = "The working day the payees have their money.") LocalDate payOn,
      @Schema(description = "The day that stands in the file.") LocalDate processingOn,
      @Schema(description = "The last day to send it to Bacs.") LocalDate submitBy,
      @Schema(description = "How many refunds.", examples = "14") int items,
      @Schema(description = "In pence.", examples = "182460") long pence,
      @Schema(description = "How many came back since, of those sent.") int cameBackItems,
      @Schema(description = "In pence.") long cameBackPence,
      @Schema(description = "Of what is in it, in hex: send it with the release.")
          String contentHash,
      @Schema(nullable = true, examples = "000042") String serial,
      @Schema(nullable = true, description = "SHA-256 of the file, in hex.") String fileSha256,
      @Schema(nullable = true) Integer fileBytes,
      String preparedByName,
      Instant preparedAt,
      @Schema(nullable = true) String releasedByName,
      @Schema(nullable = true) Instant releasedAt,
      @Schema(nullable = true) String sentByName,
      @Schema(nullable = true) Instant sentAt,
      @Schema(description = "Why it was taken back; empty when it was not.") String withdrawnWhy,
      @Schema(description = "Whether the reader may release it: not by who prepared it.")
          boolean mayRelease,
      int version) {}

  @Schema(name = "RefundsDue")
  record Due(
      @Schema(description = "Approved and in no file.", examples = "14") int items,
      @Schema(description = "In pence.", examples = "182460") long pence,
      @Schema(description = "The first working day a file made today can pay on.")
          LocalDate firstPayOn) {}

  private static final String ROW =
      """
      select f.*, coalesce(c.items, 0)::int as came_back_items, coalesce(c.pence, 0)::bigint as came_back_pence from refund_file f
        left join lateral (select count(*) as items, sum(r.amount_pence) as pence from refund r
                            where r.file_id = f.id and r.state = 'CAME_BACK') c on true
      """;

  private static final String LIST =
      ROW
          + " where f.state <> 'DISCARDED' and ($1::date is null or (f.pay_on, f.id) < ($1, $2::uuid)) order by f.pay_on desc, f.id desc limit $3";

  private static final String DUE =
      "select count(*)::int, coalesce(sum(amount_pence), 0)::bigint from refund where state = 'APPROVED'";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor reader, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.of(
            cursor == null ? null : Page.day(cursor.getFirst()),
            cursor == null ? null : Page.uuid(cursor.getLast()),
            limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, reader)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.payOn(), last.id())));
  }

  Uni<Item> one(Actor reader, UUID id) {
    return pool.preparedQuery(ROW + " where f.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw RefundFile.notFound();
          }
          return item(rows.iterator().next(), reader);
        });
  }

  Uni<Due> due() {
    return BankHolidays.of(pool)
        .chain(days -> pool.query(DUE).execute().map(rows -> due(rows.iterator().next(), days)));
  }

  private Due due(Row row, WorkingDays days) {
    return new Due(row.getInteger(0), row.getLong(1), BacsDay.first(today.date(), days));
  }

  private static Item item(Row row, Actor reader) {
    var sha = row.getBuffer("file_sha256");
    return new Item(
        row.getUUID("id"),
        RefundFile.State.valueOf(row.getString("state")),
        row.getString("service_user"),
        row.getLocalDate("pay_on"),
        row.getLocalDate("processing_on"),
        row.getLocalDate("submit_by"),
        row.getInteger("items"),
        row.getLong("pence"),
        row.getInteger("came_back_items"),
        row.getLong("came_back_pence"),
        HexFormat.of().formatHex(row.getBuffer("content_hash").getBytes()),
        row.getString("serial"),
        sha == null ? null : HexFormat.of().formatHex(sha.getBytes()),
        row.getInteger("file_bytes"),
        row.getString("prepared_by_name"),
        Columns.instant(row, "prepared_at"),
        row.getString("released_by_name"),
        Columns.instant(row, "released_at"),
        row.getString("sent_by_name"),
        Columns.instant(row, "sent_at"),
        row.getString("withdrawn_why"),
        "DRAFT".equals(row.getString("state"))
            && reader.may("refund:approve")
            && FourEyes.differ(row.getString("prepared_by"), reader),
        row.getInteger("version"));
  }
}
