package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Accounts;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.Charges;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Charges somebody who stays in a home after the tenancy has ended: use and occupation, on an
 * account of its own. It is not rent and never called rent: taking rent could make a new tenancy.
 */
@ApplicationScoped
class OpenUseAndOccupation extends Backdatable<OpenUseAndOccupation.Request> {

  static final String TYPE = "DUO";

  @Schema(name = "UseAndOccupation")
  record Request(
      @NotNull @CivilDay LocalDate startsOn,
      @Min(1) @Max(100_000_000) @Schema(description = "Pence a week.") long weeklyPence,
      @NotNull @Schema(description = "Who stays there and is charged.") UUID occupierId,
      String previewHash)
      implements Asked {}

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject CommencementFacts facts;
  @Inject Accounts accounts;
  @Inject Charges charges;
  @Inject Letting letting;

  @Override
  public String kind() {
    return "USE_AND_OCCUPATION";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID id, Request request) {
    List<UUID> occupier = List.of(request.occupierId);
    return tenancies
        .locked(session, maker, id)
        .invoke(tenancy -> refuseRunning(tenancy, request))
        .call(() -> tenancies.mustExist(session, occupier, "/occupierId"))
        .call(() -> tenancies.refuseOwnPeople(session, maker, occupier))
        .call(
            tenancy -> facts.refuseHeld(session, tenancy.propertyId, request.startsOn, "/startsOn"))
        .chain(tenancy ->
            roll.change(
                session,
                new RentRoll.Why(maker, approvedBy, RollKinds.LETTING, "Use and occupation"),
                RentRoll.Scope.tenancy(List.of(id), List.of(tenancy.propertyId)),
                () -> open(session, tenancy, request)));
  }

  private static void refuseRunning(Tenancy tenancy, Request request) {
    if (tenancy.endsOn == null || !request.startsOn.isAfter(tenancy.endsOn)) {
      throw Problem.of(
              TenancyProblem.NOT_IN_THIS_STATE,
              "Use and occupation is charged from after the tenancy's last day.")
          .at("/startsOn");
    }
  }

  private Uni<RentRoll.Made> open(Mutiny.Session session, Tenancy tenancy, Request request) {
    return letting
        .rentGroup(session, tenancy.propertyId)
        .chain(group ->
            accounts.open(
                session,
                new Accounts.Opening(
                    "USE_AND_OCCUPATION",
                    null,
                    tenancy.id,
                    null,
                    tenancy.propertyId,
                    group,
                    request.startsOn)))
        .call(opened -> charges.add(session, charge(opened.accountId(), request)))
        .call(() -> occupier(session, tenancy, request))
        .map(opened -> RentRoll.Made.of(opened.accountId()));
  }

  private static Charges.New charge(UUID accountId, Request request) {
    return new Charges.New(
        accountId,
        TYPE,
        "",
        request.weeklyPence,
        request.startsOn,
        null,
        "PERSONAL",
        "Use and occupation");
  }

  private static Uni<Void> occupier(Mutiny.Session session, Tenancy tenancy, Request request) {
    TenancyMember occupier =
        TenancyMember.of(
            tenancy.id, request.occupierId, TenancyMember.Role.OCCUPANT, request.startsOn);
    occupier.liable = true;
    return session.persist(occupier);
  }
}
