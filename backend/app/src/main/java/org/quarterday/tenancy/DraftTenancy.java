package org.quarterday.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Accounts;
import org.quarterday.charge.Charges;
import org.quarterday.charge.rules.Finding;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancy.rules.TenancyState;

/**
 * Enters a tenancy to be checked. Nothing is charged and nothing is held by a draft; what the check
 * will ask for is answered at once.
 */
@ApplicationScoped
class DraftTenancy {

  @Schema(name = "TenancyDraft")
  record Request(
      @NotNull UUID propertyId,
      @NotNull @Pattern(regexp = "[A-Z0-9]{3}") @Schema(examples = "INT") String tenureCode,
      @NotNull @CivilDay LocalDate startsOn,
      @Schema(description = "The day the agreement was signed.") @CivilDay LocalDate signedOn,
      @NotEmpty List<@Valid Member> members,
      List<@Valid Personal> personalCharges) {

    List<Personal> personal() {
      return personalCharges == null ? List.of() : personalCharges;
    }
  }

  @Schema(name = "TenancyDraftMember")
  record Member(@NotNull UUID personId, @NotNull TenancyMember.Role role) {}

  @Schema(name = "TenancyDraftCharge")
  record Personal(
      @NotNull @Pattern(regexp = "[A-Z0-9]{3}") String typeCode,
      @Size(max = 60) String label,
      @Min(-100_000_000) @Max(100_000_000) long weeklyPence) {}

  @Schema(name = "TenancyStanding")
  record Answer(
      UUID id, String reference, TenancyState state, int version, List<Finding> findings) {}

  @Inject Work work;
  @Inject Tenancies tenancies;
  @Inject Accounts accounts;
  @Inject Charges charges;
  @Inject CommencementFacts facts;

  Uni<Answer> run(Actor by, Request request) {
    List<UUID> people = request.members.stream().map(Member::personId).toList();
    return work.write(
        by,
        session ->
            refuseUnknown(session, request)
                .chain(() -> tenancies.mustExist(session, people, "/members"))
                .chain(() -> tenancies.refuseOwnPeople(session, by, people))
                .chain(() -> accounts.nextReference(session))
                .map(reference ->
                    Tenancy.draft(
                        by,
                        reference,
                        request.propertyId,
                        request.tenureCode,
                        request.startsOn,
                        "NEW"))
                .invoke(tenancy -> tenancy.signedOn = request.signedOn)
                .call(session::persist)
                .call(tenancy -> members(session, tenancy, request.members))
                .call(session::flush)
                .call(tenancy -> personal(session, tenancy.id, request.personal()))
                .chain(tenancy ->
                    facts.findings(session, tenancy).map(findings -> answer(tenancy, findings))));
  }

  static Answer answer(Tenancy tenancy, List<Finding> findings) {
    return new Answer(tenancy.id, tenancy.reference, tenancy.state, tenancy.version, findings);
  }

  /** The property and the tenure exist. */
  private Uni<Void> refuseUnknown(Mutiny.Session session, Request request) {
    return Sql.row(
            session,
            """
            select exists (select 1 from property where id = ?1), exists (select 1 from tenure_type where code = ?2)\
            """,
            request.propertyId,
            request.tenureCode)
        .invoke(row -> {
          if (!(Boolean) row[0]) {
            throw Problem.of(TenancyProblem.PROPERTY_UNKNOWN, "Choose a property.")
                .at("/propertyId");
          }
          if (!(Boolean) row[1]) {
            throw Problem.of(TenancyProblem.TENURE_UNKNOWN, "Choose a tenure.").at("/tenureCode");
          }
        })
        .replaceWithVoid();
  }

  static Uni<Void> members(Mutiny.Session session, Tenancy tenancy, List<Member> members) {
    return session.persistAll(
        members.stream()
            .map(m -> TenancyMember.of(tenancy.id, m.personId, m.role, tenancy.startsOn))
            .toArray());
  }

  private Uni<Void> personal(Mutiny.Session session, UUID tenancyId, List<Personal> personal) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Personal charge : personal) {
      all =
          all.chain(() -> charges.mustBeCharge(session, charge.typeCode))
              .chain(() ->
                  Sql.run(
                      session,
                      "insert into tenancy_charge (id, tenancy_id, type_code, label, weekly_pence) values (?1, ?2, ?3, ?4, ?5)",
                      UuidCreator.getTimeOrderedEpoch(),
                      tenancyId,
                      charge.typeCode,
                      charge.label == null ? "" : charge.label.strip(),
                      charge.weeklyPence))
              .replaceWithVoid();
    }
    return all;
  }
}
