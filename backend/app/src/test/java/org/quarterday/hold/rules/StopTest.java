package org.quarterday.hold.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.hold.rules.HeldAction.CHASING_LETTER;
import static org.quarterday.hold.rules.HeldAction.COURT_STEP;
import static org.quarterday.hold.rules.HeldAction.OTHER_LETTER;
import static org.quarterday.hold.rules.HoldKind.BREATHING_SPACE;
import static org.quarterday.hold.rules.HoldKind.VULNERABILITY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopTest {

  private static final LocalDate CUT_OFF = LocalDate.of(2026, 11, 19);
  private static final UUID AMINA = new UUID(0, 1);
  private static final UUID TUNDE = new UUID(0, 2);

  /** Covered £300.00, disputed £120.00, owed £400.00; an empty day or sum is everything owed. */
  @ParameterizedTest(name = "{0} and {1}, due from {2}, asking {3}: stopped {4}")
  @CsvSource({
    "BREATHING_SPACE, CHASING_LETTER, , , true",
    "BREATHING_SPACE, CHASING_LETTER, 2026-11-19, , true",
    "BREATHING_SPACE, CHASING_LETTER, 2026-11-20, , false",
    "BREATHING_SPACE, RE_PRESENTATION, 2026-11-02, 44000, true",
    "BREATHING_SPACE, RE_PRESENTATION, 2026-12-01, 44000, false",
    "BREATHING_SPACE, OTHER_LETTER, , , false",
    "DECEASED, CHASING_LETTER, 2026-12-01, , true",
    "BENEFIT_PENDING, CHASING_LETTER, , , false",
    "BENEFIT_PENDING, COURT_STEP, , , true",
    "COMPLAINT, CHASING_LETTER, , , true",
    "COMPLAINT, CHASING_LETTER, , 28000, false",
    "COMPLAINT, CHASING_LETTER, , 28001, true",
    "PROMISE, CHASING_LETTER, , , true",
    "PROMISE, RE_PRESENTATION, , , false",
    "VULNERABILITY, OTHER_LETTER, , , true",
    "VULNERABILITY, COURT_STEP, , , false",
  })
  void aHoldStopsWhatItCovers(
      HoldKind kind, HeldAction action, LocalDate dueFrom, Long pence, boolean stopped) {
    assertEquals(
        stopped, Stop.says(hold(kind), action, new AskedDebt(dueFrom, pence), 40_000, null));
  }

  @Test
  void whatIsPaidOfACoveredDebtHoldsNothingMore() {
    var paid = new HeldDebt(new UUID(0, 9), BREATHING_SPACE, AMINA, null, CUT_OFF, null, 0);
    assertEquals(false, Stop.says(paid, CHASING_LETTER, AskedDebt.whole(), 11_746, null));
  }

  @ParameterizedTest(name = "{0} of Amina, towards her {1}, towards Tunde {2}")
  @CsvSource({
    "BREATHING_SPACE, true, true",
    "MENTAL_HEALTH_BREATHING_SPACE, true, true",
    "DEBT_RELIEF_ORDER, true, false",
    "BANKRUPTCY, true, false",
    "DECEASED, true, false",
    "VULNERABILITY, true, false",
    "PROMISE, true, true",
  })
  void breathingSpaceShieldsEverybodyWhoOwesAndAnOrderItsDebtorOnly(
      HoldKind kind, boolean amina, boolean tunde) {
    assertEquals(amina, Stop.says(hold(kind), CHASING_LETTER, AskedDebt.whole(), 40_000, AMINA));
    assertEquals(tunde, Stop.says(hold(kind), CHASING_LETTER, AskedDebt.whole(), 40_000, TUNDE));
  }

  @Test
  void aHoldNobodyCanGetPastIsNamedBeforeOneThatApprovalLifts() {
    var holds = List.of(hold(VULNERABILITY), hold(BREATHING_SPACE));
    assertEquals(
        BREATHING_SPACE,
        Stop.first(holds, CHASING_LETTER, AskedDebt.whole(), 40_000, AMINA).orElseThrow().kind());
    assertEquals(
        VULNERABILITY,
        Stop.first(holds, OTHER_LETTER, AskedDebt.whole(), 40_000, AMINA).orElseThrow().kind());
    assertEquals(
        true, Stop.first(List.of(), COURT_STEP, AskedDebt.whole(), 40_000, AMINA).isEmpty());
  }

  private static HeldDebt hold(HoldKind kind) {
    return switch (kind.covers()) {
      case AT_START -> new HeldDebt(new UUID(0, 9), kind, AMINA, null, CUT_OFF, null, 30_000);
      case DISPUTED_SUM -> new HeldDebt(new UUID(0, 9), kind, AMINA, null, null, 12_000L, 0);
      case ALL -> new HeldDebt(new UUID(0, 9), kind, AMINA, null, null, null, 0);
    };
  }
}
