package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.security.Simulation;

/**
 * Stands in for the provider on one's own machine. Its page is one of Housing Online's own, where a
 * person says what shall become of the payment; no card is asked for.
 */
class SimulatedCardPayments implements CardPayments {

  static final String PURPOSE = "simulated-card-notice";
  private static final String PAGE = "/online/card-page/";

  private static final String BEGIN =
      """
      insert into simulated_card_payment (reference, amount_pence, return_to) values ($1, $2, $3)
      on conflict (reference) do update set return_to = excluded.return_to returning *\
      """;

  private final Pool pool;
  private final Simulation simulation;
  private final FieldCipher cipher;
  private final Today today;

  SimulatedCardPayments(Pool pool, Simulation simulation, FieldCipher cipher, Today today) {
    this.pool = pool;
    this.simulation = simulation;
    this.cipher = cipher;
    this.today = today;
  }

  @Override
  public String name() {
    return "SIMULATED";
  }

  @Override
  public Uni<Seen> begin(Order order) {
    return simulation
        .allowed()
        .chain(() ->
            pool.preparedQuery(BEGIN)
                .execute(Tuple.of("sim-" + order.id(), order.amountPence(), order.returnTo())))
        .map(rows -> seen(rows.iterator().next()));
  }

  @Override
  public Uni<Seen> ask(String reference) {
    return simulation
        .allowed()
        .chain(() ->
            pool.preparedQuery("select * from simulated_card_payment where reference = $1")
                .execute(Tuple.of(reference)))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                OnlineProblem.CARD_PAYMENTS_UNAVAILABLE, "The provider does not know it.");
          }
          return seen(rows.iterator().next());
        });
  }

  private Seen seen(Row row) {
    String reference = row.getString("reference");
    Outcome outcome = Outcome.valueOf(row.getString("outcome"));
    return new Seen(
        reference,
        outcome,
        row.getLong("amount_pence"),
        outcome == Outcome.PAID ? today.date() : null,
        outcome == Outcome.OPEN ? PAGE + reference : null);
  }

  @Override
  public String toldOf(String signature, String notice) {
    if (signature == null || !cipher.stamped(signature, notice, PURPOSE)) {
      throw Problem.of(OnlineProblem.NOTICE_NOT_SIGNED, "Sign it with the agreed secret.");
    }
    try {
      return new JsonObject(notice).getString("resource_id");
    } catch (DecodeException | ClassCastException notOne) {
      return null;
    }
  }
}
