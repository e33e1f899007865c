package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Puts a charge on an account from a Monday: a personal charge, or one of the home's that was
 * missing. Weeks already debited get what it comes to, one line each.
 */
@ApplicationScoped
class AddCharge extends Backdatable<AddCharge.Request> {

  @Schema(name = "ChargeAddition")
  record Request(
      @NotNull @Pattern(regexp = "[A-Z0-9]{3}") @Schema(examples = "DCI") String typeCode,
      @Size(max = 60)
          @Schema(description = "Tells two charges of one type apart.", examples = "Policy 4411")
          String label,
      @Min(-100_000_000) @Max(100_000_000) @Schema(description = "Pence a week.", examples = "231")
          long weeklyPence,
      @NotNull @Schema(description = "A Monday, or the account's first day.") @CivilDay
          LocalDate startsOn,
      @Schema(description = "The first day it is not charged; absent while no end is known.")
          @CivilDay
          LocalDate endsBefore,
      @NotBlank @Size(max = 200) String reason,
      String previewHash)
      implements Asked {

    String labelOrEmpty() {
      return label == null ? "" : label.strip();
    }
  }

  @Inject RentRoll roll;
  @Inject Charges charges;
  @Inject ChargedAccounts accounts;

  @Override
  public String kind() {
    return "CHARGE_ADDITION";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID accountId, Request request) {
    var why = new RentRoll.Why(maker, approvedBy, RollKinds.CHARGES, request.reason);
    return accounts
        .load(session, accountId)
        .invoke(account -> decide(account, request))
        .chain(account ->
            roll.change(
                session,
                why,
                RentRoll.Scope.account(accountId),
                () -> charges.add(session, charge(account, request)).map(RentRoll.Made::of)));
  }

  private static void decide(ChargedAccounts.Account account, Request request) {
    account.refuseOutside(request.startsOn, "/startsOn");
    account.refuseBetweenMondays(request.startsOn, "/startsOn");
    if (request.endsBefore != null && !request.endsBefore.isAfter(request.startsOn)) {
      throw Problem.of(
              org.quarterday.platform.problem.CommonProblem.INVALID,
              "It ends after the day it starts.")
          .at("/endsBefore");
    }
    if (request.endsBefore != null) {
      account.refuseBetweenMondays(request.endsBefore, "/endsBefore");
    }
  }

  private static Charges.New charge(ChargedAccounts.Account account, Request request) {
    return new Charges.New(
        account.id(),
        request.typeCode,
        request.labelOrEmpty(),
        request.weeklyPence,
        request.startsOn,
        account.within(request.endsBefore),
        "PERSONAL",
        request.reason);
  }
}
