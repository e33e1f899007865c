package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.quarterday.online.rules.OneTimeCode.Channel;

/** Carries one-time codes: the council's message provider, or what stands in for it locally. */
interface CodePost {

  /**
   * A code on its way. It is sent at least once: a node that dies after sending sends it again.
   *
   * @param to a mobile number, or the lines of a postal address under the name
   */
  record Message(UUID proofId, Channel channel, String name, List<String> to, String code) {}

  /** Fails when the provider did not take it; it is then tried again. */
  Uni<Void> send(Message message);
}
