package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * A point that is raised while a stage is looked at and belongs to it is answered with it; anything
 * else is a complaint of its own (Complaint Handling Code 6.8).
 */
@ApplicationScoped
class AddPoint {

  @Schema(name = "ComplaintPointRequest")
  record Request(
      @NotBlank @Size(max = 500) @Schema(examples = "The second letter was rude, too.")
          String words) {}

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .invoke(KeptComplaint::refuseNotInvestigated)
                .chain(complaint ->
                    ComplaintPoints.add(session, complaint, List.of(request.words))
                        .chain(() -> complaint.touch(session))
                        .chain(() ->
                            ComplaintEvents.add(
                                session,
                                by,
                                complaint,
                                complaint.stage(),
                                ComplaintEvents.Kind.POINT_ADDED,
                                today.date(),
                                request.words.strip()))
                        .chain(() -> KeptStage.of(session, complaint))
                        .map(stage ->
                            new ComplaintMoved(id, complaint.state(), stage.clock().dueOn()))));
  }
}
