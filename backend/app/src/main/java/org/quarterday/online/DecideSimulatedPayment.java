package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Says on the demonstration's card page what becomes of the payment. Decided once: a second
 * decision changes nothing and is answered with the first.
 */
@ApplicationScoped
class DecideSimulatedPayment {

  record Request(@NotNull CardPayments.Outcome outcome) {}

  private static final String DECIDE =
      "update simulated_card_payment set outcome = $2 where reference = $1 and outcome in ('OPEN', 'SUBMITTED')";

  @Inject Work work;
  @Inject SimulatedReads simulated;

  Uni<SimulatedReads.CardPage> run(Actor by, String reference, Request request) {
    return simulated
        .page(by, reference)
        .chain(() ->
            work.sql(
                by,
                "",
                connection ->
                    connection
                        .preparedQuery(DECIDE)
                        .execute(Tuple.of(reference, request.outcome().name()))))
        .chain(() -> simulated.page(by, reference));
  }
}
