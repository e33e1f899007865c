package org.quarterday.recharge.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a recharge may go. */
class RechargeStateTest {

  @Test
  void whatWaitsIsApprovedOrRefused() {
    assertEquals(
        Optional.of(RechargeState.POSTED),
        RechargeState.AWAITING_APPROVAL.after(RechargeState.Event.APPROVE));
    assertEquals(
        Optional.of(RechargeState.REFUSED),
        RechargeState.AWAITING_APPROVAL.after(RechargeState.Event.REFUSE));
  }

  @ParameterizedTest
  @EnumSource(RechargeState.Event.class)
  void whatWasDecidedStaysDecided(RechargeState.Event event) {
    assertEquals(Optional.empty(), RechargeState.POSTED.after(event));
    assertEquals(Optional.empty(), RechargeState.REFUSED.after(event));
  }
}
