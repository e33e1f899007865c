package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.trace.format.TraceLayout;

/**
 * Describes how a tracing service writes its results, or puts it right. The audit log keeps what it
 * was.
 */
@ApplicationScoped
class SetTraceLayout {

  private static final String SET =
      "insert into trace_layout (code, spec) values ($1, $2) on conflict (code) do update set spec = excluded.spec";

  @Inject Work work;

  /**
   * @throws Problem 422 INVALID, with each field by which no file can be read
   */
  Uni<TraceLayout> run(Actor by, TraceLayout layout) {
    var faults = layout.faults();
    if (!faults.isEmpty()) {
      Problem problem = Problem.of(CommonProblem.INVALID, "No file can be read by this layout.");
      faults.forEach((field, fault) -> problem.at(field, CommonProblem.INVALID.name(), fault));
      throw problem;
    }
    return work.sql(
            by,
            "",
            connection ->
                connection
                    .preparedQuery(SET)
                    .execute(Tuple.of(layout.code(), JsonObject.mapFrom(layout))))
        .replaceWith(layout);
  }
}
