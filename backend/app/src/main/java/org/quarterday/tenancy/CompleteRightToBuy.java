package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.Finding;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.security.Actor;
import org.quarterday.property.Sales;

/**
 * Completes a Right to Buy: the tenancy's last day is the day of completion, and from then the home
 * is neither debited nor void. Arrears are cleared before completion (Housing Act 1985 s.138).
 */
@ApplicationScoped
class CompleteRightToBuy extends Backdatable<CompleteRightToBuy.Request> {

  @Schema(name = "RightToBuyCompletion")
  record Request(
      @NotNull @CivilDay LocalDate completedOn,
      @Schema(description = "Every open garage and sub-account: ended or kept.")
          List<Ending.@Valid Other> otherAccounts,
      Set<String> confirmed,
      String previewHash)
      implements Asked {

    List<Ending.Other> others() {
      return otherAccounts == null ? List.of() : otherAccounts;
    }
  }

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject Ending ending;
  @Inject Handover handover;
  @Inject Sales sales;

  @Override
  public String kind() {
    return "RIGHT_TO_BUY";
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
        .chain(tenancy ->
            roll.change(
                session,
                new RentRoll.Why(
                    maker,
                    approvedBy,
                    RollKinds.SALE,
                    "Right to Buy completed " + request.completedOn),
                RentRoll.Scope.tenancy(List.of(id), List.of(tenancy.propertyId)),
                () -> complete(session, tenancy, request)));
  }

  private Uni<RentRoll.Made> complete(Mutiny.Session session, Tenancy tenancy, Request request) {
    List<Finding> findings = new ArrayList<>();
    return handover
        .arrears(
            session,
            tenancy.id,
            "ARREARS_BEFORE_COMPLETION",
            "/completedOn",
            "They are cleared before completion.")
        .invoke(findings::addAll)
        .chain(() ->
            ending.end(
                session, tenancy, request.completedOn, EndReason.RIGHT_TO_BUY, request.others()))
        .invoke(findings::addAll)
        .chain(() -> sales.rightToBuy(session, tenancy.propertyId, request.completedOn))
        .replaceWith(() -> new RentRoll.Made(tenancy.id, findings));
  }
}
