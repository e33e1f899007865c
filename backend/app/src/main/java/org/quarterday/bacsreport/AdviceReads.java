package org.quarterday.bacsreport;

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
import org.quarterday.bacsreport.rules.Offer;
import org.quarterday.platform.bacs.BacsReason;
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/**
 * The lines of reports: of one, or all that wait for a person. A reader's own tenancy is left out.
 */
@ApplicationScoped
class AdviceReads {

  @Schema(name = "BacsAdvice")
  record Item(
      UUID id,
      UUID reportId,
      @Schema(description = "Of the report, from 1.", examples = "8") int line,
      ReportKind kind,
      @Schema(description = "As the bank wrote it.", examples = "0128") String rawCode,
      @Schema(description = "What it means.", examples = "refer to payer") String reason,
      @Schema(examples = "RENT1000177") String reference,
      String payerName,
      @Schema(nullable = true, description = "In pence.", examples = "50899") Long amountPence,
      @Schema(nullable = true, description = "The processing day of what came back.")
          LocalDate originalOn,
      @Schema(
              nullable = true,
              description = "From when a change counts, or the day a claim is taken.")
          LocalDate effectiveOn,
      Outcome outcome,
      @Schema(description = "What was done and why, or why nothing was.") String words,
      @Schema(description = "The step that waits for a person; NONE for none.") Offer offer,
      @Schema(description = "The step as a button says it; empty for none.") String offerWords,
      @Schema(nullable = true) UUID accountId,
      @Schema(nullable = true, examples = "T500123") String accountReference,
      @Schema(nullable = true) UUID mandateId,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(UUID reportId, UUID accountId, Outcome outcome, Boolean open) {}

  private static final String LIST =
      """
      select a.*, c.reference as account_reference from bacs_advice a left join account c on c.account_id = a.account_id
       where ($1::uuid is null or a.report_id = $1) and ($2::uuid is null or a.account_id = $2) and ($3::text is null or a.outcome = $3)
         and ($4::boolean is null or $4 = (a.outcome in ('PROPOSED', 'PARKED')))
         and not exists (select 1 from tenancy_member m join staff_person s on s.person_id = m.person_id
                          where m.tenancy_id = c.tenancy_id and s.issuer = $5 and s.subject = $6)
         and ($7::uuid is null or (a.report_id, a.line, a.id) > ($7, $8::integer, $9::uuid))
       order by a.report_id, a.line, a.id limit $10\
      """;

  @Inject Pool pool;

  /** In the order of the reports and of their lines. */
  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 3);
    Tuple values =
        Tuple.of(filter.reportId(), filter.accountId())
            .addValue(filter.outcome() == null ? null : filter.outcome().name())
            .addValue(filter.open())
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(cursor == null ? null : Page.uuid(cursor.get(0)))
            .addValue(cursor == null ? null : Page.number(cursor.get(1)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(2)))
            .addValue(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(AdviceReads::item).toList())
        .map(items ->
            Page.of(items, limit, last -> List.of(last.reportId(), last.line(), last.id())));
  }

  private static Item item(Row row) {
    ReportKind kind = ReportKind.valueOf(row.getString("kind"));
    Offer offer = Offer.valueOf(row.getString("offer"));
    String meaning = row.getString("meaning");
    return new Item(
        row.getUUID("id"),
        row.getUUID("report_id"),
        row.getInteger("line"),
        kind,
        row.getString("raw_code"),
        BacsReason.words(kind, row.getString("code"))
            .orElse(meaning.isBlank() ? "not known" : meaning),
        row.getString("reference"),
        row.getString("payer_name"),
        row.getLong("amount_pence"),
        row.getLocalDate("original_on"),
        row.getLocalDate("effective_on"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("words"),
        offer,
        offer.words(),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getUUID("mandate_id"),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"));
  }
}
