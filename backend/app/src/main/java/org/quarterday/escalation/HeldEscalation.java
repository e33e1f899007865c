package org.quarterday.escalation;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.escalation.rules.EscalationGround;
import org.quarterday.escalation.rules.EscalationState;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** An escalation that nobody else moves until the transaction ends. */
record HeldEscalation(
    UUID accountId,
    UUID id,
    EscalationState state,
    EscalationGround ground,
    String contentHash,
    String taskKind,
    String taskAbout,
    String askedBy) {

  private static final String HOLD =
      """
      select account_id, id, state, ground, content_hash, task_kind, task_about, asked_by from escalation where id = ?1 for update\
      """;

  /**
   * @throws Problem 404 ESCALATION_NOT_FOUND
   */
  static Uni<HeldEscalation> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(EscalationProblem.ESCALATION_NOT_FOUND, "Look at the list again.");
          }
          return new HeldEscalation(
              (UUID) row[0],
              (UUID) row[1],
              EscalationState.valueOf((String) row[2]),
              EscalationGround.valueOf((String) row[3]),
              (String) row[4],
              (String) row[5],
              (String) row[6],
              (String) row[7]);
        });
  }

  /**
   * @throws Problem 409 ESCALATION_CANNOT
   */
  EscalationState after(EscalationState.Move move) {
    return state
        .after(move)
        .orElseThrow(() ->
            Problem.of(
                EscalationProblem.ESCALATION_CANNOT, "It is: " + state.words() + ". Look again."));
  }
}
