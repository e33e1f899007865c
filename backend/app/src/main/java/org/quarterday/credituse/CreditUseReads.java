package org.quarterday.credituse;

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
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.credit.rules.DebtRank;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.credituse.rules.UsableCredit;
import org.quarterday.credituse.rules.UseAuthority;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** Uses of credits, the newest first, each with whether the caller may decide it and why not. */
@ApplicationScoped
class CreditUseReads {

  @Schema(name = "CreditUse")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      String names,
      CreditUseKind kind,
      CreditUseState state,
      @Schema(examples = "5730") long amountPence,
      String reason,
      @Schema(description = "Where it goes, in words.", examples = "Account T500124") String goesTo,
      @Schema(nullable = true, description = "The rent account it goes to.") UUID toAccountId,
      @Schema(nullable = true, description = "The use whose money it puts back.") UUID putBackOf,
      @Schema(nullable = true) UseAuthority authority,
      String evidence,
      @Schema(description = "The credit when it was proposed, in pence.") long creditPence,
      @Schema(description = "What of it was held back then.") List<Held> heldBack,
      String proposedByName,
      Instant proposedAt,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      String decisionNote,
      @Schema(nullable = true) Integer entryNumber,
      @Schema(nullable = true) Integer toEntryNumber,
      @Schema(nullable = true, description = "The receipt in the other books.")
          String confirmedReference,
      @Schema(nullable = true) LocalDate confirmedOn,
      @Schema(nullable = true) String confirmedByName,
      @Schema(nullable = true, description = "The use that puts its money back, waiting or posted.")
          UUID putBackId,
      @Schema(description = "The account's balance now.", examples = "-24000") long balancePence,
      @Schema(examples = "£240.00 in credit") String balanceWords,
      @Schema(description = "Send it with the approval.") String contentHash,
      boolean mayDecide,
      @Schema(description = "Why the caller may not; null when they may.", nullable = true)
          String whyNot,
      @Schema(description = "Whether the caller proposed it.") boolean own) {}

  /** A part of the credit that is not used. */
  @Schema(name = "HeldBackFromUse")
  record Held(UsableCredit.Why why, long pence, String words) {}

  /**
   * What a list is narrowed to; null narrows nothing.
   *
   * @param open only those moved to other books which have not said that they have it
   */
  record Filter(CreditUseState state, CreditUseKind kind, UUID accountId, boolean open, UUID id) {}

  /** Those to an account of one's own household are left out as those from it are. */
  private static final String LIST =
      """
      select u.*, cast(u.proof as text) as proof_text, a.reference as account_reference, b.balance_pence, o.reference as to_reference,
             d.kind as debt_kind, d.reference as debt_reference,
             (select k.id from credit_use k where k.account_id = u.account_id and k.put_back_of = u.id and k.state in ('AWAITING_APPROVAL', 'POSTED')) as put_back_id,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
        from credit_use u join account a on a.account_id = u.account_id join account_balance b on b.account_id = u.account_id
        left join account o on o.account_id = u.to_account_id
        left join credit_council_debt d on d.account_id = u.account_id and d.id = u.council_debt_id
       where ($1::text is null or u.state = $1) and ($2::text is null or u.kind = $2)
         and ($3::uuid is null or u.account_id = $3 or u.to_account_id = $3) and ($4::uuid is null or u.id = $4)
         and (not $5::boolean or (u.kind = 'TO_COUNCIL_DEBT' and u.state = 'POSTED' and u.confirmed_on is null
                and not exists (select from credit_use k where k.account_id = u.account_id and k.put_back_of = u.id and k.state = 'POSTED')))
         and ($6::timestamptz is null or (u.proposed_at, u.id) < ($6, $7::uuid))
         and not exists (select from tenancy_member own join staff_person s on s.person_id = own.person_id
                          where own.tenancy_id = o.tenancy_id and s.issuer = $8 and s.subject = $9) and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$8", "$9")
          + " order by u.proposed_at desc, u.id desc limit $10";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    Moment from = Moment.of(after);
    Tuple values =
        Tuple.tuple()
            .addString(filter.state() == null ? null : filter.state().name())
            .addString(filter.kind() == null ? null : filter.kind().name())
            .addValue(filter.accountId())
            .addValue(filter.id())
            .addBoolean(filter.open())
            .addValue(from.at())
            .addUUID(from.id())
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return Limits.shown(pool, by, "CREDIT_USE_APPROVE", today.date())
        .chain(allowed ->
            pool.preparedQuery(LIST)
                .execute(values)
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> item(row, by, allowed))
                        .toList()))
        .map(items -> Page.of(items, limit, last -> List.of(last.proposedAt(), last.id())));
  }

  /** One that is open to the reader. */
  Uni<Item> one(Actor by, UUID id) {
    return list(by, new Filter(null, null, null, false, id), null, 1)
        .map(page -> {
          if (page.items().isEmpty()) {
            throw Problem.of(CreditUseProblem.CREDIT_USE_NOT_FOUND, "Look at the list again.");
          }
          return page.items().getFirst();
        });
  }

  private static Item item(Row row, Actor by, MoneyLimits.Allowed allowed) {
    long balance = row.getLong("balance_pence");
    var proof = new JsonObject(row.getString("proof_text"));
    String authority = row.getString("authority");
    String whyNot = whyNot(row, by, allowed);
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getString("names"),
        CreditUseKind.valueOf(row.getString("kind")),
        CreditUseState.valueOf(row.getString("state")),
        row.getLong("amount_pence"),
        row.getString("reason"),
        goesTo(row),
        row.getUUID("to_account_id"),
        row.getUUID("put_back_of"),
        authority == null ? null : UseAuthority.valueOf(authority),
        row.getString("evidence"),
        proof.getLong("creditPence"),
        held(proof.getJsonArray("heldBack")),
        row.getString("proposed_by_name"),
        Columns.instant(row, "proposed_at"),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"),
        row.getString("decision_note"),
        row.getInteger("entry_number"),
        row.getInteger("to_entry_number"),
        row.getString("confirmed_reference"),
        row.getLocalDate("confirmed_on"),
        row.getString("confirmed_by_name"),
        row.getUUID("put_back_id"),
        balance,
        Money.ofPence(balance).inWords(),
        row.getString("content_hash"),
        whyNot == null,
        whyNot,
        !FourEyes.differ(row.getString("proposed_by"), by));
  }

  private static String goesTo(Row row) {
    return switch (CreditUseKind.valueOf(row.getString("kind"))) {
      case TO_ACCOUNT -> "Account " + row.getString("to_reference");
      case TO_COUNCIL_DEBT -> {
        String words = DebtRank.valueOf(row.getString("debt_kind")).words();
        yield words.substring(0, 1).toUpperCase(Locale.UK)
            + words.substring(1)
            + " "
            + row.getString("debt_reference");
      }
      case TO_HOUSING_BENEFIT -> "Housing Benefit, " + row.getString("reference");
      case TO_DWP -> "The DWP, " + row.getString("reference");
      case UNCLAIMED -> "Unclaimed credits";
      case PUT_BACK -> "Back to the account";
    };
  }

  private static List<Held> held(JsonArray parts) {
    return parts.stream()
        .map(JsonObject.class::cast)
        .map(part -> {
          var why = UsableCredit.Why.valueOf(part.getString("why"));
          return new Held(why, part.getLong("pence"), why.words());
        })
        .toList();
  }

  private static String whyNot(Row row, Actor by, MoneyLimits.Allowed allowed) {
    if (!CreditUseState.AWAITING_APPROVAL.name().equals(row.getString("state"))) {
      return "It has been decided.";
    }
    if (!by.may("refund:approve")) {
      return "Your role does not approve uses of credits.";
    }
    if (!FourEyes.differ(row.getString("proposed_by"), by)) {
      return "You proposed it; another person decides.";
    }
    return allowed.covers(MoneyLimits.size(row.getLong("amount_pence")))
        ? null
        : "It is above your limit: you may approve " + allowed.inWords() + ".";
  }
}
