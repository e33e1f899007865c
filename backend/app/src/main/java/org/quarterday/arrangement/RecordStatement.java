package org.quarterday.arrangement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrangement.rules.FinancialStatement;
import org.quarterday.arrangement.rules.StatementLine;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Takes down what a household has and spends, in the lines of the Standard Financial Statement.
 * Kept with its day; another is another statement.
 */
@ApplicationScoped
class RecordStatement {

  @Schema(name = "FinancialStatementRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "The day it was taken down.") LocalDate takenOn,
      @Min(1) @Max(20) @Schema(examples = "2") int adults,
      @Min(0) @Max(30) @Schema(examples = "1") int children,
      @NotEmpty @Size(max = 40) List<@NotNull @Valid Line> lines,
      @Size(max = 500) @Schema(nullable = true, description = "Where the figures are from.")
          String note) {}

  @Schema(name = "FinancialStatementLineRequest")
  record Line(
      @NotNull StatementLine line,
      @Min(0) @Max(10_000_000) @Schema(description = "A month, in pence.", examples = "42000")
          long monthlyPence) {}

  @Schema(name = "FinancialStatementRecorded")
  record Answer(
      UUID id,
      long incomePence,
      long outgoingsPence,
      @Schema(description = "What is left a month; below nil when more is spent.")
          long disposablePence) {}

  private static final String INSERT =
      """
      insert into arrangement_statement (account_id, id, taken_on, adults, children, lines, disposable_pence, note, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as jsonb), ?7, ?8, ?9)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject ObjectMapper json;
  @Inject Today today;

  /**
   * @throws Problem 422 INVALID for a day to come or a line named twice
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .map(ignored -> statement(request))
                .chain(statement ->
                    Sql.run(
                            session,
                            INSERT,
                            accountId,
                            id,
                            request.takenOn(),
                            request.adults(),
                            request.children(),
                            written(statement.lines()),
                            statement.disposablePence(),
                            request.note() == null ? "" : request.note().strip(),
                            by.name())
                        .replaceWith(
                            new Answer(
                                id,
                                statement.incomePence(),
                                statement.outgoingsPence(),
                                statement.disposablePence()))));
  }

  private FinancialStatement statement(Request request) {
    if (request.takenOn().isAfter(today.date())) {
      throw Problem.of(CommonProblem.INVALID, "It has been taken down by today.").at("/takenOn");
    }
    Map<StatementLine, Long> lines = new EnumMap<>(StatementLine.class);
    for (int i = 0; i < request.lines().size(); i++) {
      Line line = request.lines().get(i);
      if (lines.put(line.line(), line.monthlyPence()) != null) {
        throw Problem.of(CommonProblem.INVALID, "This line is there twice.")
            .at("/lines/" + i + "/line");
      }
    }
    return new FinancialStatement(lines);
  }

  private String written(Map<StatementLine, Long> lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
