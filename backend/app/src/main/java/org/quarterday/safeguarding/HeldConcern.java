package org.quarterday.safeguarding;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.safeguarding.rules.ConcernState;

/** A concern as a command finds it, its row locked. */
record HeldConcern(UUID id, ConcernState state, LocalDate reviewOn) {

  private static final String LOCK =
      """
      select c.state, c.review_on from safeguarding_concern c where c.id = ?1
         and not exists (select from staff_person s where s.person_id = c.person_id and s.issuer = ?2 and s.subject = ?3) for update of c\
      """;

  /**
   * One about oneself is not found.
   *
   * @throws Problem 404 CONCERN_NOT_FOUND, 409 CONCERN_CANNOT when it is closed
   */
  static Uni<HeldConcern> open(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(session, LOCK, id, by.issuer(), by.subject())
        .map(row -> {
          if (row == null) {
            throw Problem.of(SafeguardingProblem.CONCERN_NOT_FOUND, "Look at the list again.");
          }
          ConcernState state = ConcernState.valueOf((String) row[0]);
          if (!state.open()) {
            throw Problem.of(
                SafeguardingProblem.CONCERN_CANNOT, "It is closed. Raise another concern.");
          }
          return new HeldConcern(id, state, (LocalDate) row[1]);
        });
  }
}
