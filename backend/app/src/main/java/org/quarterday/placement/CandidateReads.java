package org.quarterday.placement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.Holds;
import org.quarterday.hold.StandingHolds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.hold.rules.HeldDebt;
import org.quarterday.hold.rules.Stop;
import org.quarterday.limitation.Ladders;
import org.quarterday.money.Money;
import org.quarterday.placement.rules.Hindrance;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/** Debts whose case waits for a decision, with what the checks say of each. Nothing is written. */
@ApplicationScoped
class CandidateReads {

  /** So many are judged at once; the largest first. */
  static final int MOST = 300;

  @Schema(name = "PlacementCandidate")
  record Item(
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(description = "Those alive and asked to pay.") String names,
      String address,
      @Schema(nullable = true) LocalDate endedOn,
      @Schema(description = "In pence.", examples = "48210") long balancePence,
      @Schema(examples = "£482.10 in arrears") String balanceWords,
      @Schema(description = "What of it can still be sued for, in pence.", examples = "38210")
          long claimablePence,
      @Schema(description = "None when it may go.") List<Hindrance> hindrances,
      @Schema(examples = "A hold stops it.") String why) {}

  @Schema(name = "PlacementHindranceCount")
  record Count(
      Hindrance hindrance,
      @Schema(examples = "It is too small") String words,
      @Schema(description = "How many debts it stops.", examples = "3") int debts) {}

  @Schema(name = "PlacementCandidates")
  record Listed(
      @Schema(description = "Those that may go first, each the largest first.") List<Item> items,
      @Schema(description = "How many may go.", examples = "4") int mayGo,
      @Schema(description = "What they come to, in pence.", examples = "182460") long mayGoPence,
      List<Count> hindrances,
      @Schema(description = "Whether there are more than were judged.") boolean more) {}

  private static final String ACCOUNTS =
      """
      select c.account_id from former_tenant_case c join account a on a.account_id = c.account_id join account_balance b on b.account_id = c.account_id
       where c.stage in ('TRACE', 'DECIDE') and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$1", "$2")
          + " order by b.balance_pence desc, c.account_id limit $3";

  private static final String LEAST =
      "select value from council_setting where code = $1 and valid_from <= $2 and (valid_before is null or valid_before > $2)";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Listed> all(Actor by) {
    return pool.preparedQuery(ACCOUNTS)
        .execute(Tuple.of(by.issuer(), by.subject(), MOST + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("account_id"))
                .toList())
        .chain(accounts ->
            judged(by, accounts.subList(0, Math.min(MOST, accounts.size())))
                .map(items -> listed(items, accounts.size() > MOST)));
  }

  private Uni<List<Item>> judged(Actor by, List<UUID> accounts) {
    LocalDate day = today.date();
    return pool.preparedQuery(LEAST)
        .execute(Tuple.of(CheckedDebts.LEAST, day))
        .map(rows -> least(rows.iterator().next()))
        .chain(least ->
            DebtFacts.of(pool, by, accounts)
                .chain(found ->
                    Ladders.of(pool, accounts, day)
                        .chain(ladders ->
                            StandingHolds.of(pool, accounts, day)
                                .map(holds ->
                                    found.stream()
                                        .map(debt -> item(debt, ladders, holds, least, day))
                                        .toList()))));
  }

  private static long least(Row row) {
    return ((Number) row.getValue(0)).longValue();
  }

  private static Item item(
      DebtFacts.Found debt,
      Map<UUID, Ladders.Whole> ladders,
      Map<UUID, List<HeldDebt>> holds,
      long least,
      LocalDate day) {
    long claimable =
        CheckedDebts.claimable(ladders.get(debt.accountId()).ladder(), debt.balancePence());
    String held =
        Stop.first(
                holds.getOrDefault(debt.accountId(), List.of()),
                HeldAction.AGENCY,
                AskedDebt.whole(),
                debt.balancePence(),
                null)
            .map(hold -> Holds.words(hold, HeldAction.AGENCY))
            .orElse(null);
    var checked = CheckedDebts.checked(debt, claimable, held, least, day);
    return new Item(
        debt.accountId(),
        debt.reference(),
        debt.names(),
        debt.address(),
        debt.endedOn(),
        debt.balancePence(),
        Money.ofPence(debt.balancePence()).inWords(),
        claimable,
        checked.hindrances(),
        checked.why());
  }

  private static Listed listed(List<Item> judged, boolean more) {
    List<Item> items = new ArrayList<>(judged);
    items.sort(
        Comparator.comparing((Item item) -> !item.hindrances().isEmpty())
            .thenComparing(Comparator.comparingLong(Item::balancePence).reversed())
            .thenComparing(Item::accountId));
    List<Item> going = items.stream().filter(item -> item.hindrances().isEmpty()).toList();
    List<Count> counts = new ArrayList<>();
    for (Hindrance each : Hindrance.values()) {
      int debts = (int) items.stream().filter(item -> item.hindrances().contains(each)).count();
      if (debts > 0) {
        counts.add(new Count(each, each.words(), debts));
      }
    }
    return new Listed(
        items,
        going.size(),
        going.stream().mapToLong(Item::claimablePence).sum(),
        List.copyOf(counts),
        more);
  }
}
