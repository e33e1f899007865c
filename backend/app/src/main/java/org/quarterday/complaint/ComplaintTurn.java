package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.ComplaintHolds;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A complaint's turn: two who do something about it do so one after the other, the turn of its
 * account's holds first, because a step may set or end one.
 */
@ApplicationScoped
class ComplaintTurn {

  private static final String WHOSE = "select account_id from complaint where id = ?1";

  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 COMPLAINT_NOT_FOUND, 403 OWN_ACCOUNT, 412 when somebody else was faster
   */
  Uni<KeptComplaint> take(Mutiny.Session session, Actor by, UUID id, String ifMatch) {
    return Sql.row(session, WHOSE, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                ComplaintProblem.COMPLAINT_NOT_FOUND, "Look at the list of complaints again.");
          }
          return (UUID) row[0];
        })
        .call(account -> ownAccount.refuseAny(session, by, account))
        .call(account -> ComplaintHolds.inTurn(session, account))
        .chain(() -> KeptComplaint.lock(session, id))
        .invoke(complaint -> IfMatch.require(ifMatch, complaint.version()));
  }
}
