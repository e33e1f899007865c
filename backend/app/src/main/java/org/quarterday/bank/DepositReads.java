package org.quarterday.bank;

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
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** What the books say should be at the bank, and whether it was found there. */
@ApplicationScoped
class DepositReads {

  @Schema(name = "BankDepositItem")
  record Item(
      @Schema(examples = "HRA-INCOME") String bankCode,
      BankDeposit deposit,
      @Schema(nullable = true, description = "Null while it is in transit.") UUID matchId,
      @Schema(nullable = true) Instant matchedAt) {}

  /**
   * What a list is narrowed to; each null for all.
   *
   * @param open only what is in transit
   */
  record Filter(String bank, String source, String detail, LocalDate recordedOn, boolean open) {}

  private static final String LIST =
      "select m.made_at, "
          + BankDeposit.TOLD.formatted("$11", "$12")
          + """
                 left join bank_match m on m.id = d.match_id
           where ($1::text is null or d.bank_code = $1) and ($2::text is null or d.source = $2) and ($3::text is null or d.detail = $3)
             and ($4::date is null or d.recorded_on = $4) and (not $5::boolean or d.match_id is null)
             and ($6::date is null or (d.recorded_on, d.journal_id, d.source, d.detail) > ($6, $7::uuid, $8::text, $9::text))
           order by d.recorded_on, d.journal_id, d.source, d.detail limit $10\
          """;

  @Inject Pool pool;

  /** The oldest first. */
  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 4);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(
                    given(filter.bank()),
                    given(filter.source()),
                    filter.detail(),
                    filter.recordedOn(),
                    filter.open(),
                    cursor == null ? null : Page.day(cursor.get(0)))
                .addUUID(cursor == null ? null : Page.uuid(cursor.get(1)))
                .addString(cursor == null ? null : cursor.get(2))
                .addString(cursor == null ? null : cursor.get(3))
                .addInteger(limit + 1)
                .addString(reader.issuer())
                .addString(reader.subject()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(DepositReads::item).toList())
        .map(items ->
            Page.of(
                items,
                limit,
                last ->
                    List.of(
                        last.deposit().recordedOn(),
                        last.deposit().journalId(),
                        last.deposit().source(),
                        last.deposit().detail())));
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static Item item(Row row) {
    return new Item(
        row.getString("bank_code"),
        BankDeposit.of(BankDeposit.row(row)),
        row.getUUID("match_id"),
        Columns.instant(row, "made_at"));
  }
}
