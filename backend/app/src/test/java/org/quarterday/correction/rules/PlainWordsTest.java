package org.quarterday.correction.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.correction.rules.PlainWords.Reader;
import org.quarterday.correction.rules.PuttingRight.Side;
import org.quarterday.money.Money;
import org.quarterday.support.Golden;

class PlainWordsTest {

  private static final LocalDate PAID = LocalDate.of(2026, 10, 30);
  private static final LocalDate MADE = LocalDate.of(2026, 11, 22);
  private static final Money AMOUNT = Money.ofPence(11746);

  @Test
  void everyMistakeIsExplainedToEachTenant() {
    List<String> letters = new ArrayList<>();
    for (Mistake mistake : Mistake.values()) {
      var right =
          new PuttingRight(
              mistake,
              AMOUNT,
              PAID,
              mistake == Mistake.WRONG_AMOUNT ? Money.ofPence(17146) : AMOUNT,
              mistake == Mistake.WRONG_DATE ? PAID.minusDays(7) : PAID);
      letters.add("== " + mistake + ", the account itself, in arrears");
      letters.addAll(words(right, Side.FROM, null, 31240));
      letters.add("== " + mistake + ", the account itself, in credit");
      letters.addAll(words(right, Side.FROM, null, -1500));
      if (right.otherAccount()) {
        letters.add("== " + mistake + ", the other account, of another household");
        letters.addAll(words(right, Side.TO, null, 0));
        letters.add("== " + mistake + ", the other account, of the same tenancy");
        letters.addAll(words(right, Side.TO, "500001/01", 0));
      }
    }
    Golden.same("correction/plain-words.txt", String.join("\n", letters) + "\n");
  }

  @Test
  void theEffectIsOnEachDayWhatWouldHaveBeen() {
    var right = new PuttingRight(Mistake.WRONG_DATE, AMOUNT, PAID, AMOUNT, PAID.minusDays(7));
    assertEquals(Money.NIL, right.effect(Side.FROM, PAID.minusDays(8)));
    assertEquals(AMOUNT.negate(), right.effect(Side.FROM, PAID.minusDays(7)));
    assertEquals(AMOUNT.negate(), right.effect(Side.FROM, PAID.minusDays(1)));
    assertEquals(Money.NIL, right.effect(Side.FROM, PAID));
    assertEquals(Money.NIL, right.effect(Side.TO, PAID));
  }

  @Test
  void whatMovesBetweenAccountsComesToNothingTogether() {
    for (Mistake mistake : List.of(Mistake.TRANSFER, Mistake.WRONG_ACCOUNT)) {
      var right = new PuttingRight(mistake, AMOUNT, PAID, AMOUNT, PAID);
      assertEquals(Money.NIL, right.effect(Side.FROM, PAID).plus(right.effect(Side.TO, PAID)));
    }
  }

  @Test
  void theSameAmountOnTheSameDayIsNoCorrection() {
    assertFalse(
        new PuttingRight(Mistake.WRONG_AMOUNT, AMOUNT, PAID, AMOUNT, PAID).changesSomething());
  }

  private static List<String> words(
      PuttingRight right, Side side, String other, long balancePence) {
    return PlainWords.of(
        right,
        "Card payment",
        new Reader(
            side,
            side == Side.FROM ? "500001/01" : "500001/02",
            other,
            Money.ofPence(balancePence),
            MADE));
  }
}
