package org.quarterday.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.work.Columns;
import org.quarterday.trace.rules.Weights;

/** How much agreement counts, from which day on. */
@ApplicationScoped
class WeightsInForce {

  @Schema(name = "TraceWeightsFrom")
  record From(LocalDate fromOn, Weights weights, String setByName, Instant setAt) {}

  @Schema(name = "TraceWeightsList")
  record Listed(@Schema(description = "The newest first.") List<From> items) {}

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Listed> all() {
    return pool.query("select *, spec::text as said from trace_weights order by from_on desc")
        .execute()
        .map(rows ->
            new Listed(StreamSupport.stream(rows.spliterator(), false).map(this::from).toList()));
  }

  /** Of a day; the first migration set some for every day there has been. */
  Uni<From> on(LocalDate day) {
    return pool.preparedQuery(
            "select *, spec::text as said from trace_weights where from_on <= $1 order by from_on desc limit 1")
        .execute(Tuple.of(day))
        .map(rows -> from(rows.iterator().next()));
  }

  private From from(Row row) {
    try {
      return new From(
          row.getLocalDate("from_on"),
          json.readValue(row.getString("said"), Weights.class),
          row.getString("set_by_name"),
          Columns.instant(row, "set_at"));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
