package org.quarterday.credituse.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterday.credituse.rules.CreditUseState.Event;

class CreditUseStateTest {

  @Test
  void oneThatWaitsIsApprovedRefusedOrTakenBack() {
    var waiting = CreditUseState.AWAITING_APPROVAL;
    assertEquals(Optional.of(CreditUseState.POSTED), waiting.after(Event.APPROVE));
    assertEquals(Optional.of(CreditUseState.REFUSED), waiting.after(Event.REFUSE));
    assertEquals(Optional.of(CreditUseState.WITHDRAWN), waiting.after(Event.WITHDRAW));
  }

  @ParameterizedTest
  @EnumSource(
      value = CreditUseState.class,
      names = "AWAITING_APPROVAL",
      mode = EnumSource.Mode.EXCLUDE)
  void whatWasDecidedIsNotDecidedAgain(CreditUseState decided) {
    for (Event event : Event.values()) {
      assertEquals(Optional.empty(), decided.after(event));
    }
  }
}
