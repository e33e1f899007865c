package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.tenancy.rules.TenancyLifecycle;

/**
 * Puts right the day a tenancy ended, earlier or later: its main account and charges end with the
 * right day, and debited weeks between are credited or charged.
 */
@ApplicationScoped
class CorrectEnd extends Backdatable<CorrectEnd.Request> {

  @Schema(name = "TenancyEndCorrection")
  record Request(
      @NotNull @CivilDay @Schema(description = "The right last day of liability.") LocalDate endsOn,
      @NotBlank @Size(max = 200) String reason,
      String previewHash)
      implements Asked {}

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject CommencementFacts facts;

  @Override
  public String kind() {
    return "TENANCY_END_CORRECTION";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID id, Request request) {
    return tenancies
        .locked(session, maker, id)
        .invoke(tenancy -> tenancy.move(TenancyLifecycle.Action.CORRECT_END))
        .invoke(tenancy -> refuseWrong(tenancy, request))
        .call(tenancy -> refuseTaken(session, tenancy, request))
        .chain(tenancy ->
            roll.change(
                session,
                new RentRoll.Why(maker, approvedBy, RollKinds.CORRECTION, request.reason),
                RentRoll.Scope.tenancy(List.of(id), List.of(tenancy.propertyId)),
                () -> correct(session, tenancy, request).replaceWith(RentRoll.Made.of(id))));
  }

  private static void refuseWrong(Tenancy tenancy, Request request) {
    if (request.endsOn.isBefore(tenancy.startsOn)) {
      throw Problem.of(
              TenancyProblem.ENDS_BEFORE_IT_STARTS, "It starts on " + tenancy.startsOn + ".")
          .at("/endsOn");
    }
    if (EndReason.RIGHT_TO_BUY.name().equals(tenancy.endReason)) {
      throw Problem.of(
          TenancyProblem.NOT_IN_THIS_STATE, "The home was sold on the day the tenancy ended.");
    }
  }

  private Uni<Void> refuseTaken(Mutiny.Session session, Tenancy tenancy, Request request) {
    if (!request.endsOn.isAfter(tenancy.endsOn)) {
      return Uni.createFrom().voidItem();
    }
    var more = new DatePeriod(tenancy.endsOn.plusDays(1), request.endsOn.plusDays(1));
    return facts.refuseTaken(session, tenancy, more, "/endsOn");
  }

  /** What ended with the wrong day ends with the right one. */
  private static Uni<Void> correct(Mutiny.Session session, Tenancy tenancy, Request request) {
    LocalDate wrong = tenancy.endsOn;
    LocalDate right = request.endsOn;
    tenancy.endsOn = right;
    String accounts =
        "select account_id from account where tenancy_id = ?1 and ends_on = ?2 and kind <> 'USE_AND_OCCUPATION' and starts_on <= ?3";
    return Sql.run(
            session,
            "delete from charge where starts_on > ?3 and account_id in (" + accounts + ")",
            tenancy.id,
            wrong,
            right)
        .chain(() ->
            Sql.run(
                session,
                "update charge set ends_before = cast(?3 as date) + 1, version = version + 1, recorded_at = now()"
                    + " where (ends_before = cast(?2 as date) + 1 or ends_before > cast(?3 as date) + 1) and account_id in ("
                    + accounts
                    + ")",
                tenancy.id,
                wrong,
                right))
        .chain(() ->
            Sql.run(
                session,
                """
                update account set ends_on = ?3, version = version + 1
                 where tenancy_id = ?1 and ends_on = ?2 and kind <> 'USE_AND_OCCUPATION' and starts_on <= ?3\
                """,
                tenancy.id,
                wrong,
                right))
        .chain(() ->
            Sql.run(
                session,
                """
                update tenancy_member set to_on = greatest(?3, from_on)
                 where tenancy_id = ?1 and (to_on = ?2 or to_on > ?3)\
                """,
                tenancy.id,
                wrong,
                right))
        .replaceWithVoid();
  }
}
