package org.quarterday.bank.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quarterday.bank.rules.StatementChain.Link;

class StatementChainTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
  private static final Link LAST = new Link(231, 1, DAY, DAY, 100_000, 109_050);

  @Test
  void aStatementFollowsByNumberPartOrInANewYear() {
    assertNull(StatementChain.whyNot(null, LAST));
    assertNull(StatementChain.whyNot(LAST, next(232, 1, DAY.plusDays(1), 109_050)));
    assertNull(StatementChain.whyNot(LAST, next(231, 2, DAY, 109_050)));
    assertNull(StatementChain.whyNot(LAST, next(1, 1, LocalDate.of(2027, 1, 4), 109_050)));
    assertNull(StatementChain.whyNot(LAST, next(null, 1, DAY, 109_050)));
  }

  @Test
  void aGapAndAnOverlapAreNamed() {
    assertEquals(
        "it is statement 233, and the last one taken is 231: what lies between is missing",
        StatementChain.whyNot(LAST, next(233, 1, DAY.plusDays(2), 109_050)));
    assertEquals(
        "it is statement 230, and 231 has been taken",
        StatementChain.whyNot(LAST, next(230, 1, DAY, 109_050)));
    assertEquals(
        "it is statement 1, and 231 has been taken",
        StatementChain.whyNot(LAST, next(1, 1, DAY.plusDays(1), 109_050)));
    assertEquals(
        "it opens with £1,090.51, and the last one closed with £1,090.50",
        StatementChain.whyNot(LAST, next(232, 1, DAY.plusDays(1), 109_051)));
    assertEquals(
        "it begins on 2026-11-16, and the last one taken ends on 2026-11-17",
        StatementChain.whyNot(LAST, next(null, 1, DAY.minusDays(1), 109_050)));
  }

  @Test
  void whatDoesNotOpenWithTheLastClosingBalanceJoinsNothing() {
    assertTrue(StatementChain.joins(null, LAST));
    assertTrue(StatementChain.joins(LAST, next(500, 1, DAY, 109_050)));
    assertFalse(StatementChain.joins(LAST, next(232, 1, DAY, 109_049)));
  }

  private static Link next(Integer sequence, int part, LocalDate on, long opening) {
    return new Link(sequence, part, on, on, opening, opening);
  }
}
