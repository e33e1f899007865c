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
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.complaint.rules.Heard;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * A service request becomes a complaint, settled or not, when they are not satisfied with what came
 * of it (Complaint Handling Code 1.5).
 */
@ApplicationScoped
class RaiseComplaint {

  @Schema(name = "ComplaintRaising")
  record Request(
      @NotNull @CivilDay @Schema(description = "The day they said so; the clock starts with it.")
          LocalDate saidOn,
      @NotBlank @Size(max = 300) @Schema(description = "What they said.") String words) {}

  private static final String HEARD =
      "update complaint set heard = ?2, heard_words = ?3 where id = ?1";

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .chain(complaint -> raise(session, by, complaint, request)));
  }

  private Uni<ComplaintMoved> raise(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Request request) {
    ComplaintState to = complaint.after(ComplaintState.Event.RAISE);
    if (request.saidOn.isAfter(today.date()) || request.saidOn.isBefore(complaint.receivedOn())) {
      throw Problem.of(
              ComplaintProblem.COMPLAINT_DAY_WRONG,
              "They said so between the day of the request and today.")
          .at("/saidOn");
    }
    return complaint
        .move(session, to)
        .chain(() ->
            Sql.run(
                session,
                HEARD,
                complaint.id(),
                Heard.REQUEST_NOT_PUT_RIGHT.name(),
                request.words.strip()))
        .chain(() ->
            KeptStage.begin(session, complaint.accountId(), complaint.id(), 1, request.saidOn))
        .call(() ->
            ComplaintEvents.add(
                session,
                by,
                complaint,
                1,
                ComplaintEvents.Kind.RAISED,
                request.saidOn,
                request.words.strip()))
        .map(acknowledgeBy -> new ComplaintMoved(complaint.id(), to, acknowledgeBy));
  }
}
