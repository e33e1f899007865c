package org.quarterday.credit.rules;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A debt of the people whose credit it is.
 *
 * @param id of the rent account, or of the debt as it was recorded
 * @param pence what is still owed, and not promised from this credit already
 * @param everyOwner whether each owner of the credit owes it, so that it may be set off; else it
 *     needs the consent of those who do not
 */
public record RankedDebt(DebtRank rank, UUID id, long pence, boolean everyOwner) {

  /** The order in which they are paid; the larger first within one rank. */
  public static final Comparator<RankedDebt> ORDER =
      Comparator.comparing(RankedDebt::rank)
          .thenComparing(Comparator.comparingLong(RankedDebt::pence).reversed())
          .thenComparing(RankedDebt::id);

  /**
   * What has to be paid before a debt of this rank: every debt ahead of it that may be set off.
   * Within a rank the order is a recommendation and no rule.
   */
  public static long beforePence(List<RankedDebt> debts, DebtRank rank) {
    return debts.stream()
        .filter(debt -> debt.rank().compareTo(rank) < 0)
        .filter(RankedDebt::everyOwner)
        .mapToLong(RankedDebt::pence)
        .sum();
  }

  /** What has to be paid before the credit is anybody's: every debt that may be set off. */
  public static long allPence(List<RankedDebt> debts) {
    return debts.stream().filter(RankedDebt::everyOwner).mapToLong(RankedDebt::pence).sum();
  }
}
