package org.quarterday.balancing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.quarterday.balancing.rules.DayClosing;
import org.quarterday.balancing.rules.DayState;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Work;

/**
 * Checks another person's close of a day. The check names the figures it saw, and they have to be
 * those that were closed and those that stand; so a check is never for something nobody looked at.
 */
@ApplicationScoped
class CheckDay {

  @Inject Work work;

  /**
   * @throws Problem DAY_NOT_CLOSED, DAY_ALREADY_CHECKED, DAY_FIGURES_CHANGED or SAME_PERSON
   */
  Uni<CloseDay.Answer> run(Actor by, LocalDate day, CloseDay.Request request) {
    return work.sql(
        by,
        request.words(),
        connection ->
            Closes.inTurn(connection, day)
                .chain(() -> FigureReads.day(connection, day))
                .chain(figures ->
                    Closes.of(connection, day)
                        .chain(closes ->
                            check(connection, by, day, figures.contentHash(), closes, request))));
  }

  private static Uni<CloseDay.Answer> check(
      SqlConnection connection,
      Actor by,
      LocalDate day,
      String now,
      List<Closes.Close> closes,
      CloseDay.Request request) {
    Closes.Close newest = closes.isEmpty() ? null : closes.getFirst();
    DayState state = Closes.state(newest, now);
    String why = DayClosing.whyNotCheck(state);
    if (why != null) {
      throw Problem.of(
          switch (state) {
            case CHECKED -> BalancingProblem.DAY_ALREADY_CHECKED;
            case VOID -> BalancingProblem.DAY_FIGURES_CHANGED;
            default -> BalancingProblem.DAY_NOT_CLOSED;
          },
          why);
    }
    FourEyes.require(newest.closedBy(), by, "closed this day");
    if (!now.equals(request.contentHash())) {
      throw Problem.of(
              BalancingProblem.DAY_FIGURES_CHANGED, "Look at the day again before you check it.")
          .at("/contentHash");
    }
    return Closes.check(connection, newest.id(), by, request.words())
        .replaceWith(new CloseDay.Answer(day, DayState.CHECKED, now));
  }
}
