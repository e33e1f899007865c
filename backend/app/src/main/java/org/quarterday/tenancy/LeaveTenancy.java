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
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Takes a person off a tenancy that goes on for the others. A joint tenant is released by deed or
 * by order, or dies: the survivor then holds it all, owes it all, and the one succession is used
 * (Housing Act 1985 s.88). A joint tenant's notice is no leaving: it ends the tenancy for all.
 */
@ApplicationScoped
class LeaveTenancy {

  enum Reason {
    DEATH,
    RELEASED,
    MOVED_OUT,
    NOTICE
  }

  @Schema(name = "TenancyLeaving")
  record Request(
      @NotNull @CivilDay @Schema(description = "Their last day on it.") LocalDate toOn,
      @NotNull Reason reason) {}

  @Inject Work work;
  @Inject Tenancies tenancies;

  Uni<DraftTenancy.Answer> run(Actor by, UUID id, UUID personId, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .call(tenancy ->
                    tenancies
                        .members(session, id)
                        .invoke(members -> leave(tenancy, members, personId, request)))
                .call(session::flush)
                .call(() -> died(session, personId, request))
                .map(tenancy -> DraftTenancy.answer(tenancy, List.of())));
  }

  private static void leave(
      Tenancy tenancy, List<TenancyMember> members, UUID personId, Request request) {
    TenancyMember leaving =
        members.stream()
            .filter(m -> m.isOnIt() && m.personId.equals(personId))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(TenancyProblem.MEMBER_UNKNOWN, "Look at its people again."));
    if (request.toOn.isBefore(leaving.fromOn)) {
      throw Problem.of(CommonProblem.INVALID, "They are on it from " + leaving.fromOn + ".")
          .at("/toOn");
    }
    if (leaving.role.isTenant()) {
      tenantLeaves(tenancy, members, leaving, request);
    }
    leaving.toOn = request.toOn;
  }

  private static void tenantLeaves(
      Tenancy tenancy, List<TenancyMember> members, TenancyMember leaving, Request request) {
    if (request.reason == Reason.NOTICE) {
      throw Problem.of(
              TenancyProblem.JOINT_NOTICE_ENDS_IT, "Record the notice on the tenancy instead.")
          .at("/reason");
    }
    if (request.reason == Reason.MOVED_OUT) {
      throw Problem.of(
              CommonProblem.INVALID,
              "A tenant who moves out still owes the rent: only a release or a death takes them off.")
          .at("/reason");
    }
    List<TenancyMember> staying =
        members.stream().filter(m -> m != leaving && m.isOnIt() && m.role.isTenant()).toList();
    if (staying.isEmpty()) {
      throw Problem.of(
          TenancyProblem.LAST_TENANT, "Record a succession, an assignment or the end instead.");
    }
    if (staying.stream().noneMatch(m -> m.role == TenancyMember.Role.TENANT)) {
      staying.getFirst().role = TenancyMember.Role.TENANT;
    }
    if (request.reason == Reason.DEATH) {
      tenancy.successionUsed = true;
    }
  }

  private static Uni<Void> died(Mutiny.Session session, UUID personId, Request request) {
    if (request.reason != Reason.DEATH) {
      return Uni.createFrom().voidItem();
    }
    return Sql.run(
            session,
            "update person set deceased_on = ?2, version = version + 1 where id = ?1 and deceased_on is null",
            personId,
            request.toOn)
        .replaceWithVoid();
  }
}
