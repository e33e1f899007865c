package org.quarterday.court;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.rules.NoticeDays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Writes down a notice that was given on paper: before the council came here, or by its solicitors.
 * Its particulars are what the paper says, for that is what the tenant was told; no letter goes
 * out. Its days run as those of any other, and each whom it names has to have been served.
 */
@ApplicationScoped
class RecordNotice {

  private static final long MOST_PENCE = 100_000_000;

  @Schema(name = "CourtPaperNoticeRequest")
  record Request(
      @NotBlank @Schema(description = "The notice's code.", examples = "SEEKING_POSSESSION")
          String kindCode,
      @NotNull @CivilDay @Schema(description = "The day it bears; today or before.")
          LocalDate madeOn,
      @NotNull
          @CivilDay
          @Schema(
              description =
                  "The day by which everybody named was served; the earliest day is counted from it.")
          LocalDate serveBy,
      @Min(1)
          @Max(MOST_PENCE)
          @Schema(description = "Rent arrears as it states them, in pence.", examples = "48000")
          long arrearsPence,
      @NotNull @CivilDay @Schema(description = "Since when, as it states it.")
          LocalDate arrearsFrom) {}

  @Inject Once once;
  @Inject CourtTurn turn;
  @Inject Today today;

  /**
   * @throws Problem 409 COURT_ACCOUNT_WRONG, COURT_HELD for a hold that stood on its day,
   *     COURT_NOBODY_TO_SERVE, COURT_NOTICE_LAPSED or COURT_NOTICE_STANDS, 422 COURT_DAY_WRONG or
   *     COURT_KIND_WRONG
   */
  Uni<MakeNotice.Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    refuse(request);
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        MakeNotice.Answer.class,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> NewNotice.refuse(session, accountId, today.date()))
                .chain(
                    () -> turn.ask(session, by, accountId, "Notice before a claim", request.madeOn))
                .chain(() -> NewNotice.kind(session, accountId, request.kindCode, request.madeOn))
                .map(kind -> notice(kind, request))
                .chain(notice -> keep(session, by, accountId, notice)));
  }

  private void refuse(Request request) {
    if (request.madeOn.isAfter(today.date())) {
      throw Problem.of(CourtProblem.COURT_DAY_WRONG, "It was given by today.").at("/madeOn");
    }
    if (request.serveBy.isBefore(request.madeOn)
        || request.serveBy.isAfter(request.madeOn.plusDays(NewNotice.SERVE_WITHIN_DAYS))) {
      throw Problem.of(
              CourtProblem.COURT_DAY_WRONG,
              "It is served from the day it bears on, within %d days."
                  .formatted(NewNotice.SERVE_WITHIN_DAYS))
          .at("/serveBy");
    }
    if (request.arrearsFrom.isAfter(request.madeOn)) {
      throw Problem.of(CourtProblem.COURT_DAY_WRONG, "The rent was owed before the notice.")
          .at("/arrearsFrom");
    }
  }

  private NewNotice notice(NewNotice.Kind kind, Request request) {
    NoticeDays days = NoticeDays.of(kind.days(), request.serveBy);
    if (days.lapsesOn() != null && today.date().isAfter(days.lapsesOn())) {
      throw Problem.of(
              CourtProblem.COURT_NOTICE_LAPSED,
              "Its last day was %s: make another.".formatted(DayInWords.of(days.lapsesOn())))
          .at("/serveBy");
    }
    return new NewNotice(
        UuidCreator.getTimeOrderedEpoch(),
        kind,
        new Particulars(request.arrearsPence, request.arrearsFrom),
        request.madeOn,
        request.serveBy,
        days,
        NewNotice.Came.ON_PAPER);
  }

  private Uni<MakeNotice.Answer> keep(
      Mutiny.Session session, Actor by, UUID accountId, NewNotice notice) {
    return notice
        .insert(session, accountId)
        .chain(() -> turn.tenants(session, accountId))
        .call(tenants -> name(session, accountId, notice.id(), tenants))
        .call(() -> notice.note(session, by, accountId))
        .map(tenants ->
            MakeNotice.Answer.of(notice, tenants.stream().map(CourtTurn.Tenant::name).toList()));
  }

  private static Uni<Void> name(
      Mutiny.Session session, UUID accountId, UUID id, List<CourtTurn.Tenant> tenants) {
    if (tenants.isEmpty()) {
      throw Problem.of(
          CourtProblem.COURT_NOBODY_TO_SERVE, "Nobody who owes it is known to be living.");
    }
    Uni<Void> each = Uni.createFrom().voidItem();
    for (CourtTurn.Tenant tenant : tenants) {
      each =
          each.chain(() -> NewNotice.name(session, accountId, id, tenant, null)).replaceWithVoid();
    }
    return each;
  }
}
