package org.quarterday.refundfile;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * A file of refunds, held for a change.
 *
 * @param payOn the working day the payees have their money
 * @param contentHash of what is in it, in hex
 */
record RefundFile(
    UUID id,
    String serviceUser,
    LocalDate payOn,
    LocalDate processingOn,
    LocalDate submitBy,
    State state,
    String contentHash,
    int items,
    long pence,
    String serial,
    UUID journalId,
    String preparedBy) {

  /** From the dry run to Bacs. What was discarded or withdrawn has paid nothing. */
  enum State {
    DRAFT,
    DISCARDED,
    MADE,
    SENT,
    WITHDRAWN
  }

  private static final String HOLD =
      """
      select service_user, pay_on, processing_on, submit_by, state, content_hash, items, pence, serial, journal_id, prepared_by
        from refund_file where id = ?1 for update\
      """;

  /** Locks its row: two who release or send it do so one after the other. */
  static Uni<RefundFile> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw notFound();
          }
          return new RefundFile(
              id,
              (String) row[0],
              (LocalDate) row[1],
              (LocalDate) row[2],
              (LocalDate) row[3],
              State.valueOf((String) row[4]),
              HexFormat.of().formatHex((byte[]) row[5]),
              ((Number) row[6]).intValue(),
              ((Number) row[7]).longValue(),
              (String) row[8],
              (UUID) row[9],
              (String) row[10]);
        });
  }

  static Problem notFound() {
    return Problem.of(
        RefundFileProblem.REFUND_FILE_NOT_FOUND, "Look at the list of files of refunds again.");
  }

  /**
   * @throws Problem 409 REFUND_FILE_CANNOT when it stands anywhere else
   */
  void mustBe(State wanted) {
    if (state != wanted) {
      throw cannot();
    }
  }

  Problem cannot() {
    return Problem.of(
        RefundFileProblem.REFUND_FILE_CANNOT, "It is " + state.name().toLowerCase(Locale.UK) + ".");
  }

  /**
   * @throws Problem 409 REFUND_FILE_TOO_LATE when it can no longer reach Bacs in time
   */
  void inTime(LocalDate today) {
    if (today.isAfter(submitBy)) {
      throw Problem.of(
          RefundFileProblem.REFUND_FILE_TOO_LATE,
          "For %s it had to be at Bacs by %s.".formatted(payOn, submitBy));
    }
  }
}
