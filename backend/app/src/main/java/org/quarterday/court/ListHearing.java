package org.quarterday.court;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.rules.ClaimState;
import org.quarterday.court.rules.CourtLetter;
import org.quarterday.court.rules.HearingWarnings;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/** A hearing the court listed; each tenant is told its day and time by letter. */
@ApplicationScoped
class ListHearing {

  @Schema(name = "CourtHearingRequest")
  record Request(
      @NotNull @CivilDay LocalDate hearingOn,
      @NotBlank
          @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
          @Schema(description = "By the court's clock.", examples = "10:30")
          String hearingAt,
      @NotBlank @Size(max = 80) @Schema(examples = "Court 3, County Court at Riverbourne")
          String place) {}

  @Schema(name = "CourtHearingListed")
  record Answer(
      UUID id,
      ClaimState state,
      List<UUID> letters,
      @Schema(description = "What is too close about its day.") List<String> warnings) {}

  private static final String INSERT =
      "insert into court_hearing (account_id, id, claim_id, hearing_on, hearing_at, place) values (?1, ?2, ?3, ?4, ?5, ?6)";

  @Inject Once once;
  @Inject CourtTurn turn;
  @Inject Letters letters;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    if (request.hearingOn.isBefore(today.date())) {
      throw Problem.of(CourtProblem.COURT_DAY_WRONG, "A hearing that was is no hearing ahead.")
          .at("/hearingOn");
    }
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> CourtClaim.standing(session, accountId))
                .chain(claim -> list(session, by, accountId, claim, request)));
  }

  private Uni<Answer> list(
      Mutiny.Session session, Actor by, UUID accountId, CourtClaim claim, Request request) {
    if (claim.hearingId() != null) {
      throw Problem.of(
          CourtProblem.COURT_OUTCOME_WRONG, "Write down first what came of the hearing listed.");
    }
    ClaimState listed =
        claim
            .state()
            .listed()
            .orElseThrow(
                () -> Problem.of(CourtProblem.COURT_OUTCOME_WRONG, "No hearing is listed now."));
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String place = request.place.strip();
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            claim.id(),
            request.hearingOn,
            LocalTime.parse(request.hearingAt),
            place)
        .chain(() -> claim.move(session, accountId, listed))
        .chain(() ->
            CourtEvents.add(
                session,
                by,
                accountId,
                id,
                CourtEvents.Kind.HEARING_LISTED,
                today.date(),
                "Hearing on %s at %s, %s."
                    .formatted(DayInWords.of(request.hearingOn), request.hearingAt, place)))
        .chain(() -> letters.queue(session, by, draft(accountId, claim, request, place)))
        .chain(queued ->
            CourtDays.on(session, today.date())
                .map(days ->
                    new Answer(
                        id,
                        listed,
                        queued,
                        HearingWarnings.of(
                            claim.issuedOn(), request.hearingOn, today.date(), days.hearing()))));
  }

  private Letters.Draft draft(UUID accountId, CourtClaim claim, Request request, String place) {
    return new Letters.Draft(
        accountId,
        LetterKind.COURT_HEARING,
        "Court hearing on " + DayInWords.of(request.hearingOn),
        today.date(),
        CourtLetter.hearing(
            place, request.hearingOn, LocalTime.parse(request.hearingAt), claim.claimNumber()));
  }
}
