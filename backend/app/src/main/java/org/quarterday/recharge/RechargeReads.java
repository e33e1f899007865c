package org.quarterday.recharge;

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
import org.quarterday.recharge.rules.RechargeState;

/** Recharges, the newest first, each with whether the caller may decide it; and their kinds. */
@ApplicationScoped
class RechargeReads {

  @Schema(name = "Recharge")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      String names,
      RechargeState state,
      @Schema(examples = "CLEARANCE") String kindCode,
      @Schema(examples = "Clearing what was left in the home") String kindName,
      @Schema(examples = "18650") long amountPence,
      @Schema(examples = "£186.50") String amountWords,
      String words,
      String evidence,
      @Schema(description = "What the council asks to see for this kind.") String evidenceAsked,
      LocalDate effectiveOn,
      String madeByName,
      Instant madeAt,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      String decisionNote,
      @Schema(nullable = true) Integer entryNumber,
      @Schema(description = "Send it with the approval.") String contentHash,
      boolean mayDecide,
      @Schema(nullable = true, description = "Why the caller may not.") String whyNot) {}

  @Schema(name = "RechargeKind")
  record Kind(
      @Schema(examples = "LOCKS") String code,
      String name,
      @Schema(description = "The type it is posted as.", examples = "DRP") String typeCode,
      @Schema(description = "What has to be on file.") String evidence,
      @Schema(nullable = true, description = "At most, in pence; null without bound.")
          Long mostPence,
      LocalDate validFrom,
      String setByName) {}

  @Schema(name = "RechargeKinds")
  record Kinds(List<Kind> items) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(RechargeState state, UUID accountId) {}

  private static final String LIST =
      """
      select r.*, k.name as kind_name, k.evidence as evidence_asked, a.reference,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
        from recharge r join recharge_kind k on k.code = r.kind_code and k.valid_from = r.kind_valid_from
        join account a on a.account_id = r.account_id
       where ($1::text is null or r.state = $1) and ($2::uuid is null or r.account_id = $2)
         and ($3::timestamptz is null or (r.made_at, r.id) < ($3, $4::uuid))
         and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$5", "$6")
          + " order by r.made_at desc, r.id desc limit $7";

  private static final String KINDS =
      """
      select * from recharge_kind where valid_from <= $1 and (valid_before is null or valid_before > $1) order by name\
      """;

  @Inject Pool pool;
  @Inject Today today;

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
    return Limits.shown(pool, by, "RECHARGE_APPROVE", today.date())
        .chain(allowed ->
            pool.preparedQuery(LIST)
                .execute(values)
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> item(row, by, allowed))
                        .toList()))
        .map(items -> Page.of(items, limit, last -> List.of(last.madeAt(), last.id())));
  }

  /** Those in use today. */
  Uni<Kinds> kinds() {
    return pool.preparedQuery(KINDS)
        .execute(Tuple.of(today.date()))
        .map(rows ->
            new Kinds(
                StreamSupport.stream(rows.spliterator(), false).map(RechargeReads::kind).toList()));
  }

  private static Kind kind(Row row) {
    return new Kind(
        row.getString("code"),
        row.getString("name"),
        row.getString("type_code"),
        row.getString("evidence"),
        row.getLong("most_pence"),
        row.getLocalDate("valid_from"),
        row.getString("set_by_name"));
  }

  private static Item item(Row row, Actor by, MoneyLimits.Allowed allowed) {
    String whyNot = whyNot(row, by, allowed);
    long pence = row.getLong("amount_pence");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        RechargeState.valueOf(row.getString("state")),
        row.getString("kind_code"),
        row.getString("kind_name"),
        pence,
        Money.ofPence(pence).format(),
        row.getString("words"),
        row.getString("evidence"),
        row.getString("evidence_asked"),
        row.getLocalDate("effective_on"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"),
        row.getString("decision_note"),
        row.getInteger("entry_number"),
        row.getString("content_hash"),
        whyNot == null,
        whyNot);
  }

  private static String whyNot(Row row, Actor by, MoneyLimits.Allowed allowed) {
    if (!RechargeState.AWAITING_APPROVAL.name().equals(row.getString("state"))) {
      return "It has been decided.";
    }
    if (!by.may("adjustment:approve")) {
      return "Your role does not approve recharges.";
    }
    if (!FourEyes.differ(row.getString("made_by"), by)) {
      return "You made it; another person decides.";
    }
    return allowed.covers(MoneyLimits.size(row.getLong("amount_pence")))
        ? null
        : "It is above your limit: you may approve " + allowed.inWords() + ".";
  }
}
