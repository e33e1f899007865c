package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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

/**
 * Ends one garage, sub-account or use and occupation account; the tenancy's main account ends with
 * the tenancy.
 */
@ApplicationScoped
class EndOtherAccount extends Backdatable<EndOtherAccount.Request> {

  @Schema(name = "OtherAccountEnding")
  record Request(
      @NotNull UUID accountId,
      @NotNull @CivilDay @Schema(description = "The last day charged.") LocalDate endsOn,
      @NotBlank @Size(max = 200) String reason,
      String previewHash)
      implements Asked {}

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject Ending ending;

  @Override
  public String kind() {
    return "OTHER_ACCOUNT_ENDING";
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
        .chain(() -> tenancies.accounts(session, id))
        .map(held -> account(held, request))
        .chain(account ->
            roll.change(
                session,
                new RentRoll.Why(maker, approvedBy, RollKinds.ENDING, request.reason),
                RentRoll.Scope.account(account.id()),
                () ->
                    ending
                        .close(session, account, request.endsOn)
                        .replaceWith(RentRoll.Made.of(account.id()))));
  }

  private static Tenancies.Held account(List<Tenancies.Held> held, Request request) {
    Tenancies.Held account =
        held.stream()
            .filter(h -> h.id().equals(request.accountId) && !h.isMain())
            .findFirst()
            .orElseThrow(() ->
                Problem.of(
                        CommonProblem.INVALID,
                        "Choose a garage, sub-account or use and occupation account of this tenancy.")
                    .at("/accountId"));
    if (account.endsOn() != null && !account.endsOn().isAfter(request.endsOn)) {
      throw Problem.of(
              TenancyProblem.NOT_IN_THIS_STATE, "It ends on " + account.endsOn() + " already.")
          .at("/endsOn");
    }
    return account;
  }
}
