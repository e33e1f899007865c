package org.quarterday.breach;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.breach.rules.BreachState;
import org.quarterday.breach.rules.Risk;
import org.quarterday.breach.rules.RiskQuestion;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Judges how much a breach puts people at risk. The answers propose it; whoever judges may say
 * otherwise, and both stay on record with the reasons.
 */
@ApplicationScoped
class JudgeBreach {

  @Schema(name = "BreachRiskAnswer")
  record Answered(@NotNull RiskQuestion question, @NotNull RiskQuestion.Answer answer) {}

  @Schema(name = "BreachJudgement")
  record Request(
      @NotNull @Size(max = 20) @Schema(description = "One for every question.")
          List<@NotNull @Valid Answered> answers,
      @Schema(nullable = true, description = "Null: as the answers propose.") Risk risk,
      @NotBlank @Size(min = 10, max = 1000) String reasons) {}

  @Schema(name = "BreachJudged")
  record Answer(UUID id, Risk proposed, Risk risk) {}

  private static final String INSERT =
      "insert into breach_judgement (id, breach_id, proposed, risk, reasons, made_by, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

  private static final String ANSWERS =
      """
      insert into breach_answer (judgement_id, question, answer)
      select ?1, a.question, a.answer from unnest(cast(cast(?2 as text) as text[]), cast(cast(?3 as text) as text[])) as a (question, answer)\
      """;

  private static final String UPDATE =
      "update breach set state = ?2, risk = ?3, version = version + 1 where id = ?1";

  @Inject Work work;

  /**
   * @throws Problem 404 BREACH_NOT_FOUND, 409 BREACH_CANNOT, 422 BREACH_INCOMPLETE
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    Map<RiskQuestion, RiskQuestion.Answer> answers = answers(request);
    Risk proposed = Risk.of(answers);
    Risk risk = request.risk() == null ? proposed : request.risk();
    return work.write(
        by,
        session ->
            HeldBreach.open(session, id)
                .chain(() -> save(session, by, id, request, proposed, risk))
                .replaceWith(new Answer(id, proposed, risk)));
  }

  private static Map<RiskQuestion, RiskQuestion.Answer> answers(Request request) {
    var answers = new EnumMap<RiskQuestion, RiskQuestion.Answer>(RiskQuestion.class);
    request.answers().forEach(each -> answers.put(each.question(), each.answer()));
    int asked = RiskQuestion.values().length;
    if (answers.size() != asked || request.answers().size() != asked) {
      throw Problem.of(BreachProblem.BREACH_INCOMPLETE, "Answer every question once.")
          .at("/answers");
    }
    return answers;
  }

  private static Uni<Integer> save(
      Mutiny.Session session, Actor by, UUID id, Request request, Risk proposed, Risk risk) {
    UUID judgement = UuidCreator.getTimeOrderedEpoch();
    String reasons = request.reasons().strip();
    return Sql.run(
            session,
            INSERT,
            judgement,
            id,
            proposed.name(),
            risk.name(),
            reasons,
            by.id(),
            by.name())
        .chain(() -> Sql.run(session, ANSWERS, judgement, questions(request), given(request)))
        .chain(() -> Sql.run(session, UPDATE, id, BreachState.JUDGED.name(), risk.name()))
        .chain(() ->
            BreachEvents.add(
                session,
                by,
                id,
                BreachEvents.Kind.JUDGED,
                "%s: %s".formatted(risk.words(), reasons)));
  }

  private static String questions(Request request) {
    return request.answers().stream()
        .map(each -> each.question().name())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String given(Request request) {
    return request.answers().stream()
        .map(each -> each.answer().name())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
