package org.quarterday.directdebit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.WorkingDays;

class MandateRulesTest {

  /** Every move there is; whatever is not written here cannot happen. */
  @Test
  void theTableOfMovesIsThis() {
    String moves =
        Arrays.stream(MandateState.values())
            .flatMap(from ->
                Arrays.stream(MandateEvent.values())
                    .filter(event -> from.after(event).isPresent())
                    .map(event -> from + " " + event + " " + from.after(event).orElseThrow()))
            .collect(Collectors.joining("\n"));
    assertEquals(
        """
        CAPTURED LODGE LODGED
        CAPTURED CANCEL CANCELLED
        LODGED ACCEPT LIVE
        LODGED REFUSE REJECTED
        LODGED SUSPEND SUSPENDED
        LODGED CANCEL CANCELLED
        LIVE REFUSE REJECTED
        LIVE SUSPEND SUSPENDED
        LIVE CANCEL CANCELLED
        LIVE SLEEP DORMANT
        SUSPENDED REFUSE REJECTED
        SUSPENDED RESUME LIVE
        SUSPENDED CANCEL CANCELLED
        REJECTED CANCEL CANCELLED
        REJECTED CORRECT CAPTURED
        DORMANT CANCEL CANCELLED
        DORMANT CORRECT CAPTURED
        CANCELLED REINSTATE LIVE\
        """,
        moves);
  }

  @Test
  void theNoticeIsTenWorkingDaysFromTheDayTheLetterCountsAsReceived() {
    var days =
        new WorkingDays(
            List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 4)));
    var notice = new NoticePeriod(10, 2);
    LocalDate sent = LocalDate.of(2026, 3, 30);
    assertEquals(LocalDate.of(2026, 4, 1), notice.countsFrom(sent, days));
    assertEquals(LocalDate.of(2026, 4, 17), notice.earliestDue(sent, days));
    assertEquals(
        notice.earliestDue(sent, days), notice.earliestDueFrom(LocalDate.of(2026, 3, 27), days));
  }

  @Test
  void aReferenceIsOneThatBacsTakesAndNeverTheSameTwice() {
    assertEquals("10012113", MandateReference.of("10012113", 0));
    assertEquals("10012113D2", MandateReference.of("1001 2113", 2));
    assertEquals("RENT111111", MandateReference.of("111111", 0));
    assertEquals("RENTDDIC0001", MandateReference.of("ddic0001", 0));
    assertEquals("50012301", MandateReference.of("500123/01", 0));
    assertTrue(MandateReference.isRefused("12345"));
    assertTrue(MandateReference.isRefused("DDIC123456"));
    assertFalse(MandateReference.isRefused("10012113"));
    assertTrue(MandateReference.of("123456789012345678", 12).endsWith("D12"));
    assertEquals(18, MandateReference.of("123456789012345678", 12).length());
  }

  @Test
  void whereAllHoldersHaveToSignOneOnTheTelephoneIsNotEnough() {
    assertEquals(Optional.empty(), Authority.JOINT_ANY.refused(Authority.Channel.TELEPHONE, false));
    assertTrue(Authority.JOINT_ALL_SIGNED.refused(Authority.Channel.TELEPHONE, true).isPresent());
    assertTrue(Authority.JOINT_ALL_SIGNED.refused(Authority.Channel.PAPER, false).isPresent());
    assertEquals(
        Optional.empty(), Authority.THIRD_PARTY_SIGNED.refused(Authority.Channel.PAPER, true));
  }
}
