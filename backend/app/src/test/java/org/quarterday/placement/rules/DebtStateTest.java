package org.quarterday.placement.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class DebtStateTest {

  @Test
  void whatEndsLeavesNoAgencyWithIt() {
    for (Ending ending : Ending.values()) {
      assertFalse(ending.state().isLive(), ending.name());
    }
  }

  @Test
  void theStatesNoOtherAgencyMayHaveAreThoseOfTheUniqueIndex() {
    assertEquals("'SELECTED', 'PLACED', 'SENT', 'ACTIVE'", DebtState.liveAsSql());
    assertEquals("'PLACED', 'SENT', 'ACTIVE'", DebtState.outAsSql());
  }

  @Test
  void whatTheCouncilTookBackIsNoEvidenceForAWriteOff() {
    assertFalse(Ending.HELD.isAgencyReturn());
    assertFalse(Ending.BY_HAND.isAgencyReturn());
    assertFalse(Ending.DISPUTED.isAgencyReturn());
    assertFalse(Ending.REJECTED.isAgencyReturn());
  }
}
