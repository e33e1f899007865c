package org.quarterday.collection;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * A run, held for a change.
 *
 * @param collectOn the working day the money moves
 * @param processingOn the working day before, which stands in the file
 * @param submitBy the working day before that, by which it has to be at Bacs
 */
record CollectionRun(
    UUID id,
    String serviceUser,
    LocalDate collectOn,
    LocalDate processingOn,
    LocalDate submitBy,
    State state,
    byte[] contentHash,
    String preparedBy,
    int version) {

  /** From the dry run to the accounts. A run discarded or withdrawn has collected nothing. */
  enum State {
    DRAFT,
    DISCARDED,
    MAKING,
    MADE,
    SUBMITTED,
    POSTING,
    POSTED,
    WITHDRAWN
  }

  /** Working days between the last day to send a file and the day its money moves. */
  static final int DAYS_AHEAD = 2;

  private static final String HOLD =
      """
      select service_user, collect_on, processing_on, submit_by, state, content_hash, prepared_by, version
        from collection_run where id = ?1 for update\
      """;

  /** Locks its row: two who release or send it do so one after the other. */
  static Uni<CollectionRun> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                CollectionProblem.COLLECTION_NOT_FOUND, "Look at the list of runs again.");
          }
          return new CollectionRun(
              id,
              (String) row[0],
              (LocalDate) row[1],
              (LocalDate) row[2],
              (LocalDate) row[3],
              State.valueOf((String) row[4]),
              (byte[]) row[5],
              (String) row[6],
              ((Number) row[7]).intValue());
        });
  }

  /**
   * @throws Problem 409 COLLECTION_CANNOT when it stands anywhere else
   */
  void mustBe(State wanted) {
    if (state != wanted) {
      throw Problem.of(
          CollectionProblem.COLLECTION_CANNOT,
          "It is %s, not %s.".formatted(words(state), words(wanted)));
    }
  }

  /**
   * @throws Problem 409 COLLECTION_TOO_LATE when it can no longer reach Bacs in time
   */
  void inTime(LocalDate today) {
    if (today.isAfter(submitBy)) {
      throw Problem.of(
          CollectionProblem.COLLECTION_TOO_LATE,
          "For %s it had to be at Bacs by %s.".formatted(collectOn, submitBy));
    }
  }

  private static String words(State state) {
    return state.name().toLowerCase();
  }
}
