package org.quarterday.message;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.message.rules.ProviderStatus;
import org.quarterday.message.rules.Refusal;
import org.quarterday.message.rules.SimulatedOutcome;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Simulation;

/**
 * Stands in for a provider while the books are a demonstration's. It is as strict as the real one:
 * it refuses what comes too fast, takes the same reference twice, knows at once what will become of
 * a message and says so later over the real call-back.
 */
class SimulatedCarrier implements Carrier {

  private static final String WITHIN_RATE =
      """
      insert into simulated_minute as m (minute, taken) values (date_trunc('minute', clock_timestamp()), 1)
      on conflict (minute) do update set taken = m.taken + 1 where m.taken < $1 returning taken\
      """;

  private static final String TAKE =
      """
      insert into simulated_delivery (id, reference, channel, status, tell_after)
      values ($1, $2, $3, $4, clock_timestamp() + make_interval(secs => $5))\
      """;

  private final Pool pool;
  private final Simulation simulation;
  private final MessageSettings.Simulated settings;

  SimulatedCarrier(Pool pool, Simulation simulation, MessageSettings.Simulated settings) {
    this.pool = pool;
    this.simulation = simulation;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "SIMULATED";
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  public boolean tells() {
    return true;
  }

  @Override
  public Uni<Optional<String>> find(Outgoing message) {
    return pool.preparedQuery(
            "select id from simulated_delivery where reference = $1 order by accepted_at limit 1")
        .execute(Tuple.of(message.id()))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getUUID(0).toString()));
  }

  @Override
  public Uni<String> send(Outgoing message) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return simulation
        .allowed()
        .onFailure(Problem.class)
        .transform(notInvented ->
            new Refused(
                Refusal.notSetUp(
                    "No provider is set up: the simulated one works with a demonstration's books only.")))
        .chain(() -> withinRate())
        .invoke(() -> refuse(message))
        .chain(() ->
            pool.preparedQuery(TAKE)
                .execute(
                    Tuple.of(
                        id,
                        message.id(),
                        message.channel().name(),
                        status(message),
                        (double) settings.tellsAfter().toSeconds())))
        .replaceWith(id.toString());
  }

  private Uni<Void> withinRate() {
    return pool.preparedQuery(WITHIN_RATE)
        .execute(Tuple.of(settings.perMinute()))
        .invoke(rows -> {
          if (rows.size() == 0) {
            throw new Refused(Refusal.ofNotify(429, "RateLimitError", "", 10));
          }
        })
        .replaceWithVoid();
  }

  private static void refuse(Outgoing message) {
    int status = SimulatedOutcome.refusalStatus(message.to(), message.attempt());
    if (status != 0) {
      throw new Refused(
          Refusal.ofNotify(status, "ValidationError", "phone_number is not valid", 0));
    }
  }

  /** A letter that was posted is {@code received}. */
  private String status(Outgoing message) {
    String status = SimulatedOutcome.of(message.to(), settings.failuresPer10000());
    return message.channel() == MessageChannel.POST && status.equals("delivered")
        ? "received"
        : status;
  }

  @Override
  public Uni<Optional<ProviderStatus>> ask(String providerReference) {
    return pool.preparedQuery(
            "select status from simulated_delivery where id = $1 and tell_after <= clock_timestamp()")
        .execute(Tuple.of(UUID.fromString(providerReference)))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : ProviderStatus.of(rows.iterator().next().getString(0)));
  }
}
