package org.quarterday.retention;

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
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** Legal holds, the newest first. */
@ApplicationScoped
class LegalHoldReads {

  @Schema(name = "LegalHold")
  record Item(
      UUID id,
      @Schema(nullable = true) UUID personId,
      @Schema(nullable = true) UUID accountId,
      @Schema(description = "The person's number or the account's.", examples = "N500012")
          String reference,
      @Schema(examples = "Claim for disrepair, G00YX123") String matter,
      String why,
      LocalDate startsOn,
      String setByName,
      Instant setAt,
      @Schema(nullable = true) LocalDate liftedOn,
      @Schema(nullable = true) String liftedByName,
      @Schema(nullable = true) String liftedWhy,
      @Schema(nullable = true, description = "Why the caller may not lift it; null when they may.")
          String whyNotLift) {}

  private static final String LIST =
      """
      select h.*, coalesce(p.reference, a.reference) as reference from legal_hold h
        left join person p on p.id = h.person_id left join account a on a.account_id = h.account_id
       where ($1 or h.lifted_on is null) and ($2::timestamptz is null or (h.set_at, h.id) < ($2, $3::uuid))
       order by h.set_at desc, h.id desc limit $4\
      """;

  @Inject Pool pool;

  /** With those that were lifted, or only those that stand. */
  Uni<Page<Item>> list(Actor reader, boolean lifted, String after, int limit) {
    Moment from = Moment.of(after);
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(lifted, from.at(), from.id(), limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, reader)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.setAt(), last.id())));
  }

  private static Item item(Row row, Actor reader) {
    return new Item(
        row.getUUID("id"),
        row.getUUID("person_id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("matter"),
        row.getString("why"),
        row.getLocalDate("starts_on"),
        row.getString("set_by_name"),
        Columns.instant(row, "set_at"),
        row.getLocalDate("lifted_on"),
        row.getString("lifted_by_name"),
        row.getString("lifted_why"),
        whyNot(row, reader));
  }

  private static String whyNot(Row row, Actor reader) {
    if (row.getLocalDate("lifted_on") != null) {
      return "It is lifted.";
    }
    if (!reader.may("retention:release")) {
      return "Another role lifts legal holds.";
    }
    return FourEyes.differ(row.getString("set_by"), reader)
        ? null
        : "You placed it: another person lifts it.";
  }
}
