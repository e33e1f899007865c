package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.quarterday.platform.work.Sql;

/** Lets a garage, parking space or shed with a tenancy: its own account, its own charges. */
@ApplicationScoped
class AddGarage extends Backdatable<AddGarage.Request> {

  @Schema(name = "GarageAddition")
  record Request(
      @NotNull UUID propertyId, @NotNull @CivilDay LocalDate startsOn, String previewHash)
      implements Asked {}

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject CommencementFacts facts;
  @Inject Accounts accounts;
  @Inject Charges charges;
  @Inject Letting letting;

  @Override
  public String kind() {
    return "GARAGE_ADDITION";
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
        .invoke(tenancy -> tenancy.refuseUnlessRunning(request.startsOn, "/startsOn"))
        .call(() -> refuseOther(session, request))
        .call(() -> facts.refuseHeld(session, request.propertyId, request.startsOn, "/propertyId"))
        .chain(tenancy ->
            roll.change(
                session,
                new RentRoll.Why(
                    maker,
                    approvedBy,
                    RollKinds.LETTING,
                    "Garage let with tenancy " + tenancy.reference),
                RentRoll.Scope.tenancy(List.of(id), List.of(request.propertyId)),
                () -> open(session, tenancy, request)));
  }

  private static Uni<Void> refuseOther(Mutiny.Session session, Request request) {
    return Sql.row(
            session,
            "select kind, acquired_on, sold_on from property where id = ?1",
            request.propertyId)
        .invoke(row -> {
          if (row == null || !Set.of("GARAGE", "PARKING_SPACE", "SHED").contains((String) row[0])) {
            throw Problem.of(
                    TenancyProblem.PROPERTY_UNKNOWN, "Choose a garage, parking space or shed.")
                .at("/propertyId");
          }
          if (request.startsOn.isBefore((LocalDate) row[1]) || row[2] != null) {
            throw Problem.of(TenancyProblem.PROPERTY_UNKNOWN, "It is not ours to let then.")
                .at("/startsOn");
          }
        })
        .replaceWithVoid();
  }

  private Uni<RentRoll.Made> open(Mutiny.Session session, Tenancy tenancy, Request request) {
    return tenancies
        .accounts(session, tenancy.id)
        .chain(held ->
            letting
                .rentGroup(session, request.propertyId)
                .chain(group ->
                    accounts.open(
                        session,
                        new Accounts.Opening(
                            "GARAGE",
                            null,
                            tenancy.id,
                            held.getFirst().id(),
                            request.propertyId,
                            group,
                            request.startsOn))))
        .call(opened ->
            charges.copyFromProperty(
                session, opened.accountId(), request.propertyId, request.startsOn, "Garage let"))
        .map(opened -> RentRoll.Made.of(opened.accountId()));
  }
}
