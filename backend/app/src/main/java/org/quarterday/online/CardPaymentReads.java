package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** Card payments: of the person who started them, and by the provider's reference. */
@ApplicationScoped
class CardPaymentReads {

  /** A payment as it is kept. */
  record Kept(
      UUID id,
      UUID accountId,
      String accountReference,
      long amountPence,
      MyCardPayment.State state,
      String providerReference) {

    boolean open() {
      return switch (state) {
        case STARTING, STARTED, SUBMITTED -> true;
        case POSTED, SUSPENDED, FAILED, CANCELLED -> false;
      };
    }
  }

  private static final String ONE =
      "select c.*, a.reference from card_payment c join account a on a.account_id = c.account_id where ";

  @Inject Pool pool;

  /** One's own, or 404. */
  Uni<MyCardPayment> mine(Actor by, UUID id) {
    return pool.preparedQuery(ONE + "c.id = $1 and c.issuer = $2 and c.subject = $3")
        .execute(Tuple.of(id, by.issuer(), by.subject()))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(OnlineProblem.CARD_PAYMENT_NOT_FOUND, "Go back to your accounts.");
          }
          return shown(rows.iterator().next());
        });
  }

  Uni<Kept> kept(UUID id) {
    return pool.preparedQuery(ONE + "c.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> kept(rows.iterator().next()));
  }

  /** The id of the payment the provider knows by this reference, or null. */
  Uni<UUID> known(String provider, String reference) {
    return pool.preparedQuery(
            "select id from card_payment where provider = $1 and provider_reference = $2")
        .execute(Tuple.of(provider, reference))
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID("id"));
  }

  private static Kept kept(Row row) {
    return new Kept(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getLong("amount_pence"),
        MyCardPayment.State.valueOf(row.getString("state")),
        row.getString("provider_reference"));
  }

  private static MyCardPayment shown(Row row) {
    Integer number = row.getInteger("entry_number");
    return new MyCardPayment(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getLong("amount_pence"),
        MyCardPayment.State.valueOf(row.getString("state")),
        Columns.instant(row, "started_at"),
        row.getLocalDate("paid_on"),
        number == null ? null : row.getString("reference") + "-" + number,
        null);
  }
}
