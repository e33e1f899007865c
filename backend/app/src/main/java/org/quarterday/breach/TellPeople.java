package org.quarterday.breach;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.breach.rules.PeopleGround;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says when and how the people were told, or on which ground they are not. */
@ApplicationScoped
class TellPeople {

  @Schema(name = "BreachPeople")
  record Request(
      @CivilDay @Schema(nullable = true, description = "Null: they are not told one by one.")
          LocalDate toldOn,
      @Schema(nullable = true, description = "Needed when they are not told.") PeopleGround ground,
      @NotBlank
          @Size(min = 10, max = 1000)
          @Schema(description = "How they were told and what they were advised; or why not.")
          String words) {}

  private static final String TOLD =
      """
      update breach set people_told_on = ?2, people_how = ?3, people_ground = null, people_why_not = '', version = version + 1 where id = ?1\
      """;

  private static final String NOT_TOLD =
      "update breach set people_ground = ?2, people_why_not = ?3, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 404 BREACH_NOT_FOUND, 409 BREACH_CANNOT, 422 BREACH_INCOMPLETE,
   *     BREACH_TIME_WRONG
   */
  Uni<BreachMoved> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldBreach.open(session, id)
                .invoke(TellPeople::refuseTwice)
                .call(held ->
                    request.toldOn() == null
                        ? leave(session, by, held, request)
                        : tell(session, by, held, request))
                .map(held -> new BreachMoved(id, held.state())));
  }

  private static void refuseTwice(HeldBreach held) {
    if (held.closing().peopleTold()) {
      throw Problem.of(BreachProblem.BREACH_CANNOT, "The people were told.");
    }
  }

  private Uni<Integer> tell(Mutiny.Session session, Actor by, HeldBreach held, Request request) {
    LocalDate aware = held.clock().awareAt().atZone(Today.LONDON).toLocalDate();
    if (request.toldOn().isAfter(today.date()) || request.toldOn().isBefore(aware)) {
      throw Problem.of(
              BreachProblem.BREACH_TIME_WRONG, "Choose a day between when it was known and today.")
          .at("/toldOn");
    }
    String how = request.words().strip();
    return Sql.run(session, TOLD, held.id(), request.toldOn(), how)
        .chain(() -> BreachEvents.add(session, by, held.id(), BreachEvents.Kind.PEOPLE_TOLD, how));
  }

  private static Uni<Integer> leave(
      Mutiny.Session session, Actor by, HeldBreach held, Request request) {
    PeopleGround ground = request.ground();
    if (ground == null) {
      throw Problem.of(BreachProblem.BREACH_INCOMPLETE, "Choose why they are not told.")
          .at("/ground");
    }
    if (!ground.holds(held.risk())) {
      throw Problem.of(BreachProblem.BREACH_CANNOT, "The risk was judged to be high.");
    }
    String why = request.words().strip();
    return Sql.run(session, NOT_TOLD, held.id(), ground.name(), why)
        .chain(() ->
            BreachEvents.add(
                session,
                by,
                held.id(),
                BreachEvents.Kind.PEOPLE_NOT_TOLD,
                "%s: %s".formatted(ground.words(), why)));
  }
}
