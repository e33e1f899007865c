package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.ProtectedAddress;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;
import org.quarterday.writeoff.rules.WriteOffKind;
import org.quarterday.writeoff.rules.WriteOffState;

/** Write-offs from their proposal on; those that are on the accounts are the register. */
@ApplicationScoped
class WriteOffReads {

  @Schema(name = "WriteOffReturn")
  record Back(
      @Schema(nullable = true, description = "Null of a person at risk.") UUID tenancyId,
      @Schema(examples = "T500456", description = "`Protected` of a person at risk.")
          String tenancyReference,
      @Schema(
              nullable = true,
              description = "The main account of the home held now; null of a person at risk.")
          UUID accountId,
      String name,
      @Schema(description = "SAME_RECORD, or SAME_NAME_AND_BIRTH: look before you act on that.")
          String sameness) {}

  @Schema(name = "WriteOff")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      String names,
      @Schema(nullable = true) LocalDate endedOn,
      WriteOffState state,
      WriteOffKind kind,
      @Schema(examples = "Uneconomic to collect") String kindWords,
      @Schema(examples = "4270") long amountPence,
      @Schema(description = "Of it, brought back by write-ons since.") long writtenOnPence,
      @Schema(description = "What of it is still given up; nil unless it is on the account.")
          long remainingPence,
      String reason,
      @Schema(description = "What the policy said, when it was proposed.") List<String> why,
      @Schema(description = "The weeks of rent it covers, the oldest first.")
          List<CoveredWeek> weeks,
      List<Evidence> evidence,
      String proposedByName,
      Instant proposedAt,
      @Schema(description = "Whether the caller proposed it.") boolean own,
      @Schema(nullable = true, description = "The schedule it is on.") UUID scheduleId,
      @Schema(nullable = true) String scheduleTitle,
      @Schema(nullable = true, description = "DRAFT, SENT or POSTED.") String scheduleState,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      @Schema(description = "Why it was not posted, refused or withdrawn; empty otherwise.")
          String outcome,
      @Schema(nullable = true, description = "The credit on the account.") Integer entryNumber,
      @Schema(description = "Homes its debtors hold again.") List<Back> returned,
      @Schema(description = "The account's balance now.", examples = "4270") long balancePence,
      @Schema(examples = "£42.70 in arrears") String balanceWords) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(
      WriteOffState state,
      WriteOffKind kind,
      UUID accountId,
      UUID scheduleId,
      boolean free,
      boolean returned,
      UUID id) {

    static Filter of(UUID id) {
      return new Filter(null, null, null, null, false, false, id);
    }
  }

  private static final String LIST =
      """
      select w.*, cast(w.why as text) as why_text, cast(w.weeks as text) as weeks_text, cast(w.evidence as text) as evidence_text,
             a.reference, a.ends_on, b.balance_pence, s.title as schedule_title, s.state as schedule_state,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names,
             coalesce((select jsonb_agg(jsonb_build_array(t.id, t.reference, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname), r.sameness,
                                 (select o.account_id from account o where o.tenancy_id = t.id and o.kind = 'MAIN' order by o.starts_on desc limit 1),
                                 p.address_protected_on is not null)
                                 order by r.found_at)
                from write_off_return r join tenancy t on t.id = r.tenancy_id join person p on p.id = r.person_id
               where r.account_id = w.account_id and r.write_off_id = w.id
                 and not exists (select from tenancy_member own join staff_person z on z.person_id = own.person_id
                                  where own.tenancy_id = t.id and z.issuer = $10 and z.subject = $11)), '[]') as returned
        from write_off w join account a on a.account_id = w.account_id join account_balance b on b.account_id = w.account_id
        left join write_off_schedule s on s.id = w.schedule_id
       where ($1::text is null or w.state = $1) and ($2::text is null or w.kind = $2) and ($3::uuid is null or w.account_id = $3)
         and ($4::uuid is null or w.schedule_id = $4) and (not $5::boolean or (w.state = 'PROPOSED' and w.schedule_id is null))
         and (not $6::boolean or (w.amount_pence > w.written_on_pence
              and exists (select from write_off_return r where r.account_id = w.account_id and r.write_off_id = w.id)))
         and ($7::uuid is null or w.id = $7)
         and ($8::timestamptz is null or (coalesce(w.decided_at, w.proposed_at), w.id) < ($8, $9::uuid))
         and\s\
      """
          + OwnAccount.NOT_LINKED.formatted("$10", "$11")
          + " order by coalesce(w.decided_at, w.proposed_at) desc, w.id desc limit $12";

  @Inject Pool pool;
  @Inject Today today;

  /** By the day they were decided or, until then, proposed; the newest first. */
  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Instant before = cursor == null ? null : Asked.instant("after", cursor.getFirst());
    Tuple values =
        Tuple.tuple()
            .addString(filter.state() == null ? null : filter.state().name())
            .addString(filter.kind() == null ? null : filter.kind().name())
            .addUUID(filter.accountId())
            .addUUID(filter.scheduleId())
            .addBoolean(filter.free())
            .addBoolean(filter.returned())
            .addUUID(filter.id())
            .addValue(before == null ? null : before.atOffset(ZoneOffset.UTC))
            .addUUID(cursor == null ? null : Page.uuid(cursor.getLast()))
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, by)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(at(last), last.id())));
  }

  private static Instant at(Item item) {
    return item.decidedAt() == null ? item.proposedAt() : item.decidedAt();
  }

  /** One that is open to the reader. */
  Uni<Item> one(Actor by, UUID id) {
    return list(by, Filter.of(id), null, 1)
        .map(page -> page.items().stream().findFirst().orElseThrow(WriteOff::notFound));
  }

  private Item item(Row row, Actor by) {
    var state = WriteOffState.valueOf(row.getString("state"));
    var kind = WriteOffKind.valueOf(row.getString("kind"));
    long amount = row.getLong("amount_pence");
    long back = row.getLong("written_on_pence");
    long balance = row.getLong("balance_pence");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        row.getLocalDate("ends_on"),
        state,
        kind,
        kind.words(),
        amount,
        back,
        state == WriteOffState.POSTED ? amount - back : 0,
        row.getString("reason"),
        new JsonArray(row.getString("why_text")).stream().map(String.class::cast).toList(),
        CoveredWeek.read(row.getString("weeks_text"), today.date()),
        Evidence.read(row.getString("evidence_text")),
        row.getString("proposed_by_name"),
        Columns.instant(row, "proposed_at"),
        !FourEyes.differ(row.getString("proposed_by"), by),
        row.getUUID("schedule_id"),
        row.getString("schedule_title"),
        row.getString("schedule_state"),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"),
        row.getString("outcome"),
        row.getInteger("entry_number"),
        Columns.arrays(row, "returned").stream().map(WriteOffReads::back).toList(),
        balance,
        Money.ofPence(balance).inWords());
  }

  /** That a person at risk is back is told; where, to nobody who reads the register. */
  private static Back back(JsonArray each) {
    boolean atRisk = each.getBoolean(5);
    return new Back(
        atRisk ? null : UUID.fromString(each.getString(0)),
        ProtectedAddress.unless(atRisk, each.getString(1)),
        atRisk || each.getString(4) == null ? null : UUID.fromString(each.getString(4)),
        each.getString(2),
        each.getString(3));
  }
}
