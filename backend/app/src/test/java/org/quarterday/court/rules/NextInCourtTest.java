package org.quarterday.court.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quarterday.court.rules.NextInCourt.Stand;

class NextInCourtTest {

  private static final LocalDate EARLIEST = LocalDate.of(2026, 6, 6);
  private static final LocalDate LAPSES = EARLIEST.plusYears(1);

  @Test
  void aClaimWaitsUntilItsDayWhichIsSaidInWords() {
    assertEquals(
        "The notice runs: no claim before 6 June 2026.",
        NextInCourt.whyNoClaim(served(false, null), EARLIEST.minusDays(1)));
    assertNull(NextInCourt.whyNoClaim(served(false, null), EARLIEST));
    assertNull(NextInCourt.whyNoClaim(served(false, null), LAPSES));
    assertEquals(
        "The notice has lapsed: withdraw it.",
        NextInCourt.whyNoClaim(served(false, null), LAPSES.plusDays(1)));
  }

  @Test
  void aReviewThatIsOpenAndAClaimThatStandsAreReasonsToo() {
    assertEquals(
        "A review was asked for: write down what came of it.",
        NextInCourt.whyNoClaim(served(true, null), EARLIEST));
    assertEquals(
        "A claim stands.", NextInCourt.whyNoClaim(served(false, ClaimState.ISSUED), EARLIEST));
    assertNull(NextInCourt.whyNoClaim(served(false, ClaimState.STRUCK_OUT), EARLIEST));
  }

  @Test
  void withoutANoticeThatIsServedThereIsNone() {
    assertEquals("No notice stands.", NextInCourt.whyNoClaim(stand(null, false, null), EARLIEST));
    assertEquals(
        "Serve each tenant by 8 May 2026.",
        NextInCourt.whyNoClaim(stand("MADE", false, null), EARLIEST));
  }

  private static Stand served(boolean reviewOpen, ClaimState claim) {
    return stand("SERVED", reviewOpen, claim);
  }

  private static Stand stand(String notice, boolean reviewOpen, ClaimState claim) {
    return new Stand(
        notice,
        notice == null ? null : LocalDate.of(2026, 5, 8),
        notice == null ? null : EARLIEST,
        notice == null ? null : LAPSES,
        reviewOpen,
        claim,
        null,
        null,
        null,
        null);
  }
}
