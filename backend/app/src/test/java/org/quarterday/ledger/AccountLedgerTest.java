package org.quarterday.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.RentWeek;
import org.quarterday.money.Money;

class AccountLedgerTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final RentWeek WEEK = RentWeek.of(MONDAY);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final UUID JOURNAL = new UUID(0, 1);

  @Test
  void entriesAreNumberedFromOneAndMoveTheBalance() {
    AccountLedger ledger =
        AccountLedger.opened().post(NOON, List.of(debit(11746, MONDAY), debit(-5000, MONDAY)));
    assertEquals(List.of(1, 2), ledger.entries().stream().map(Entry::number).toList());
    assertEquals(Money.parse("67.46"), ledger.balance());
    assertTrue(ledger.prove().holds());
  }

  @Test
  void aReversalIsEqualAndOppositeOnTheSameDayAndNamesTheMistake() {
    AccountLedger ledger = AccountLedger.opened().post(NOON, List.of(debit(11746, MONDAY)));
    AccountLedger corrected = ledger.reverse(1, NOON.plusSeconds(60), new UUID(0, 2), WEEK.next());
    Entry reversal = corrected.entries().getLast();
    assertEquals(Money.NIL, corrected.balance());
    assertEquals(MONDAY, reversal.posting().effectiveOn());
    assertEquals(WEEK.next(), reversal.posting().week());
    assertEquals(OptionalInt.of(1), reversal.reverses());
    assertEquals(ledger.entries().getFirst(), corrected.entries().getFirst());
  }

  @Test
  void anEntryIsReversedOnceOnlyAndAReversalNotAtAll() {
    AccountLedger ledger =
        AccountLedger.opened()
            .post(NOON, List.of(debit(11746, MONDAY)))
            .reverse(1, NOON, JOURNAL, WEEK);
    assertThrows(IllegalStateException.class, () -> ledger.reverse(1, NOON, JOURNAL, WEEK));
    assertThrows(IllegalStateException.class, () -> ledger.reverse(2, NOON, JOURNAL, WEEK));
    assertThrows(IllegalStateException.class, () -> ledger.reverse(3, NOON, JOURNAL, WEEK));
    assertThrows(IllegalStateException.class, () -> ledger.reverse(0, NOON, JOURNAL, WEEK));
    assertEquals(2, ledger.entries().size());
  }

  @Test
  void aBackDatedPostingChangesThePastAsItCountsButNotAsItWasRecorded() {
    AccountLedger ledger =
        AccountLedger.opened()
            .post(NOON, List.of(debit(11746, MONDAY)))
            .post(NOON.plusSeconds(86_400), List.of(debit(-1000, MONDAY.minusDays(7))));
    assertEquals(Money.parse("10.00 CR"), ledger.asAt(MONDAY.minusDays(1)));
    assertEquals(Money.parse("107.46"), ledger.asAt(MONDAY));
    assertEquals(Money.parse("117.46"), ledger.asRecordedAt(NOON));
    assertEquals(Money.NIL, ledger.asRecordedAt(NOON.minusSeconds(1)));
  }

  @Test
  void whateverHappensTheBalanceIsTheSumOfTheEntries() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      AccountLedger ledger = AccountLedger.opened();
      List<Integer> reversible = new ArrayList<>();
      for (int step = 0; step < 60; step++) {
        Instant at = NOON.plusSeconds(step);
        if (random.nextInt(4) == 0 && !reversible.isEmpty()) {
          int number = reversible.remove(random.nextInt(reversible.size()));
          ledger = ledger.reverse(number, at, JOURNAL, WEEK);
        } else {
          reversible.add(ledger.entries().size() + 1);
          LocalDate on = MONDAY.plusDays(random.nextInt(-60, 60));
          ledger = ledger.post(at, List.of(debit(random.nextLong(-50_000, 50_000), on)));
        }
        assertTrue(ledger.prove().holds(), "seed " + seed);
        assertEquals(ledger.balance(), ledger.asAt(LocalDate.MAX), "seed " + seed);
        assertEquals(ledger.balance(), ledger.asRecordedAt(at), "seed " + seed);
      }
      for (int number : reversible) {
        ledger = ledger.reverse(number, NOON, JOURNAL, WEEK);
      }
      assertEquals(Money.NIL, ledger.balance(), "all reversed leaves nothing, seed " + seed);
    }
  }

  @Test
  void aBalanceTooLargeIsRefusedAndNothingChanges() {
    AccountLedger ledger =
        AccountLedger.opened().post(NOON, List.of(debit(Long.MAX_VALUE, MONDAY)));
    assertThrows(ArithmeticException.class, () -> ledger.post(NOON, List.of(debit(1, MONDAY))));
    assertEquals(1, ledger.entries().size());
  }

  @Test
  void aPostingWithoutItsOtherSideCannotBeMade() {
    assertThrows(
        NullPointerException.class,
        () -> new Posting("DBR", Money.NIL, null, MONDAY, WEEK, JOURNAL, "DEBIT", "Basic rent"));
  }

  private static Posting debit(long pence, LocalDate on) {
    return new Posting(
        "DBR", Money.ofPence(pence), "HR1001", on, WEEK, JOURNAL, "DEBIT", "Basic rent");
  }
}
