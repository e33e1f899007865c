package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Settles a trace that found nobody; candidates nobody decided about are thereby not taken. */
@ApplicationScoped
class CloseTrace {

  @Schema(name = "TraceClosing")
  record Request(
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "Nobody of that name since 2019; goes to level 2")
          String reason) {}

  @Schema(name = "TraceClosed")
  record Answer(UUID id) {}

  private static final String CLOSED =
      """
      update trace set state = 'NOT_FOUND', reason = $2, settled_by_name = $3, settled_at = clock_timestamp() where id = $1\
      """;

  @Inject Work work;

  /**
   * @throws Problem 404 TRACE_NOT_FOUND, 403 TRACE_NOT_YOURS, 409 TRACE_SETTLED
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    String reason = request.reason().strip();
    return work.sql(
        by,
        reason,
        connection ->
            OpenTraces.lock(connection, by, id)
                .chain(
                    () -> connection.preparedQuery(CLOSED).execute(Tuple.of(id, reason, by.name())))
                .replaceWith(new Answer(id)));
  }
}
