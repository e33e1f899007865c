package org.quarterday.court.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimStateTest {

  @ParameterizedTest
  @CsvSource({
    "LISTED, AGP, ADJOURNED",
    "LISTED, AND, ADJOURNED",
    "LISTED, AAH, ADJOURNED",
    "LISTED, ADH, ADJOURNED",
    "LISTED, ADT, ON_TERMS",
    "LISTED, OPF, POSSESSION",
    "LISTED, OPD, POSSESSION",
    "LISTED, SOT, SUSPENDED",
    "LISTED, STO, STRUCK_OUT",
    "LISTED, WIT, WITHDRAWN",
    "BACK_IN_COURT, SOE, STAYED",
    "BACK_IN_COURT, SOT, SUSPENDED",
    "BACK_IN_COURT, ADH, BACK_IN_COURT",
    "BACK_IN_COURT, STO, STRUCK_OUT",
    "ADJOURNED, STO, STRUCK_OUT"
  })
  void aDecisionLeadsSomewhere(ClaimState from, Outcome outcome, ClaimState to) {
    assertEquals(Optional.of(to), from.after(outcome, null));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void everyCodeCanComeFromSomeStateAndNoneFromAClaimThatIsOver(Outcome outcome) {
    boolean somewhere = false;
    for (ClaimState state : ClaimState.values()) {
      somewhere |= state.after(outcome, Outcome.OPD).isPresent();
      assertFalse(state.isOver() && state.after(outcome, Outcome.OPD).isPresent());
    }
    assertTrue(somewhere, outcome.name());
  }

  @Test
  void nothingButItsEndIsDecidedWithoutAHearing() {
    assertTrue(ClaimState.ISSUED.after(Outcome.OPD, null).isEmpty());
    assertTrue(
        ClaimState.POSSESSION.after(Outcome.SOE, Outcome.OPD).isEmpty(),
        "a stay is asked for in court");
    assertTrue(ClaimState.LISTED.listed().isEmpty(), "one hearing at a time");
  }

  @Test
  void aWarrantGoesForwardOnceAndAnEvictionIsItsEnd() {
    assertEquals(
        Optional.of(WarrantState.EXECUTED), WarrantState.DATED.after(WarrantState.Event.EXECUTE));
    assertTrue(WarrantState.ASKED.after(WarrantState.Event.EXECUTE).isEmpty(), "without its day");
    for (WarrantState.Event event : WarrantState.Event.values()) {
      assertTrue(WarrantState.EXECUTED.after(event).isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({"OPF, POSSESSION", "OPD, POSSESSION", "SOT, SUSPENDED", "SOE, STAYED"})
  void anApplicationThatIsDismissedLeavesTheOrderAsItWas(Outcome standing, ClaimState to) {
    assertEquals(Optional.of(to), ClaimState.BACK_IN_COURT.after(Outcome.DIS, standing));
    assertTrue(standing.isOrder());
    assertTrue(ClaimState.BACK_IN_COURT.after(Outcome.DIS, null).isEmpty());
    assertTrue(ClaimState.LISTED.after(Outcome.DIS, standing).isEmpty(), "no order yet");
  }

  @ParameterizedTest
  @CsvSource({
    "SUSPENDED, SUSPEND",
    "STAYED, SUSPEND",
    "STRUCK_OUT, WITHDRAW",
    "WITHDRAWN, WITHDRAW",
    "POSSESSION,",
    "BACK_IN_COURT,"
  })
  void aWarrantFollowsItsClaim(ClaimState claim, WarrantState.Event event) {
    assertEquals(Optional.ofNullable(event), claim.ofWarrant());
  }
}
