package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Says what was done about a service request. */
@ApplicationScoped
class ResolveServiceRequest {

  @Schema(name = "ServiceRequestOutcome")
  record Request(
      @NotBlank
          @Size(max = 1000)
          @Schema(examples = "Moved the payment of 3 March to her account and told her")
          String words) {}

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .chain(complaint -> {
                  ComplaintState to = complaint.after(ComplaintState.Event.RESOLVE);
                  return complaint
                      .move(session, to)
                      .chain(() ->
                          ComplaintEvents.add(
                              session,
                              by,
                              complaint,
                              0,
                              ComplaintEvents.Kind.RESOLVED,
                              today.date(),
                              request.words.strip()))
                      .replaceWith(new ComplaintMoved(id, to, null));
                }));
  }
}
