package org.quarterday.complaint;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.complaint.rules.StageAnswer;
import org.quarterday.complaint.rules.StageClock;
import org.quarterday.platform.security.Actor;

/**
 * A complaint as one reader sees it on a day.
 *
 * @param hadPart the reader wrote or sent the answer at stage 1
 * @param reachable something on record says where the Ombudsman is
 */
record OpenedFile(ComplaintFile file, Actor by, boolean hadPart, boolean reachable) {

  ComplaintFileReads.Whole whole(Code code, LocalDate today) {
    ComplaintFile.Stage stage =
        ComplaintClocks.waits(file.state()) ? file.stages().getLast() : null;
    LocalDate due = stage == null ? null : clock(stage).dueOn();
    return new ComplaintFileReads.Whole(
        file,
        file.state().words(),
        file.heard().reason(),
        file.state().moves(),
        due,
        due == null ? null : StageClock.standing(code.calendar(), due, today, code.days().soon()),
        due == null ? "" : StageClock.left(code.calendar(), due, today),
        longest(code, stage, today),
        file.state().isInvestigated()
            ? answer(stage).gaps(today).stream().map(StageAnswer.Gap::words).toList()
            : List.of(),
        notYou());
  }

  private static StageClock clock(ComplaintFile.Stage stage) {
    return new StageClock(
        stage.stage(),
        stage.acknowledgeBy(),
        stage.acknowledgedOn(),
        stage.answerBy(),
        stage.extendedTo(),
        stage.answeredOn());
  }

  private static LocalDate longest(Code code, ComplaintFile.Stage stage, LocalDate today) {
    if (stage == null
        || stage.answerBy() == null
        || stage.extendedTo() != null
        || today.isAfter(stage.answerBy())) {
      return null;
    }
    return code.days().longestExtension(code.calendar(), stage.stage(), stage.answerBy());
  }

  private StageAnswer answer(ComplaintFile.Stage stage) {
    int at = stage.stage();
    return new StageAnswer(
        at,
        stage.definition(),
        file.points().stream().map(point -> point(point, at)).toList(),
        file.actions().stream()
            .filter(
                action -> action.stage() == at && action.state() == ComplaintFile.ActionState.DRAFT)
            .map(action ->
                new StageAnswer.Promise(
                    action.kind(),
                    action.words(),
                    action.dueOn(),
                    action.amountPence(),
                    action.setOff()))
            .toList(),
        stage.noRemedyWhy(),
        reachable ? new StageAnswer.Ombudsman("", "", "", "", "") : null);
  }

  private static StageAnswer.Point point(ComplaintFile.Point point, int stage) {
    return point.decisions().stream()
        .filter(decided -> decided.stage() == stage)
        .findFirst()
        .map(decided ->
            new StageAnswer.Point(
                point.number(), point.words(), decided.decision(), decided.reasons()))
        .orElseGet(() -> new StageAnswer.Point(point.number(), point.words(), null, ""));
  }

  private String notYou() {
    if (!file.state().isInvestigated()) {
      return "";
    }
    if (file.state().stage() == 2 && hadPart) {
      return "You wrote or sent the answer at stage 1: somebody else looks at stage 2.";
    }
    boolean first = file.state().stage() == 1;
    if (by.may(first ? "complaint:answer" : "complaint:decide")) {
      return "";
    }
    return first
        ? "You can write the answer; somebody who answers complaints sends it."
        : "You can write the answer; somebody who decides at stage 2 sends it.";
  }
}
