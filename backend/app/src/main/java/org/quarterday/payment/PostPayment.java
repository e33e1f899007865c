package org.quarterday.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.Till;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Posts one payment to an account, former tenants' included. It counts from the day it was paid. A
 * payment of the same amount a few days before or after has to be confirmed as another one.
 */
@ApplicationScoped
class PostPayment {

  @Schema(name = "PaymentRequest")
  record Request(
      @NotBlank @Schema(description = "How it was paid: a receipt type.", examples = "RCC")
          String typeCode,
      @NotNull
          @Min(1)
          @Max(Payment.MOST_PENCE)
          @Schema(description = "What was received, in pence, above nil.", examples = "11746")
          Long amountPence,
      @NotNull
          @Schema(
              description = "The civil day it was paid; not in the future nor a closed year.",
              examples = "2026-11-16")
          LocalDate paidOn,
      @Size(max = 200)
          @Schema(
              nullable = true,
              description = "The payer's words or reference, as the tenant may read them.",
              examples = "Paid at the counter by Ms Okafor")
          String narrative,
      @Schema(
              nullable = true,
              description = "Codes of the findings looked at and accepted: SAME_AMOUNT.")
          Set<String> confirmed) {

    String words() {
      return narrative == null ? "" : narrative.strip();
    }

    boolean confirmedAlike() {
      return confirmed != null && confirmed.contains(Payment.SAME_AMOUNT);
    }
  }

  @Schema(name = "PaymentPosted")
  record Answer(
      UUID accountId,
      @Schema(description = "The entry's number within the account.", examples = "1207") int number,
      @Schema(examples = "500001/01-1207") String receiptNumber,
      @Schema(examples = "11746") long amountPence,
      LocalDate paidOn,
      @Schema(
              description = "The balance after it, in pence; positive is owed to the council.",
              examples = "19494")
          long balancePence,
      @Schema(examples = "£194.94 in arrears") String balanceWords) {}

  @Inject Till till;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    if (request.paidOn().isAfter(today.date())) {
      throw day("A payment cannot have been made in the future.");
    }
    if (!Payment.fits(request.typeCode(), "RECEIPT")) {
      throw unfit(request.typeCode(), "RECEIPT");
    }
    var taking =
        new Till.Taking(
            accountId,
            request.typeCode(),
            request.amountPence(),
            request.paidOn(),
            request.words(),
            request.confirmedAlike());
    return till.take(by, key, new Whole(accountId, request), taking)
        .map(outcome -> {
          if (outcome.taken() == null) {
            throw refusal(outcome.seen(), request);
          }
          return answer(accountId, request, outcome.taken());
        });
  }

  private static Answer answer(UUID accountId, Request request, Till.Taken taken) {
    return new Answer(
        accountId,
        taken.number(),
        Payment.receiptNumber(taken.reference(), taken.number()),
        request.amountPence(),
        request.paidOn(),
        taken.balancePence(),
        Money.ofPence(taken.balancePence()).inWords());
  }

  private static Problem refusal(Till.Seen seen, Request request) {
    if (!Payment.fits(request.typeCode(), seen.kind())) {
      return unfit(request.typeCode(), seen.kind());
    }
    if (seen.startsOn().isAfter(request.paidOn())) {
      return day("The account began on " + seen.startsOn() + ".");
    }
    if (seen.closed()) {
      return day("Its rent year has been closed; use a day in the open year.");
    }
    if (!seen.week() || !seen.control()) {
      return day(
          "There is no rent week or no control account for a %s on that day."
              .formatted(request.typeCode()));
    }
    return Problem.of(PaymentProblem.CONFIRMATION_NEEDED, "See what was noticed.")
        .at(
            "/amountPence",
            Payment.SAME_AMOUNT,
            Payment.alike(request.amountPence(), seen.alike().number(), seen.alike().paidOn()));
  }

  private static Problem unfit(String typeCode, String kind) {
    return Problem.of(PaymentProblem.PAYMENT_TYPE_UNFIT, Payment.unfit(typeCode, kind))
        .at("/typeCode");
  }

  private static Problem day(String detail) {
    return Problem.of(PaymentProblem.DAY_NOT_OPEN, detail).at("/paidOn");
  }
}
