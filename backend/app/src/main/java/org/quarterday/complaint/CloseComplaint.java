package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Closes a complaint once all that was promised is done, with what the council learned from it
 * (Complaint Handling Code 9.1). Its hold ends in the same commit.
 */
@ApplicationScoped
class CloseComplaint {

  @Schema(name = "ComplaintClosure")
  record Request(
      @NotBlank
          @Size(min = 10, max = 1000)
          @Schema(
              description = "What is done differently, or why nothing is.",
              examples = "Direct Debits that change in March are looked at by a second person.")
          String learning) {}

  private static final String OPEN =
      "select count(*) from complaint_action where complaint_id = ?1 and state = 'OPEN'";

  private static final String CLOSED =
      """
      update complaint set state = ?2, learning = ?3, closed_on = ?4, version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject DisputedSum disputed;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .call(complaint -> refuse(session, complaint))
                .chain(complaint -> close(session, by, complaint, request)));
  }

  private static Uni<Void> refuse(Mutiny.Session session, KeptComplaint complaint) {
    complaint.after(ComplaintState.Event.CLOSE);
    return Sql.row(session, OPEN, complaint.id())
        .invoke(row -> {
          long open = ((Number) row[0]).longValue();
          if (open > 0) {
            throw Problem.of(
                ComplaintProblem.COMPLAINT_PROMISES_OPEN,
                open == 1
                    ? "One thing that was promised is still open: write down what was done."
                    : "%d things that were promised are still open: write down what was done."
                        .formatted(open));
          }
        })
        .replaceWithVoid();
  }

  private Uni<ComplaintMoved> close(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Request request) {
    ComplaintState to = complaint.after(ComplaintState.Event.CLOSE);
    String learning = request.learning.strip();
    return Sql.run(session, CLOSED, complaint.id(), to.name(), learning, today.date())
        .chain(() ->
            disputed.release(session, by, complaint, today.date(), "The complaint was closed"))
        .chain(() ->
            ComplaintEvents.add(
                session,
                by,
                complaint,
                complaint.stage(),
                ComplaintEvents.Kind.CLOSED,
                today.date(),
                learning))
        .replaceWith(new ComplaintMoved(complaint.id(), to, null));
  }
}
