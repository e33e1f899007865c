package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplaintLetter;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.complaint.rules.RefusalReason;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Declines to look at a complaint, for one of the Code's reasons, and tells the complainant why and
 * that the Ombudsman may see it differently (Complaint Handling Code 2.2 to 2.5).
 */
@ApplicationScoped
class RefuseComplaint {

  @Schema(name = "ComplaintRefusal")
  record Request(
      @NotNull RefusalReason reason,
      @NotBlank
          @Size(min = 20, max = 1000)
          @Schema(description = "Why it applies here, in words the complainant reads.")
          String words) {}

  private static final String REFUSED =
      """
      update complaint set state = ?2, refused_reason = ?3, refused_words = ?4, version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject ComplaintLetters letters;
  @Inject DisputedSum disputed;
  @Inject Tasks tasks;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .call(complaint -> refuseDays(session, complaint, request))
                .chain(complaint -> refuse(session, by, complaint, request)));
  }

  private static Uni<Void> refuseDays(
      Mutiny.Session session, KeptComplaint complaint, Request request) {
    return Code.on(session, complaint.receivedOn())
        .invoke(code -> {
          int months = code.days().acceptMonths();
          if (!request.reason.holds(complaint.knownOn(), complaint.receivedOn(), months)) {
            throw Problem.of(
                    ComplaintProblem.COMPLAINT_REASON_WRONG,
                    "It was known for no more than %d months, or nobody asked since when."
                        .formatted(months))
                .at("/reason");
          }
        })
        .replaceWithVoid();
  }

  private Uni<ComplaintMoved> refuse(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Request request) {
    ComplaintState to = complaint.after(ComplaintState.Event.REFUSE);
    String words = request.words.strip();
    return KeptStage.of(session, complaint)
        .chain(stage -> stage.reminded(session, by, tasks, "Not accepted"))
        .chain(() -> letters.ombudsman(session))
        .chain(ombudsman ->
            letters.queue(
                session,
                by,
                complaint,
                LetterKind.COMPLAINT_REFUSED,
                "Your complaint",
                ComplaintLetter.refused(complaint.reference(), request.reason, words, ombudsman)))
        .chain(() ->
            Sql.run(session, REFUSED, complaint.id(), to.name(), request.reason.name(), words))
        .chain(() ->
            disputed.release(
                session, by, complaint, today.date(), "The complaint was not accepted"))
        .chain(() ->
            ComplaintEvents.add(
                session, by, complaint, 1, ComplaintEvents.Kind.REFUSED, today.date(), words))
        .replaceWith(new ComplaintMoved(complaint.id(), to, null));
  }
}
