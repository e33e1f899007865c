package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A provider of card payments with a page of its own: begin, send the tenant there, ask what became
 * of it. The card is the provider's business; we never see it.
 */
interface CardPayments {

  /** How far a payment has come. Only PAID is money. */
  enum Outcome {
    OPEN,
    SUBMITTED,
    PAID,
    FAILED,
    CANCELLED
  }

  /**
   * What the tenant wants to pay.
   *
   * @param id ours; begun twice with the same id it is one payment
   * @param amountPence above nil
   * @param returnTo the page the tenant comes back to, whatever became of it
   */
  record Order(UUID id, long amountPence, String accountReference, String returnTo) {}

  /**
   * What the provider says.
   *
   * @param reference the provider's
   * @param paidOn the civil day the money was taken, or null where it does not say
   * @param page where the tenant pays, or null once there is nothing left to do there
   */
  record Seen(String reference, Outcome outcome, long amountPence, LocalDate paidOn, String page) {}

  /** The provider's name, kept with the payment. */
  String name();

  /** Fails when the provider cannot be asked or refuses; then nothing can be paid. */
  Uni<Seen> begin(Order order);

  /** Fails when the provider cannot be asked; then nothing is known. */
  Uni<Seen> ask(String reference);

  /**
   * The reference of the payment that a notice is about. What it says of it is not believed: the
   * provider is asked.
   *
   * @return null when the notice is about something else
   * @throws org.quarterday.platform.problem.Problem 401 when the provider did not sign it
   */
  String toldOf(String signature, String notice);
}
