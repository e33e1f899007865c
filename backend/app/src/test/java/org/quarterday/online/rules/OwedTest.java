package org.quarterday.online.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OwedTest {

  @Test
  void aBalanceIsSaidInWords() {
    assertEquals("You owe £212.40", Owed.words(21_240));
    assertEquals("You are £15.00 in credit", Owed.words(-1_500));
    assertEquals("You owe nothing", Owed.words(0));
  }

  @Test
  void whatIsAboveThisWeeksChargesIsFromBefore() {
    assertEquals(new Owed(21_240, 10_350, 10_890, 21_240), Owed.of(21_240, 10_350, 0));
  }

  @Test
  void aPaymentSettlesTheOldestDebtFirst() {
    assertEquals(new Owed(4_000, 4_000, 0, 4_000), Owed.of(4_000, 10_350, 0));
  }

  @Test
  void inCreditNothingIsOwed() {
    assertEquals(new Owed(0, 0, 0, -1_500), Owed.of(-1_500, 10_350, 0));
  }

  @Test
  void aWeekThatGaveMoneyBackAddedNothing() {
    assertEquals(new Owed(500, 0, 500, 500), Owed.of(500, -200, 0));
  }

  @Test
  void whatIsUnderWayMayLeaveACredit() {
    assertEquals(-760, Owed.of(4_240, 0, 5_000).afterPendingPence());
  }
}
