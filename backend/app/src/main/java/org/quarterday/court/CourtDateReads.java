package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** Hearings and evictions that are ahead, and hearings that were without an outcome on record. */
@ApplicationScoped
class CourtDateReads {

  enum Kind {
    HEARING,
    EVICTION
  }

  @Schema(name = "CourtDate")
  record Item(
      UUID id,
      Kind kind,
      LocalDate on,
      @Schema(examples = "10:30", description = "Empty for an eviction.") String at,
      String place,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      String names,
      String claimNumber,
      String patch,
      @Schema(description = "Its day is past and nobody wrote down what came of it.")
          boolean outcomeMissing) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(Kind kind, LocalDate from, LocalDate to, String patch) {}

  private static final String LIST =
      """
      select d.*, a.reference, coalesce(h.patch, '') as patch,
             coalesce((select string_agg(trim(p.title || ' ' || p.forename || ' ' || p.surname), ', ' order by m.role desc, p.surname, p.id)
                         from tenancy_member m join person p on p.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
        from (select g.id, 'HEARING' as kind, g.hearing_on as day, to_char(g.hearing_at, 'HH24:MI') as at, g.place, g.account_id, c.claim_number
                from court_hearing g join court_claim c on c.account_id = g.account_id and c.id = g.claim_id where g.outcome is null
              union all
              select w.id, 'EVICTION', w.eviction_on, '', '', w.account_id, c.claim_number
                from court_warrant w join court_order o on o.account_id = w.account_id and o.id = w.order_id
                join court_claim c on c.account_id = o.account_id and c.id = o.claim_id where w.state = 'DATED') d
        join account a on a.account_id = d.account_id left join property h on h.id = a.property_id
       where ($1::text is null or d.kind = $1) and ($2::date is null or d.day >= $2) and ($3::date is null or d.day <= $3)
         and ($4::text is null or h.patch = $4) and ($5::date is null or (d.day, d.id) > ($5, $6::uuid)) and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$7", "$8")
          + " order by d.day, d.id limit $9";

  @Schema(name = "CourtPatches")
  record Patches(List<String> items) {}

  private static final String PATCHES =
      """
      select distinct h.patch from account a join property h on h.id = a.property_id and h.patch <> ''
       where a.account_id in (select account_id from court_hearing where outcome is null
                              union select account_id from court_warrant where state = 'DATED') order by h.patch\
      """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addString(filter.kind() == null ? null : filter.kind().name())
            .addLocalDate(filter.from())
            .addLocalDate(filter.to())
            .addString(filter.patch())
            .addLocalDate(cursor == null ? null : Page.day(cursor.getFirst()))
            .addUUID(cursor == null ? null : Page.uuid(cursor.getLast()))
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            Page.of(
                StreamSupport.stream(rows.spliterator(), false).map(this::item).toList(),
                limit,
                last -> List.of(last.on(), last.id())));
  }

  /** The patches that have a hearing or an eviction on the list. */
  Uni<Patches> patches() {
    return pool.preparedQuery(PATCHES)
        .execute()
        .map(rows ->
            new Patches(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString(0))
                    .toList()));
  }

  private Item item(Row row) {
    LocalDate day = row.getLocalDate("day");
    return new Item(
        row.getUUID("id"),
        Kind.valueOf(row.getString("kind")),
        day,
        row.getString("at"),
        row.getString("place"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        row.getString("claim_number"),
        row.getString("patch"),
        day.isBefore(today.date()));
  }
}
