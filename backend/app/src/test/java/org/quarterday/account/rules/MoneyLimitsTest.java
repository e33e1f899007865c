package org.quarterday.account.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarterday.account.rules.MoneyLimits.Limit;
import org.quarterday.money.Money;

class MoneyLimitsTest {

  private static final List<Limit> LIMITS =
      List.of(new Limit("small", 5000L), new Limit("larger", 50000L), new Limit("any", null));

  @Test
  void theLargestOfAPersonsLimitsCounts() {
    assertEquals("up to £500.00", MoneyLimits.of(Set.of("small", "larger"), LIMITS).inWords());
    assertEquals("without limit", MoneyLimits.of(Set.of("small", "any"), LIMITS).inWords());
  }

  @Test
  void aPersonWithoutALimitMayDoNothingAlone() {
    assertFalse(MoneyLimits.of(Set.of("else"), LIMITS).covers(Money.ofPence(1)));
    assertFalse(MoneyLimits.of(Set.of("small"), List.of()).covers(Money.ofPence(1)));
  }

  @Test
  void theLimitItselfIsWithin() {
    var allowed = MoneyLimits.of(Set.of("small"), LIMITS);
    assertTrue(allowed.covers(MoneyLimits.size(-5000)));
    assertFalse(allowed.covers(MoneyLimits.size(5001)));
  }

  @Test
  void theSizeOfTheLowestNumberIsNoNumberAndNeverWraps() {
    assertThrows(ArithmeticException.class, () -> MoneyLimits.size(Long.MIN_VALUE));
  }
}
