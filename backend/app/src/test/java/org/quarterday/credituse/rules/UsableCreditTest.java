package org.quarterday.credituse.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.credituse.rules.UsableCredit.HeldBack;
import org.quarterday.credituse.rules.UsableCredit.Weighed;
import org.quarterday.credituse.rules.UsableCredit.Why;
import org.quarterday.refund.rules.ProvedCredit.Found;

class UsableCreditTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a garage that owes less than the credit, TO_ACCOUNT, -24000, 0, 0, 0, 0, 0, 0, 5730, 5730",
    "a garage that owes more, TO_ACCOUNT, -24000, 0, 0, 0, 0, 0, 0, 90000, 24000",
    "arrears, TO_ACCOUNT, 24000, 0, 0, 0, 0, 0, 0, 5730, 0",
    "rent due next, TO_ACCOUNT, -24000, 20000, 0, 0, 0, 0, 0, 5730, 4000",
    "a Direct Debit of yesterday, TO_ACCOUNT, -24000, 0, 24000, 0, 0, 0, 0, 5730, 0",
    "benefit is not spent on a garage, TO_ACCOUNT, -24000, 0, 0, 90000, 70000, 0, 0, 5730, 4000",
    "it goes back to benefit, TO_HOUSING_BENEFIT, -24000, 0, 0, 90000, 70000, 0, 0, 90000, 24000",
    "no more goes back than benefit paid, TO_DWP, -24000, 0, 0, 0, 0, 0, 0, 9000, 9000",
    "a refund waits, TO_ACCOUNT, -24000, 0, 0, 0, 0, 20000, 0, 5730, 4000",
    "the garage comes before council tax, TO_COUNCIL_DEBT, -24000, 0, 0, 0, 0, 0, 5730, 90000, 18270",
    "nothing is unclaimed that is owed, UNCLAIMED, -24000, 0, 0, 0, 0, 0, 30000, 24000, 0",
    "paid meanwhile, TO_ACCOUNT, -24000, 0, 0, 0, 0, 0, 0, -100, 0",
  })
  void noMoreIsUsedThanIsCertainFreeAndOwed(
      String what,
      CreditUseKind kind,
      long balance,
      long undebited,
      long returnable,
      long benefit,
      long charged,
      long waiting,
      long before,
      long takes,
      long usable) {
    var found = new Found(balance, undebited, returnable, benefit, charged, 0, 0);
    assertEquals(
        usable, UsableCredit.of(kind, new Weighed(found, waiting, before, takes)).usablePence());
  }

  @Test
  void whatIsHeldBackAndWhatIsUsableAreAlwaysTheCredit() {
    var random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      var kinds = CreditUseKind.values();
      var found =
          new Found(
              random.nextInt(-50_000, 50_000),
              random.nextInt(30_000),
              random.nextInt(30_000),
              random.nextInt(-30_000, 90_000),
              random.nextInt(90_000),
              0,
              0);
      long takes = random.nextInt(-10_000, 60_000);
      var usable =
          UsableCredit.of(
              kinds[random.nextInt(kinds.length)],
              new Weighed(found, random.nextInt(30_000), random.nextInt(30_000), takes));
      long held = usable.heldBack().stream().mapToLong(HeldBack::pence).sum();
      assertEquals(found.creditPence(), held + usable.usablePence());
      assertEquals(true, usable.usablePence() <= Math.max(0, takes));
    }
  }

  @Test
  void whatStandsInTheWayIsNamed() {
    var found = new Found(-24_000, 0, 0, 0, 0, 0, 0);
    var usable =
        UsableCredit.of(CreditUseKind.TO_COUNCIL_DEBT, new Weighed(found, 0, 5_730, 90_000));
    assertEquals(Optional.of(Why.OWED_BEFORE), usable.inTheWayOf(24_000));
    assertEquals(
        "The credit is £240.00; £57.30 is debts that are paid before this; £182.70 can be used.",
        usable.inWords());
  }
}
