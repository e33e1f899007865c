package org.quarterday.online;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card payment as the tenant who started it sees it. */
@Schema(name = "MyCardPayment")
public record MyCardPayment(
    UUID paymentId,
    UUID accountId,
    @Schema(examples = "500001/01") String accountReference,
    @Schema(examples = "5000") long amountPence,
    State state,
    Instant startedAt,
    @Schema(nullable = true) LocalDate paidOn,
    @Schema(nullable = true, description = "Once it is posted.", examples = "500001/01-1208")
        String receiptNumber,
    @Schema(
            nullable = true,
            description = "Where to pay, while there is something to do there.",
            examples = "https://card.payments.service.gov.uk/secure/…")
        String continueAt) {

  /**
   * STARTING and STARTED: nothing is paid yet as far as we know; SUBMITTED: the provider has the
   * card and says the rest later; POSTED: on the account; SUSPENDED: taken, and a person puts it on
   * the account.
   */
  @Schema(name = "MyCardPaymentState")
  public enum State {
    STARTING,
    STARTED,
    SUBMITTED,
    POSTED,
    SUSPENDED,
    FAILED,
    CANCELLED
  }

  MyCardPayment continuedAt(String page) {
    return new MyCardPayment(
        paymentId,
        accountId,
        accountReference,
        amountPence,
        state,
        startedAt,
        paidOn,
        receiptNumber,
        page);
  }
}
