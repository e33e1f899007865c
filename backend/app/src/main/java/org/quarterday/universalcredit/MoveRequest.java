package org.quarterday.universalcredit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;
import org.quarterday.universalcredit.rules.RequestState;

/** What people learn of a request: refused by the DWP, withdrawn, or stopped. */
@ApplicationScoped
class MoveRequest {

  /** What a person may say of it; payments and clear accounts speak for themselves. */
  @Schema(name = "UniversalCreditRequestEvent")
  enum Event {
    REFUSED(RequestState.Event.REFUSE),
    WITHDRAWN(RequestState.Event.WITHDRAW),
    STOPPED(RequestState.Event.STOP);

    private final RequestState.Event event;

    Event(RequestState.Event event) {
      this.event = event;
    }
  }

  @Schema(name = "UniversalCreditRequestMove")
  record Request(@NotNull Event event, @NotBlank @Size(max = 500) String words) {}

  @Schema(name = "UniversalCreditRequestMoved")
  record Answer(UUID id, RequestState state) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Tasks tasks;
  @Inject Today today;

  /**
   * @throws Problem 404 UC_REQUEST_NOT_FOUND, 409 UC_REQUEST_WRONG
   */
  Uni<Answer> run(Actor by, UUID accountId, UUID id, Request request) {
    return work.write(
        by,
        request.words.strip(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> HeldRequest.of(session, accountId, id))
                .chain(held -> move(session, by, held, request)));
  }

  private Uni<Answer> move(Mutiny.Session session, Actor by, HeldRequest held, Request request) {
    String words = request.words.strip();
    return held.move(session, by, request.event.event, today.date(), words)
        .call(() -> tasks.done(session, by, HeldRequest.LATE, held.about(), words))
        .call(() -> tasks.done(session, by, HeldRequest.TELL, held.about(), words))
        .map(after -> new Answer(held.id(), after));
  }
}
