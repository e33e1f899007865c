package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.Simulation;

/** What the demonstration's post carried to a sign-in, and where it is asked to pay. */
@ApplicationScoped
class SimulatedReads {

  /** The newest message for this sign-in; null while there is none. */
  record Message(String words) {}

  /** A page of the provider's: what is to be paid, in pence, and where to go back to. */
  record CardPage(long amountPence, String returnTo, CardPayments.Outcome outcome) {}

  private static final String MESSAGE =
      """
      select m.words from simulated_message m join tenancy_proof p on p.id = m.proof_id
       where p.issuer = $1 and p.subject = $2 order by p.asked_at desc limit 1\
      """;

  private static final String PAGE =
      """
      select s.* from simulated_card_payment s join card_payment c on c.provider = 'SIMULATED' and c.provider_reference = s.reference
       where s.reference = $1 and c.issuer = $2 and c.subject = $3\
      """;

  @Inject Pool pool;
  @Inject Simulation simulation;

  Uni<Message> message(Actor by) {
    return simulation
        .allowed()
        .chain(() -> pool.preparedQuery(MESSAGE).execute(Tuple.of(by.issuer(), by.subject())))
        .map(rows ->
            new Message(rows.size() == 0 ? null : rows.iterator().next().getString("words")));
  }

  /** One's own, or 404. */
  Uni<CardPage> page(Actor by, String reference) {
    return simulation
        .allowed()
        .chain(
            () -> pool.preparedQuery(PAGE).execute(Tuple.of(reference, by.issuer(), by.subject())))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(CommonProblem.NOT_FOUND, "Go back to your accounts.");
          }
          Row row = rows.iterator().next();
          return new CardPage(
              row.getLong("amount_pence"),
              row.getString("return_to"),
              CardPayments.Outcome.valueOf(row.getString("outcome")));
        });
  }
}
