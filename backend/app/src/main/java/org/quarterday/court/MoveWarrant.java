package org.quarterday.court;

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
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.rules.ClaimState;
import org.quarterday.court.rules.WarrantState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * What becomes of a warrant: the bailiff's day, a suspension, the eviction, its end. Who suspends
 * it is the court, so its claim is back there until the decision is written down; and nobody is
 * evicted while it is.
 */
@ApplicationScoped
class MoveWarrant {

  @Schema(name = "CourtWarrantMove")
  record Request(
      @NotNull WarrantState.Event event,
      @CivilDay @Schema(nullable = true, description = "The day of the eviction; for DATE.")
          LocalDate evictionOn,
      @NotBlank @Size(max = 300) String words) {}

  @Schema(name = "CourtWarrantMoved")
  record Answer(UUID id, WarrantState state, @Schema(nullable = true) LocalDate evictionOn) {}

  private record Held(WarrantState state, LocalDate evictionOn) {

    WarrantState after(WarrantState.Event event) {
      return state
          .after(event)
          .orElseThrow(() ->
              Problem.of(CourtProblem.COURT_WARRANT_WRONG, "The warrant is %s.".formatted(state)));
    }
  }

  private static final String HELD =
      "select state, eviction_on from court_warrant where account_id = ?1 and id = ?2 for update";

  private static final String MOVE =
      "update court_warrant set state = ?3, eviction_on = cast(?4 as date), version = version + 1 where account_id = ?1 and id = ?2";

  @Inject Work work;
  @Inject CourtTurn turn;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, UUID warrantId, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> Sql.row(session, HELD, accountId, warrantId))
                .map(MoveWarrant::held)
                .call(() -> ask(session, by, accountId, request))
                .call(held -> claim(session, accountId, held, request))
                .chain(held ->
                    CourtDays.on(session, today.date())
                        .chain(
                            days -> move(session, by, accountId, warrantId, held, request, days))));
  }

  private static Held held(Object[] row) {
    if (row == null) {
      throw Problem.of(CourtProblem.COURT_WARRANT_NOT_FOUND, "Look at the page again.");
    }
    return new Held(WarrantState.valueOf((String) row[0]), (LocalDate) row[1]);
  }

  private static Uni<Void> claim(
      Mutiny.Session session, UUID accountId, Held held, Request request) {
    held.after(request.event);
    return CourtClaim.standing(session, accountId)
        .invoke(claim -> {
          if (!claim.state().lets(request.event)) {
            throw Problem.of(
                CourtProblem.COURT_WARRANT_WRONG,
                "The claim is back in court: write down first what was decided.");
          }
        })
        .chain(claim ->
            request.event == WarrantState.Event.SUSPEND && claim.state().isEnforced()
                ? claim.move(session, accountId, ClaimState.BACK_IN_COURT)
                : Uni.createFrom().item(0))
        .replaceWithVoid();
  }

  /** What goes forward asks the holds; what stops it never does. */
  private Uni<Void> ask(Mutiny.Session session, Actor by, UUID accountId, Request request) {
    return switch (request.event) {
      case DATE, EXECUTE -> turn.ask(session, by, accountId, "Eviction");
      case SUSPEND, WITHDRAW -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Answer> move(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID warrantId,
      Held held,
      Request request,
      CourtDays days) {
    WarrantState after = held.after(request.event);
    LocalDate day = request.event == WarrantState.Event.DATE ? request.evictionOn : held.evictionOn;
    refuseDay(request, day, days);
    return Sql.run(session, MOVE, accountId, warrantId, after.name(), day)
        .chain(() ->
            CourtEvents.add(
                session,
                by,
                accountId,
                warrantId,
                CourtEvents.Kind.WARRANT,
                today.date(),
                words(request, day)))
        .replaceWith(new Answer(warrantId, after, day));
  }

  private void refuseDay(Request request, LocalDate day, CourtDays days) {
    if (request.event == WarrantState.Event.DATE
        && (day == null || day.isBefore(today.date().plusDays(days.eviction())))) {
      throw Problem.of(
              CourtProblem.COURT_DAY_WRONG,
              "An eviction has at least %d days of notice.".formatted(days.eviction()))
          .at("/evictionOn");
    }
    if (request.event == WarrantState.Event.EXECUTE && today.date().isBefore(day)) {
      throw Problem.of(
          CourtProblem.COURT_DAY_WRONG, "The eviction is on %s.".formatted(DayInWords.of(day)));
    }
  }

  private static String words(Request request, LocalDate day) {
    String what =
        switch (request.event) {
          case DATE -> "Eviction on " + DayInWords.of(day);
          case SUSPEND -> "Warrant suspended";
          case EXECUTE -> "Evicted";
          case WITHDRAW -> "Warrant withdrawn";
        };
    return what + ": " + request.words.strip();
  }
}
