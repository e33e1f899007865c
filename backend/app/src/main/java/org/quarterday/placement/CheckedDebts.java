package org.quarterday.placement;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.limitation.Ladders;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.RungStanding;
import org.quarterday.placement.rules.Hindrance;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/** Debts as a command judges them: every check again, under the locks the command holds. */
@ApplicationScoped
class CheckedDebts {

  /** Nothing smaller goes to an agency, in pence. */
  static final String LEAST = "AGENCY_LEAST_PENCE";

  /**
   * What came of the checks.
   *
   * @param claimablePence what of the debt can still be sued for
   * @param hindrances none when it may go
   * @param why in words, a hold's own among them
   */
  record Checked(
      DebtFacts.Found debt, long claimablePence, List<Hindrance> hindrances, String why) {

    boolean mayGo() {
      return hindrances.isEmpty();
    }
  }

  @Inject Holds holds;
  @Inject CouncilSettings settings;
  @Inject Today today;

  /**
   * In the order of their accounts.
   *
   * @param placementId the draft they stand on, or null
   */
  Uni<List<Checked>> of(Mutiny.Session session, Actor by, List<UUID> accounts, UUID placementId) {
    return Holds.inTurn(session, accounts)
        .chain(() -> settings.on(session, LEAST, today.date()))
        .chain(least ->
            DebtFacts.of(session, by, accounts, placementId)
                .chain(found ->
                    Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(debt -> one(session, by, debt, least))
                        .collect()
                        .asList()));
  }

  private Uni<Checked> one(Mutiny.Session session, Actor by, DebtFacts.Found debt, int least) {
    LocalDate day = today.date();
    return Ladders.of(session, debt.accountId(), day)
        .map(whole -> claimable(whole.ladder(), debt.balancePence()))
        .chain(claimable ->
            holds
                .ask(session, by, going(debt, claimable, day))
                .map(answer -> checked(debt, claimable, answer.words(), least, day)));
  }

  private static Holds.Going going(DebtFacts.Found debt, long claimable, LocalDate day) {
    return new Holds.Going(
        debt.accountId(),
        HeldAction.AGENCY,
        AskedDebt.whole(),
        day,
        null,
        "Placing the debt with an agency",
        "PLACEMENT:" + day,
        claimable);
  }

  static Checked checked(
      DebtFacts.Found debt, long claimable, String heldWhy, long least, LocalDate day) {
    List<Hindrance> found = debt.hindrances(heldWhy != null, claimable, least, day);
    String why =
        String.join(
            ". ",
            found.stream()
                .map(each -> each == Hindrance.HELD ? heldWhy.replaceAll("\\.$", "") : each.words())
                .toList());
    return new Checked(debt, claimable, found, why.isEmpty() ? "" : why + ".");
  }

  /** Never more than what is owed now. */
  static long claimable(Ladder ladder, long balancePence) {
    return Math.clamp(
        ladder.owedPence() - ladder.pence(RungStanding.BARRED), 0, Math.max(0, balancePence));
  }
}
