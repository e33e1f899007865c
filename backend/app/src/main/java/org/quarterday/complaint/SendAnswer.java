package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplaintLetter;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.complaint.rules.StageAnswer;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Sends the answer of a stage, as it was drafted and read, when nothing the Code wants in it is
 * missing. What it promises is followed from then on; it does not wait for it (Complaint Handling
 * Code 6.6).
 */
@ApplicationScoped
class SendAnswer {

  private static final String ANSWERED =
      """
      update complaint_stage set answered_on = ?3, answered_by = ?4, answered_by_name = ?5, letter_id = ?6, version = version + 1
       where complaint_id = ?1 and stage = ?2\
      """;

  private static final String OPENED =
      """
      update complaint_action set state = 'OPEN', version = version + 1
       where complaint_id = ?1 and stage = ?2 and state = 'DRAFT'\
      """;

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject ComplaintLetters letters;
  @Inject Tasks tasks;
  @Inject Today today;

  /**
   * @throws Problem 403 COMPLAINT_NOT_YOURS, 409 COMPLAINT_SAME_PERSON or COMPLAINT_ANSWER_GAP with
   *     everything that is missing
   */
  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .invoke(KeptComplaint::refuseNotInvestigated)
                .invoke(complaint -> refuse(complaint, by))
                .call(complaint -> AnotherPerson.require(session, by, complaint))
                .chain(complaint ->
                    DraftedAnswer.of(session, complaint, today.date())
                        .invoke(this::refuseGaps)
                        .chain(answer -> send(session, by, complaint, answer))));
  }

  private static void refuse(KeptComplaint complaint, Actor by) {
    String needed = complaint.stage() == 1 ? "complaint:answer" : "complaint:decide";
    if (!by.may(needed)) {
      throw Problem.of(
          ComplaintProblem.COMPLAINT_NOT_YOURS,
          complaint.stage() == 1
              ? "Ask somebody who answers complaints to send it."
              : "Stage 2 is answered by somebody who decides there.");
    }
  }

  private void refuseGaps(StageAnswer answer) {
    List<StageAnswer.Gap> gaps = answer.gaps(today.date());
    if (gaps.isEmpty()) {
      return;
    }
    Problem problem =
        Problem.of(
            ComplaintProblem.COMPLAINT_ANSWER_GAP,
            gaps.stream().map(StageAnswer.Gap::words).collect(Collectors.joining(" ")));
    gaps.forEach(gap ->
        problem.at(gap.pointer(), ComplaintProblem.COMPLAINT_ANSWER_GAP.name(), gap.words()));
    throw problem;
  }

  private Uni<ComplaintMoved> send(
      Mutiny.Session session, Actor by, KeptComplaint complaint, StageAnswer answer) {
    ComplaintState to = complaint.after(ComplaintState.Event.ANSWER);
    return KeptStage.of(session, complaint)
        .chain(stage -> stage.reminded(session, by, tasks, "Answered"))
        .chain(() ->
            letters.queue(
                session,
                by,
                complaint,
                LetterKind.COMPLAINT_ANSWERED,
                "Our stage %d answer to your complaint".formatted(complaint.stage()),
                ComplaintLetter.answered(complaint.reference(), answer)))
        .chain(letter -> answered(session, by, complaint, letter))
        .chain(() -> Sql.run(session, OPENED, complaint.id(), complaint.stage()))
        .chain(() -> complaint.move(session, to))
        .chain(() ->
            ComplaintEvents.add(
                session,
                by,
                complaint,
                complaint.stage(),
                ComplaintEvents.Kind.ANSWERED,
                today.date(),
                answer.points().stream()
                    .map(point -> point.number() + ": " + point.decision().words())
                    .collect(Collectors.joining("; "))))
        .replaceWith(new ComplaintMoved(complaint.id(), to, null));
  }

  private Uni<Integer> answered(
      Mutiny.Session session, Actor by, KeptComplaint complaint, UUID letter) {
    return Sql.run(
        session,
        ANSWERED,
        complaint.id(),
        complaint.stage(),
        today.date(),
        by.id(),
        by.name(),
        letter);
  }
}
