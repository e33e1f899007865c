package org.quarterday.placement;

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
import org.quarterday.money.Money;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** Placements, the newest first, each with what became of its debts. */
@ApplicationScoped
class PlacementReads {

  @Schema(name = "Placement")
  record Item(
      UUID id,
      String agencyCode,
      @Schema(examples = "Harrow Lee Recoveries") String agencyName,
      HeldPlacement.State state,
      @Schema(examples = "Waits for approval") String stateWords,
      String contentHash,
      @Schema(description = "Without those left out.", examples = "12") int debts,
      @Schema(description = "What was placed, in pence.", examples = "482100") long pence,
      @Schema(examples = "£4,821.00") String amountWords,
      @Schema(description = "How many the agency has now.", examples = "9") int out,
      @Schema(description = "What it paid of them, in pence.", examples = "120000")
          long collectedPence,
      int leftOut,
      @Schema(nullable = true, description = "SHA-256 of the file, in hex.") String fileSha256,
      String preparedByName,
      Instant preparedAt,
      @Schema(nullable = true) String approvedByName,
      @Schema(nullable = true) Instant approvedAt,
      @Schema(nullable = true) String sentByName,
      @Schema(nullable = true) LocalDate sentOn,
      @Schema(description = "Whether the reader may approve it.") boolean mayApprove,
      @Schema(nullable = true, description = "Why not.") String whyNot) {}

  private static final String ROW =
      """
      select p.*, a.name as agency_name, d.debts, d.pence, d.out, d.collected, d.left_out
        from placement p join agency a on a.code = p.agency_code
        cross join lateral (
          select (count(*) filter (where state <> 'LEFT_OUT'))::int as debts,
                 coalesce(sum(placed_pence) filter (where state <> 'LEFT_OUT'), 0)::bigint as pence,
                 (count(*) filter (where state in ('PLACED', 'SENT', 'ACTIVE')))::int as out,
                 coalesce(sum(collected_pence), 0)::bigint as collected, (count(*) filter (where state = 'LEFT_OUT'))::int as left_out
            from placement_debt where placement_id = p.id) d
      """;

  private static final String LIST =
      ROW
          + """
          where ($1::text is null or p.agency_code = $1) and ($2::text is null or p.state = $2) and (p.state <> 'DISCARDED' or $2 = 'DISCARDED')
            and ($3::uuid is null or (p.prepared_at, p.id) < (select q.prepared_at, q.id from placement q where q.id = $3))
          order by p.prepared_at desc, p.id desc limit $4\
          """;

  @Inject Pool pool;

  Uni<Page<Item>> list(
      Actor reader, String agency, HeldPlacement.State state, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(
                agency,
                state == null ? null : state.name(),
                cursor == null ? null : Page.uuid(cursor.getFirst()),
                limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, reader)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.id())));
  }

  /** Problem 404 PLACEMENT_NOT_FOUND when there is none. */
  Uni<Item> one(Actor reader, UUID id) {
    return pool.preparedQuery(ROW + " where p.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw HeldPlacement.notFound();
          }
          return item(rows.iterator().next(), reader);
        });
  }

  private static Item item(Row row, Actor reader) {
    HeldPlacement.State state = HeldPlacement.State.valueOf(row.getString("state"));
    long pence = row.getLong("pence");
    String whyNot = whyNot(row, reader, state);
    return new Item(
        row.getUUID("id"),
        row.getString("agency_code"),
        row.getString("agency_name"),
        state,
        state.words(),
        row.getString("content_hash"),
        row.getInteger("debts"),
        pence,
        Money.ofPence(pence).format(),
        row.getInteger("out"),
        row.getLong("collected"),
        row.getInteger("left_out"),
        row.getString("file_sha256"),
        row.getString("prepared_by_name"),
        Columns.instant(row, "prepared_at"),
        row.getString("approved_by_name"),
        Columns.instant(row, "approved_at"),
        row.getString("sent_by_name"),
        row.getLocalDate("sent_on"),
        state == HeldPlacement.State.DRAFT && whyNot == null,
        whyNot);
  }

  private static String whyNot(Row row, Actor reader, HeldPlacement.State state) {
    if (state != HeldPlacement.State.DRAFT) {
      return null;
    }
    if (!reader.may("arrears:direct")) {
      return "A senior officer approves it.";
    }
    return FourEyes.differ(row.getString("prepared_by"), reader)
        ? null
        : "You prepared it: another person approves it.";
  }
}
