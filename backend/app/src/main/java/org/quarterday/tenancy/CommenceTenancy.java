package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.security.Actor;
import org.quarterday.tenancy.rules.TenancyLifecycle;

/**
 * Starts a checked tenancy: its account opens with the home's charges and the personal ones. A
 * start in weeks debited already is charged by one line per week and charge.
 */
@ApplicationScoped
class CommenceTenancy extends Backdatable<CommenceTenancy.Request> {

  @Schema(name = "TenancyCommencement")
  record Request(String previewHash) implements Asked {}

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject CommencementFacts facts;
  @Inject Letting letting;

  @Override
  public String kind() {
    return "TENANCY_COMMENCEMENT";
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
        .invoke(tenancy -> tenancy.move(TenancyLifecycle.Action.COMMENCE))
        // Looked at again: the home may have been let or sold since the check.
        .call(tenancy -> facts.findings(session, tenancy).invoke(CommencementFacts::refuseBlocking))
        .chain(tenancy ->
            roll.change(
                    session,
                    new RentRoll.Why(
                        maker,
                        approvedBy,
                        RollKinds.LETTING,
                        "Tenancy " + tenancy.reference + " starts " + tenancy.startsOn),
                    RentRoll.Scope.tenancy(List.of(id), List.of(tenancy.propertyId)),
                    () ->
                        letting
                            .open(session, tenancy)
                            .map(opened -> RentRoll.Made.of(opened.accountId())))
                .map(outcome -> checked(tenancy, outcome)));
  }

  /** Two people have looked at it when checker and maker differ. */
  private static RentRoll.Outcome checked(Tenancy tenancy, RentRoll.Outcome outcome) {
    boolean two = tenancy.checkedBy != null && !tenancy.checkedBy.equals(tenancy.enteredBy);
    return two ? outcome.checkedAlready() : outcome;
  }
}
