package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** A complaint turns out to dispute what is asked for: that sum is held from now on. */
@ApplicationScoped
class DisputeArrears {

  @Schema(name = "ComplaintDispute")
  record Request(
      @NotNull
          @Positive
          @Max(1_000_000_00)
          @Schema(description = "The sum in dispute, in pence.", examples = "12050")
          Long disputedPence) {}

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject DisputedSum disputed;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .invoke(DisputeArrears::refuse)
                .chain(complaint -> dispute(session, by, complaint, request)));
  }

  private static void refuse(KeptComplaint complaint) {
    if (complaint.accountId() == null) {
      throw DisputedSum.ofNoAccount();
    }
    if (complaint.state().isOver() || complaint.state() == ComplaintState.SERVICE_REQUEST) {
      throw Problem.of(
          ComplaintProblem.COMPLAINT_STEP_WRONG,
          "It stands at “%s”: nothing is disputed by it.".formatted(complaint.state().words()));
    }
    if (complaint.holdId() != null) {
      throw Problem.of(
          ComplaintProblem.COMPLAINT_DISPUTED,
          "%s is held for it already."
              .formatted(Money.ofPence(complaint.disputedPence()).format()));
    }
  }

  private Uni<ComplaintMoved> dispute(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Request request) {
    return disputed
        .hold(session, by, complaint, request.disputedPence, today.date())
        .chain(() -> complaint.touch(session))
        .chain(() ->
            ComplaintEvents.add(
                session,
                by,
                complaint,
                complaint.stage(),
                ComplaintEvents.Kind.DISPUTED,
                today.date(),
                Money.ofPence(request.disputedPence).format()
                    + " of what is asked for is in dispute and held."))
        .replaceWith(new ComplaintMoved(complaint.id(), complaint.state(), null));
  }
}
