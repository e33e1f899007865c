package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * A complaint, locked for a change; see {@link ComplaintTurn}.
 *
 * @param accountId null when it is about no account
 * @param personId the tenant who complains, or null
 * @param knownOn since when they knew of it, or null
 * @param disputedPence the sum in dispute, or null
 * @param holdId the hold of that sum, or null
 */
record KeptComplaint(
    UUID accountId,
    UUID id,
    String reference,
    ComplaintState state,
    UUID personId,
    String name,
    String address,
    String sought,
    LocalDate receivedOn,
    LocalDate knownOn,
    Long disputedPence,
    UUID holdId,
    int version) {

  private static final String LOCK =
      """
      select account_id, reference, state, person_id, complainant_name, complainant_address, outcome_sought, received_on, known_on, disputed_pence,
             hold_id, version from complaint where id = ?1 for update\
      """;

  private static final String MOVE =
      "update complaint set state = ?2, version = version + 1 where id = ?1";

  static Uni<KeptComplaint> lock(Mutiny.Session session, UUID id) {
    return Sql.row(session, LOCK, id)
        .map(row ->
            new KeptComplaint(
                (UUID) row[0],
                id,
                (String) row[1],
                ComplaintState.valueOf((String) row[2]),
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (LocalDate) row[7],
                (LocalDate) row[8],
                row[9] == null ? null : ((Number) row[9]).longValue(),
                (UUID) row[10],
                ((Number) row[11]).intValue()));
  }

  int stage() {
    return state.stage();
  }

  /**
   * @throws Problem 409 COMPLAINT_STEP_WRONG
   */
  ComplaintState after(ComplaintState.Event event) {
    return state
        .after(event)
        .orElseThrow(() ->
            Problem.of(
                ComplaintProblem.COMPLAINT_STEP_WRONG,
                "It stands at “%s”. Look at it again.".formatted(state.words())));
  }

  /**
   * @throws Problem 409 COMPLAINT_STEP_WRONG when nobody is working on an answer
   */
  void refuseNotInvestigated() {
    if (!state.isInvestigated()) {
      throw Problem.of(
          ComplaintProblem.COMPLAINT_STEP_WRONG,
          "It stands at “%s”: acknowledge the stage first.".formatted(state.words()));
    }
  }

  Uni<Integer> move(Mutiny.Session session, ComplaintState to) {
    return Sql.run(session, MOVE, id, to.name());
  }

  /** Something of it changed and it stays where it is. */
  Uni<Integer> touch(Mutiny.Session session) {
    return move(session, state);
  }
}
