package org.quarterday.formertenant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a case may go. */
class CaseStageTest {

  @Test
  void theLettersFollowEachOtherToADecision() {
    assertEquals(
        CaseStage.DECIDE,
        after(
            CaseStage.FIRST_LETTER,
            CaseAction.SEND,
            CaseAction.SEND,
            CaseAction.CALLED,
            CaseAction.SEND));
  }

  @Test
  void whoCannotBeFoundIsNotWrittenTo() {
    assertEquals(Optional.empty(), CaseStage.TRACE.after(CaseAction.SEND));
    assertEquals(CaseStage.FIRST_LETTER, after(CaseStage.TRACE, CaseAction.FOUND));
  }

  @Test
  void aClaimOrAnAgencyComesOnlyAfterTheLetterBeforeClaim() {
    Set<CaseStage> claimed = EnumSet.noneOf(CaseStage.class);
    for (CaseStage stage : CaseStage.values()) {
      stage.after(CaseAction.CLAIM).ifPresent(to -> claimed.add(stage));
    }
    assertEquals(Set.of(CaseStage.DECIDE), claimed);
    assertEquals(
        CaseStage.CLAIM_LETTER, after(CaseStage.ARRANGEMENT, CaseAction.BREAK), "told again first");
  }

  @Test
  void anAgencyGivesACaseBackBeforeAnybodyElseHasIt() {
    assertEquals(Optional.empty(), CaseStage.AGENCY.after(CaseAction.PLACE));
    assertEquals(Optional.empty(), CaseStage.AGENCY.after(CaseAction.CLAIM));
    assertEquals(CaseStage.DECIDE, after(CaseStage.AGENCY, CaseAction.COME_BACK));
  }

  @Test
  void whatADebtorHasTimeForIsNotDoneBeforeAndGivingUpIsNoPressure() {
    assertTrue(CaseAction.SEND.waitsForItsDay());
    assertTrue(CaseAction.CLAIM.waitsForItsDay());
    assertTrue(!CaseAction.GIVE_UP.waitsForItsDay());
    assertTrue(CaseAction.GIVE_UP.presses(), "but not while somebody above is asked about it");
  }

  @ParameterizedTest
  @EnumSource(CaseStage.class)
  void everyOpenCaseClosesWhenNothingIsOwedAndAClosedOneStaysClosed(CaseStage stage) {
    assertEquals(
        stage == CaseStage.CLOSED ? Optional.empty() : Optional.of(CaseStage.CLOSED),
        stage.after(CaseAction.SETTLE));
    assertTrue(!stage.offered().contains(CaseAction.SETTLE), "no person closes a debt");
  }

  @ParameterizedTest
  @EnumSource(CaseStage.class)
  void everyStageIsReachedFromTheFirst(CaseStage stage) {
    var reached = EnumSet.of(CaseStage.TRACE);
    boolean more = true;
    while (more) {
      var next = EnumSet.copyOf(reached);
      for (CaseStage from : reached) {
        List.of(CaseAction.values()).forEach(action -> from.after(action).ifPresent(next::add));
      }
      more = next.size() > reached.size();
      reached = next;
    }
    assertTrue(reached.contains(stage));
  }

  @ParameterizedTest
  @EnumSource(CaseStage.class)
  void aStageHasALetterExactlyWhenOneCanBeSent(CaseStage stage) {
    assertEquals(stage.after(CaseAction.SEND).isPresent(), stage.letter().isPresent());
  }

  private static CaseStage after(CaseStage from, CaseAction... actions) {
    CaseStage at = from;
    for (CaseAction action : actions) {
      at = at.after(action).orElseThrow();
    }
    return at;
  }

  @Test
  void whatWaitsForItsDaySaysTheDayInWords() {
    assertEquals(
        "They have until 6 December 2026.", CaseAction.waitsUntil(LocalDate.of(2026, 12, 6)));
  }
}
