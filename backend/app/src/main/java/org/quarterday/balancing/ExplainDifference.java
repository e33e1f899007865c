package org.quarterday.balancing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.balancing.rules.DayFigures;
import org.quarterday.balancing.rules.Source;
import org.quarterday.balancing.rules.Tally;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Says why a difference stands. It is said of that size and no other: when the figures move, the
 * difference is open again and what was said stays on record. Said again, the newest counts, and a
 * close that was signed with the older one is void.
 */
@ApplicationScoped
class ExplainDifference {

  @Schema(name = "DifferenceExplanation")
  record Request(
      @NotNull @Schema(examples = "PAYMENT_FILE") Source source,
      @NotNull
          @Size(max = 200)
          @Schema(description = "As the difference has it; empty for most.", examples = "PAYPOINT")
          String detail,
      @NotNull
          @Schema(description = "The lines of the difference that was looked at.", examples = "1")
          Long lines,
      @NotNull
          @Schema(
              description = "The pence of the difference that was looked at.",
              examples = "5443")
          Long pence,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "Why it stands, for whoever reads it in a year.",
              examples = "The file ran over midnight; the rest is on the next day")
          String reason) {}

  @Schema(name = "DifferenceExplained")
  record Answer(LocalDate day, Source source, String detail, int number) {}

  private static final String SAVE =
      """
      insert into balancing_explanation (day, source, detail, number, difference_lines, difference_pence, reason, made_by, made_by_name)
      select $1::date, $2::text, $3::text,
             1 + coalesce((select max(number) from balancing_explanation where day = $1::date and source = $2::text and detail = $3::text), 0),
             $4::bigint, $5::bigint, $6::text, $7::text, $8::text
      returning number\
      """;

  @Inject Work work;

  /**
   * @throws Problem DIFFERENCE_NOT_FOUND or DIFFERENCE_CHANGED
   */
  Uni<Answer> run(Actor by, LocalDate day, Request request) {
    return work.sql(
        by,
        request.reason().strip(),
        connection ->
            Closes.inTurn(connection, day)
                .chain(() -> FigureReads.day(connection, day))
                .invoke(figures -> refuse(figures, request))
                .chain(() -> save(connection, by, day, request)));
  }

  private static void refuse(DayFigures figures, Request request) {
    DayFigures.Difference found =
        figures.differences().stream()
            .filter(one -> one.figures().source() == request.source())
            .filter(one -> one.figures().detail().equals(request.detail()))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(BalancingProblem.DIFFERENCE_NOT_FOUND, "Look at the day again."));
    if (!found.figures().difference().equals(new Tally(request.lines(), request.pence()))) {
      throw Problem.of(BalancingProblem.DIFFERENCE_CHANGED, "Look at the day again.").at("/pence");
    }
  }

  private static Uni<Answer> save(
      SqlConnection connection, Actor by, LocalDate day, Request request) {
    return connection
        .preparedQuery(SAVE)
        .execute(
            Tuple.of(day, request.source().name(), request.detail())
                .addLong(request.lines())
                .addLong(request.pence())
                .addString(request.reason().strip())
                .addString(by.id())
                .addString(by.name()))
        .map(rows ->
            new Answer(
                day,
                request.source(),
                request.detail(),
                rows.iterator().next().getInteger("number")));
  }
}
