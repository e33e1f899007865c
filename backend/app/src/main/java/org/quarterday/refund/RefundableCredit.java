package org.quarterday.refund;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.refund.rules.ProvedCredit;

/** What of an account's credit can be refunded and why not more; money in pence. */
@Schema(name = "RefundableCredit")
record RefundableCredit(
    @Schema(description = "In pence; nil when the account is not in credit.", examples = "24000")
        long creditPence,
    List<Held> heldBack,
    @Schema(examples = "18270") long refundablePence,
    @Schema(
            examples =
                "The credit is £240.00; £57.30 is arrears on the tenancy's other accounts; £182.70 can be refunded.")
        String words,
    @Schema(nullable = true, description = "A refund that waits already.") UUID waitingId,
    @Schema(description = "To whom it can go.") List<Payee> payees,
    @Schema(description = "What the tenants owe or have on their other accounts.")
        List<Other> otherAccounts,
    @Schema(
            description =
                "What they had written off and nobody brought back, in pence: it is answered for.")
        long writtenOffPence) {

  @Schema(name = "HeldBackCredit")
  record Held(ProvedCredit.Why why, long pence, String words) {}

  @Schema(name = "RefundPayee")
  record Payee(UUID personId, @Schema(examples = "Ms Amina Okafor") String name) {}

  @Schema(name = "TenantsOtherAccount")
  record Other(
      UUID accountId,
      String reference,
      @Schema(examples = "GARAGE") String kind,
      @Schema(description = "Of the same tenancy: arrears on it are held back by themselves.")
          boolean sameTenancy,
      long balancePence,
      @Schema(examples = "£57.30 in arrears") String balanceWords) {}
}
