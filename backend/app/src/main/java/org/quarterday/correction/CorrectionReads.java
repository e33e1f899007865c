package org.quarterday.correction;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.Limits;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.correction.rules.Mistake;
import org.quarterday.correction.rules.PlainWords;
import org.quarterday.correction.rules.PuttingRight;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;

/**
 * Corrections in the order they were made, each with whether the caller may decide it and why not.
 */
@ApplicationScoped
class CorrectionReads {

  /** What to show; null means any. */
  record Filter(Correction.State state, UUID accountId, UUID id) {}

  @Schema(name = "CorrectionSide")
  record Side(
      UUID accountId,
      String reference,
      String names,
      @Schema(description = "The balance now, in pence.", examples = "31240") long balancePence,
      @Schema(examples = "£312.40 in arrears") String balanceWords,
      @Schema(description = "Plain words for the tenant; empty until it is posted.")
          List<String> explanation) {}

  @Schema(name = "Correction")
  record Item(
      UUID id,
      Mistake mistake,
      @Schema(nullable = true) Integer entryNumber,
      @Schema(description = "Where it was posted, or what a transfer is taken from.") Side from,
      @Schema(nullable = true, description = "Where it belongs; null when the account was right.")
          Side to,
      @Schema(nullable = true, description = "How it was paid.", examples = "Cheque")
          String typeName,
      @Schema(description = "As posted, in pence received.", examples = "11746") long amountPence,
      LocalDate effectiveOn,
      @Schema(examples = "11746") long rightAmountPence,
      LocalDate rightOn,
      String reason,
      Correction.State state,
      String madeByName,
      Instant madeAt,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      @Schema(nullable = true) String decisionNote,
      @Schema(nullable = true, description = "The entry that took it off.") Integer offNumber,
      @Schema(nullable = true, description = "The entry that put it on.") Integer onNumber,
      String contentHash,
      boolean mayDecide,
      @Schema(description = "Why the caller may not; null when they may.", nullable = true)
          String whyNot) {}

  private static final String NAMES =
      """
      coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
        from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = %s.tenancy_id and m.liable), '')\
      """;

  private static final String LIST =
      """
      select c.*, a.reference, a.tenancy_id, b.balance_pence as now_pence, z.reference as to_reference, z.tenancy_id as to_tenancy_id,
             y.balance_pence as to_now_pence, k.name as type_name, coalesce(k.tenant_text, '') as method, %s as names, %s as to_names
        from correction c join account a on a.account_id = c.account_id join account_balance b on b.account_id = c.account_id
        left join account z on z.account_id = c.to_account_id left join account_balance y on y.account_id = c.to_account_id
        left join entry e on e.account_id = c.account_id and e.number = c.entry_number left join transaction_type k on k.code = e.type_code
       where ($1::text is null or c.state = $1) and ($2::uuid is null or c.account_id = $2 or c.to_account_id = $2)
         and ($3::uuid is null or c.id = $3) and ($4::timestamptz is null or (c.made_at, c.id) > ($4, $5::uuid))
         and not exists (select 1 from tenancy_member own join staff_person f on f.person_id = own.person_id
                          where own.tenancy_id in (a.tenancy_id, z.tenancy_id) and f.issuer = $6 and f.subject = $7)
       order by c.made_at, c.id limit $8\
      """
          .formatted(NAMES.formatted("a"), NAMES.formatted("z"));

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addString(filter.state() == null ? null : filter.state().name())
            .addValue(filter.accountId())
            .addValue(filter.id())
            .addValue(cursor == null ? null : madeAt(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return Limits.shown(pool, by, "CORRECTION_APPROVE", today.date())
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
      return Instant.parse(cursor).atOffset(ZoneOffset.UTC);
    } catch (DateTimeException notOurs) {
      throw Asked.refused("after", "Send the cursor as it was given.");
    }
  }

  private static Item item(Row row, Actor by, MoneyLimits.Allowed allowed) {
    var right =
        new PuttingRight(
            Mistake.valueOf(row.getString("kind")),
            Money.ofPence(row.getLong("amount_pence")),
            row.getLocalDate("effective_on"),
            Money.ofPence(row.getLong("right_amount_pence")),
            row.getLocalDate("right_on"));
    String whyNot = whyNot(row, by, right, allowed);
    OffsetDateTime decidedAt = row.getOffsetDateTime("decided_at");
    return new Item(
        row.getUUID("id"),
        right.mistake(),
        row.getInteger("entry_number"),
        from(row, right),
        row.getUUID("to_account_id") == null ? null : to(row, right),
        row.getString("type_name"),
        right.amount().pence(),
        right.on(),
        right.rightAmount().pence(),
        right.rightOn(),
        row.getString("reason"),
        Correction.State.valueOf(row.getString("state")),
        row.getString("made_by_name"),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getString("decided_by_name"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("decision_note"),
        row.getInteger("off_number"),
        row.getInteger("on_number"),
        Correction.hex(row.getBuffer("content_hash").getBytes()),
        whyNot == null,
        whyNot);
  }

  private static Side from(Row row, PuttingRight right) {
    long now = row.getLong("now_pence");
    return new Side(
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        now,
        Money.ofPence(now).inWords(),
        told(row, right, PuttingRight.Side.FROM, row.getLong("balance_pence")));
  }

  private static Side to(Row row, PuttingRight right) {
    long now = row.getLong("to_now_pence");
    return new Side(
        row.getUUID("to_account_id"),
        row.getString("to_reference"),
        row.getString("to_names"),
        now,
        Money.ofPence(now).inWords(),
        told(row, right, PuttingRight.Side.TO, row.getLong("to_balance_pence")));
  }

  /** As it was told on the day it was posted, whatever was posted since. */
  private static List<String> told(
      Row row, PuttingRight right, PuttingRight.Side side, Long balancePence) {
    if (balancePence == null) {
      return List.of();
    }
    OffsetDateTime at =
        row.getOffsetDateTime("decided_at") == null
            ? row.getOffsetDateTime("made_at")
            : row.getOffsetDateTime("decided_at");
    boolean from = side == PuttingRight.Side.FROM;
    boolean oneTenancy = row.getUUID("tenancy_id").equals(row.getUUID("to_tenancy_id"));
    var reader =
        new PlainWords.Reader(
            side,
            row.getString(from ? "reference" : "to_reference"),
            oneTenancy ? row.getString(from ? "to_reference" : "reference") : null,
            Money.ofPence(balancePence),
            at.atZoneSameInstant(Today.LONDON).toLocalDate());
    return PlainWords.of(right, row.getString("method"), reader);
  }

  private static String whyNot(Row row, Actor by, PuttingRight right, MoneyLimits.Allowed allowed) {
    if (!Correction.State.AWAITING_APPROVAL.name().equals(row.getString("state"))) {
      return "It has been decided.";
    }
    if (!by.may("adjustment:approve")) {
      return "Your role does not approve corrections.";
    }
    if (!FourEyes.differ(row.getString("made_by"), by)) {
      return "You made it; another person decides.";
    }
    return allowed.covers(right.size())
        ? null
        : "It is above your limit: you may approve " + allowed.inWords() + ".";
  }
}
