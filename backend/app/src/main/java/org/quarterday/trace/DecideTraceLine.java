package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.person.FoundContacts;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Takes a result, so that where it leads becomes a way to reach the person, or dismisses it. What
 * the service says of a death is for a person to act on: it is no registrar.
 */
@ApplicationScoped
class DecideTraceLine {

  @Schema(name = "TraceLineDecision")
  enum Decision {
    TAKE,
    DISMISS
  }

  @Schema(name = "TraceLineDecisionRequest")
  record Request(
      @NotNull Decision decision,
      @Schema(
              nullable = true,
              description = "Whom it is about; absent to take it for whom it was matched to.")
          UUID personId,
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "Date of birth and former address agree")
          String reason) {}

  @Schema(name = "TraceLineDecided")
  record Answer(UUID fileId, int number, TraceFileReads.LineState state) {}

  private static final String LINE =
      "select state, person_id, result from trace_file_line where file_id = $1 and number = $2 for update";

  private static final String PERSON =
      """
      select exists (select 1 from staff_person s where s.person_id = p.id and s.issuer = $2 and s.subject = $3)
        from person p where p.id = $1\
      """;

  private static final String DECIDED =
      """
      update trace_file_line set state = $3, person_id = $4, reason = $5, decided_by_name = $6, decided_at = clock_timestamp()
       where file_id = $1 and number = $2\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject FoundContacts contacts;

  /**
   * @throws Problem 404 TRACE_LINE_NOT_FOUND, 409 TRACE_LINE_DECIDED, 422
   *     TRACE_LINE_NEEDS_A_PERSON, 403 OWN_ACCOUNT
   */
  Uni<Answer> run(Actor by, UUID fileId, int number, Request request) {
    String reason = request.reason().strip();
    boolean taken = request.decision() == Decision.TAKE;
    var state = taken ? TraceFileReads.LineState.TAKEN : TraceFileReads.LineState.DISMISSED;
    return work.sql(
        by,
        reason,
        connection ->
            open(connection, fileId, number)
                .chain(row -> {
                  UUID person = person(row, request);
                  return refusePerson(connection, by, person, taken)
                      .chain(() -> taken ? take(connection, person, row) : nothing())
                      .chain(() ->
                          connection
                              .preparedQuery(DECIDED)
                              .execute(
                                  Tuple.of(
                                      fileId, number, state.name(), person, reason, by.name())));
                })
                .replaceWith(new Answer(fileId, number, state)));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private static Uni<Row> open(SqlConnection connection, UUID fileId, int number) {
    return connection
        .preparedQuery(LINE)
        .execute(Tuple.of(fileId, number))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(TraceProblem.TRACE_LINE_NOT_FOUND, "Look at the file again.");
          }
          Row row = rows.iterator().next();
          if (!row.getString("state").equals("MATCHED")
              && !row.getString("state").equals("PARKED")) {
            throw Problem.of(TraceProblem.TRACE_LINE_DECIDED, "Look at the file again.");
          }
          return row;
        });
  }

  /** To take a parked one it has to be said: whom it was nearest to is a guess. */
  private static UUID person(Row row, Request request) {
    boolean guessed =
        row.getString("state").equals("PARKED") && request.decision() == Decision.TAKE;
    return request.personId() != null || guessed ? request.personId() : row.getUUID("person_id");
  }

  private static Uni<Void> refusePerson(
      SqlConnection connection, Actor by, UUID person, boolean needed) {
    if (person == null && !needed) {
      return nothing();
    }
    return connection
        .preparedQuery(PERSON)
        .execute(Tuple.of(person, by.issuer(), by.subject()))
        .invoke(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(
                    TraceProblem.TRACE_LINE_NEEDS_A_PERSON, "Look for them, and choose them.")
                .at("/personId");
          }
          Foundings.refuseOwn(rows.iterator().next().getBoolean(0));
        })
        .replaceWithVoid();
  }

  private Uni<Void> take(SqlConnection connection, UUID person, Row row) {
    TraceResult result = TraceResult.of((JsonObject) row.getValue("result"));
    return contacts.add(
        connection,
        person,
        new FoundContacts.Learned(
            result.address(),
            result.telephone(),
            result.email(),
            result.tracedOn() == null ? today.date() : result.tracedOn()));
  }
}
