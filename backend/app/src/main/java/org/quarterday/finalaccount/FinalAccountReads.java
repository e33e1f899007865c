package org.quarterday.finalaccount;

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
import org.quarterday.account.ProtectedAddress;
import org.quarterday.finalaccount.rules.FinalOutcome;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** One final account, and the list of those that are still to be proved. */
@ApplicationScoped
class FinalAccountReads {

  @Schema(name = "FinalAccountRow")
  record Item(
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      String names,
      String address,
      @Schema(description = "The last day of liability.") LocalDate endsOn,
      @Schema(examples = "EVICTION") String endReason,
      @Schema(description = "How many days ago that was.", examples = "17") int days,
      long balancePence,
      @Schema(examples = "£568.70 in arrears") String balanceWords,
      @Schema(description = "Recharges that wait for a second person.") int rechargesWaiting,
      @Schema(nullable = true, description = "What it was proved as before it moved.")
          FinalOutcome provedBefore,
      @Schema(nullable = true) LocalDate provedOn) {}

  /**
   * Ended and never proved, or moved since. What was archived at nil before there was anything to
   * prove stays where it is.
   */
  private static final String TO_PROVE =
      """
      select a.account_id, a.reference, a.ends_on, coalesce(t.end_reason, '') as end_reason, b.balance_pence, d.outcome, d.decided_on,
             concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')) as address,
             %s as protected,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names,
             (select count(*) from recharge r where r.account_id = a.account_id and r.state = 'AWAITING_APPROVAL') as waiting
        from account a join account_balance b on b.account_id = a.account_id join tenancy t on t.id = a.tenancy_id
        join property y on y.id = coalesce(a.property_id, t.property_id)
        left join lateral (select f.outcome, f.decided_on, f.entry_count from final_account f where f.account_id = a.account_id
                            order by f.id desc limit 1) d on true
       where a.ends_on < $1 and (d.entry_count is null or d.entry_count <> b.entry_count)
         and (b.balance_pence <> 0 or t.state <> 'CLOSED')
         and ($2::date is null or (a.ends_on, a.account_id) > ($2, $3::uuid))
         and\
      """
              .formatted(ProtectedAddress.OF_TENANCY.formatted("a.tenancy_id"))
          + " "
          + OwnAccount.NOT_LINKED.formatted("$4", "$5")
          + " order by a.ends_on, a.account_id limit $6";

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  /** As it stands now; 409 while the account has no last day. */
  Uni<FinalAccount> one(Actor by, UUID accountId) {
    LocalDate day = today.date();
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> BankHolidays.of(pool))
        .chain(days ->
            FinalBooks.of(pool, accountId, day).map(facts -> FinalAccount.of(facts, days, day)));
  }

  /** The longest ended first. */
  Uni<Page<Item>> toProve(Actor by, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    LocalDate day = today.date();
    return pool.preparedQuery(TO_PROVE)
        .execute(
            Tuple.tuple()
                .addLocalDate(day)
                .addValue(cursor == null ? null : Page.day(cursor.getFirst()))
                .addValue(cursor == null ? null : Page.uuid(cursor.getLast()))
                .addString(by.issuer())
                .addString(by.subject())
                .addInteger(limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, day)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.endsOn(), last.accountId())));
  }

  private static Item item(Row row, LocalDate day) {
    long balance = row.getLong("balance_pence");
    LocalDate endsOn = row.getLocalDate("ends_on");
    String outcome = row.getString("outcome");
    return new Item(
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        ProtectedAddress.unless(row.getBoolean("protected"), row.getString("address")),
        endsOn,
        row.getString("end_reason"),
        (int) (day.toEpochDay() - endsOn.toEpochDay()),
        balance,
        Money.ofPence(balance).inWords(),
        row.getLong("waiting").intValue(),
        outcome == null ? null : FinalOutcome.valueOf(outcome),
        row.getLocalDate("decided_on"));
  }
}
