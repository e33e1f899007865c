package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Passes a tenancy on when its tenant dies: once only (Housing Act 1985 ss.87-89; a survivor of a
 * joint tenancy counts as a successor). The successor starts on a new account; what the dead tenant
 * owed is a claim on the estate and stays where it is.
 */
@ApplicationScoped
class SucceedTenancy extends Backdatable<SucceedTenancy.Request> {

  @Schema(name = "TenancySuccession")
  record Request(
      @NotNull @CivilDay @Schema(description = "The day the tenant died: the old account's last.")
          LocalDate diedOn,
      @NotNull @Schema(description = "Who succeeds; a secure tenancy passes to one person.")
          UUID successorId,
      @Pattern(regexp = "[A-Z0-9]{3}")
          @Schema(description = "The successor's tenure; absent for the same.")
          String tenureCode,
      @Size(max = 200) @Schema(description = "How the right was shown.") String reason,
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
    return "TENANCY_SUCCESSION";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID id, Request request) {
    List<UUID> successor = List.of(request.successorId);
    return tenancies
        .locked(session, maker, id)
        .invoke(SucceedTenancy::refuseSecond)
        .call(() -> tenancies.mustExist(session, successor, "/successorId"))
        .call(() -> tenancies.refuseUnknownTenure(session, request.tenureCode))
        .call(() -> tenancies.refuseOwnPeople(session, maker, successor))
        .call(() -> tenancies.members(session, id).invoke(m -> refuseSurvivor(m, request)))
        .chain(tenancy ->
            roll.change(
                session,
                new RentRoll.Why(
                    maker,
                    approvedBy,
                    RollKinds.HANDOVER,
                    "Succession to tenancy " + tenancy.reference),
                RentRoll.Scope.tenancy(List.of(id), List.of(tenancy.propertyId)),
                () -> pass(session, maker, passing(tenancy, request))));
  }

  private static void refuseSecond(Tenancy tenancy) {
    if (tenancy.successionUsed) {
      throw Problem.of(
          TenancyProblem.SUCCESSION_USED,
          "Tenancy "
              + tenancy.reference
              + " came by succession or survivorship: it passes on no more.");
    }
  }

  /** While a joint tenant lives there is nothing to succeed to: the survivor holds it already. */
  private static void refuseSurvivor(List<TenancyMember> members, Request request) {
    long tenants = members.stream().filter(m -> m.isOnIt() && m.role.isTenant()).count();
    if (tenants > 1) {
      throw Problem.of(
              TenancyProblem.NOT_IN_THIS_STATE,
              "A joint tenant survives: record the death on the tenancy's people.")
          .at("/successorId");
    }
    if (members.stream()
        .anyMatch(m -> m.role.isTenant() && m.personId.equals(request.successorId))) {
      throw Problem.of(CommonProblem.INVALID, "They are the tenant who died.").at("/successorId");
    }
  }

  private static Handover.Passing passing(Tenancy tenancy, Request request) {
    return new Handover.Passing(
        tenancy,
        tenancy.propertyId,
        request.diedOn,
        EndReason.SUCCESSION,
        "SUCCESSION",
        request.tenureCode,
        true,
        List.of(new DraftTenancy.Member(request.successorId, TenancyMember.Role.TENANT)),
        request.others());
  }

  private Uni<RentRoll.Made> pass(Mutiny.Session session, Actor maker, Handover.Passing passing) {
    return handover
        .end(session, passing)
        .call(() -> died(session, passing))
        .chain(findings -> handover.start(session, maker, passing, findings))
        .map(passed -> new RentRoll.Made(passed.next().id, passed.findings()));
  }

  private static Uni<Integer> died(Mutiny.Session session, Handover.Passing passing) {
    return Sql.run(
        session,
        """
        update person set deceased_on = ?2, version = version + 1 where deceased_on is null
           and id in (select person_id from tenancy_member where tenancy_id = ?1 and role <> 'OCCUPANT' and to_on = ?2)\
        """,
        passing.old().id,
        passing.lastDay());
  }
}
