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

/**
 * Passes a tenancy to another person in the tenant's lifetime. The debt does not go with it, so it
 * is normally cleared first; an assignee who could have succeeded counts as a successor (Housing
 * Act 1985 ss.88, 91).
 */
@ApplicationScoped
class AssignTenancy extends Backdatable<AssignTenancy.Request> {

  @Schema(name = "TenancyAssignment")
  record Request(
      @NotNull @CivilDay @Schema(description = "The old tenant's last day of liability.")
          LocalDate lastDay,
      @NotNull UUID assigneeId,
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
  @Inject Handover handover;

  @Override
  public String kind() {
    return "TENANCY_ASSIGNMENT";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID id, Request request) {
    List<UUID> assignee = List.of(request.assigneeId);
    return tenancies
        .locked(session, maker, id)
        .call(() -> tenancies.mustExist(session, assignee, "/assigneeId"))
        .call(() -> tenancies.refuseOwnPeople(session, maker, assignee))
        .chain(tenancy ->
            roll.change(
                session,
                new RentRoll.Why(
                    maker,
                    approvedBy,
                    RollKinds.HANDOVER,
                    "Assignment of tenancy " + tenancy.reference),
                RentRoll.Scope.tenancy(List.of(id), List.of(tenancy.propertyId)),
                () -> pass(session, maker, passing(tenancy, request))));
  }

  private static Handover.Passing passing(Tenancy tenancy, Request request) {
    return new Handover.Passing(
        tenancy,
        tenancy.propertyId,
        request.lastDay,
        EndReason.ASSIGNMENT,
        "ASSIGNMENT",
        null,
        true,
        List.of(new DraftTenancy.Member(request.assigneeId, TenancyMember.Role.TENANT)),
        request.others());
  }

  private Uni<RentRoll.Made> pass(Mutiny.Session session, Actor maker, Handover.Passing passing) {
    return handover
        .arrears(session, passing.old().id, "ARREARS", "/lastDay", "They stay on the old account.")
        .chain(arrears ->
            handover
                .end(session, passing)
                .map(kept -> {
                  List<Finding> all = new ArrayList<>(arrears);
                  all.addAll(kept);
                  return all;
                }))
        .chain(findings -> handover.start(session, maker, passing, findings))
        .map(passed -> new RentRoll.Made(passed.next().id, passed.findings()));
  }
}
