package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.trace.rules.Score;

/**
 * Decides about somebody a trace brought up: this is who was looked for, which settles the trace,
 * or it is not. A score never decides; and where fewer than two things agree, nobody does (a person
 * is not to be chased for another's debt).
 */
@ApplicationScoped
class DecideCandidate {

  @Schema(name = "TraceCandidateDecision")
  enum Decision {
    ACCEPT,
    REJECT
  }

  @Schema(name = "TraceCandidateDecisionRequest")
  record Request(
      @NotNull Decision decision,
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "Confirmed the former address and the date of birth by telephone")
          String reason) {}

  @Schema(name = "TraceCandidateDecided")
  record Answer(
      UUID traceId, int number, @Schema(description = "OPEN or FOUND.") String traceState) {}

  private static final String CANDIDATE =
      """
      select c.state, c.person_id, c.weighed,
             exists (select 1 from staff_person s where s.person_id = c.person_id and s.issuer = $3 and s.subject = $4) as own
        from trace_candidate c where c.trace_id = $1 and c.number = $2 for update of c\
      """;

  private static final String DECIDED =
      """
      update trace_candidate set state = $3, reason = $4, decided_by_name = $5, decided_at = clock_timestamp()
       where trace_id = $1 and number = $2\
      """;

  private static final String FOUND =
      """
      update trace set state = 'FOUND', person_id = $2, reason = $3, settled_by_name = $4, settled_at = clock_timestamp() where id = $1\
      """;

  @Inject Work work;

  /**
   * @throws Problem 404 TRACE_NOT_FOUND or TRACE_CANDIDATE_NOT_FOUND, 403 TRACE_NOT_YOURS or
   *     OWN_ACCOUNT, 409 TRACE_SETTLED, TRACE_CANDIDATE_DECIDED or TRACE_TOO_THIN
   */
  Uni<Answer> run(Actor by, UUID traceId, int number, Request request) {
    String reason = request.reason().strip();
    boolean accepted = request.decision() == Decision.ACCEPT;
    return work.sql(
        by,
        reason,
        connection ->
            OpenTraces.lock(connection, by, traceId)
                .chain(() -> candidate(connection, by, traceId, number))
                .invoke(row -> refuse(row, accepted))
                .call(() ->
                    connection
                        .preparedQuery(DECIDED)
                        .execute(
                            Tuple.of(
                                traceId,
                                number,
                                accepted ? "ACCEPTED" : "REJECTED",
                                reason,
                                by.name())))
                .call(row ->
                    accepted
                        ? connection
                            .preparedQuery(FOUND)
                            .execute(Tuple.of(traceId, row.getUUID("person_id"), reason, by.name()))
                        : Uni.createFrom().voidItem())
                .replaceWith(new Answer(traceId, number, accepted ? "FOUND" : "OPEN")));
  }

  private static Uni<Row> candidate(SqlConnection connection, Actor by, UUID traceId, int number) {
    return connection
        .preparedQuery(CANDIDATE)
        .execute(Tuple.of(traceId, number, by.issuer(), by.subject()))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(TraceProblem.TRACE_CANDIDATE_NOT_FOUND, "Look at the trace again.");
          }
          return rows.iterator().next();
        });
  }

  private static void refuse(Row row, boolean accepted) {
    Foundings.refuseOwn(row.getBoolean("own"));
    if (!row.getString("state").equals("OPEN")) {
      throw Problem.of(TraceProblem.TRACE_CANDIDATE_DECIDED, "Look at the trace again.");
    }
    if (accepted && Score.agreeing(weighed((JsonArray) row.getValue("weighed"))) < Score.FEWEST) {
      throw Problem.of(
          TraceProblem.TRACE_TOO_THIN,
          "At least two things have to agree. Find out more, and look again.");
    }
  }

  static List<Score.Weighed> weighed(JsonArray kept) {
    return IntStream.range(0, kept.size())
        .mapToObj(kept::getJsonObject)
        .map(DecideCandidate::field)
        .toList();
  }

  private static Score.Weighed field(JsonObject kept) {
    return kept.mapTo(Score.Weighed.class);
  }
}
