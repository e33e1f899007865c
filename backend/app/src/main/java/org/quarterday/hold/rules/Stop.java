package org.quarterday.hold.rules;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether a hold says no. */
public final class Stop {

  private Stop() {}

  /**
   * @param owedPence the account's balance; negative for a credit
   * @param towards whom the action is towards; null when it is towards everybody who owes
   */
  public static boolean says(
      HeldDebt hold, HeldAction action, AskedDebt debt, long owedPence, UUID towards) {
    return hold.kind().stops(action)
        && isAgainst(hold, towards)
        && switch (hold.kind().covers()) {
          case ALL -> true;
          case AT_START -> hold.coveredPence() > 0 && reachesBack(hold, debt);
          case DISPUTED_SUM -> reachesInto(hold, debt, owedPence);
        };
  }

  /**
   * The hold that says no: one that cannot be got past by anybody's approval before one that can.
   */
  public static Optional<HeldDebt> first(
      List<HeldDebt> holds, HeldAction action, AskedDebt debt, long owedPence, UUID towards) {
    List<HeldDebt> saying =
        holds.stream().filter(hold -> says(hold, action, debt, owedPence, towards)).toList();
    return saying.stream()
        .filter(hold -> !hold.kind().mayBeApproved())
        .findFirst()
        .or(() -> saying.stream().findFirst());
  }

  private static boolean isAgainst(HeldDebt hold, UUID towards) {
    return hold.kind().against() == HoldKind.Against.ALL_LIABLE
        || hold.personId() == null
        || towards == null
        || hold.personId().equals(towards);
  }

  private static boolean reachesBack(HeldDebt hold, AskedDebt debt) {
    return hold.cutOffOn() == null
        || debt.dueFrom() == null
        || !debt.dueFrom().isAfter(hold.cutOffOn());
  }

  /** What is owed beside the disputed sum may be asked for, to the penny. */
  private static boolean reachesInto(HeldDebt hold, AskedDebt debt, long owedPence) {
    long disputed = hold.statedPence() == null ? 0 : hold.statedPence();
    long undisputed = Math.max(0, owedPence - disputed);
    return disputed > 0 && (debt.pence() == null || debt.pence() > undisputed);
  }
}
