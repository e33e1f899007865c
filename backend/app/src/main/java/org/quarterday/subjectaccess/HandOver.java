package org.quarterday.subjectaccess;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.subjectaccess.rules.SubjectAccessState;

/** Takes a released answer out, to be handed to the person. Each time is written down first. */
@ApplicationScoped
class HandOver {

  /** As which file. */
  enum Kind {
    ZIP,
    PDF
  }

  record Taken(String reference, byte[] bytes) {}

  private static final String FILE =
      """
      select s.reference, f.bytes from subject_access s join subject_access_file f on f.request_id = s.id
       where s.id = ?1 and f.kind = ?2\
      """;

  @Inject Work work;

  /**
   * @throws Problem 403 SUBJECT_ACCESS_OWN, 404 SUBJECT_ACCESS_NOT_FOUND, 409 SUBJECT_ACCESS_CANNOT
   */
  Uni<Taken> run(Actor by, UUID id, Kind kind) {
    return work.write(
        by,
        session ->
            HeldSubjectAccess.hold(session, by, id)
                .invoke(HandOver::refuse)
                .call(held -> held.said(session, by, "DOWNLOADED", kind.name()))
                .chain(() -> Sql.row(session, FILE, id, kind.name()))
                .map(row -> new Taken((String) row[0], (byte[]) row[1])));
  }

  private static void refuse(HeldSubjectAccess held) {
    if (held.state() != SubjectAccessState.RELEASED) {
      throw Problem.of(
          SubjectAccessProblem.SUBJECT_ACCESS_CANNOT,
          "It stands at: " + held.state().words() + ". Nothing is given before it is released.");
    }
  }
}
