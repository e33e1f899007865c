package org.quarterday.breach.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.breach.rules.RiskQuestion.Answer;

/** What the answers propose, and what is missing before a breach is closed. */
class RiskTest {

  @ParameterizedTest
  @CsvSource({
    "NO, NO, NO, NO, NO, NO, UNLIKELY",
    "YES, YES, YES, YES, YES, NO, UNLIKELY",
    "YES, NO, NO, NO, NO, YES, RISK",
    "NO, NO, NO, NO, YES, NO, RISK",
    "NO, NO, YES, NO, NO, NO, RISK",
    "NO, NO, YES, YES, NO, NO, HIGH",
    "NO, NO, YES, NOT_KNOWN, NO, NO, HIGH",
    "NO, NOT_KNOWN, NO, NO, NO, NO, HIGH",
    "NOT_KNOWN, NO, NO, NO, NO, NO, UNLIKELY",
  })
  void theAnswersProposeARisk(
      Answer unreadable,
      Answer safety,
      Answer sensitive,
      Answer stranger,
      Answer stillOut,
      Answer without,
      Risk risk) {
    assertEquals(
        risk,
        Risk.of(
            Map.of(
                RiskQuestion.UNREADABLE, unreadable,
                RiskQuestion.SAFETY, safety,
                RiskQuestion.SENSITIVE, sensitive,
                RiskQuestion.STRANGER, stranger,
                RiskQuestion.STILL_OUT, stillOut,
                RiskQuestion.WITHOUT, without)));
  }

  @Test
  void everyQuestionIsAnswered() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Risk.of(new EnumMap<RiskQuestion, Answer>(RiskQuestion.class)));
  }

  @Test
  void nothingIsClosedWithoutItsJudgement() {
    assertEquals(List.of("Judge the risk."), new Closing(null, true, "", true, null, 0).missing());
  }

  @Test
  void aRiskIsToldAndAHighOneToThePeopleToo() {
    assertEquals(
        List.of(
            "Tell the Information Commissioner.",
            "Tell the people, or say on which ground not.",
            "Finish what is to be done."),
        new Closing(Risk.HIGH, false, "It is small", false, PeopleGround.NOT_HIGH, 1).missing());
    assertEquals(
        List.of(),
        new Closing(Risk.UNLIKELY, false, "It came back sealed", false, PeopleGround.NOT_HIGH, 0)
            .missing());
    assertEquals(
        List.of(), new Closing(Risk.HIGH, true, "", false, PeopleGround.PREVENTED, 0).missing());
  }
}
