package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.message.rules.ProviderStatus;
import org.quarterday.message.rules.Refusal;

/** Somebody who carries messages: the council's provider, or what stands in for it. */
interface Carrier {

  /**
   * A message on its way.
   *
   * @param to in the form {@link org.quarterday.message.rules.Recipient} makes of it
   * @param attempt from 1; beyond the first it may have gone before
   */
  record Outgoing(
      UUID id,
      MessageChannel channel,
      String to,
      String name,
      String subject,
      String body,
      byte[] pdf,
      int attempt) {}

  /** The provider did not take it. The message never holds what was to be sent. */
  final class Refused extends RuntimeException {
    private final transient Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal.words(), null, false, false);
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }

  /** As {@code message.provider} has it. */
  String name();

  /** What is missing before anything can go, in words; empty when it is set up. */
  Optional<String> missing();

  /** Whether it says later what became of a message. */
  boolean tells();

  /**
   * The provider's reference of a message it has taken before; empty when it knows of none, or
   * cannot be asked.
   */
  Uni<Optional<String>> find(Outgoing message);

  /** The provider's reference; fails with {@link Refused}, or with anything when nobody answers. */
  Uni<String> send(Outgoing message);

  /** What became of it; empty while that is open. */
  Uni<Optional<ProviderStatus>> ask(String providerReference);
}
