package org.quarterday.debit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarterday.debit.rules.RollForward.Count;
import org.quarterday.debit.rules.SignOff.Because;
import org.quarterday.debit.rules.SignOff.Facts;
import org.quarterday.debit.rules.SignOff.Step;
import org.quarterday.money.Money;
import org.quarterday.platform.digest.ContentHash;

class SignOffTest {

  private static final Set<String> BOTH = Set.of("debit:prepare", "debit:approve");
  private static final String AMARA = "realm|amara";
  private static final String HELEN = "realm|helen";

  @Test
  void aCleanPrelistMayBeBalancedByWhoPreparedIt() {
    assertEquals(Optional.empty(), refusal(Step.BALANCE, facts(RunState.PRELISTED), AMARA));
  }

  @Test
  void nobodyApprovesWhatTheyPreparedOrBalanced() {
    assertEquals(Because.SAME_PERSON, because(Step.APPROVE, facts(RunState.BALANCED), AMARA));
    Facts byTwo =
        new Facts(
            RunState.BALANCED, 0, 0, 0, 0, "realm|joe", AMARA, null, null, false, false, false);
    assertEquals(Because.SAME_PERSON, because(Step.APPROVE, byTwo, AMARA));
    assertEquals(Optional.empty(), refusal(Step.APPROVE, byTwo, HELEN));
  }

  @Test
  void everySignatureLooksAtTheBooksAnew() {
    for (Step step : List.of(Step.BALANCE, Step.APPROVE, Step.POST)) {
      RunState state =
          switch (step) {
            case BALANCE -> RunState.PRELISTED;
            case APPROVE -> RunState.BALANCED;
            default -> RunState.APPROVED;
          };
      assertEquals(Because.STALE, because(step, with(state, 3, 0, 0, null, false), HELEN));
      assertEquals(
          "3 changes since the pre-list: prepare again.",
          refusal(step, with(state, 3, 0, 0, null, false), HELEN).orElseThrow().reason());
      assertEquals(Because.OUT_OF_BALANCE, because(step, with(state, 0, 1, 0, null, false), HELEN));
      assertEquals(
          Because.EXCEPTIONS_OPEN, because(step, with(state, 0, 0, 2, null, false), HELEN));
      assertEquals(
          Because.EARLIER_WEEK_NOT_POSTED,
          because(step, with(state, 0, 0, 0, LocalDate.of(2026, 11, 16), false), HELEN));
      assertEquals(
          Because.LATER_WEEK_POSTED, because(step, with(state, 0, 0, 0, null, true), HELEN));
    }
  }

  @Test
  void aPermissionIsNeededForEachStep() {
    for (Step step : Step.values()) {
      assertEquals(
          Because.NOT_ALLOWED,
          SignOff.refusal(step, facts(RunState.PRELISTED), HELEN, Set.of("account:read"))
              .orElseThrow()
              .because());
    }
  }

  @Test
  void nothingIsSignedWhileAJobWorksOnIt() {
    Facts atWork =
        new Facts(RunState.PRELISTED, 0, 0, 0, 0, AMARA, null, null, null, false, true, false);
    for (Step step : Step.values()) {
      assertEquals(Because.WRONG_STATE, because(step, atWork, HELEN));
    }
  }

  @Test
  void whatIsPostedIsNotPreparedAgainButBackedOutByTwo() {
    assertEquals(Because.WRONG_STATE, because(Step.PREPARE, facts(RunState.POSTED), AMARA));
    assertEquals(
        Because.WRONG_STATE, because(Step.APPROVE_BACK_OUT, facts(RunState.POSTED), HELEN));
    assertEquals(Optional.empty(), refusal(Step.PROPOSE_BACK_OUT, facts(RunState.CLOSED), AMARA));
    Facts proposed =
        new Facts(RunState.POSTED, 0, 0, 0, 0, AMARA, AMARA, AMARA, null, false, false, false);
    assertEquals(Because.SAME_PERSON, because(Step.APPROVE_BACK_OUT, proposed, AMARA));
    assertEquals(Optional.empty(), refusal(Step.APPROVE_BACK_OUT, proposed, HELEN));
    assertEquals(Because.WRONG_STATE, because(Step.PROPOSE_BACK_OUT, proposed, AMARA));
  }

  @Test
  void nothingIsMadeEffectiveInAClosedRentYear() {
    for (RunState state : RunState.values()) {
      Facts closed = new Facts(state, 0, 0, 0, 0, AMARA, AMARA, AMARA, null, false, false, true);
      for (Step step :
          List.of(
              Step.PREPARE,
              Step.BALANCE,
              Step.APPROVE,
              Step.POST,
              Step.PROPOSE_BACK_OUT,
              Step.APPROVE_BACK_OUT)) {
        assertEquals(Because.YEAR_CLOSED, because(step, closed, HELEN), step + " " + state);
      }
    }
    Facts posted =
        new Facts(RunState.POSTED, 0, 0, 0, 0, AMARA, AMARA, null, null, false, false, true);
    assertEquals(Optional.empty(), refusal(Step.CLOSE, posted, HELEN), "it makes no entry");
  }

  @Test
  void aWeekIsNotClosedWhileAControlDiffers() {
    Facts differs =
        new Facts(RunState.POSTED, 0, 0, 0, 1, AMARA, AMARA, null, null, false, false, false);
    assertEquals(Because.CONTROLS_DIFFER, because(Step.CLOSE, differs, HELEN));
    assertEquals(Optional.empty(), refusal(Step.CLOSE, facts(RunState.POSTED), HELEN));
  }

  @Test
  void theStatesFollowEachOtherAsTheTableSaysAndNoOtherWay() {
    assertEquals(RunState.BALANCED, RunState.PRELISTED.become(RunState.BALANCED));
    assertTrue(RunState.CLOSED.mayBecome(RunState.BACKING_OUT));
    assertTrue(RunState.POSTING.mayBecome(RunState.BACKING_OUT), "when some could not be posted");
    assertFalse(RunState.POSTED.mayBecome(RunState.DRAFT));
    assertThrows(IllegalStateException.class, () -> RunState.DRAFT.become(RunState.POSTED));
    for (RunState state : RunState.values()) {
      assertFalse(RunState.BACKED_OUT.mayBecome(state), "what is backed out stays so");
    }
  }

  @Test
  void valueAndUnitsMustBothAgree() {
    Count brought = new Count(2, Money.ofPence(20_000));
    Count start = new Count(1, Money.ofPence(9_000));
    assertTrue(new RollForward(brought, start, new Count(3, Money.ofPence(29_000))).agrees());
    assertFalse(new RollForward(brought, start, new Count(2, Money.ofPence(29_000))).agrees());
    RollForward out = new RollForward(brought, start, new Count(3, Money.ofPence(28_999)));
    assertEquals(new Count(0, Money.ofPence(-1)), out.difference());
  }

  @Test
  void anyEditGivesAnotherFingerprint() {
    String hash = ContentHash.of(List.of("a", "bc"));
    assertEquals(64, hash.length());
    assertEquals(hash, ContentHash.of(List.of("a", "bc")));
    assertNotEquals(hash, ContentHash.of(List.of("ab", "c")));
    assertNotEquals(hash, ContentHash.of(List.of("bc", "a")));
    assertNotEquals(hash, ContentHash.of(List.of("a", "bd")));
  }

  private static Facts facts(RunState state) {
    return with(state, 0, 0, 0, null, false);
  }

  private static Facts with(
      RunState state, long changes, int differences, int open, LocalDate missing, boolean later) {
    return new Facts(
        state, changes, differences, open, 0, AMARA, AMARA, null, missing, later, false, false);
  }

  private static Optional<SignOff.Refusal> refusal(Step step, Facts facts, String by) {
    return SignOff.refusal(step, facts, by, BOTH);
  }

  private static Because because(Step step, Facts facts, String by) {
    return refusal(step, facts, by).orElseThrow().because();
  }
}
