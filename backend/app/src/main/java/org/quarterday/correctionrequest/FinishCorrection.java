package org.quarterday.correctionrequest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
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

/**
 * Says that it was put right where it is kept, and who else was told (UK GDPR Article 19). While
 * the person's record says what it said when the request was accepted, it was not.
 */
@ApplicationScoped
class FinishCorrection {

  @Schema(name = "CorrectionRequestDone")
  record Request(
      @NotBlank @Size(min = 5, max = 1000) @Schema(description = "What was changed, and where.")
          String words,
      @NotBlank
          @Size(min = 3, max = 1000)
          @Schema(
              description = "Who had been given it before and was told, or why nobody.",
              examples = "Nobody had it")
          String told) {}

  private static final String DONE =
      """
      update correction_request set state = ?2, done_words = ?3, told = ?4, closed_on = ?5, version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 403 CORRECTION_REQUEST_OWN, 404 CORRECTION_REQUEST_NOT_FOUND, 409
   *     CORRECTION_REQUEST_CANNOT, CORRECTION_REQUEST_NOT_DONE
   */
  Uni<ReceiveCorrection.Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldCorrection.hold(session, by, id)
                .invoke(held -> held.after(Move.FINISH))
                .call(held ->
                    SaidOfPerson.digest(session, held.personId(), held.field())
                        .invoke(now -> refuseUnchanged(held, now)))
                .chain(held -> save(session, by, held, request)));
  }

  private static void refuseUnchanged(HeldCorrection held, String now) {
    if (now != null && now.equals(held.beforeDigest())) {
      throw Problem.of(
          CorrectionRequestProblem.CORRECTION_REQUEST_NOT_DONE,
          "Change it first: " + held.field().where() + ".");
    }
  }

  private Uni<ReceiveCorrection.Answer> save(
      Mutiny.Session session, Actor by, HeldCorrection held, Request request) {
    CorrectionState next = held.after(Move.FINISH);
    String words = request.words().strip();
    return Sql.run(
            session, DONE, held.id(), next.name(), words, request.told().strip(), today.date())
        .chain(() -> HeldCorrection.said(session, by, held.id(), next.name(), words))
        .replaceWith(new ReceiveCorrection.Answer(held.id(), next));
  }
}
