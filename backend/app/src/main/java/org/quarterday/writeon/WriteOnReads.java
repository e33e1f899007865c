package org.quarterday.writeon;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;
import org.quarterday.writeon.rules.WriteOnCause;
import org.quarterday.writeon.rules.WriteOnState;

/** Write-ons, the newest first, each with whether the caller may decide it and why not. */
@ApplicationScoped
class WriteOnReads {

  @Schema(name = "WriteOn")
  record Item(
      UUID id,
      UUID writeOffId,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      String names,
      WriteOnState state,
      @Schema(examples = "2000") long amountPence,
      @Schema(description = "What is still written off of the debt, in pence.") long remainingPence,
      WriteOnCause cause,
      @Schema(examples = "Money came for it") String causeWords,
      String reason,
      String askedByName,
      Instant askedAt,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      String decisionNote,
      @Schema(nullable = true, description = "The debit on the account.") Integer entryNumber,
      @Schema(description = "The account's balance now.", examples = "-2000") long balancePence,
      @Schema(examples = "£20.00 in credit") String balanceWords,
      @Schema(description = "Send it with the approval.") String contentHash,
      boolean mayDecide,
      @Schema(description = "Why the caller may not; null when they may.", nullable = true)
          String whyNot) {}

  private static final String LIST =
      """
      select n.*, a.reference, b.balance_pence, w.amount_pence - w.written_on_pence as remaining,
             coalesce((select string_agg(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname), ', ' order by m.role desc, p.surname, p.id)
                from tenancy_member m join person p on p.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
        from write_on n join account a on a.account_id = n.account_id join account_balance b on b.account_id = n.account_id
        join write_off w on w.account_id = n.account_id and w.id = n.write_off_id
       where ($1::text is null or n.state = $1) and ($2::uuid is null or n.write_off_id = $2)
         and ($3::timestamptz is null or (n.asked_at, n.id) < ($3, $4::uuid))
         and\s\
      """
          + OwnAccount.NOT_LINKED.formatted("$5", "$6")
          + " order by n.asked_at desc, n.id desc limit $7";

  @Inject Pool pool;
  @Inject Today today;

  /** {@code state} and {@code writeOffId} null for any. */
  Uni<Page<Item>> list(Actor by, WriteOnState state, UUID writeOffId, String after, int limit) {
    Moment from = Moment.of(after);
    Tuple values =
        Tuple.tuple()
            .addString(state == null ? null : state.name())
            .addUUID(writeOffId)
            .addValue(from.at())
            .addUUID(from.id())
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return Limits.shown(pool, by, "WRITE_OFF_APPROVE", today.date())
        .chain(allowed ->
            pool.preparedQuery(LIST)
                .execute(values)
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> item(row, by, allowed))
                        .toList()))
        .map(items -> Page.of(items, limit, last -> List.of(last.askedAt(), last.id())));
  }

  private static Item item(Row row, Actor by, MoneyLimits.Allowed allowed) {
    var cause = WriteOnCause.valueOf(row.getString("cause"));
    long balance = row.getLong("balance_pence");
    String whyNot = whyNot(row, by, allowed);
    return new Item(
        row.getUUID("id"),
        row.getUUID("write_off_id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        WriteOnState.valueOf(row.getString("state")),
        row.getLong("amount_pence"),
        row.getLong("remaining"),
        cause,
        cause.words(),
        row.getString("reason"),
        row.getString("asked_by_name"),
        Columns.instant(row, "asked_at"),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"),
        row.getString("decision_note"),
        row.getInteger("entry_number"),
        balance,
        Money.ofPence(balance).inWords(),
        row.getString("content_hash"),
        whyNot == null,
        whyNot);
  }

  private static String whyNot(Row row, Actor by, MoneyLimits.Allowed allowed) {
    if (!WriteOnState.AWAITING_APPROVAL.name().equals(row.getString("state"))) {
      return "It has been decided.";
    }
    if (!by.may("writeoff:approve")) {
      return "Your role does not approve write-offs.";
    }
    if (!FourEyes.differ(row.getString("asked_by"), by)) {
      return "You asked for it; another person decides.";
    }
    return allowed.covers(MoneyLimits.size(row.getLong("amount_pence")))
        ? null
        : "It is above your limit: you may approve " + allowed.inWords() + ".";
  }
}
