package org.quarterday.writeon;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeon.rules.WriteOnState;

/** A write-on, held for a change. */
record WriteOn(
    UUID accountId,
    UUID id,
    UUID writeOffId,
    WriteOnState state,
    long amountPence,
    String cause,
    String reason,
    String askedBy,
    String askedByName) {

  private static final String HOLD =
      """
      select account_id, write_off_id, state, amount_pence, cause, reason, asked_by, asked_by_name from write_on where id = ?1 for update\
      """;

  /** Locks its row: two who decide about it do so one after the other. */
  static Uni<WriteOn> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw notFound();
          }
          return new WriteOn(
              (UUID) row[0],
              id,
              (UUID) row[1],
              WriteOnState.valueOf((String) row[2]),
              ((Number) row[3]).longValue(),
              (String) row[4],
              (String) row[5],
              (String) row[6],
              (String) row[7]);
        });
  }

  static Problem notFound() {
    return Problem.of(WriteOnProblem.WRITE_ON_NOT_FOUND, "Look at the list of write-ons again.");
  }

  /**
   * @throws Problem 409 WRITE_ON_CANNOT when it was decided
   */
  void mustWait() {
    if (state != WriteOnState.AWAITING_APPROVAL) {
      throw Problem.of(
          WriteOnProblem.WRITE_ON_CANNOT, "It is " + state.name().toLowerCase(Locale.UK) + ".");
    }
  }

  /** What an approval is bound to, in lower-case hexadecimal. */
  String hash() {
    return hash(accountId, id, writeOffId, amountPence, cause, reason);
  }

  static String hash(
      UUID accountId, UUID id, UUID writeOffId, long pence, String cause, String reason) {
    return ContentHash.of(
        List.of(
            accountId.toString(),
            id.toString(),
            writeOffId.toString(),
            String.valueOf(pence),
            cause,
            reason));
  }
}
