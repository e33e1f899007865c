package org.quarterday.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.money.Money;

/** The council's word that it received an amount. Says so when the payment did not stand. */
@Schema(name = "Receipt")
record Receipt(
    @Schema(description = "Account reference and entry number.", examples = "500001/01-1207")
        String receiptNumber,
    String accountReference,
    String paymentReference,
    @Schema(examples = "Ms Ada Okafor") String names,
    String addressLine1,
    String addressLine2,
    String postcode,
    LocalDate paidOn,
    @Schema(description = "When it was posted.") Instant recordedAt,
    @Schema(description = "How it was paid, as the tenant reads it.", examples = "Card payment")
        String method,
    @Schema(description = "What was received, in pence.", examples = "11746") long amountPence,
    String narrative,
    PaymentReads.State state) {

  public String amount() {
    return Money.ofPence(amountPence).format();
  }

  /** Empty while the payment stands. */
  public String standing() {
    return switch (state) {
      case STANDS -> "";
      case BOUNCED -> "This payment was returned by the bank and has been taken off the account.";
      case CORRECTED -> "This payment was posted wrongly and has been put right.";
      case REVERSED -> "This payment has been taken off the account again.";
    };
  }
}
