package org.quarterday.court;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.rules.ClaimState;
import org.quarterday.court.rules.Outcome;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** What the court decided, with its terms; where it leads is {@link ClaimState}'s table. */
@ApplicationScoped
class RecordOutcome {

  private static final long MOST_PENCE = 100_000_000;

  @Schema(name = "CourtOutcomeRequest")
  record Request(
      @NotNull Outcome outcome,
      @NotNull @CivilDay LocalDate orderOn,
      @Min(1) @Max(MOST_PENCE) @Schema(nullable = true, description = "Judgment, in pence.")
          Long sumPence,
      @Min(1) @Max(MOST_PENCE) @Schema(nullable = true, description = "Each time, in pence.")
          Long instalmentPence,
      @CivilDay @Schema(nullable = true, description = "The day the home is given up by.")
          LocalDate possessionOn,
      @Min(0) @Max(MOST_PENCE) @Schema(description = "Costs awarded, in pence.", examples = "40400")
          long costsPence,
      @Size(max = 500) @Schema(nullable = true) String words) {}

  @Schema(name = "CourtOutcomeRecorded")
  record Answer(
      UUID orderId,
      ClaimState state,
      @Schema(description = "Enforced without asking the court again until then.")
          LocalDate enforceableUntil) {}

  private static final String HEARD =
      "update court_hearing set outcome = ?3, version = version + 1 where account_id = ?1 and id = ?2";

  private static final String INSERT =
      """
      insert into court_order (account_id, id, claim_id, outcome, order_on, sum_pence, instalment_pence, possession_on, costs_pence,
                               enforceable_until, words, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, cast(?6 as bigint), cast(?7 as bigint), cast(?8 as date), ?9, ?10, ?11, ?12)\
      """;

  @Inject Work work;
  @Inject CourtTurn turn;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    refuse(request);
    return work.write(
        by,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> CourtClaim.standing(session, accountId))
                .chain(claim ->
                    CourtDays.on(session, request.orderOn)
                        .chain(days -> decide(session, by, accountId, claim, request, days))));
  }

  private void refuse(Request request) {
    if (request.orderOn.isAfter(today.date())) {
      throw Problem.of(CourtProblem.COURT_DAY_WRONG, "It was decided by today.").at("/orderOn");
    }
    if (request.outcome.hasTerms() && request.instalmentPence == null) {
      throw Problem.of(CourtProblem.COURT_TERMS_WRONG, "Say what is paid each time.")
          .at("/instalmentPence");
    }
    if (request.outcome.givesDay()
        && (request.possessionOn == null || !request.possessionOn.isAfter(request.orderOn))) {
      throw Problem.of(CourtProblem.COURT_TERMS_WRONG, "Give the day, after the order's.")
          .at("/possessionOn");
    }
  }

  private Uni<Answer> decide(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      CourtClaim claim,
      Request request,
      CourtDays days) {
    ClaimState after =
        claim
            .state()
            .after(request.outcome, claim.standing())
            .orElseThrow(() ->
                Problem.of(
                        CourtProblem.COURT_OUTCOME_WRONG,
                        "The claim is %s.".formatted(claim.state()))
                    .at("/outcome"));
    refuseBefore(claim, request, after);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    LocalDate possession = request.outcome == Outcome.OPF ? request.orderOn : request.possessionOn;
    LocalDate until =
        request.outcome == Outcome.DIS
            ? claim.enforceableUntil()
            : request.orderOn.plusYears(days.orderYears());
    return heard(session, accountId, claim, request)
        .chain(() -> order(session, by, accountId, claim, id, request, possession, until))
        .chain(() -> claim.move(session, accountId, after))
        .chain(() ->
            CourtEvents.add(
                session,
                by,
                accountId,
                id,
                CourtEvents.Kind.OUTCOME,
                request.orderOn,
                words(request, possession)))
        .chain(() -> StandingWarrant.follow(session, by, accountId, request.orderOn, after))
        .replaceWith(new Answer(id, after, until));
  }

  private static Uni<Integer> heard(
      Mutiny.Session session, UUID accountId, CourtClaim claim, Request request) {
    return claim.hearingId() == null
        ? Uni.createFrom().item(0)
        : Sql.run(session, HEARD, accountId, claim.hearingId(), request.outcome.name());
  }

  private static Uni<Integer> order(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      CourtClaim claim,
      UUID id,
      Request request,
      LocalDate possession,
      LocalDate until) {
    return Sql.run(
        session,
        INSERT,
        accountId,
        id,
        claim.id(),
        request.outcome.name(),
        request.orderOn,
        request.sumPence,
        request.instalmentPence,
        possession,
        request.costsPence,
        until,
        request.words == null ? "" : request.words.strip(),
        by.name());
  }

  /**
   * Nothing is decided before it was issued; a hearing that has not been ends only with its claim.
   */
  private static void refuseBefore(CourtClaim claim, Request request, ClaimState after) {
    LocalDate first =
        claim.hearingOn() == null || after.isOver() ? claim.issuedOn() : claim.hearingOn();
    if (request.orderOn.isBefore(first)) {
      throw Problem.of(
              CourtProblem.COURT_DAY_WRONG,
              "It cannot have been decided before %s.".formatted(DayInWords.of(first)))
          .at("/orderOn");
    }
  }

  private static String words(Request request, LocalDate possession) {
    var words = new StringBuilder(request.outcome.words());
    if (request.sumPence != null) {
      words.append("; judgment ").append(Money.ofPence(request.sumPence).format());
    }
    if (request.instalmentPence != null) {
      words.append("; instalments of ").append(Money.ofPence(request.instalmentPence).format());
    }
    if (possession != null) {
      words.append("; possession by ").append(DayInWords.of(possession));
    }
    if (request.costsPence > 0) {
      words.append("; costs ").append(Money.ofPence(request.costsPence).format());
    }
    return words.append('.').toString();
  }
}
