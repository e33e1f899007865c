package org.quarterday.arrears.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.quarterday.arrears.rules.Cases.LADDER;
import static org.quarterday.arrears.rules.Cases.TODAY;
import static org.quarterday.arrears.rules.Cases.owing;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step is next at £100 a week. */
class LadderTest {

  @ParameterizedTest(name = "£{0} overdue, {1} taken {2} days ago: {3}")
  @CsvSource({
    "4.99, , 0, Below",
    "5.00, , 0, FIRST_MESSAGE",
    "9.99, , 0, FIRST_MESSAGE",
    "10.00, , 0, LETTER_ONE",
    "900.00, , 0, LETTER_ONE",
    "9.99, FIRST_MESSAGE, 1, Below",
    "10.00, FIRST_MESSAGE, 1, LETTER_ONE",
    "10.00, LETTER_ONE, 13, Later",
    "10.00, LETTER_ONE, 14, LETTER_TWO",
    "10.00, LETTER_ONE, 91, LETTER_TWO",
    "10.00, LETTER_ONE, 92, LETTER_ONE",
    "399.99, LETTER_TWO, 30, Below",
    "400.00, LETTER_TWO, 6, Later",
    "400.00, LETTER_TWO, 7, NOTICE",
    "400.00, NOTICE, 27, Later",
    "400.00, NOTICE, 28, COURT_REVIEW",
    "399.99, NOTICE, 28, Below",
    "400.00, COURT_REVIEW, 1, Top",
  })
  void theNextStepFollowsFromWhatIsOverdueAndWhatWasTaken(
      String pounds, String taken, int daysAgo, String expected) {
    long pence = Math.round(Double.parseDouble(pounds) * 100);
    Cases made = owing(pence, pence);
    if (taken != null) {
      made.took(taken, daysAgo);
    }
    Ladder.Rung rung = LADDER.rung(made.known());
    assertEquals(
        expected,
        rung instanceof Ladder.Next(Step step) ? step.code() : rung.getClass().getSimpleName());
  }

  @Test
  void aStepThatWaitsSaysFromWhen() {
    var known = owing(1_000, 1_000).took("LETTER_ONE", 4).known();
    var later = assertInstanceOf(Ladder.Later.class, LADDER.rung(known));
    assertEquals(TODAY.plusDays(10), later.from());
    assertEquals(
        "No action is needed before 28 November 2026: “LETTER_TWO” comes 14 days after the step it needs.",
        Recommendation.of(known).because());
  }

  @Test
  void theStepsStandInTheirOrderWhateverOrderTheyAreGivenIn() {
    assertEquals(LADDER, new Ladder(LADDER.steps().reversed()));
  }

  @Test
  void whereNothingIsChargedOnlyTheAmountCounts() {
    var known = owing(1_000, 1_000).charged(0).took("LETTER_ONE", 30).took("LETTER_TWO", 8).known();
    assertInstanceOf(Ladder.Next.class, LADDER.rung(known));
  }

  @Test
  void aLetterSaysWhatIsOverdueWhereItsWordsAskForIt() {
    Step step =
        new Step(
            "LETTER_ONE",
            20,
            "First letter",
            Means.LETTER,
            1_000,
            0,
            null,
            0,
            91,
            "You owe {arrears}.\n\nPlease call us.");
    assertEquals(
        List.of("You owe £12.34.", "Please call us."),
        ArrearsLetter.of(step, 1_234).blocks().stream().map(block -> block.text()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 0, KEPT",
    "4999, 0, OPEN",
    "0, -5, OPEN",
    "4999, -6, BROKEN",
    "5000, -60, KEPT",
  })
  void whatComesSettlesAPromiseOfFiftyPounds(long came, int dueInDays, PromiseState expected) {
    assertEquals(expected, Promise.settled(5_000, TODAY.plusDays(dueInDays), 5, came, TODAY));
  }
}
