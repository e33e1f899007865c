package org.quarterday.balancing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.balancing.rules.DayClosing;
import org.quarterday.balancing.rules.DayFigures;
import org.quarterday.balancing.rules.DayState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Closes a day: a person's name under its figures. The figures are read anew, so that a signature
 * is for what stands there; differences have to be explained before. A close refuses no posting:
 * what is recorded on the day afterwards makes the close void.
 */
@ApplicationScoped
class CloseDay {

  @Schema(name = "DayClosing")
  record Request(
      @NotBlank
          @Pattern(regexp = "[0-9a-f]{64}", message = "Send the content hash as it was shown.")
          @Schema(description = "The content hash of the figures that were looked at.")
          String contentHash,
      @Size(max = 500) @Schema(nullable = true) String note) {

    String words() {
      return note == null ? "" : note.strip();
    }
  }

  @Schema(name = "DayClosed")
  record Answer(LocalDate day, @Schema(examples = "CLOSED") DayState state, String contentHash) {}

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem DAY_NOT_BEGUN, DAY_ALREADY_CLOSED, DAY_FIGURES_CHANGED or DAY_DIFFERS
   */
  Uni<Answer> run(Actor by, LocalDate day, Request request) {
    if (day.isAfter(today.date())) {
      throw Problem.of(BalancingProblem.DAY_NOT_BEGUN, "Close it on the day or later.").at("/date");
    }
    return work.sql(
        by,
        request.words(),
        connection ->
            Closes.inTurn(connection, day)
                .chain(() -> FigureReads.day(connection, day))
                .chain(figures ->
                    Closes.of(connection, day)
                        .chain(closes -> close(connection, by, figures, closes, request))));
  }

  private Uni<Answer> close(
      SqlConnection connection,
      Actor by,
      DayFigures figures,
      List<Closes.Close> closes,
      Request request) {
    String now = figures.contentHash();
    Closes.Close newest = closes.isEmpty() ? null : closes.getFirst();
    DayState state = Closes.state(newest, now);
    if (state.stands()) {
      throw Problem.of(
          BalancingProblem.DAY_ALREADY_CLOSED, newest.closedByName() + " has closed it.");
    }
    if (!now.equals(request.contentHash())) {
      throw Problem.of(
              BalancingProblem.DAY_FIGURES_CHANGED, "Look at the day again before you close it.")
          .at("/contentHash");
    }
    String why = DayClosing.whyNotClose(figures, state, today.date());
    if (why != null) {
      throw Problem.of(BalancingProblem.DAY_DIFFERS, why + " Say why it stands, then close.");
    }
    int number = newest == null ? 1 : newest.number() + 1;
    return Closes.close(connection, figures.day(), number, now, by, request.words())
        .replaceWith(new Answer(figures.day(), DayState.CLOSED, now));
  }
}
