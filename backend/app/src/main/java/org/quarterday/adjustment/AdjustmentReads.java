package org.quarterday.adjustment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/**
 * Adjustments in the order they were made, each with whether the caller may decide it and why not.
 */
@ApplicationScoped
class AdjustmentReads {

  @Schema(name = "Adjustment")
  record Item(
      UUID id,
      UUID accountId,
      String accountReference,
      String names,
      String typeCode,
      String typeName,
      @Schema(examples = "-2500") long amountPence,
      LocalDate effectiveOn,
      String reasonCode,
      String reasonName,
      String narrative,
      Adjustment.State state,
      String madeByName,
      Instant madeAt,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      @Schema(nullable = true) String decisionNote,
      @Schema(nullable = true) Integer entryNumber,
      @Schema(description = "The account's balance now.", examples = "31240") long balancePence,
      @Schema(examples = "£312.40 in arrears") String balanceWords,
      String contentHash,
      boolean mayDecide,
      @Schema(description = "Why the caller may not; null when they may.", nullable = true)
          String whyNot) {}

  private static final String LIST =
      """
      select j.*, a.reference, k.name as type_name, s.name as reason_name, b.balance_pence,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
        from adjustment j join account a using (account_id) join account_balance b using (account_id)
        join transaction_type k on k.code = j.type_code join adjustment_reason s on s.code = j.reason_code
       where ($1::text is null or j.state = $1) and ($2::uuid is null or j.account_id = $2) and ($3::uuid is null or j.id = $3)
         and ($4::timestamptz is null or (j.made_at, j.id) > ($4, $5::uuid))
         and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$6", "$7")
          + " order by j.made_at, j.id limit $8";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(
      Actor by, Adjustment.State state, UUID accountId, UUID id, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addString(state == null ? null : state.name())
            .addValue(accountId)
            .addValue(id)
            .addValue(cursor == null ? null : madeAt(cursor.get(0)))
            .addValue(cursor == null ? null : uuid(cursor.get(1)))
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return Limits.shown(pool, by, "ADJUSTMENT_APPROVE", today.date())
        .chain(allowed ->
            pool.preparedQuery(LIST)
                .execute(values)
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> item(row, by, allowed))
                        .toList()))
        .map(items -> Page.of(items, limit, last -> List.of(last.madeAt(), last.id())));
  }

  private static OffsetDateTime madeAt(String cursor) {
    try {
      return Instant.parse(cursor).atOffset(java.time.ZoneOffset.UTC);
    } catch (DateTimeException notOurs) {
      throw Asked.refused("after", "Send the cursor as it was given.");
    }
  }

  private static UUID uuid(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException notOurs) {
      throw Asked.refused("after", "Send the cursor as it was given.");
    }
  }

  private static Item item(Row row, Actor by, MoneyLimits.Allowed allowed) {
    long balance = row.getLong("balance_pence");
    String whyNot = whyNot(row, by, allowed);
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        row.getString("type_code"),
        row.getString("type_name"),
        row.getLong("amount_pence"),
        row.getLocalDate("effective_on"),
        row.getString("reason_code"),
        row.getString("reason_name"),
        row.getString("narrative"),
        Adjustment.State.valueOf(row.getString("state")),
        row.getString("made_by_name"),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"),
        row.getString("decision_note"),
        row.getInteger("entry_number"),
        balance,
        Money.ofPence(balance).inWords(),
        Adjustment.hex(row.getBuffer("content_hash").getBytes()),
        whyNot == null,
        whyNot);
  }

  private static String whyNot(Row row, Actor by, MoneyLimits.Allowed allowed) {
    if (!Adjustment.State.AWAITING_APPROVAL.name().equals(row.getString("state"))) {
      return "It has been decided.";
    }
    if (!by.may("adjustment:approve")) {
      return "Your role does not approve adjustments.";
    }
    if (!FourEyes.differ(row.getString("made_by"), by)) {
      return "You made it; another person decides.";
    }
    return allowed.covers(MoneyLimits.size(row.getLong("amount_pence")))
        ? null
        : "It is above your limit: you may approve " + allowed.inWords() + ".";
  }
}
