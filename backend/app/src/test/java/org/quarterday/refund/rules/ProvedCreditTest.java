package org.quarterday.refund.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.refund.rules.ProvedCredit.Found;
import org.quarterday.refund.rules.ProvedCredit.HeldBack;
import org.quarterday.refund.rules.ProvedCredit.Why;

class ProvedCreditTest {

  @ParameterizedTest(name = "{0}: balance {1} leaves {8}")
  @CsvSource({
    "a credit with nothing against it, -24000, 0, 0, 0, 0, 0, 0, 24000",
    "arrears, 24000, 0, 0, 0, 0, 0, 0, 0",
    "nothing owed, 0, 0, 0, 0, 0, 0, 0, 0",
    "a garage in arrears, -24000, 0, 0, 0, 0, 5730, 0, 18270",
    "rent paid a week ahead of its debit, -10000, 10000, 0, 0, 0, 0, 0, 0",
    "a Direct Debit of yesterday, -24000, 0, 20000, 0, 0, 0, 0, 4000",
    "benefit for all that was charged, -24000, 0, 0, 80000, 80000, 0, 0, 24000",
    "benefit for more than was charged, -24000, 0, 0, 90000, 80000, 0, 0, 14000",
    "benefit taken back, -24000, 0, 0, -5000, 80000, 0, 0, 24000",
    "council tax owed, -24000, 0, 0, 0, 0, 0, 9000, 15000",
    "everything at once, -24000, 1000, 2000, 83000, 80000, 4000, 5000, 9000",
    "more held back than there is, -24000, 9000, 9000, 89000, 80000, 9000, 9000, 0",
  })
  void whatIsHeldBackIsNotRefunded(
      String what,
      long balance,
      long undebited,
      long returnable,
      long benefit,
      long charged,
      long beside,
      long elsewhere,
      long refundable) {
    var found = new Found(balance, undebited, returnable, benefit, charged, 0, beside);
    assertEquals(refundable, ProvedCredit.of(found, elsewhere).refundablePence());
  }

  @Test
  void whatIsHeldBackAndWhatIsLeftAreAlwaysTheCredit() {
    var random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      var found =
          new Found(
              random.nextInt(-50_000, 50_000),
              random.nextInt(30_000),
              random.nextInt(30_000),
              random.nextInt(-30_000, 90_000),
              random.nextInt(90_000),
              random.nextInt(30_000),
              random.nextInt(30_000));
      ProvedCredit credit = ProvedCredit.of(found, random.nextInt(30_000));
      long held = credit.heldBack().stream().mapToLong(HeldBack::pence).sum();
      assertEquals(Math.max(0, -found.balancePence()), held + credit.refundablePence());
      assertEquals(
          credit.heldBack(), credit.heldBack().stream().filter(p -> p.pence() > 0).toList());
    }
  }

  @Test
  void whatStandsInTheWayOfAnAmountIsThePartWithoutWhichItWouldBePaid() {
    var credit = ProvedCredit.of(new Found(-24_000, 500, 3_000, 90_000, 80_000, 0, 0), 0);
    assertEquals(10_500, credit.refundablePence());
    assertEquals(Optional.of(Why.RENT_NOT_DEBITED), credit.inTheWayOf(11_000));
    assertEquals(Optional.of(Why.MAY_BE_RETURNED), credit.inTheWayOf(13_500));
    assertEquals(Optional.of(Why.BENEFIT), credit.inTheWayOf(20_000));
    assertEquals(Optional.empty(), credit.inTheWayOf(24_000));
  }

  @Test
  void whatIsProposedToBeUsedOtherwiseIsNotRefundedBeforeItIsDecided() {
    var credit = ProvedCredit.of(new Found(-24_000, 0, 0, 0, 0, 5_730, 0), 0);
    assertEquals(18_270, credit.refundablePence());
    assertEquals(Optional.of(Why.PROMISED), credit.inTheWayOf(24_000));
  }

  @Test
  void theSumIsSaidAsOnTheTelephone() {
    assertEquals(
        "The credit is £240.00; £57.30 is arrears on the tenancy's other accounts; £182.70 can be refunded.",
        ProvedCredit.of(new Found(-24_000, 0, 0, 0, 0, 0, 5_730), 0).inWords());
    assertEquals(
        "The account is not in credit.",
        ProvedCredit.of(new Found(1, 0, 0, 0, 0, 0, 0), 0).inWords());
  }
}
