package org.quarterday.breach;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Says when the Information Commissioner was told, or why not. After the last hour the reason of
 * the delay goes with it (UK GDPR Article 33(1)).
 */
@ApplicationScoped
class TellIco {

  @Schema(name = "BreachIco")
  record Request(
      @Schema(nullable = true, description = "Null: it is not told.") Instant toldAt,
      @Size(max = 60) @Schema(description = "Its case reference.") String reference,
      @Size(max = 1000) String whyNot,
      @Size(max = 1000) @Schema(description = "Why it was told after the last hour.")
          String lateReason) {}

  private static final String TOLD =
      """
      update breach set ico_told_at = ?2, ico_reference = ?3, ico_late_reason = ?4, ico_why_not = '', version = version + 1 where id = ?1\
      """;

  private static final String NOT_TOLD =
      "update breach set ico_why_not = ?2, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 404 BREACH_NOT_FOUND, 409 BREACH_CANNOT, 422 BREACH_INCOMPLETE,
   *     BREACH_TIME_WRONG
   */
  Uni<BreachMoved> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldBreach.open(session, id)
                .invoke(TellIco::refuseTwice)
                .call(held ->
                    request.toldAt() == null
                        ? leave(session, by, held, text(request.whyNot()))
                        : tell(session, by, held, request))
                .call(() ->
                    tasks.allDone(
                        session, by, BreachEvents.WAITS, BreachEvents.about(id), "Looked at"))
                .map(held -> new BreachMoved(id, held.state())));
  }

  private static void refuseTwice(HeldBreach held) {
    if (held.closing().icoTold()) {
      throw Problem.of(BreachProblem.BREACH_CANNOT, "The Information Commissioner was told.");
    }
  }

  private Uni<Integer> tell(Mutiny.Session session, Actor by, HeldBreach held, Request request) {
    Instant at = request.toldAt();
    if (at.isAfter(today.instant()) || at.isBefore(held.clock().awareAt())) {
      throw Problem.of(
              BreachProblem.BREACH_TIME_WRONG, "Choose a time between when it was known and now.")
          .at("/toldAt");
    }
    String late = held.clock().late(at) ? text(request.lateReason()) : "";
    if (held.clock().late(at) && late.isEmpty()) {
      throw Problem.of(BreachProblem.BREACH_INCOMPLETE, "Say why it was told so late.")
          .at("/lateReason");
    }
    return Sql.run(session, TOLD, held.id(), at, text(request.reference()), late)
        .chain(() -> BreachEvents.add(session, by, held.id(), BreachEvents.Kind.ICO_TOLD, late));
  }

  private static Uni<Integer> leave(Mutiny.Session session, Actor by, HeldBreach held, String why) {
    if (held.risk().toIco()) {
      throw Problem.of(
          BreachProblem.BREACH_CANNOT,
          "There is a risk to people: the Information Commissioner has to be told.");
    }
    if (why.length() < 10) {
      throw Problem.of(BreachProblem.BREACH_INCOMPLETE, "Say why it is not told.").at("/whyNot");
    }
    return Sql.run(session, NOT_TOLD, held.id(), why)
        .chain(() -> BreachEvents.add(session, by, held.id(), BreachEvents.Kind.ICO_NOT_TOLD, why));
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }
}
