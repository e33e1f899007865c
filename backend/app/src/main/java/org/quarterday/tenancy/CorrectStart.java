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
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.tenancy.rules.TenancyLifecycle;

/**
 * Puts right the day a running tenancy started, earlier or later: its main account and the charges
 * that started with it start on the right day, and debited weeks between are charged or credited.
 */
@ApplicationScoped
class CorrectStart extends Backdatable<CorrectStart.Request> {

  @Schema(name = "TenancyStartCorrection")
  record Request(
      @NotNull @CivilDay @Schema(description = "The right first day.") LocalDate startsOn,
      @NotBlank @Size(max = 200) String reason,
      String previewHash)
      implements Asked {}

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject CommencementFacts facts;

  @Override
  public String kind() {
    return "TENANCY_START_CORRECTION";
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
        .invoke(tenancy -> tenancy.move(TenancyLifecycle.Action.CORRECT_START))
        .call(tenancy -> refuseTaken(session, tenancy, request))
        .chain(tenancy ->
            roll.change(
                session,
                new RentRoll.Why(maker, approvedBy, RollKinds.CORRECTION, request.reason),
                RentRoll.Scope.tenancy(List.of(id), List.of(tenancy.propertyId)),
                () -> correct(session, tenancy, request).replaceWith(RentRoll.Made.of(id))));
  }

  private Uni<Void> refuseTaken(Mutiny.Session session, Tenancy tenancy, Request request) {
    if (!request.startsOn.isBefore(tenancy.startsOn)) {
      return Uni.createFrom().voidItem();
    }
    var more = new DatePeriod(request.startsOn, tenancy.startsOn);
    return facts.refuseTaken(session, tenancy, more, "/startsOn");
  }

  /**
   * What started with the wrong day starts with the right one; what was over before it never was.
   */
  private static Uni<Void> correct(Mutiny.Session session, Tenancy tenancy, Request request) {
    LocalDate wrong = tenancy.startsOn;
    LocalDate right = request.startsOn;
    tenancy.startsOn = right;
    String account =
        "select account_id from account where tenancy_id = ?1 and main_account_id is null and kind in ('MAIN', 'GARAGE')";
    return Sql.run(
            session,
            "delete from charge where ends_before <= ?2 and account_id in (" + account + ")",
            tenancy.id,
            right)
        .chain(() ->
            Sql.run(
                session,
                "update charge set starts_on = ?3, version = version + 1, recorded_at = now()"
                    + " where (starts_on = ?2 or starts_on < ?3) and account_id in ("
                    + account
                    + ")",
                tenancy.id,
                wrong,
                right))
        .chain(() ->
            Sql.run(
                session,
                """
                update account set starts_on = ?2, version = version + 1
                 where tenancy_id = ?1 and main_account_id is null and kind in ('MAIN', 'GARAGE')\
                """,
                tenancy.id,
                right))
        .chain(() ->
            Sql.run(
                session,
                """
                update tenancy_member set from_on = ?3
                 where tenancy_id = ?1 and (from_on = ?2 or from_on < ?3) and (to_on is null or to_on >= ?3)\
                """,
                tenancy.id,
                wrong,
                right))
        .replaceWithVoid();
  }
}
