package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.ComplaintHolds;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** The hold of what a complaint disputes, in step with the complaint and in its commit. */
@ApplicationScoped
class DisputedSum {

  private static final String KEPT =
      "update complaint set disputed_pence = ?2, hold_id = ?3 where id = ?1";

  @Inject ComplaintHolds holds;

  /** The hold's id; null when nothing is in dispute. The account's turn is taken. */
  Uni<UUID> hold(
      Mutiny.Session session, Actor by, KeptComplaint complaint, Long pence, LocalDate from) {
    if (pence == null) {
      return Uni.createFrom().nullItem();
    }
    return holds
        .set(
            session,
            by,
            new ComplaintHolds.Disputed(
                complaint.accountId(), who(complaint.name()), complaint.reference(), pence, from))
        .call(id -> Sql.run(session, KEPT, complaint.id(), pence, id));
  }

  /** When the complaint is over; the sum stays on record. */
  Uni<Void> release(
      Mutiny.Session session, Actor by, KeptComplaint complaint, LocalDate on, String why) {
    return complaint.holdId() == null
        ? Uni.createFrom().voidItem()
        : holds.end(session, by, complaint.holdId(), on, why);
  }

  static Problem ofNoAccount() {
    return Problem.of(
            ComplaintProblem.COMPLAINT_SUM_WRONG,
            "It is about no account: nothing is asked for that could be held.")
        .at("/disputedPence");
  }

  private static String who(String name) {
    return name.length() > 100 ? name.substring(0, 100) : name;
  }
}
