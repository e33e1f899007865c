package org.quarterday.balancing;

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
import org.quarterday.balancing.DayBoard.Count;
import org.quarterday.balancing.rules.Source;
import org.quarterday.balancing.rules.SourceFigures;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** A source's figures of a day taken apart, journal by journal, with the way to each. */
@ApplicationScoped
class DayLineReads {

  /** Where the thing itself is looked at. */
  @Schema(name = "DayLineLeadsTo")
  enum Leads {
    PAYMENT_FILE,
    WEEKLY_DEBIT,
    CORRECTION,
    SUSPENSE_ITEM,
    IMPORT,
    AGENCY_RETURN,
    ACCOUNT
  }

  @Schema(name = "DayLine")
  record Line(
      UUID journalId,
      @Schema(nullable = true, description = "Null: there is no such journal.") Instant recordedAt,
      @Schema(
              description =
                  "What it was made for; empty where it concerns an account closed to the reader.")
          String words,
      @Schema(
              nullable = true,
              description =
                  "Null: it is on several accounts, or on none, or on one closed to the reader.")
          String accountReference,
      @Schema(nullable = true) Count told,
      Count posted,
      Count suspense,
      Count rejected,
      Count difference,
      @Schema(nullable = true) Leads leadsTo,
      @Schema(nullable = true, description = "Its id; of a weekly debit its Monday.")
          String leadsToId) {}

  /**
   * What is asked for.
   *
   * @param detail as the source has it
   * @param differing only those that do not agree
   */
  record Filter(LocalDate day, Source source, String detail, boolean differing) {}

  /**
   * Payments of one's own, or of somebody close, count and are not told. A run is on every account:
   * it is not asked whose they are.
   */
  private static final String LINES =
      FigureSql.RECORDS
          + """
          , asked as (
            select r.* from records r
             where r.source = $3 and r.detail = $4 and ($6::uuid is null or r.journal_id > $6)
               and (not $5::boolean or (r.told_lines, r.told_pence)
                    is distinct from (r.posted_lines + r.held_lines + r.rejected_lines, r.posted_pence + r.held_pence + r.rejected_pence))
             order by r.journal_id limit $9
          )
          select r.*, j.narrative, j.recorded_at,
                 coalesce(on_one.own, false) as own,
                 (select f.id::text from payment_file f where f.journal_id = r.journal_id) as file_id,
                 (select d.week_starts_on::text from debit_run d where r.journal_id in (d.journal_id, d.back_out_journal_id) limit 1) as week,
                 (select c.id::text from correction c where c.journal_id = r.journal_id limit 1) as correction_id,
                 (select p.item_id::text from suspense_proposal p where p.journal_id = r.journal_id limit 1) as item_id,
                 (select l.file_id::text from agency_return_line l where l.journal_id = r.journal_id limit 1) as return_file_id,
                 (select i.id::text from import_run i where i.id = r.journal_id) as import_id,
                 on_one.account_id, case when on_one.accounts = 1 then on_one.reference end as account_reference
            from asked r left join journal j on j.id = r.journal_id
            left join lateral (
              select count(distinct e.account_id) as accounts, min(e.account_id::text) as account_id, min(a.reference) as reference,
                     bool_or(exists (select 1 from tenancy_member m join staff_person s on s.person_id = m.person_id
                                      where m.tenancy_id = a.tenancy_id and s.issuer = $7 and s.subject = $8)) as own
                from entry e join account a on a.account_id = e.account_id
               where e.journal_id = r.journal_id and r.source not in ('PAYMENT_FILE', 'WEEKLY_DEBIT', 'DEBIT_BACK_OUT', 'IMPORT')) on_one on true
           order by r.journal_id\
          """;

  @Inject Pool pool;

  /** In the order they were made. */
  Uni<Page<Line>> lines(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    if (filter.differing() && !filter.source().recorded()) {
      return Uni.createFrom().item(new Page<>(List.of(), null));
    }
    return pool.preparedQuery(LINES)
        .execute(
            Tuple.of(
                    filter.day(),
                    filter.day(),
                    filter.source().name(),
                    filter.detail(),
                    filter.differing(),
                    cursor == null ? null : Page.uuid(cursor.getFirst()))
                .addString(reader.issuer())
                .addString(reader.subject())
                .addInteger(limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(DayLineReads::line).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.journalId())));
  }

  private static Line line(Row row) {
    SourceFigures figures = FigureReads.source(row);
    boolean own = row.getBoolean("own");
    Leads leads = own ? null : leads(row);
    String narrative = row.getString("narrative");
    return new Line(
        row.getUUID("journal_id"),
        Columns.instant(row, "recorded_at"),
        own || narrative == null ? "" : narrative,
        own ? null : row.getString("account_reference"),
        figures.source().recorded() ? Count.of(figures.told()) : null,
        Count.of(figures.posted()),
        Count.of(figures.suspense()),
        Count.of(figures.rejected()),
        Count.of(figures.difference()),
        leads,
        leads == null ? null : row.getString(column(leads)));
  }

  /** The record behind the posting if there is one, else the account it is on. */
  private static Leads leads(Row row) {
    for (Leads leads : Leads.values()) {
      if (row.getString(column(leads)) != null) {
        return leads;
      }
    }
    return null;
  }

  private static String column(Leads leads) {
    return switch (leads) {
      case PAYMENT_FILE -> "file_id";
      case WEEKLY_DEBIT -> "week";
      case CORRECTION -> "correction_id";
      case SUSPENSE_ITEM -> "item_id";
      case IMPORT -> "import_id";
      case AGENCY_RETURN -> "return_file_id";
      case ACCOUNT -> "account_id";
    };
  }
}
