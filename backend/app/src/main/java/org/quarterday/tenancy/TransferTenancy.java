package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Accounts;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Moves a household to another of the council's homes: this tenancy ends, its account becomes a
 * former one with what is owed on it, and a draft of the new tenancy is entered to be checked.
 */
@ApplicationScoped
class TransferTenancy extends Backdatable<TransferTenancy.Request> {

  @Schema(name = "TenancyTransfer")
  record Request(
      @NotNull UUID toPropertyId,
      @NotNull @CivilDay @Schema(description = "The old home's last day of liability.")
          LocalDate lastDay,
      @NotNull @CivilDay @Schema(description = "The new home's first day.") LocalDate startsOn,
      @Pattern(regexp = "[A-Z0-9]{3}") String tenureCode,
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
  @Inject Accounts accounts;
  @Inject Ending ending;

  @Override
  public String kind() {
    return "TENANCY_TRANSFER";
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
        .call(() -> refuseUnknown(session, request))
        .chain(tenancy ->
            tenancies
                .members(session, id)
                .chain(members ->
                    roll.change(
                        session,
                        new RentRoll.Why(
                            maker,
                            approvedBy,
                            RollKinds.ENDING,
                            "Tenancy " + tenancy.reference + " ends by transfer"),
                        RentRoll.Scope.tenancy(List.of(id), List.of(tenancy.propertyId)),
                        () -> move(session, maker, tenancy, household(members), request))));
  }

  private Uni<RentRoll.Made> move(
      Mutiny.Session session,
      Actor maker,
      Tenancy tenancy,
      List<DraftTenancy.Member> household,
      Request request) {
    return ending
        .end(session, tenancy, request.lastDay, EndReason.TRANSFER, request.others())
        .chain(findings ->
            accounts
                .nextReference(session)
                .map(reference -> next(maker, tenancy, reference, request))
                .call(session::persist)
                .call(next -> DraftTenancy.members(session, next, household))
                .map(next -> new RentRoll.Made(next.id, findings)));
  }

  private static List<DraftTenancy.Member> household(List<TenancyMember> members) {
    return members.stream()
        .filter(TenancyMember::isOnIt)
        .map(m -> new DraftTenancy.Member(m.personId, m.role))
        .toList();
  }

  private static Tenancy next(Actor maker, Tenancy old, String reference, Request request) {
    Tenancy next =
        Tenancy.draft(
            maker,
            reference,
            request.toPropertyId,
            request.tenureCode == null ? old.tenureCode : request.tenureCode,
            request.startsOn,
            "TRANSFER");
    next.succeedsTenancyId = old.id;
    next.successionUsed = old.successionUsed;
    return next;
  }

  private Uni<Void> refuseUnknown(Mutiny.Session session, Request request) {
    return Sql.row(session, "select count(*) from property where id = ?1", request.toPropertyId)
        .invoke(row -> {
          if (((Number) row[0]).longValue() == 0) {
            throw Problem.of(TenancyProblem.PROPERTY_UNKNOWN, "Choose a property.")
                .at("/toPropertyId");
          }
        })
        .chain(() -> tenancies.refuseUnknownTenure(session, request.tenureCode));
  }
}
