package org.quarterday.courtcost;

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
import org.quarterday.account.OwnAccount;
import org.quarterday.courtcost.rules.CourtCostState;
import org.quarterday.money.Money;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** Court costs, the newest first, with whether the caller may decide. */
@ApplicationScoped
class CourtCostReads {

  @Schema(name = "CourtCost")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      String names,
      CourtCostState state,
      String claimNumber,
      String court,
      UUID orderId,
      LocalDate orderOn,
      @Schema(description = "What the order awards in all, in pence.") long awardedPence,
      @Schema(examples = "40400") long amountPence,
      @Schema(examples = "£404.00") String amountWords,
      String words,
      String madeByName,
      Instant madeAt,
      @Schema(nullable = true) String decidedByName,
      String decisionNote,
      String reversedWhy,
      @Schema(nullable = true, description = "Where it was posted.") UUID costAccountId,
      @Schema(nullable = true) Integer entryNumber,
      @Schema(description = "Send it with the approval.") String contentHash,
      boolean mayDecide,
      @Schema(nullable = true, description = "Why the caller may not.") String whyNot,
      @Schema(description = "Whether the caller may take it off again.") boolean mayReverse) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(CourtCostState state, UUID accountId) {}

  private static final String LIST =
      """
      select * from (
        select c.account_id, c.id, %s as standing, c.order_id, c.amount_pence, c.words, c.content_hash, c.made_by, c.made_by_name, c.made_at,
               c.decided_by_name, c.decision_note, c.reversed_why, c.cost_account_id, c.entry_number, k.claim_number, k.court, o.order_on, o.costs_pence,
               a.reference, coalesce((select string_agg(trim(p.title || ' ' || p.forename || ' ' || p.surname), ', ' order by m.role desc, p.surname, p.id)
                 from tenancy_member m join person p on p.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
          from court_cost c join court_claim k on k.account_id = c.account_id and k.id = c.claim_id
          join court_order o on o.account_id = c.account_id and o.id = c.order_id join account a on a.account_id = c.account_id
         where ($2::uuid is null or c.account_id = $2) and ($3::timestamptz is null or (c.made_at, c.id) < ($3, $4::uuid)) and %s) x
       where ($1::text is null or x.standing = $1) order by x.made_at desc, x.id desc limit $7\
      """
          .formatted(CourtCost.STATE, OwnAccount.NOT_LINKED.formatted("$5", "$6"));

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    Moment from = Moment.of(after);
    Tuple values =
        Tuple.tuple()
            .addString(filter.state() == null ? null : filter.state().name())
            .addValue(filter.accountId())
            .addValue(from.at())
            .addUUID(from.id())
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            Page.of(
                StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, by)).toList(),
                limit,
                last -> List.of(last.madeAt(), last.id())));
  }

  private static Item item(Row row, Actor by) {
    CourtCostState state = CourtCostState.valueOf(row.getString("standing"));
    String whyNot = whyNot(row, state, by);
    long pence = row.getLong("amount_pence");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        state,
        row.getString("claim_number"),
        row.getString("court"),
        row.getUUID("order_id"),
        row.getLocalDate("order_on"),
        row.getLong("costs_pence"),
        pence,
        Money.ofPence(pence).format(),
        row.getString("words"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"),
        row.getString("decided_by_name"),
        row.getString("decision_note"),
        row.getString("reversed_why"),
        row.getUUID("cost_account_id"),
        row.getInteger("entry_number"),
        row.getString("content_hash"),
        whyNot == null,
        whyNot,
        state == CourtCostState.POSTED && mayPost(row, by));
  }

  private static boolean mayPost(Row row, Actor by) {
    return by.may("court-cost:post") && FourEyes.differ(row.getString("made_by"), by);
  }

  private static String whyNot(Row row, CourtCostState state, Actor by) {
    if (state != CourtCostState.AWAITING_APPROVAL) {
      return "They have been decided.";
    }
    if (!by.may("court-cost:post")) {
      return "Your role does not post court costs.";
    }
    return mayPost(row, by) ? null : "You instructed them; another person decides.";
  }
}
