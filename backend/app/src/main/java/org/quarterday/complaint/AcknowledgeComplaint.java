package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.complaint.rules.ComplaintLetter;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Acknowledges a stage: what the complaint is taken to be and which points will be answered. The
 * answer's day is counted from it.
 */
@ApplicationScoped
class AcknowledgeComplaint {

  @Schema(name = "ComplaintAcknowledgement")
  record Request(
      @NotBlank
          @Size(max = 2000)
          @Schema(
              description = "The complaint as the council understands it.",
              examples = "You complain that your Direct Debit was taken twice in March.")
          String definition,
      @NotNull
          @Size(max = 20)
          @Schema(
              description =
                  "What will be answered, point by point. At stage 2 those of stage 1 stay; these are further ones.")
          List<@NotBlank @Size(max = 500) String> points) {}

  private static final String ACKNOWLEDGED =
      """
      update complaint_stage set acknowledged_on = ?3, definition = ?4, handler = ?5, handler_name = ?6, answer_by = ?7, version = version + 1
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
                .chain(complaint -> acknowledge(session, by, complaint, request)));
  }

  private Uni<ComplaintMoved> acknowledge(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Request request) {
    ComplaintState to = complaint.after(ComplaintState.Event.ACKNOWLEDGE);
    if (complaint.stage() == 1 && request.points.isEmpty()) {
      throw Problem.of(
              ComplaintProblem.COMPLAINT_DRAFT_WRONG, "Name at least one point to be answered.")
          .at("/points");
    }
    int stage = complaint.stage();
    return KeptStage.of(session, complaint)
        .call(kept -> kept.reminded(session, by, tasks, "Acknowledged"))
        .chain(() -> ComplaintPoints.add(session, complaint, request.points))
        .chain(() -> ComplaintPoints.all(session, complaint))
        .chain(points ->
            answerBy(session, stage)
                .call(day -> letter(session, by, complaint, request, points, day)))
        .call(day -> save(session, by, complaint, request, day))
        .call(() -> complaint.move(session, to))
        .call(day ->
            ComplaintEvents.add(
                session,
                by,
                complaint,
                stage,
                ComplaintEvents.Kind.ACKNOWLEDGED,
                today.date(),
                "To be answered by %s.".formatted(DayInWords.of(day))))
        .map(day -> new ComplaintMoved(complaint.id(), to, day));
  }

  private Uni<UUID> letter(
      Mutiny.Session session,
      Actor by,
      KeptComplaint complaint,
      Request request,
      List<ComplaintPoints.Point> points,
      LocalDate answerBy) {
    return letters.queue(
        session,
        by,
        complaint,
        LetterKind.COMPLAINT_ACKNOWLEDGED,
        "We have your complaint",
        ComplaintLetter.acknowledged(
            complaint.reference(),
            complaint.stage(),
            request.definition.strip(),
            points.stream().map(ComplaintPoints.Point::words).toList(),
            complaint.sought(),
            answerBy));
  }

  private Uni<LocalDate> answerBy(Mutiny.Session session, int stage) {
    return Code.on(session, today.date())
        .map(code -> code.days().answerBy(code.calendar(), stage, today.date()));
  }

  private Uni<Integer> save(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Request request, LocalDate day) {
    return Sql.run(
        session,
        ACKNOWLEDGED,
        complaint.id(),
        complaint.stage(),
        today.date(),
        request.definition.strip(),
        by.id(),
        by.name(),
        day);
  }
}
