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
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Ends a tenancy with its last day of liability. Charges stop the day after, the home is void from
 * then, and weeks debited beyond it are credited, one line each. A joint tenant's notice ends it
 * for all of them (Hammersmith v Monk [1992] 1 AC 478); a death does not end it by itself.
 */
@ApplicationScoped
class EndTenancy extends Backdatable<EndTenancy.Request> {

  @Schema(name = "TenancyEnding")
  record Request(
      @NotNull @Schema(description = "The last day of liability.") @CivilDay LocalDate endsOn,
      @NotNull EndReason reason,
      @Schema(description = "Every open garage and sub-account: ended or kept.")
          List<Ending.@Valid Other> otherAccounts,
      @Schema(description = "Codes of the findings looked at and accepted.") Set<String> confirmed,
      String previewHash)
      implements Asked {

    List<Ending.Other> others() {
      return otherAccounts == null ? List.of() : otherAccounts;
    }
  }

  private static final Set<EndReason> OWN_COMMAND =
      Set.of(
          EndReason.TRANSFER,
          EndReason.SUCCESSION,
          EndReason.ASSIGNMENT,
          EndReason.MUTUAL_EXCHANGE,
          EndReason.RIGHT_TO_BUY);

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject Ending ending;

  @Override
  public String kind() {
    return "TENANCY_ENDING";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID id, Request request) {
    refuseReasonOfAnotherCommand(request.reason);
    return tenancies
        .locked(session, maker, id)
        .chain(tenancy -> {
          List<Finding> findings = new ArrayList<>(findings(tenancy, request));
          return roll.change(
              session,
              new RentRoll.Why(
                  maker,
                  approvedBy,
                  RollKinds.ENDING,
                  "Tenancy " + tenancy.reference + " ends " + request.endsOn),
              RentRoll.Scope.tenancy(List.of(id), List.of(tenancy.propertyId)),
              () ->
                  ending
                      .end(session, tenancy, request.endsOn, request.reason, request.others())
                      .invoke(findings::addAll)
                      .map(more -> new RentRoll.Made(id, findings)));
        });
  }

  private static void refuseReasonOfAnotherCommand(EndReason reason) {
    if (OWN_COMMAND.contains(reason)) {
      throw Problem.of(
              CommonProblem.INVALID, "A " + reason + " has an operation of its own: use that.")
          .at("/reason");
    }
  }

  private static List<Finding> findings(Tenancy tenancy, Request request) {
    List<Finding> findings = new ArrayList<>();
    if (tenancy.noticeExpiresOn != null
        && request.endsOn.isBefore(tenancy.noticeExpiresOn.minusDays(1))) {
      findings.add(
          Finding.confirm(
              "NOTICE_STILL_RUNNING",
              "/endsOn",
              "The notice runs to " + tenancy.noticeExpiresOn + "."));
    }
    if (request.reason == EndReason.DEATH) {
      findings.add(
          Finding.confirm(
              "DEATH_DOES_NOT_END_IT",
              "/reason",
              "A death does not end a tenancy: it ends by surrender, or by notice to the personal representatives."));
    }
    if (request.reason == EndReason.NOTICE_BY_JOINT_TENANT) {
      findings.add(
          Finding.confirm(
              "ENDS_FOR_ALL",
              "/reason",
              "A joint tenant's notice ends the tenancy for all of them."));
    }
    return findings;
  }
}
