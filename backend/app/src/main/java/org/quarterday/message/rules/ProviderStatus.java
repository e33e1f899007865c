package org.quarterday.message.rules;

import java.util.Optional;

/**
 * What a provider says became of a message, by GOV.UK Notify's words for it; its letters have words
 * of their own (accepted, received, cancelled).
 *
 * @param arrived or else did not
 * @param kind of the failure; null when it arrived
 * @param words what happened and what a person can do; null when it arrived
 */
public record ProviderStatus(boolean arrived, FailureKind kind, String words) {

  private static final ProviderStatus ARRIVED = new ProviderStatus(true, null, null);

  /** Empty while nothing is decided yet, and for a word nobody knows. */
  public static Optional<ProviderStatus> of(String status) {
    return switch (status == null ? "" : status) {
      case "delivered", "received" -> Optional.of(ARRIVED);
      case "permanent-failure" ->
          failed(
              FailureKind.PERMANENT,
              "Nobody can be reached there: no such number or address. Ask the person for another.");
      case "temporary-failure" ->
          failed(
              FailureKind.TEMPORARY,
              "It could not be delivered: telephone off or mailbox full. Another way, or later, may reach them.");
      case "technical-failure" ->
          failed(
              FailureKind.TECHNICAL,
              "The provider could not send it because of a fault of its own. Send it again.");
      case "validation-failed" ->
          failed(
              FailureKind.TECHNICAL,
              "The pages do not keep the provider's margins and address window. Print and post them.");
      case "virus-scan-failed" ->
          failed(
              FailureKind.TECHNICAL,
              "The provider's virus scan refused the pages. Tell whoever runs the server.");
      case "cancelled" ->
          failed(
              FailureKind.PERMANENT, "It was cancelled with the provider before it was printed.");
      default -> Optional.empty();
    };
  }

  private static Optional<ProviderStatus> failed(FailureKind kind, String words) {
    return Optional.of(new ProviderStatus(false, kind, words));
  }
}
