package org.quarterday.trace;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.trace.rules.Founding;
import org.quarterday.trace.rules.Known;
import org.quarterday.trace.rules.LawfulBasis;
import org.quarterday.trace.rules.Score;
import org.quarterday.trace.rules.TraceLevel;

/**
 * Looks for somebody. What for, on what lawful basis and in whose records is committed first, with
 * what was asked; only then is anybody looked up. Whom it brings up is kept with the weight of each
 * field, so that what was decided can be explained when the weights have changed.
 */
@ApplicationScoped
class OpenTrace {

  @Schema(name = "TraceRequest")
  record Request(
      @NotBlank @Size(max = 300) @Schema(examples = "Former tenant arrears, gone away")
          String purpose,
      @NotNull LawfulBasis lawfulBasis,
      @Size(max = 200)
          @Schema(nullable = true, description = "The Act and section, where records are guarded.")
          String power,
      @Schema(nullable = true, description = "Whose debt it is about, where it is about one.")
          UUID accountId,
      @NotNull @Valid AskedPerson known) {}

  @Schema(name = "TraceOpened")
  record Answer(UUID id, @Schema(description = "How many people it brought up.") int candidates) {}

  private static final String OPEN =
      """
      insert into trace (id, level, purpose, lawful_basis, power, source, account_id, asked, weights_from, state, opened_by, opened_by_name)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'OPEN', $10, $11)\
      """;

  private static final String KEEP =
      "insert into trace_candidate (trace_id, number, person_id, bits, verdict, weighed) values ($1, $2, $3, $4, $5, $6)";

  /** Nobody traces the debtor of an account that is closed to them. */
  private static final String ACCOUNT =
      """
      select exists (select 1 from tenancy_member m join staff_person s on s.person_id = m.person_id
                      where m.tenancy_id = a.tenancy_id and s.issuer = $2 and s.subject = $3)
        from account a where a.account_id = $1\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject WeightsInForce weights;
  @Inject CandidateReads candidates;
  @Inject AskedNumber numbers;

  /**
   * @throws Problem 422 TRACE_NOT_FOUNDED, TRACE_TOO_LITTLE_KNOWN, INVALID or
   *     TRACE_ACCOUNT_UNKNOWN, 403 OWN_ACCOUNT
   */
  Uni<Answer> run(Actor by, Request request) {
    Founding founding =
        new Founding(
            TraceLevel.OWN_RECORDS,
            request.purpose(),
            request.lawfulBasis(),
            request.power(),
            Founding.OURS);
    Foundings.refuse(founding);
    Known known = request.known().understood(numbers);
    if (known.isTooLittle()) {
      throw Problem.of(
              TraceProblem.TRACE_TOO_LITTLE_KNOWN,
              "Give at least a surname, a whole date of birth, an address, a telephone number, an e-mail address or a National Insurance number.")
          .at("/known/surname");
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return weights
        .on(today.date())
        .chain(counted ->
            record(by, id, founding, request, counted.fromOn())
                .chain(() -> candidates.of(by, known, counted.weights()))
                .chain(found -> keep(by, id, found)));
  }

  private Uni<Void> record(
      Actor by, UUID id, Founding founding, Request request, LocalDate weightsFrom) {
    List<Object> values = new ArrayList<>();
    values.add(id);
    values.add(founding.level().name());
    values.add(founding.purpose());
    values.add(founding.basis().name());
    values.add(founding.power());
    values.add(founding.source());
    values.add(request.accountId());
    values.add(request.known().kept());
    values.add(weightsFrom);
    values.add(by.id());
    values.add(by.name());
    return work.sql(
            by,
            founding.purpose(),
            connection ->
                refuseAccount(connection, by, request.accountId())
                    .chain(() -> connection.preparedQuery(OPEN).execute(Tuple.tuple(values))))
        .replaceWithVoid();
  }

  private static Uni<Void> refuseAccount(SqlConnection connection, Actor by, UUID accountId) {
    if (accountId == null) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(ACCOUNT)
        .execute(Tuple.of(accountId, by.issuer(), by.subject()))
        .invoke(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(TraceProblem.TRACE_ACCOUNT_UNKNOWN, "Look at the account again.")
                .at("/accountId");
          }
          Foundings.refuseOwn(rows.iterator().next().getBoolean(0));
        })
        .replaceWithVoid();
  }

  private Uni<Answer> keep(Actor by, UUID id, List<CandidateReads.Candidate> found) {
    Answer answer = new Answer(id, found.size());
    if (found.isEmpty()) {
      return Uni.createFrom().item(answer);
    }
    List<Tuple> rows = new ArrayList<>();
    for (var candidate : found) {
      rows.add(
          Tuple.of(
              id,
              rows.size() + 1,
              candidate.personId(),
              candidate.score().bits(),
              candidate.score().verdict().name(),
              weighed(candidate.score())));
    }
    return work.sql(by, "", connection -> connection.preparedQuery(KEEP).executeBatch(rows))
        .replaceWith(answer);
  }

  static JsonArray weighed(Score score) {
    JsonArray all = new JsonArray();
    score.weighed().forEach(field -> all.add(JsonObject.mapFrom(field)));
    return all;
  }
}
