package org.quarterday.correctionrequest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.correctionrequest.rules.CorrectionState;
import org.quarterday.correctionrequest.rules.CorrectionState.Move;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Whether something is put right, with the reason. A refusal is told by letter at once. */
@ApplicationScoped
class DecideCorrection {

  @Schema(name = "CorrectionRequestDecision")
  record Request(
      @NotNull @Schema(description = "Whether it is put right.") Boolean accepted,
      @NotBlank
          @Size(min = 5, max = 1000)
          @Schema(description = "Why; of a refusal, in the words of the letter.")
          String reason) {}

  private static final String DECIDE =
      """
      update correction_request set state = ?2, decided_on = ?3, decision_reason = ?4, decided_by = ?5, decided_by_name = ?6,
             before_digest = cast(?7 as text), letters = ?8, closed_on = case when ?2 = 'REFUSED' then cast(?3 as date) end, version = version + 1
       where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject CorrectionLetter letter;

  /**
   * @throws Problem 403 CORRECTION_REQUEST_OWN, 404 CORRECTION_REQUEST_NOT_FOUND, 409
   *     CORRECTION_REQUEST_CANNOT
   */
  Uni<ReceiveCorrection.Answer> run(Actor by, UUID id, Request request) {
    Move move = request.accepted() ? Move.ACCEPT : Move.REFUSE;
    String reason = request.reason().strip();
    return work.write(
        by,
        session ->
            HeldCorrection.hold(session, by, id)
                .invoke(held -> held.after(move))
                .chain(held ->
                    move == Move.ACCEPT
                        ? SaidOfPerson.digest(session, held.personId(), held.field())
                            .chain(digest ->
                                save(session, by, held, held.after(move), reason, digest, 0))
                        : letter
                            .refused(session, by, held, reason)
                            .chain(letters ->
                                save(session, by, held, held.after(move), reason, null, letters))));
  }

  private Uni<ReceiveCorrection.Answer> save(
      Mutiny.Session session,
      Actor by,
      HeldCorrection held,
      CorrectionState next,
      String reason,
      String digest,
      int letters) {
    return Sql.run(
            session,
            DECIDE,
            held.id(),
            next.name(),
            today.date(),
            reason,
            by.id(),
            by.name(),
            digest,
            letters)
        .chain(() -> HeldCorrection.said(session, by, held.id(), next.name(), reason))
        .replaceWith(new ReceiveCorrection.Answer(held.id(), next));
  }
}
