package org.quarterday.court;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.court.rules.CourtLetter;
import org.quarterday.court.rules.NoticeDays;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Makes a notice with its particulars, and a letter to each tenant it names. It runs once each of
 * them was served.
 */
@ApplicationScoped
class MakeNotice {

  @Schema(name = "CourtNoticeRequest")
  record Request(
      @NotBlank @Schema(description = "The notice's code.", examples = "SEEKING_POSSESSION")
          String kindCode,
      @NotNull
          @CivilDay
          @Schema(
              description =
                  "The day by which everybody named is served; the notice's earliest day is counted from it.")
          LocalDate serveBy) {}

  @Schema(name = "CourtNoticeMade")
  record Answer(
      UUID id,
      @Schema(description = "Rent arrears in the particulars, in pence.", examples = "48000")
          long arrearsPence,
      LocalDate arrearsFrom,
      LocalDate earliestOn,
      @Schema(nullable = true) LocalDate lapsesOn,
      @Schema(nullable = true) LocalDate reviewBy,
      List<String> named) {

    static Answer of(NewNotice notice, List<String> named) {
      return new Answer(
          notice.id(),
          notice.owed().pence(),
          notice.owed().since(),
          notice.days().earliestOn(),
          notice.days().lapsesOn(),
          notice.days().reviewBy(),
          named);
    }
  }

  @Inject Once once;
  @Inject CourtTurn turn;
  @Inject Letters letters;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> refuse(session, accountId, request))
                .chain(() -> turn.ask(session, by, accountId, "Notice before a claim"))
                .chain(() -> NewNotice.kind(session, accountId, request.kindCode, today.date()))
                .chain(kind ->
                    Particulars.of(session, accountId, today.date())
                        .chain(owed -> make(session, by, accountId, request, kind, owed))));
  }

  private Uni<Void> refuse(Mutiny.Session session, UUID accountId, Request request) {
    LocalDate day = today.date();
    if (request.serveBy.isBefore(day)
        || request.serveBy.isAfter(day.plusDays(NewNotice.SERVE_WITHIN_DAYS))) {
      throw Problem.of(
              CourtProblem.COURT_DAY_WRONG,
              "It is served from today on, within %d days.".formatted(NewNotice.SERVE_WITHIN_DAYS))
          .at("/serveBy");
    }
    return NewNotice.refuse(session, accountId, day);
  }

  private Uni<Answer> make(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Request request,
      NewNotice.Kind kind,
      Particulars owed) {
    if (owed.pence() <= 0) {
      throw Problem.of(
          CourtProblem.COURT_NOTHING_OWED, "Costs and recharges are no ground for possession.");
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    NoticeDays days = NoticeDays.of(kind.days(), request.serveBy);
    var notice =
        new NewNotice(id, kind, owed, today.date(), request.serveBy, days, NewNotice.Came.MADE);
    return notice
        .insert(session, accountId)
        .chain(() -> name(session, by, accountId, id, draft(accountId, kind, owed, days)))
        .call(() -> notice.note(session, by, accountId))
        .map(named -> Answer.of(notice, named));
  }

  private Letters.Draft draft(
      UUID accountId, NewNotice.Kind kind, Particulars owed, NoticeDays days) {
    var text =
        CourtLetter.notice(
            new CourtLetter.Particulars(
                kind.name(), owed.pence(), owed.since(), today.date(), days));
    return new Letters.Draft(accountId, LetterKind.COURT_NOTICE, kind.name(), today.date(), text);
  }

  /** A letter to each: who has none is not named, and the notice would be bad. */
  private Uni<List<String>> name(
      Mutiny.Session session, Actor by, UUID accountId, UUID id, Letters.Draft draft) {
    return turn.tenants(session, accountId)
        .call(tenants -> {
          if (tenants.isEmpty()) {
            throw Problem.of(
                CourtProblem.COURT_NOBODY_TO_SERVE, "Nobody who owes it is known to be living.");
          }
          Uni<Void> each = Uni.createFrom().voidItem();
          for (CourtTurn.Tenant tenant : tenants) {
            each =
                each.chain(() -> letters.queue(session, by, draft, tenant.personId()))
                    .chain(queued -> {
                      if (queued.isEmpty()) {
                        throw Problem.of(
                            CourtProblem.COURT_HELD,
                            "A hold stops the letter to " + tenant.name() + ".");
                      }
                      return NewNotice.name(session, accountId, id, tenant, queued.getFirst());
                    })
                    .replaceWithVoid();
          }
          return each;
        })
        .map(tenants -> tenants.stream().map(CourtTurn.Tenant::name).toList());
  }
}
