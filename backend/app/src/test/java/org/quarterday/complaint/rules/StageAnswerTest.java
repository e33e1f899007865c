package org.quarterday.complaint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quarterday.letter.rules.LetterText;

/** What an answer has to say before it goes, what may follow what, and what is a complaint. */
class StageAnswerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
  private static final StageAnswer.Ombudsman OMBUDSMAN =
      new StageAnswer.Ombudsman("Ombudsman", "1 High Street", "01632 960001", "o@example.org", "w");
  private static final StageAnswer.Point UPHELD =
      new StageAnswer.Point(1, "Taken twice", Decision.UPHELD, "It was.");
  private static final StageAnswer.Promise APOLOGY =
      new StageAnswer.Promise(ActionKind.APOLOGY, "In writing", TODAY, null, false);

  @Test
  void aWholeAnswerMayGo() {
    assertEquals(List.of(), answer("It", List.of(UPHELD), List.of(APOLOGY), "").gaps(TODAY));
    assertEquals(
        List.of(), answer("It", List.of(UPHELD), List.of(), "Nothing was lost.").gaps(TODAY));
    var notUpheld = new StageAnswer.Point(1, "Taken twice", Decision.NOT_UPHELD, "It was not.");
    assertEquals(List.of(), answer("It", List.of(notUpheld), List.of(), "").gaps(TODAY));
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    var open = new StageAnswer.Point(2, "Nobody rang", null, " ");
    var undated = new StageAnswer.Promise(ActionKind.OUTSTANDING, "Ring her", null, null, false);
    var past = new StageAnswer.Promise(ActionKind.CHANGE, "Train", TODAY.minusDays(1), null, false);
    var gaps =
        new StageAnswer(1, " ", List.of(UPHELD, open), List.of(undated, past), "", null)
            .gaps(TODAY).stream().map(StageAnswer.Gap::pointer).toList();
    assertEquals(
        List.of(
            "/definition",
            "/decisions/1/decision",
            "/decisions/1/reasons",
            "/actions/0/dueOn",
            "/actions/1/dueOn",
            "/ombudsman"),
        gaps);
    assertEquals(
        List.of("/decisions"),
        answer("It", List.of(), List.of(), "").gaps(TODAY).stream()
            .map(StageAnswer.Gap::pointer)
            .toList());
  }

  @Test
  void whatIsUpheldWantsARemedyAndATaskIsNone() {
    var task = new StageAnswer.Promise(ActionKind.OUTSTANDING, "Ring her", TODAY, null, false);
    assertEquals(
        List.of("/noRemedyWhy"),
        answer("It", List.of(UPHELD), List.of(task), "").gaps(TODAY).stream()
            .map(StageAnswer.Gap::pointer)
            .toList());
  }

  @Test
  void theLetterSaysTheStageTheDecisionTheRemedyAndWhereToGo() {
    var money =
        new StageAnswer.Promise(ActionKind.COMPENSATION, "For the trouble", TODAY, 5_000L, true);
    String first =
        words(ComplaintLetter.answered("CP-1", answer("It", List.of(UPHELD), List.of(money), "")));
    for (String said :
        List.of(
            "stage 1",
            "Upheld",
            "It was.",
            "£50.00, taken off what is owed on your rent account",
            "20 April 2026",
            "You need not say why",
            "01632 960001")) {
      assertTrue(first.contains(said), said + " in " + first);
    }
    String second =
        words(
            ComplaintLetter.answered(
                "CP-1", new StageAnswer(2, "It", List.of(UPHELD), List.of(money), "", OMBUDSMAN)));
    assertTrue(second.contains("This is our last answer"), second);
    assertFalse(second.contains("stage 2. Tell anybody"), second);
  }

  @Test
  void thereAreTwoStagesAndNeverAThird() {
    assertEquals(
        Set.of(ComplaintState.STAGE_1_ANSWERED, ComplaintState.CLOSED_AT_1),
        Arrays.stream(ComplaintState.values())
            .filter(state -> state.after(ComplaintState.Event.ESCALATE).isPresent())
            .collect(Collectors.toSet()));
    assertEquals(List.of(), ComplaintState.CLOSED_AT_2.moves());
    assertEquals(List.of(), ComplaintState.REFUSED.moves());
    assertEquals(List.of(ComplaintState.Event.CLOSE), ComplaintState.STAGE_2_ANSWERED.moves());
  }

  @Test
  void nobodyHasToCallItAComplaint() {
    assertTrue(Heard.DISSATISFIED.isComplaint());
    assertTrue(Heard.REQUEST_NOT_PUT_RIGHT.isComplaint());
    assertFalse(Heard.ASKS_TO_PUT_RIGHT.isComplaint());
    assertFalse(Heard.SURVEY_ANSWER.isComplaint());
  }

  @Test
  void tooOldIsMoreThanTheDatedMonthsSinceTheyKnew() {
    LocalDate known = LocalDate.of(2025, 4, 20);
    assertFalse(RefusalReason.TOO_OLD.holds(known, TODAY, 12));
    assertTrue(RefusalReason.TOO_OLD.holds(known, TODAY.plusDays(1), 12));
    assertFalse(RefusalReason.TOO_OLD.holds(null, TODAY, 12), "nobody asked since when");
    assertTrue(RefusalReason.IN_COURT.holds(null, TODAY, 12));
  }

  private static StageAnswer answer(
      String definition,
      List<StageAnswer.Point> points,
      List<StageAnswer.Promise> promises,
      String noRemedyWhy) {
    return new StageAnswer(1, definition, points, promises, noRemedyWhy, OMBUDSMAN);
  }

  private static String words(LetterText text) {
    return text.blocks().stream()
        .map(block -> block.text() + " " + block.rows())
        .collect(Collectors.joining(" "));
  }
}
