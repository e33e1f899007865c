package org.quarterday.hold.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldKindTest {

  /**
   * As domain experts read it: C chasing, O other letters, D second presentation, A arrears, K
   * court, G agency, S setting off.
   */
  @ParameterizedTest(name = "{0} stops {1} of {2}, against {3}, ended by {4}")
  @CsvSource({
    "BREATHING_SPACE, CDAKGS, AT_START, ALL_LIABLE, SECOND",
    "MENTAL_HEALTH_BREATHING_SPACE, CDAKGS, AT_START, ALL_LIABLE, SECOND",
    "DEBT_RELIEF_ORDER, CDAKGS, AT_START, PERSON, SECOND",
    "BANKRUPTCY, CDAKGS, AT_START, PERSON, SECOND",
    "IVA, CDAKGS, AT_START, PERSON, SECOND",
    "DECEASED, CDAKG, ALL, PERSON, SECOND",
    "BENEFIT_PENDING, K, ALL, ALL_LIABLE, ANY",
    "COMPLAINT, CDAKGS, DISPUTED_SUM, ALL_LIABLE, ANY",
    "VULNERABILITY, CO, ALL, PERSON, ANY",
    "PROMISE, CAKG, ALL, ALL_LIABLE, PROMISE",
  })
  void eachKindStopsWhatItsLawSays(
      HoldKind kind,
      String stops,
      HoldKind.Covers covers,
      HoldKind.Against against,
      HoldKind.Ender ender) {
    assertEquals(
        stops,
        Arrays.stream(HeldAction.values())
            .filter(kind::stops)
            .map(HoldKindTest::letter)
            .collect(Collectors.joining()));
    assertEquals(covers, kind.covers());
    assertEquals(against, kind.against());
    assertEquals(ender, kind.ender());
  }

  @Test
  void everyoneWhoSeesTheAccountReadsNothingOfHealth() {
    assertEquals("A hold", HoldKind.VULNERABILITY.openWords());
    assertEquals("A hold", HoldKind.MENTAL_HEALTH_BREATHING_SPACE.openWords());
    assertEquals("Breathing Space", HoldKind.BREATHING_SPACE.openWords());
  }

  @Test
  void onlyALetterToAVulnerablePersonMayBeApprovedPastItsHold() {
    for (HoldKind kind : HoldKind.values()) {
      assertEquals(kind == HoldKind.VULNERABILITY, kind.mayBeApproved(), kind.name());
    }
    assertFalse(HoldKind.VULNERABILITY.stops(HeldAction.RE_PRESENTATION));
  }

  @Test
  void vulnerabilityAndABenefitThatIsAwaitedHoldNoDebt() {
    for (HoldKind kind : HoldKind.values()) {
      boolean holdsNone = kind == HoldKind.VULNERABILITY || kind == HoldKind.BENEFIT_PENDING;
      assertEquals(!holdsNone, kind.holdsDebt(), kind.name());
    }
  }

  private static String letter(HeldAction action) {
    return switch (action) {
      case CHASING_LETTER -> "C";
      case OTHER_LETTER -> "O";
      case RE_PRESENTATION -> "D";
      case ARREARS_STEP -> "A";
      case COURT_STEP -> "K";
      case AGENCY -> "G";
      case SET_OFF -> "S";
    };
  }
}
