package org.quarterday.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.bank.format.BankLayout;
import org.quarterday.platform.problem.Problem;

/** How the council's banks write statements as CSV. */
@ApplicationScoped
class BankLayouts {

  /** All of them. */
  @Schema(name = "BankLayouts")
  record Listed(List<BankLayout> items) {}

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Listed> all() {
    return pool.query("select spec::text from bank_layout order by code")
        .execute()
        .map(rows ->
            new Listed(StreamSupport.stream(rows.spliterator(), false).map(this::read).toList()));
  }

  /**
   * @throws Problem 422 BANK_LAYOUT_NOT_FOUND
   */
  Uni<BankLayout> named(String code) {
    return pool.preparedQuery("select spec::text from bank_layout where code = $1")
        .execute(Tuple.of(code == null ? "" : code))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(BankProblem.BANK_LAYOUT_NOT_FOUND, "Choose one that is listed.")
                .at("/layout");
          }
          return read(rows.iterator().next());
        });
  }

  private BankLayout read(Row row) {
    try {
      return json.readValue(row.getString(0), BankLayout.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
