package org.quarterday.trace;

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
import org.quarterday.platform.problem.Problem;
import org.quarterday.trace.format.TraceLayout;

/** How tracing services write their results, as the council described it. */
@ApplicationScoped
class TraceLayouts {

  /** All of them. */
  @Schema(name = "TraceLayouts")
  record Listed(List<TraceLayout> items) {}

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Listed> all() {
    return pool.query("select spec::text from trace_layout order by code")
        .execute()
        .map(rows ->
            new Listed(StreamSupport.stream(rows.spliterator(), false).map(this::read).toList()));
  }

  /**
   * @throws Problem 422 TRACE_LAYOUT_NOT_FOUND
   */
  Uni<TraceLayout> named(String code) {
    return pool.preparedQuery("select spec::text from trace_layout where code = $1")
        .execute(Tuple.of(code == null ? "" : code))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(TraceProblem.TRACE_LAYOUT_NOT_FOUND, "Choose one that is listed.")
                .at("/layout");
          }
          return read(rows.iterator().next());
        });
  }

  private TraceLayout read(Row row) {
    try {
      return json.readValue(row.getString(0), TraceLayout.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
