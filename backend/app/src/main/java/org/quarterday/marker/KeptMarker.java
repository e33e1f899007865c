package org.quarterday.marker;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.marker.rules.MarkerReview;
import org.quarterday.marker.rules.MarkerState;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** A marker as a command finds it, its row locked. */
record KeptMarker(
    UUID id,
    UUID personId,
    MarkerState state,
    String proposedBy,
    LocalDate reviewOn,
    MarkerReview review,
    int version) {

  private static final String LOCK =
      """
      select m.id, m.person_id, m.state, m.proposed_by, m.review_on, c.review_months, c.remind_days, m.version,
             exists (select from staff_person s where s.person_id = m.person_id and s.issuer = ?2 and s.subject = ?3) as own
        from cautionary_marker m
        join cautionary_category c on c.code = m.category_code and c.valid_from = m.category_valid_from
       where m.id = ?1 for update of m\
      """;

  /** Nobody decides about a marker of their own. */
  static final String OWN =
      "select exists (select from staff_person where person_id = ?1 and issuer = ?2 and subject = ?3)";

  /**
   * @throws Problem 404 MARKER_NOT_FOUND, 409 OWN_ACCOUNT
   */
  static Uni<KeptMarker> lock(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(session, LOCK, id, by.issuer(), by.subject())
        .map(row -> {
          if (row == null) {
            throw Problem.of(MarkerProblem.MARKER_NOT_FOUND, "Look at the list again.");
          }
          refuseOwn((Boolean) row[8]);
          return new KeptMarker(
              (UUID) row[0],
              (UUID) row[1],
              MarkerState.valueOf((String) row[2]),
              (String) row[3],
              (LocalDate) row[4],
              new MarkerReview(((Number) row[5]).intValue(), ((Number) row[6]).intValue()),
              ((Number) row[7]).intValue());
        });
  }

  static void refuseOwn(boolean own) {
    if (own) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT, "You are linked to this person. Ask your manager.");
    }
  }

  /**
   * @throws Problem 409 MARKER_CANNOT
   */
  MarkerState after(MarkerState.Move move) {
    return state
        .after(move)
        .orElseThrow(() ->
            Problem.of(
                MarkerProblem.MARKER_CANNOT, "It is: %s.".formatted(state.words().toLowerCase())));
  }

  /**
   * @throws Problem 422 MARKER_DAY_WRONG at {@code /reviewOn}
   */
  void checkReview(LocalDate reviewOn, LocalDate today) {
    review
        .wrong(reviewOn, today)
        .ifPresent(why -> {
          throw Problem.of(MarkerProblem.MARKER_DAY_WRONG, why).at("/reviewOn");
        });
  }
}
