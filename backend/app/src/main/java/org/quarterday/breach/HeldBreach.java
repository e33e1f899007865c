package org.quarterday.breach;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.breach.rules.BreachState;
import org.quarterday.breach.rules.Closing;
import org.quarterday.breach.rules.PeopleGround;
import org.quarterday.breach.rules.ReportClock;
import org.quarterday.breach.rules.Risk;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** A breach as a command finds it, its row locked. */
record HeldBreach(UUID id, BreachState state, ReportClock clock, Closing closing) {

  private static final String LOCK = "select 1 from breach where id = ?1 for update";

  private static final String READ =
      """
      select b.state, b.aware_at, b.report_by, b.risk, b.ico_told_at is not null, b.ico_why_not, b.people_told_on is not null, b.people_ground,
             (select count(*) from breach_action a where a.breach_id = b.id and a.done_on is null)
        from breach b where b.id = ?1\
      """;

  /**
   * @throws Problem 404 BREACH_NOT_FOUND, 409 BREACH_CANNOT when it is closed
   */
  static Uni<HeldBreach> open(Mutiny.Session session, UUID id) {
    return Sql.row(session, LOCK, id)
        .chain(() -> Sql.row(session, READ, id))
        .map(row -> {
          if (row == null) {
            throw Problem.of(BreachProblem.BREACH_NOT_FOUND, "Look at the log again.");
          }
          var held = of(id, row);
          if (!held.state.open()) {
            throw Problem.of(BreachProblem.BREACH_CANNOT, "It is closed.");
          }
          return held;
        });
  }

  private static HeldBreach of(UUID id, Object[] row) {
    return new HeldBreach(
        id,
        BreachState.valueOf((String) row[0]),
        new ReportClock(instant(row[1]), instant(row[2])),
        new Closing(
            row[3] == null ? null : Risk.valueOf((String) row[3]),
            (Boolean) row[4],
            (String) row[5],
            (Boolean) row[6],
            row[7] == null ? null : PeopleGround.valueOf((String) row[7]),
            ((Number) row[8]).intValue()));
  }

  /**
   * The risk as judged.
   *
   * @throws Problem 409 BREACH_CANNOT before it is
   */
  Risk risk() {
    if (closing.risk() == null) {
      throw Problem.of(BreachProblem.BREACH_CANNOT, "Judge the risk first.");
    }
    return closing.risk();
  }

  static Instant instant(Object moment) {
    return moment == null ? null : ((OffsetDateTime) moment).toInstant();
  }
}
