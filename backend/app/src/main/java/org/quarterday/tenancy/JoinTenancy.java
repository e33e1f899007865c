package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancy.rules.TenancyState;

/**
 * Puts another person on a tenancy that runs: a joint tenant, who then owes all of it, or an
 * occupant.
 */
@ApplicationScoped
class JoinTenancy {

  @Schema(name = "TenancyJoining")
  record Request(
      @NotNull UUID personId,
      @NotNull TenancyMember.Role role,
      @NotNull @CivilDay LocalDate fromOn) {}

  @Inject Work work;
  @Inject Tenancies tenancies;

  Uni<DraftTenancy.Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .invoke(tenancy -> refuse(tenancy, request))
                .call(() -> tenancies.mustExist(session, List.of(request.personId), "/personId"))
                .call(() -> tenancies.refuseOwnPeople(session, by, List.of(request.personId)))
                .call(() -> refuseTwice(session, id, request))
                .call(() ->
                    session.persist(
                        TenancyMember.of(id, request.personId, role(request), request.fromOn)))
                .call(session::flush)
                .map(tenancy -> DraftTenancy.answer(tenancy, List.of())));
  }

  /** A second tenant is a joint tenant, whatever they were called. */
  private static TenancyMember.Role role(Request request) {
    return request.role.isTenant() ? TenancyMember.Role.JOINT_TENANT : request.role;
  }

  private static void refuse(Tenancy tenancy, Request request) {
    if (tenancy.state != TenancyState.LIVE && tenancy.state != TenancyState.NOTICE_GIVEN) {
      throw Problem.of(
          TenancyProblem.NOT_IN_THIS_STATE, "People join a tenancy that runs; a draft is changed.");
    }
    if (request.fromOn.isBefore(tenancy.startsOn)) {
      throw Problem.of(CommonProblem.INVALID, "The tenancy starts on " + tenancy.startsOn + ".")
          .at("/fromOn");
    }
  }

  private Uni<Void> refuseTwice(Mutiny.Session session, UUID id, Request request) {
    return tenancies
        .members(session, id)
        .invoke(members -> {
          if (members.stream().anyMatch(m -> m.isOnIt() && m.personId.equals(request.personId))) {
            throw Problem.of(CommonProblem.CONFLICT, "They are on this tenancy already.")
                .at("/personId");
          }
        })
        .replaceWithVoid();
  }
}
