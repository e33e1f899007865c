package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Stage 2 is asked for. Nobody has to say why (Complaint Handling Code 6.12), nor in what way; a
 * complaint that was closed after stage 1 goes on, and what it disputes is held again.
 */
@ApplicationScoped
class EscalateComplaint {

  @Schema(name = "ComplaintEscalation")
  record Request(
      @NotNull @CivilDay @Schema(description = "The day they asked.") LocalDate askedOn,
      @Size(max = 1000)
          @Schema(
              nullable = true,
              description = "What they said, if anything; no reason is needed.")
          String words) {}

  private static final String REOPENED =
      "update complaint set learning = '', closed_on = null where id = ?1";

  private static final String ANSWERED =
      "select answered_on from complaint_stage where complaint_id = ?1 and stage = 1";

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject DisputedSum disputed;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .call(complaint -> refuse(session, complaint, request))
                .chain(complaint -> escalate(session, by, complaint, request)));
  }

  private Uni<Void> refuse(Mutiny.Session session, KeptComplaint complaint, Request request) {
    complaint.after(ComplaintState.Event.ESCALATE);
    return Sql.row(session, ANSWERED, complaint.id())
        .invoke(row -> {
          if (request.askedOn.isAfter(today.date())
              || request.askedOn.isBefore((LocalDate) row[0])) {
            throw Problem.of(
                    ComplaintProblem.COMPLAINT_DAY_WRONG,
                    "They asked between the answer at stage 1 and today.")
                .at("/askedOn");
          }
        })
        .replaceWithVoid();
  }

  private Uni<ComplaintMoved> escalate(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Request request) {
    ComplaintState to = complaint.after(ComplaintState.Event.ESCALATE);
    boolean closed = complaint.state() == ComplaintState.CLOSED_AT_1;
    String words = request.words == null || request.words.isBlank() ? "" : request.words.strip();
    return complaint
        .move(session, to)
        .chain(() ->
            KeptStage.begin(session, complaint.accountId(), complaint.id(), 2, request.askedOn))
        .call(() -> closed ? again(session, by, complaint) : Uni.createFrom().voidItem())
        .call(() ->
            ComplaintEvents.add(
                session,
                by,
                complaint,
                2,
                ComplaintEvents.Kind.ESCALATED,
                request.askedOn,
                words.isEmpty() ? "Asked for, without a reason and without needing one." : words))
        .map(acknowledgeBy -> new ComplaintMoved(complaint.id(), to, acknowledgeBy));
  }

  private Uni<Void> again(Mutiny.Session session, Actor by, KeptComplaint complaint) {
    return Sql.run(session, REOPENED, complaint.id())
        .chain(() -> disputed.hold(session, by, complaint, complaint.disputedPence(), today.date()))
        .replaceWithVoid();
  }
}
