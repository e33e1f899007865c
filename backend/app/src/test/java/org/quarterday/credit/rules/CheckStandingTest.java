package org.quarterday.credit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckStandingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the books say that nothing is in the way, false, true, 0, , , CLEAR_BY_BOOKS",
    "they say that something is, false, true, 500, , , OPEN",
    "a person answers whatever they say, true, true, 0, , , OPEN",
    "only a person can answer, true, false, 0, , , OPEN",
    "somebody looked and it is clear, true, true, 500, true, 500, CLEAR",
    "somebody looked and it is not, true, true, 500, false, 500, IN_THE_WAY",
    "the books say something else since, true, true, 700, true, 500, LOOK_AGAIN",
    "what was in the way is gone since, false, true, 0, false, 500, LOOK_AGAIN",
  })
  void aQuestionStandsAsTheBooksAndPeopleAnsweredIt(
      String what,
      boolean byHand,
      boolean asksBooks,
      long found,
      Boolean clear,
      Long answeredTo,
      CheckStanding expected) {
    var answer = clear == null ? null : new CheckStanding.Answer(clear, answeredTo);
    assertEquals(expected, CheckStanding.of(byHand, asksBooks, found, answer));
  }
}
