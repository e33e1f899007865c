package org.quarterday.paymentfile;

import io.smallrye.mutiny.Uni;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;

/** A file that looks like another one and waits, locked, for somebody else's decision. */
record HeldFile(UUID id, String name, String receivedBy) {

  /**
   * @throws Problem 404, 409 PAYMENT_FILE_NOT_HELD, 409 SAME_PERSON for who sent it
   */
  static Uni<HeldFile> decidedBy(Mutiny.Session session, UUID id, Actor by) {
    return AcceptPaymentFile.inTurn(session)
        .chain(() ->
            Sql.row(
                session,
                "select name, state, received_by from payment_file where id = ?1 for update",
                id))
        .map(row -> {
          if (row == null) {
            throw Problem.of(PaymentFileProblem.PAYMENT_FILE_NOT_FOUND, "Look at the list again.");
          }
          if (!row[1].equals("HELD")) {
            throw Problem.of(
                PaymentFileProblem.PAYMENT_FILE_NOT_HELD,
                "It is " + row[1].toString().toLowerCase(Locale.ROOT) + ".");
          }
          FourEyes.require((String) row[2], by, "sent this file");
          return new HeldFile(id, (String) row[0], (String) row[2]);
        });
  }
}
