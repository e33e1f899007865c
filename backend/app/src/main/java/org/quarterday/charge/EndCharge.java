package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.security.Actor;

/** Stops a charge before a Monday. From its own first day, it is taken away altogether. */
@ApplicationScoped
class EndCharge extends Backdatable<EndCharge.Kept> {

  @Schema(name = "ChargeEnding")
  record Request(
      @NotNull @Schema(description = "The first day it is not charged: a Monday.") @CivilDay
          LocalDate endsBefore,
      @NotBlank @Size(max = 200) String reason,
      String previewHash) {}

  /** The request with the charge it is about, as it is kept while it waits. */
  record Kept(UUID chargeId, Request ending) implements Asked {
    @Override
    public String previewHash() {
      return ending.previewHash;
    }
  }

  @Inject RentRoll roll;
  @Inject ChargedAccounts accounts;

  @Override
  public String kind() {
    return "CHARGE_ENDING";
  }

  @Override
  public Class<Kept> request() {
    return Kept.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID accountId, Kept kept) {
    Request request = kept.ending;
    var why = new RentRoll.Why(maker, approvedBy, RollKinds.CHARGES, request.reason);
    return accounts
        .load(session, accountId)
        .invoke(account -> account.refuseBetweenMondays(request.endsBefore, "/endsBefore"))
        .chain(() -> accounts.charge(session, accountId, kept.chargeId))
        .invoke(charge -> charge.refuseOutside(request.endsBefore, "/endsBefore"))
        .chain(charge ->
            roll.change(
                session,
                why,
                RentRoll.Scope.account(accountId),
                () ->
                    accounts
                        .endBefore(session, charge, request.endsBefore)
                        .replaceWith(RentRoll.Made.of(kept.chargeId))));
  }
}
