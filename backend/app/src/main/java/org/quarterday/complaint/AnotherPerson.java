package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Who wrote or sent the answer of stage 1 has no part in stage 2 (Complaint Handling Code 6.13).
 * Compared by identity, whatever roles somebody holds.
 */
final class AnotherPerson {

  private static final String HAD_PART =
      """
      select 1 from complaint_event where complaint_id = ?1 and stage = 1 and kind in ('DRAFTED', 'ANSWERED') and made_by = ?2
       limit 1\
      """;

  private AnotherPerson() {}

  /**
   * @throws Problem 409 COMPLAINT_SAME_PERSON
   */
  static Uni<Void> require(Mutiny.Session session, Actor by, KeptComplaint complaint) {
    if (complaint.stage() != 2) {
      return Uni.createFrom().voidItem();
    }
    return Sql.row(session, HAD_PART, complaint.id(), by.id())
        .invoke(row -> {
          if (row != null) {
            throw Problem.of(
                ComplaintProblem.COMPLAINT_SAME_PERSON,
                "You wrote or sent the answer at stage 1. Give it to somebody else.");
          }
        })
        .replaceWithVoid();
  }
}
