package org.quarterday.refund;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;
import org.quarterday.refund.rules.ProvedCredit;
import org.quarterday.refund.rules.RefundState;

/** Refunds, the newest first, each with whether the caller may decide it and why not. */
@ApplicationScoped
class RefundReads {

  /** Where else the payee's bank account is known. */
  @Schema(name = "RefundBankKnown")
  enum BankKnown {
    /** The account's own Direct Debit is paid from it. */
    DIRECT_DEBIT,
    /** It is on another household's mandate or refund. */
    ELSEWHERE,
    NOWHERE
  }

  @Schema(name = "Refund")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      String names,
      RefundState state,
      @Schema(examples = "18270") long amountPence,
      RefundRequest.Cause cause,
      String reason,
      String evidence,
      List<RefundRequest.Debt> debts,
      @Schema(description = "What these people had written off when it was asked for, in pence.")
          long writtenOffPence,
      @Schema(description = "Why it stays given up; empty where nothing was.") String writtenOffWhy,
      @Schema(description = "The credit when it was asked for, in pence.") long creditPence,
      @Schema(description = "What of it was held back then.") List<RefundableCredit.Held> heldBack,
      @Schema(examples = "A OKAFOR") String payeeName,
      @Schema(examples = "****4958") String bankMask,
      @Schema(description = "PASSED or NOT_CHECKED.", examples = "PASSED") String modulus,
      BankKnown bankKnown,
      String askedByName,
      Instant askedAt,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      String decisionNote,
      @Schema(nullable = true, description = "The debit on the account.") Integer entryNumber,
      @Schema(nullable = true, description = "The file it is in.") UUID fileId,
      @Schema(nullable = true, description = "The day the payee has it.") LocalDate payOn,
      @Schema(nullable = true, description = "The entry that gave the credit back.")
          Integer backEntryNumber,
      String backWhy,
      @Schema(nullable = true) String backByName,
      @Schema(nullable = true) Instant backAt,
      @Schema(description = "The account's balance now.", examples = "-24000") long balancePence,
      @Schema(examples = "£240.00 in credit") String balanceWords,
      @Schema(description = "Send it with the approval.") String contentHash,
      boolean mayDecide,
      @Schema(description = "Why the caller may not; null when they may.", nullable = true)
          String whyNot,
      @Schema(description = "Whether the caller asked for it.") boolean own) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(RefundState state, UUID accountId, UUID fileId, UUID id) {}

  private static final String LIST =
      """
      select r.*, cast(r.debts as text) as debts_text, cast(r.proof as text) as proof_text, a.reference, b.balance_pence, f.pay_on,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names,
             case when exists (select from mandate m where m.account_id = r.account_id and m.bank_print = r.bank_print) then 'DIRECT_DEBIT'
                  when exists (select from mandate m join account o on o.account_id = m.account_id
                                where m.bank_print = r.bank_print and o.tenancy_id <> a.tenancy_id)
                    or exists (select from refund e join account o on o.account_id = e.account_id
                                where e.bank_print = r.bank_print and o.tenancy_id <> a.tenancy_id) then 'ELSEWHERE'
                  else 'NOWHERE' end as bank_known
        from refund r join account a on a.account_id = r.account_id join account_balance b on b.account_id = r.account_id
        left join refund_file f on f.id = r.file_id
       where ($1::text is null or r.state = $1) and ($2::uuid is null or r.account_id = $2) and ($3::uuid is null or r.id = $3)
         and ($4::uuid is null or exists (select from refund_file_line l where l.file_id = $4 and l.account_id = r.account_id and l.refund_id = r.id))
         and ($5::timestamptz is null or (r.asked_at, r.id) < ($5, $6::uuid))
         and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$7", "$8")
          + " order by r.asked_at desc, r.id desc limit $9";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    Moment from = Moment.of(after);
    Tuple values =
        Tuple.tuple()
            .addString(filter.state() == null ? null : filter.state().name())
            .addValue(filter.accountId())
            .addValue(filter.id())
            .addValue(filter.fileId())
            .addValue(from.at())
            .addUUID(from.id())
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return Limits.shown(pool, by, "REFUND_APPROVE", today.date())
        .chain(allowed ->
            pool.preparedQuery(LIST)
                .execute(values)
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> item(row, by, allowed))
                        .toList()))
        .map(items -> Page.of(items, limit, last -> List.of(last.askedAt(), last.id())));
  }

  /** One that is open to the reader. */
  Uni<Item> one(Actor by, UUID id) {
    return list(by, new Filter(null, null, null, id), null, 1)
        .map(page -> {
          if (page.items().isEmpty()) {
            throw Problem.of(RefundProblem.REFUND_NOT_FOUND, "Look at the list of refunds again.");
          }
          return page.items().getFirst();
        });
  }

  private static Item item(Row row, Actor by, MoneyLimits.Allowed allowed) {
    long balance = row.getLong("balance_pence");
    var proof = new JsonObject(row.getString("proof_text"));
    String whyNot = whyNot(row, by, allowed);
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        RefundState.valueOf(row.getString("state")),
        row.getLong("amount_pence"),
        RefundRequest.Cause.valueOf(row.getString("cause")),
        row.getString("reason"),
        row.getString("evidence"),
        Refund.debts(row.getString("debts_text")),
        row.getLong("written_off_pence"),
        row.getString("written_off_why"),
        proof.getLong("creditPence"),
        held(proof.getJsonArray("heldBack")),
        row.getString("payee_name"),
        row.getString("bank_mask"),
        row.getString("modulus"),
        BankKnown.valueOf(row.getString("bank_known")),
        row.getString("asked_by_name"),
        Columns.instant(row, "asked_at"),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"),
        row.getString("decision_note"),
        row.getInteger("entry_number"),
        row.getUUID("file_id"),
        row.getLocalDate("pay_on"),
        row.getInteger("back_entry_number"),
        row.getString("back_why"),
        row.getString("back_by_name"),
        Columns.instant(row, "back_at"),
        balance,
        Money.ofPence(balance).inWords(),
        row.getString("content_hash"),
        whyNot == null,
        whyNot,
        !FourEyes.differ(row.getString("asked_by"), by));
  }

  private static List<RefundableCredit.Held> held(JsonArray parts) {
    return parts.stream()
        .map(JsonObject.class::cast)
        .map(part -> {
          var why = ProvedCredit.Why.valueOf(part.getString("why"));
          return new RefundableCredit.Held(why, part.getLong("pence"), why.words());
        })
        .toList();
  }

  private static String whyNot(Row row, Actor by, MoneyLimits.Allowed allowed) {
    if (!RefundState.AWAITING_APPROVAL.name().equals(row.getString("state"))) {
      return "It has been decided.";
    }
    if (!by.may("refund:approve")) {
      return "Your role does not approve refunds.";
    }
    if (!FourEyes.differ(row.getString("asked_by"), by)) {
      return "You asked for it; another person decides.";
    }
    return allowed.covers(MoneyLimits.size(row.getLong("amount_pence")))
        ? null
        : "It is above your limit: you may approve " + allowed.inWords() + ".";
  }
}
