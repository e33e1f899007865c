package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancy.rules.TenancyLifecycle;

/** Corrects a tenancy that has not started. One that was checked goes back to be checked again. */
@ApplicationScoped
class ChangeDraft {

  @Schema(name = "TenancyDraftChange")
  record Request(
      @NotNull @Pattern(regexp = "[A-Z0-9]{3}") String tenureCode,
      @NotNull @CivilDay LocalDate startsOn,
      @CivilDay LocalDate signedOn,
      @NotEmpty List<DraftTenancy.@Valid Member> members) {}

  @Inject Work work;
  @Inject Tenancies tenancies;
  @Inject CommencementFacts facts;

  Uni<DraftTenancy.Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    List<UUID> people = request.members.stream().map(DraftTenancy.Member::personId).toList();
    return work.write(
        by,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .call(() -> tenancies.mustExist(session, people, "/members"))
                .call(() -> tenancies.refuseOwnPeople(session, by, people))
                .call(() -> tenancies.refuseUnknownTenure(session, request.tenureCode))
                .invoke(tenancy -> take(by, tenancy, request))
                .call(
                    () -> Sql.run(session, "delete from tenancy_member where tenancy_id = ?1", id))
                .call(tenancy -> DraftTenancy.members(session, tenancy, request.members))
                .call(session::flush)
                .chain(tenancy ->
                    facts
                        .findings(session, tenancy)
                        .map(findings -> DraftTenancy.answer(tenancy, findings))));
  }

  /** Who changes it last is the one who may not check it. */
  private static void take(Actor by, Tenancy tenancy, Request request) {
    tenancy.move(TenancyLifecycle.Action.CHANGE);
    tenancy.checkedBy = null;
    tenancy.enteredBy = by.id();
    tenancy.tenureCode = request.tenureCode;
    tenancy.startsOn = request.startsOn;
    tenancy.signedOn = request.signedOn;
  }
}
