package org.quarterday.property;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Takes an empty property off the books: sold or demolished. From that day it is neither debited
 * nor void. A home that is let is sold to its tenant by the tenancy's own Right to Buy.
 */
@ApplicationScoped
class SellProperty extends Backdatable<SellProperty.Request> {

  @Schema(name = "PropertySale")
  record Request(
      @NotNull @Schema(description = "From this day it is not ours.") @CivilDay LocalDate soldOn,
      @NotNull Property.SaleReason reason,
      String previewHash)
      implements Asked {}

  @Inject RentRoll roll;
  @Inject Properties properties;

  @Override
  public String kind() {
    return "PROPERTY_SALE";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID id, Request request) {
    return properties
        .locked(session, id)
        .call(property -> refuseHeld(session, id, request.soldOn))
        .chain(property ->
            roll.change(
                session,
                new RentRoll.Why(
                    maker,
                    approvedBy,
                    RollKinds.SALE,
                    "Property " + property.reference + " sold " + request.soldOn),
                RentRoll.Scope.property(id),
                () -> {
                  property.sell(request.soldOn, request.reason);
                  return Uni.createFrom().item(RentRoll.Made.of(id));
                }));
  }

  /**
   * Nobody holds it on that day or after; the day of a Right to Buy is its last holder's last day.
   */
  private static Uni<Void> refuseHeld(Mutiny.Session session, UUID id, LocalDate soldOn) {
    return Sql.rows(
            session,
            """
            select reference from account where property_id = ?1 and kind <> 'SUB' and (ends_on is null or ends_on > ?2)\
            """,
            id,
            soldOn)
        .invoke(rows -> {
          if (!rows.isEmpty()) {
            throw Problem.of(
                    PropertyProblem.STILL_LET, "Account " + rows.getFirst()[0] + " holds it.")
                .at("/soldOn");
          }
        })
        .replaceWithVoid();
  }
}
