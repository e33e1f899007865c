package org.quarterday.arrangement;

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
import org.quarterday.arrangement.rules.ArrangementKind;
import org.quarterday.arrangement.rules.ArrangementState;
import org.quarterday.calendar.Frequency;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** Arrangements of the council: broken ones first, and of those the one most behind. */
@ApplicationScoped
class ArrangementReads {

  /** What a list is narrowed to; null means any. */
  record Filter(ArrangementState state, ArrangementKind kind, String patch) {}

  @Schema(name = "ArrangementSummary")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(description = "Those who owe the balance.", examples = "Ms Amina Okafor")
          String names,
      @Schema(examples = "NORTH") String patch,
      ArrangementKind kind,
      @Schema(nullable = true, description = "The claim of a court’s order.") String claimNumber,
      ArrangementState state,
      @Schema(description = "Since when it stands so.") LocalDate stateOn,
      Frequency frequency,
      @Schema(examples = "2500") long instalmentPence,
      @Schema(examples = "31240") long owedPence,
      @Schema(description = "What of that has come.", examples = "5000") long camePence,
      @Schema(description = "What was due and has not come.", examples = "0") long behindPence,
      @Schema(examples = "0") int behindCount,
      @Schema(nullable = true) LocalDate nextDueOn,
      @Schema(nullable = true, examples = "2500") Long nextPence,
      @Schema(description = "The day the last of it is due.") LocalDate clearsOn,
      @Schema(description = "The day its terms were agreed.") LocalDate agreedOn) {}

  private static final String LIST =
      """
      select g.id, g.account_id, a.reference, coalesce(p.patch, '') as patch, g.kind, t.claim_number, g.state, g.state_on, t.frequency, t.instalment_pence,
             g.owed_pence, g.came_pence, g.behind_pence, g.behind_count, g.next_due_on, g.next_pence, g.clears_on, t.agreed_on, g.place,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
        from arrangement g join account a on a.account_id = g.account_id
        join arrangement_terms t on t.account_id = g.account_id and t.arrangement_id = g.id and t.number = g.terms_number
        left join tenancy y on y.id = a.tenancy_id left join property p on p.id = coalesce(a.property_id, y.property_id)
       where ($1::text is null or g.state = $1) and ($2::text is null or g.kind = $2) and ($3::text is null or p.patch = $3)
         and ($4::smallint is null or (g.place, -g.behind_pence, g.id) > ($4, $5::bigint, $6::uuid))
         and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$7", "$8")
          + " order by g.place, -g.behind_pence, g.id limit $9";

  /** A row with its place in the order. */
  private record Placed(Item item, int place) {}

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 3);
    Tuple values =
        Tuple.tuple()
            .addValue(filter.state() == null ? null : filter.state().name())
            .addValue(filter.kind() == null ? null : filter.kind().name())
            .addValue(filter.patch() == null || filter.patch().isBlank() ? null : filter.patch())
            .addValue(cursor == null ? null : (short) Page.number(cursor.get(0)))
            .addValue(cursor == null ? null : (long) Page.number(cursor.get(1)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(2)))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(ArrangementReads::placed).toList())
        .map(found ->
            Page.of(
                found,
                limit,
                last -> List.of(last.place(), -last.item().behindPence(), last.item().id())))
        .map(page -> new Page<>(page.items().stream().map(Placed::item).toList(), page.next()));
  }

  private static Placed placed(Row row) {
    return new Placed(
        new Item(
            row.getUUID("id"),
            row.getUUID("account_id"),
            row.getString("reference"),
            row.getString("names"),
            row.getString("patch"),
            ArrangementKind.valueOf(row.getString("kind")),
            row.getString("claim_number"),
            ArrangementState.valueOf(row.getString("state")),
            row.getLocalDate("state_on"),
            Frequency.valueOf(row.getString("frequency")),
            row.getLong("instalment_pence"),
            row.getLong("owed_pence"),
            row.getLong("came_pence"),
            row.getLong("behind_pence"),
            row.getInteger("behind_count"),
            row.getLocalDate("next_due_on"),
            row.getLong("next_pence"),
            row.getLocalDate("clears_on"),
            row.getLocalDate("agreed_on")),
        row.getInteger("place"));
  }
}
