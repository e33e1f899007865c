package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/**
 * Charges another amount from a Monday: the charge ends there and its successor, of the same type
 * and label, starts. The amount before that day stays as it was.
 */
@ApplicationScoped
class ChangeCharge extends Backdatable<ChangeCharge.Kept> {

  @Schema(name = "ChargeChange")
  record Request(
      @Min(-100_000_000) @Max(100_000_000) @Schema(description = "Pence a week.", examples = "250")
          long weeklyPence,
      @NotNull @Schema(description = "A Monday.") @CivilDay LocalDate from,
      @NotBlank @Size(max = 200) String reason,
      String previewHash) {}

  /** The request with the charge it is about, as it is kept while it waits. */
  record Kept(UUID chargeId, Request change) implements Asked {
    @Override
    public String previewHash() {
      return change.previewHash;
    }
  }

  @Inject RentRoll roll;
  @Inject Charges charges;
  @Inject ChargedAccounts accounts;

  @Override
  public String kind() {
    return "CHARGE_CHANGE";
  }

  @Override
  public Class<Kept> request() {
    return Kept.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID accountId, Kept kept) {
    Request request = kept.change;
    var why = new RentRoll.Why(maker, approvedBy, RollKinds.CHARGES, request.reason);
    return accounts
        .load(session, accountId)
        .invoke(account -> account.refuseBetweenMondays(request.from, "/from"))
        .chain(() -> accounts.charge(session, accountId, kept.chargeId))
        .invoke(charge -> charge.refuseOutside(request.from, "/from"))
        .chain(charge ->
            roll.change(
                session,
                why,
                RentRoll.Scope.account(accountId),
                () -> replace(session, charge, request).map(RentRoll.Made::of)));
  }

  private Uni<UUID> replace(
      Mutiny.Session session, ChargedAccounts.Charge charge, Request request) {
    return accounts
        .endBefore(session, charge, request.from)
        .chain(() ->
            charges.add(
                session,
                new Charges.New(
                    charge.accountId(),
                    charge.typeCode(),
                    charge.label(),
                    request.weeklyPence,
                    request.from,
                    charge.endsBefore(),
                    charge.source(),
                    request.reason)));
  }
}
