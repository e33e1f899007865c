package org.quarterday.credit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankedDebtTest {

  private static final List<RankedDebt> DEBTS =
      List.of(
          debt(DebtRank.COUNCIL_TAX, 9_000, true),
          debt(DebtRank.SAME_TENANCY, 5_730, true),
          debt(DebtRank.FORMER_TENANCY, 40_000, false),
          debt(DebtRank.FORMER_TENANCY, 1_000, true),
          debt(DebtRank.COURT_COSTS, 40_400, true));

  @ParameterizedTest(name = "before {0} come {1}")
  @CsvSource({
    "SAME_TENANCY, 0",
    "FORMER_TENANCY, 5730",
    "COURT_COSTS, 6730",
    "COUNCIL_TAX, 47130",
    "OTHER, 56130",
  })
  void aDebtIsPaidAfterThoseAheadOfItThatMayBeSetOff(DebtRank rank, long before) {
    assertEquals(before, RankedDebt.beforePence(DEBTS, rank));
  }

  @Test
  void aJointTenantsOwnDebtIsNotTakenFromTheOthersCredit() {
    assertEquals(56_130, RankedDebt.allPence(DEBTS));
  }

  @Test
  void rentAccountsComeBeforeOtherBooksAndTheHomeBeforeEverything() {
    assertEquals(DebtRank.SAME_TENANCY, DebtRank.of("GARAGE", true));
    assertEquals(DebtRank.FORMER_TENANCY, DebtRank.of("MAIN", false));
    assertEquals(DebtRank.COURT_COSTS, DebtRank.of("SUB", true));
    assertFalse(DebtRank.COURT_COSTS.elsewhere());
    assertTrue(DebtRank.COUNCIL_TAX.elsewhere());
    assertEquals(
        List.of(5_730L, 40_000L, 1_000L, 40_400L, 9_000L),
        DEBTS.stream().sorted(RankedDebt.ORDER).map(RankedDebt::pence).toList());
  }

  private static RankedDebt debt(DebtRank rank, long pence, boolean everyOwner) {
    return new RankedDebt(rank, UUID.randomUUID(), pence, everyOwner);
  }
}
