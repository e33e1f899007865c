package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Accounts;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Opens a sub-account of a tenancy for what is not rent: court costs, recharges, an agreed old
 * debt. Money does not leak between it and the main account.
 */
@ApplicationScoped
class AddSubAccount extends Backdatable<AddSubAccount.Request> {

  @Schema(name = "SubAccountAddition")
  record Request(
      @NotNull @CivilDay LocalDate startsOn,
      @NotBlank @Schema(description = "The rent group it is accounted in.", examples = "SUB")
          String rentGroupCode,
      String previewHash)
      implements Asked {}

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject Accounts accounts;

  @Override
  public String kind() {
    return "SUB_ACCOUNT_ADDITION";
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
        .invoke(tenancy -> tenancy.refuseUnlessRunning(request.startsOn, "/startsOn"))
        .call(() -> refuseUnknown(session, request))
        .chain(tenancy ->
            roll.change(
                session,
                new RentRoll.Why(maker, approvedBy, RollKinds.LETTING, "Sub-account opened"),
                RentRoll.Scope.tenancy(List.of(id), List.of()),
                () -> open(session, tenancy, request)));
  }

  private static Uni<Void> refuseUnknown(Mutiny.Session session, Request request) {
    return Sql.row(
            session, "select count(*) from rent_group where code = ?1", request.rentGroupCode)
        .invoke(row -> {
          if (((Number) row[0]).longValue() == 0) {
            throw Problem.of(CommonProblem.INVALID, "Choose a rent group.").at("/rentGroupCode");
          }
        })
        .replaceWithVoid();
  }

  private Uni<RentRoll.Made> open(Mutiny.Session session, Tenancy tenancy, Request request) {
    return tenancies
        .accounts(session, tenancy.id)
        .chain(held ->
            accounts.open(
                session,
                new Accounts.Opening(
                    "SUB",
                    null,
                    tenancy.id,
                    held.getFirst().id(),
                    null,
                    request.rentGroupCode,
                    request.startsOn)))
        .map(opened -> RentRoll.Made.of(opened.accountId()));
  }
}
