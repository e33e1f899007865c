package org.quarterday.court;

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
import org.quarterday.limitation.rules.DebtBasis;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/**
 * The schedule of arrears for the court: every entry of rent by its day, with the running total,
 * which on each line is what the ledger says of the rent after it.
 */
@ApplicationScoped
class ScheduleReads {

  @Schema(name = "CourtScheduleLine")
  record Item(
      int number,
      LocalDate on,
      String what,
      @Schema(description = "Charged, in pence; nil for a payment.") long debitPence,
      @Schema(description = "Paid or taken off, in pence.") long creditPence,
      @Schema(description = "Rent owed after it, in pence; negative in credit.") long runningPence,
      @Schema(examples = "£480.00 in arrears") String runningWords) {}

  private static final String LINES =
      """
      select * from (
        select e.number, e.effective_on, coalesce(nullif(k.tenant_text, ''), e.type_code) || case when e.reverses is null then '' else ', reversed' end as what,
               e.amount_pence, cast(sum(e.amount_pence) over (order by e.effective_on, e.number) as bigint) as running
          from entry e left join transaction_type k on k.code = e.type_code
         where e.account_id = $1 and e.effective_on <= $2 and e.type_code not in (%s)) s
       where $3::date is null or (s.effective_on, s.number) > ($3, $4::int) order by s.effective_on, s.number limit $5\
      """
          .formatted(DebtBasis.NOT_RENT_SQL);

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  /** The last day counted; today when null. */
  Uni<Page<Item>> list(Actor by, UUID accountId, LocalDate to, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    return ownAccount
        .refuse(by, accountId)
        .chain(() ->
            pool.preparedQuery(LINES)
                .execute(
                    Tuple.tuple()
                        .addUUID(accountId)
                        .addLocalDate(to == null ? today.date() : to)
                        .addLocalDate(cursor == null ? null : Page.day(cursor.getFirst()))
                        .addInteger(cursor == null ? null : Page.number(cursor.getLast()))
                        .addInteger(limit + 1)))
        .map(rows ->
            Page.of(
                StreamSupport.stream(rows.spliterator(), false).map(ScheduleReads::item).toList(),
                limit,
                last -> List.of(last.on(), last.number())));
  }

  private static Item item(Row row) {
    long pence = row.getLong("amount_pence");
    long running = row.getLong("running");
    return new Item(
        row.getInteger("number"),
        row.getLocalDate("effective_on"),
        row.getString("what"),
        Math.max(0, pence),
        Math.max(0, -pence),
        running,
        Money.ofPence(running).inWords());
  }
}
