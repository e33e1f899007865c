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
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/** The complainant takes it back, in their own words. */
@ApplicationScoped
class WithdrawComplaint {

  @Schema(name = "ComplaintWithdrawal")
  record Request(
      @NotBlank
          @Size(min = 5, max = 500)
          @Schema(description = "What they said, and how.", examples = "Rang on 9 March: settled")
          String words) {}

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject DisputedSum disputed;
  @Inject Tasks tasks;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .chain(complaint -> withdraw(session, by, complaint, request)));
  }

  private Uni<ComplaintMoved> withdraw(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Request request) {
    ComplaintState to = complaint.after(ComplaintState.Event.WITHDRAW);
    return KeptStage.of(session, complaint)
        .chain(stage -> stage.reminded(session, by, tasks, "Withdrawn"))
        .chain(() ->
            disputed.release(session, by, complaint, today.date(), "The complaint was withdrawn"))
        .chain(() -> complaint.move(session, to))
        .chain(() ->
            ComplaintEvents.add(
                session,
                by,
                complaint,
                complaint.stage(),
                ComplaintEvents.Kind.WITHDRAWN,
                today.date(),
                request.words.strip()))
        .replaceWith(new ComplaintMoved(complaint.id(), to, null));
  }
}
