package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.StageAnswer;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** Letters to the complainant, tenant or not, at the address that was taken down. */
@ApplicationScoped
class ComplaintLetters {

  @Inject Letters letters;
  @Inject Today today;

  /** No hold stops a reply; the letter's id. */
  Uni<UUID> queue(
      Mutiny.Session session,
      Actor by,
      KeptComplaint complaint,
      LetterKind kind,
      String subject,
      LetterText text) {
    String heading = subject + " " + complaint.reference();
    var draft =
        complaint.accountId() == null
            ? Letters.Draft.apart(complaint.id(), kind, heading, today.date(), text)
            : new Letters.Draft(complaint.accountId(), kind, heading, today.date(), text);
    return complaint.personId() == null
        ? letters.queueTo(session, by, draft, complaint.name(), complaint.address())
        : letters.queueAt(
            session, by, draft, complaint.personId(), complaint.name(), complaint.address());
  }

  /**
   * @throws Problem 409 COMPLAINT_ANSWER_GAP when nobody has entered where the Ombudsman is
   */
  Uni<StageAnswer.Ombudsman> ombudsman(Mutiny.Session session) {
    return Code.ombudsman(session, today.date())
        .invoke(found -> {
          if (found == null) {
            throw Problem.of(
                ComplaintProblem.COMPLAINT_ANSWER_GAP,
                "Nothing on record says how to reach the Ombudsman, and the letter has to.");
          }
        });
  }
}
