package org.quarterday.universalcredit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.universalcredit.rules.ToDoState;

/**
 * Logs that a to-do was answered or queried in the portal, with every field as it stood. It is for
 * what was looked at: had a charge moved meanwhile, the answer in the portal would be another. Who
 * claims is told what differs once it is answered.
 */
@ApplicationScoped
class AnswerToDo {

  /** What was done in the portal. */
  @Schema(name = "UniversalCreditAnswerOutcome")
  enum Outcome {
    QUERIED(ToDoState.Event.QUERY),
    ANSWERED(ToDoState.Event.ANSWER);

    private final ToDoState.Event event;

    Outcome(ToDoState.Event event) {
      this.event = event;
    }
  }

  @Schema(name = "UniversalCreditAnswerRequest")
  record Request(
      @NotNull Outcome outcome,
      @NotNull
          @Pattern(regexp = "[0-9a-f]{64}")
          @Schema(description = "Of what was looked at, as the to-do answered it.")
          String contentHash,
      @Size(max = 500) @Schema(nullable = true) String note) {}

  @Schema(name = "UniversalCreditAnswered")
  record Answer(
      UUID id,
      ToDoState state,
      @Schema(description = "Letters queued to who claims.") int letters) {}

  private record Asked(UUID toDoId, Request request) {}

  private static final String KEEP =
      """
      insert into universal_credit_answer (id, to_do_id, account_id, outcome, lines, content_hash, note, letters, made_by, made_by_name)
      values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb), ?6, ?7, ?8, ?9, ?10)\
      """;

  private static final String MOVE =
      "update universal_credit_to_do set state = ?2, version = version + 1 where id = ?1";

  @Inject Once once;
  @Inject ObjectMapper json;
  @Inject HeldToDo held;
  @Inject TenancyFacts facts;
  @Inject TellClaimants tell;

  /**
   * @throws Problem 404 UC_TO_DO_NOT_FOUND, 409 UC_TO_DO_OVER, UC_TO_DO_TAKEN,
   *     UC_TO_DO_WITHOUT_ACCOUNT, UC_FACTS_CHANGED
   */
  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    return once.write(
        by,
        key,
        new Asked(id, request),
        Answer.class,
        session ->
            held.of(session, by, id)
                .invoke(toDo -> toDo.refuseOthers(by))
                .chain(toDo -> answer(session, by, toDo, request)));
  }

  private Uni<Answer> answer(
      Mutiny.Session session, Actor by, HeldToDo.ToDo toDo, Request request) {
    ToDoState after = toDo.after(request.outcome.event);
    return facts
        .work(session, toDo.account(), toDo.receivedOn(), toDo.claimName(), toDo.said())
        .invoke(sheet -> refuseOther(sheet, request))
        .chain(sheet ->
            (after == ToDoState.ANSWERED
                    ? tell.of(session, by, toDo, sheet)
                    : Uni.createFrom().item(0))
                .call(letters -> keep(session, by, toDo, request, sheet, letters))
                .call(() -> Sql.run(session, MOVE, toDo.id(), after.name()))
                .map(letters -> new Answer(toDo.id(), after, letters)));
  }

  private static void refuseOther(TenancyFacts.Sheet sheet, Request request) {
    if (!sheet.hash().equals(request.contentHash)) {
      throw Problem.of(
          UniversalCreditProblem.UC_FACTS_CHANGED,
          "Something of the tenancy or of the claim is another since. Look at it again, and at the portal.");
    }
  }

  private Uni<Integer> keep(
      Mutiny.Session session,
      Actor by,
      HeldToDo.ToDo toDo,
      Request request,
      TenancyFacts.Sheet sheet,
      int letters) {
    return Sql.run(
        session,
        KEEP,
        UuidCreator.getTimeOrderedEpoch(),
        toDo.id(),
        toDo.accountId(),
        request.outcome.name(),
        written(sheet.lines()),
        sheet.hash(),
        request.note == null ? "" : request.note.strip(),
        letters,
        by.id(),
        by.name());
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
