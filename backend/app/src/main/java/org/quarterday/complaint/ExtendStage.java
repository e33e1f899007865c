package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.complaint.rules.ComplaintLetter;
import org.quarterday.complaint.rules.StageClock;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Puts an answer off, once a stage and before its day has gone by, no further than the Code lets;
 * the complainant is told why and where the Ombudsman is (Complaint Handling Code 6.4, 6.15).
 */
@ApplicationScoped
class ExtendStage {

  @Schema(name = "ComplaintExtension")
  record Request(
      @NotNull @CivilDay @Schema(description = "The new last day.") LocalDate until,
      @NotBlank
          @Size(min = 10, max = 500)
          @Schema(
              description = "Why, in words the complainant reads.",
              examples = "We wait for the bank's record of the payment of 3 March.")
          String reason) {}

  private static final String EXTENDED =
      """
      update complaint_stage set extended_to = ?3, extension_why = ?4, version = version + 1
       where complaint_id = ?1 and stage = ?2\
      """;

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject ComplaintLetters letters;
  @Inject Tasks tasks;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .invoke(KeptComplaint::refuseNotInvestigated)
                .chain(complaint ->
                    KeptStage.of(session, complaint)
                        .call(stage -> refuse(session, stage.clock(), request))
                        .call(stage ->
                            stage.reminded(
                                session, by, tasks, "Put off to " + DayInWords.of(request.until)))
                        .chain(() -> extend(session, by, complaint, request))));
  }

  private Uni<Void> refuse(Mutiny.Session session, StageClock clock, Request request) {
    if (clock.extendedTo() != null) {
      throw Problem.of(
          ComplaintProblem.COMPLAINT_EXTENDED,
          "It was put off to %s, and once is all.".formatted(DayInWords.of(clock.extendedTo())));
    }
    if (today.date().isAfter(clock.answerBy())) {
      throw Problem.of(
          ComplaintProblem.COMPLAINT_EXTENSION_LATE,
          "It was due on %s: answer it as soon as you can."
              .formatted(DayInWords.of(clock.answerBy())));
    }
    return Code.on(session, today.date())
        .map(code -> code.days().longestExtension(code.calendar(), clock.stage(), clock.answerBy()))
        .invoke(longest -> {
          if (!request.until.isAfter(clock.answerBy()) || request.until.isAfter(longest)) {
            throw Problem.of(
                    ComplaintProblem.COMPLAINT_DAY_WRONG,
                    "It can be put off to a day after %s and no later than %s."
                        .formatted(DayInWords.of(clock.answerBy()), DayInWords.of(longest)))
                .at("/until");
          }
        })
        .replaceWithVoid();
  }

  private Uni<ComplaintMoved> extend(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Request request) {
    String why = request.reason.strip();
    return letters
        .ombudsman(session)
        .chain(ombudsman ->
            letters.queue(
                session,
                by,
                complaint,
                LetterKind.COMPLAINT_EXTENDED,
                "We need longer for your complaint",
                ComplaintLetter.extended(
                    complaint.reference(), complaint.stage(), request.until, why, ombudsman)))
        .chain(
            () -> Sql.run(session, EXTENDED, complaint.id(), complaint.stage(), request.until, why))
        .chain(() -> complaint.touch(session))
        .chain(() ->
            ComplaintEvents.add(
                session,
                by,
                complaint,
                complaint.stage(),
                ComplaintEvents.Kind.EXTENDED,
                today.date(),
                "To %s: %s".formatted(DayInWords.of(request.until), why)))
        .replaceWith(new ComplaintMoved(complaint.id(), complaint.state(), request.until));
  }
}
