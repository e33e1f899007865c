package org.quarterday.paymentfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.quarterday.paymentfile.format.PaymentLayout;
import org.quarterday.platform.problem.Problem;

/** The layouts a council takes payment files in: ours, and what it described of its senders'. */
@ApplicationScoped
class PaymentLayouts {

  /** All of them. */
  record Listed(List<PaymentLayout> items) {}

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Listed> all() {
    return pool.query("select spec::text from payment_layout order by code")
        .execute()
        .map(rows ->
            new Listed(
                Stream.concat(
                        Stream.of(PaymentLayout.STANDARD),
                        StreamSupport.stream(rows.spliterator(), false).map(this::read))
                    .toList()));
  }

  /**
   * By its code, ours when none is named.
   *
   * @throws Problem 422 PAYMENT_LAYOUT_NOT_FOUND
   */
  Uni<PaymentLayout> named(String code) {
    if (code == null || code.isBlank() || code.equals(PaymentLayout.STANDARD.code())) {
      return Uni.createFrom().item(PaymentLayout.STANDARD);
    }
    return pool.preparedQuery("select spec::text from payment_layout where code = $1")
        .execute(Tuple.of(code))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(
                    PaymentFileProblem.PAYMENT_LAYOUT_NOT_FOUND, "Choose one that is listed.")
                .at("/layout");
          }
          return read(rows.iterator().next());
        });
  }

  private PaymentLayout read(Row row) {
    try {
      return json.readValue(row.getString(0), PaymentLayout.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
