package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.rules.NoticeDays;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** A notice, read under the account's turn. Civil days; see {@link NoticeDays}. */
record CourtNotice(
    UUID id,
    State state,
    String name,
    LocalDate madeOn,
    LocalDate serveBy,
    LocalDate earliestOn,
    LocalDate lapsesOn,
    LocalDate reviewBy,
    Review review) {

  enum State {
    MADE,
    /** Everybody named was served. */
    SERVED,
    WITHDRAWN
  }

  enum Review {
    NONE,
    ASKED,
    UPHELD,
    ENDED_IT
  }

  private static final String READ =
      """
      select n.id, n.state, k.name, n.made_on, n.serve_by, n.earliest_on, n.lapses_on, n.review_by, n.review_state
        from court_notice n join court_notice_kind k on k.code = n.kind_code and k.valid_from = n.kind_valid_from
       where n.account_id = ?1 and\
      """;

  /**
   * @throws Problem 404 COURT_NOTICE_NOT_FOUND, 409 COURT_NOTICE_WITHDRAWN
   */
  static Uni<CourtNotice> of(Mutiny.Session session, UUID accountId, UUID id) {
    return Sql.row(session, READ + " n.id = ?2", accountId, id)
        .map(CourtNotice::read)
        .invoke(notice -> {
          if (notice.state == State.WITHDRAWN) {
            throw Problem.of(CourtProblem.COURT_NOTICE_WITHDRAWN, "Make another.");
          }
        });
  }

  /** The one that stands. */
  static Uni<CourtNotice> standing(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, READ + " n.state <> 'WITHDRAWN'", accountId).map(CourtNotice::read);
  }

  private static CourtNotice read(Object[] row) {
    if (row == null) {
      throw Problem.of(CourtProblem.COURT_NOTICE_NOT_FOUND, "Make a notice first.");
    }
    return new CourtNotice(
        (UUID) row[0],
        State.valueOf((String) row[1]),
        (String) row[2],
        (LocalDate) row[3],
        (LocalDate) row[4],
        (LocalDate) row[5],
        (LocalDate) row[6],
        (LocalDate) row[7],
        Review.valueOf((String) row[8]));
  }

  /**
   * Refuses a claim that cannot rest on it.
   *
   * @throws Problem 409 COURT_NOT_SERVED, COURT_REVIEW_OPEN, COURT_NOTICE_RUNNING or
   *     COURT_NOTICE_LAPSED
   */
  void refuseClaim(LocalDate on) {
    if (state != State.SERVED) {
      throw Problem.of(
          CourtProblem.COURT_NOT_SERVED, "Write down how each tenant named was served.");
    }
    if (review == Review.ASKED) {
      throw Problem.of(
          CourtProblem.COURT_REVIEW_OPEN, "Write down what came of the review before a claim.");
    }
    String why = NoticeDays.whyNot(earliestOn, lapsesOn, on);
    if ("RUNNING".equals(why)) {
      throw Problem.of(
              CourtProblem.COURT_NOTICE_RUNNING,
              "No claim before %s.".formatted(DayInWords.of(earliestOn)))
          .at("/issuedOn");
    }
    if (why != null) {
      throw Problem.of(
              CourtProblem.COURT_NOTICE_LAPSED,
              "Its last day was %s: withdraw it and make another."
                  .formatted(DayInWords.of(lapsesOn)))
          .at("/issuedOn");
    }
  }
}
