package org.quarterday.writeoffschedule.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.account.rules.MoneyLimits.Limit;

/** Who may decide: the largest line and the total, each by its own limit. */
class AuthorityTest {

  private static final Authority DEMO =
      new Authority(
          List.of(
              new Limit("writeoff:approve", 5_000L), new Limit("writeoff:approve-any", 500_000L)),
          List.of(
              new Limit("writeoff:approve", 50_000L),
              new Limit("writeoff:approve-any", 2_500_000L)));

  @ParameterizedTest(name = "{0}: largest {2}, total {3}")
  @CsvSource({
    "within both, writeoff:approve, 5000, 50000, true",
    "a penny over on a line, writeoff:approve, 5001, 5001, false",
    "many small lines a penny over in all, writeoff:approve, 5000, 50001, false",
    "the larger limits, writeoff:approve-any, 500000, 2500000, true",
    "over the larger total, writeoff:approve-any, 100, 2500001, false",
    "both permissions, writeoff:approve writeoff:approve-any, 500000, 2500000, true",
    "neither, writeoff:propose, 1, 1, false",
  })
  void bothLimitsCount(String what, String permissions, long largest, long total, boolean may) {
    Set<String> theirs = Arrays.stream(permissions.split(" ")).collect(Collectors.toSet());
    assertEquals(may, DEMO.whyNot(theirs, largest, total).isEmpty());
  }

  @Test
  void whoIsRefusedReadsWhoMay() {
    assertEquals(
        "The largest debt is £60.00 and the total £60.00; you may approve lines up to £50.00 and schedules up to £500.00."
            + " Somebody with writeoff:approve-any may: lines up to £5,000.00 and schedules up to £25,000.00.",
        DEMO.whyNot(Set.of("writeoff:approve"), 6_000, 6_000).orElseThrow());
    assertTrue(
        DEMO.whyNot(Set.of("writeoff:approve-any"), 600_000, 600_000)
            .orElseThrow()
            .endsWith(
                "Nobody may until the council sets a limit that high: an administrator does, on Reference data under Money limits, for a line and for a total (WRITE_OFF_APPROVE, WRITE_OFF_TOTAL_APPROVE)."));
  }

  @Test
  void whatTheSamePersonApprovedTodayCountsTowardsTheTotal() {
    Set<String> senior = Set.of("writeoff:approve");
    assertTrue(DEMO.whyNot(senior, new Authority.Weighed(5_000, 20_000, 30_000)).isEmpty());
    assertTrue(
        DEMO.whyNot(senior, new Authority.Weighed(5_000, 20_000, 30_001))
            .orElseThrow()
            .startsWith("You approved £300.01 today already, which counts. The largest debt is"));
  }

  @Test
  void whoHasALimitOnLinesAndNoneOnTotalsMayDecideNothing() {
    var half = new Authority(List.of(new Limit("writeoff:approve", null)), List.of());
    assertTrue(half.whyNot(Set.of("writeoff:approve"), 1, 1).isPresent());
  }
}
