package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.platform.security.Simulation;

/** Puts the message where the demonstration's tenant can read it. */
class SimulatedPost implements CodePost {

  private final Pool pool;
  private final Simulation simulation;

  SimulatedPost(Pool pool, Simulation simulation) {
    this.pool = pool;
    this.simulation = simulation;
  }

  @Override
  public Uni<Void> send(Message message) {
    String words =
        "%s to %s, %s: your code for Housing Online is %s"
            .formatted(
                message.channel() == OneTimeCode.Channel.TEXT ? "Text message" : "Letter",
                message.name(),
                String.join(", ", message.to()),
                OneTimeCode.shown(message.code()));
    return simulation
        .allowed()
        .chain(() ->
            pool.preparedQuery(
                    "insert into simulated_message (proof_id, words) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(message.proofId(), words)))
        .replaceWithVoid();
  }
}
