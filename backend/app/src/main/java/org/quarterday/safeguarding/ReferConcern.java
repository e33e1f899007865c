package org.quarterday.safeguarding;

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
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.safeguarding.rules.ConcernState;
import org.quarterday.task.Tasks;

/** Says to whom a concern was referred and when it is looked at again. */
@ApplicationScoped
class ReferConcern {

  @Schema(name = "ConcernReferral")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "Children's services, duty desk")
          String referredTo,
      @NotNull @CivilDay LocalDate referredOn,
      @NotNull @CivilDay @Schema(description = "When we ask what became of it.")
          LocalDate reviewOn) {}

  @Schema(name = "ConcernMoved")
  record Answer(UUID id, ConcernState state) {}

  private static final String UPDATE =
      """
      update safeguarding_concern set state = 'REFERRED', referred_to = ?2, referred_on = ?3, review_on = ?4, version = version + 1
       where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 404 CONCERN_NOT_FOUND, 409 CONCERN_CANNOT, 422 CONCERN_DAY_WRONG
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    check(request);
    return work.write(
        by,
        session ->
            HeldConcern.open(session, by, id).chain(held -> refer(session, by, id, request)));
  }

  private void check(Request request) {
    if (request.referredOn().isAfter(today.date())) {
      throw Problem.of(SafeguardingProblem.CONCERN_DAY_WRONG, "That day has not come.")
          .at("/referredOn");
    }
    if (!request.reviewOn().isAfter(today.date())) {
      throw Problem.of(SafeguardingProblem.CONCERN_DAY_WRONG, "Choose a day after today.")
          .at("/reviewOn");
    }
  }

  private Uni<Answer> refer(Mutiny.Session session, Actor by, UUID id, Request request) {
    String to = request.referredTo().strip();
    var review = ConcernEvents.task(id, ConcernEvents.REVIEW, Tasks.Priority.TEN_DAYS);
    return Sql.run(session, UPDATE, id, to, request.referredOn(), request.reviewOn())
        .chain(() -> ConcernEvents.add(session, by, id, ConcernEvents.Kind.REFERRED, to))
        .chain(() ->
            tasks.allDone(session, by, ConcernEvents.WAITS, ConcernEvents.about(id), "Looked at"))
        .chain(() ->
            tasks.allDone(session, by, ConcernEvents.REVIEW, ConcernEvents.about(id), "Looked at"))
        .chain(() ->
            ConcernEvents.raise(
                session,
                () ->
                    tasks.raise(
                        session,
                        ConcernEvents.PRODUCT,
                        new Tasks.Task(
                            null,
                            review.kind(),
                            review.title(),
                            review.guidance(),
                            review.priority(),
                            review.about() + request.reviewOn()),
                        request.reviewOn())))
        .replaceWith(new Answer(id, ConcernState.REFERRED));
  }
}
