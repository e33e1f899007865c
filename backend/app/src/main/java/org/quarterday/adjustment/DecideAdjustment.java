package org.quarterday.adjustment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;

/** Load and save shared by approving and refusing: an adjustment is decided once. */
@ApplicationScoped
class DecideAdjustment {

  /** An adjustment that still waits, locked. */
  record Waiting(
      UUID accountId,
      UUID id,
      Adjustment.Request request,
      String madeBy,
      String madeByName,
      byte[] contentHash) {}

  Uni<Waiting> load(Mutiny.Session session, UUID id) {
    return session
        .createNativeQuery(
            """
            select account_id, type_code, amount_pence, effective_on, reason_code, narrative, made_by, made_by_name, content_hash, state
              from adjustment where id = ?1 for update\
            """,
            Object[].class)
        .setParameter(1, id)
        .getSingleResultOrNull()
        .map(row -> waiting(id, row));
  }

  private static Waiting waiting(UUID id, Object[] row) {
    if (row == null) {
      throw Problem.of(AdjustmentProblem.ADJUSTMENT_NOT_FOUND, "Look at the list again.");
    }
    if (!Adjustment.State.AWAITING_APPROVAL.name().equals(row[9])) {
      throw Problem.of(
          AdjustmentProblem.ADJUSTMENT_DECIDED,
          "It is " + row[9].toString().toLowerCase(java.util.Locale.UK) + ".");
    }
    var request =
        new Adjustment.Request(
            (String) row[1],
            ((Number) row[2]).longValue(),
            (LocalDate) row[3],
            (String) row[4],
            (String) row[5]);
    return new Waiting(
        (UUID) row[0], id, request, (String) row[6], (String) row[7], (byte[]) row[8]);
  }

  Uni<Void> save(
      Mutiny.Session session,
      Waiting waiting,
      Adjustment.State state,
      String by,
      String byName,
      String note,
      UUID journalId,
      Integer entryNumber) {
    return session
        .createNativeQuery(
            """
            update adjustment set state = ?3, decided_by = ?4, decided_by_name = ?5, decided_at = now(), decision_note = ?6,
                   journal_id = cast(?7 as uuid), entry_number = cast(?8 as integer), version = version + 1
             where account_id = ?1 and id = ?2\
            """)
        .setParameter(1, waiting.accountId())
        .setParameter(2, waiting.id())
        .setParameter(3, state.name())
        .setParameter(4, by)
        .setParameter(5, byName)
        .setParameter(6, note)
        .setParameter(7, journalId)
        .setParameter(8, entryNumber)
        .executeUpdate()
        .replaceWithVoid();
  }
}
