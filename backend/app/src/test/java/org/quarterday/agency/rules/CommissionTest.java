package org.quarterday.agency.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CommissionTest {

  @Test
  void fifteenPerCentAndVatOnIt() {
    assertEquals(3_600, new Commission(1_500, 2_000).of(20_000));
  }

  @Test
  void eachPartIsRoundedHalfUpToThePenny() {
    // 15 % of £3.10 is 46.5p, so 47p; VAT on it is 9.4p, so 9p.
    assertEquals(47 + 9, new Commission(1_500, 2_000).of(310));
    assertEquals(0, new Commission(1_500, 2_000).of(3));
    assertEquals(1, new Commission(1_500, 2_000).of(4));
  }

  @Test
  void withoutVatOrWithoutCommission() {
    assertEquals(2_000, new Commission(1_000, 0).of(20_000));
    assertEquals(0, new Commission(0, 2_000).of(20_000));
  }
}
