package org.quarterday.correctionrequest;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.correctionrequest.rules.CorrectionState;
import org.quarterday.correctionrequest.rules.Disputed;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A request that nobody else moves until the transaction ends.
 *
 * @param beforeDigest of what the record said when it was accepted, or null
 */
record HeldCorrection(
    UUID id,
    UUID personId,
    CorrectionState state,
    LocalDate receivedOn,
    Disputed field,
    boolean extended,
    String beforeDigest) {

  private static final String HOLD =
      """
      select id, person_id, state, received_on, field, extended_why is not null, before_digest from correction_request where id = ?1 for update\
      """;

  private static final String OWN =
      "select 1 from staff_person where person_id = ?1 and issuer = ?2 and subject = ?3";

  private static final String SAID =
      "insert into correction_request_event (request_id, id, kind, words, made_by, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6)";

  /**
   * @throws Problem 404 CORRECTION_REQUEST_NOT_FOUND, 403 CORRECTION_REQUEST_OWN
   */
  static Uni<HeldCorrection> hold(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                CorrectionRequestProblem.CORRECTION_REQUEST_NOT_FOUND, "Look at the list again.");
          }
          return new HeldCorrection(
              (UUID) row[0],
              (UUID) row[1],
              CorrectionState.valueOf((String) row[2]),
              (LocalDate) row[3],
              Disputed.valueOf((String) row[4]),
              (Boolean) row[5],
              (String) row[6]);
        })
        .call(held -> refuseOwn(session, by, held.personId()));
  }

  /** Nobody decides about what is kept about themselves. */
  static Uni<Void> refuseOwn(Mutiny.Session session, Actor by, UUID personId) {
    return Sql.row(session, OWN, personId, by.issuer(), by.subject())
        .invoke(own -> {
          if (own != null) {
            throw Problem.of(
                CorrectionRequestProblem.CORRECTION_REQUEST_OWN,
                "Another person works on this request.");
          }
        })
        .replaceWithVoid();
  }

  /**
   * @throws Problem 409 CORRECTION_REQUEST_CANNOT
   */
  CorrectionState after(CorrectionState.Move move) {
    return state
        .after(move)
        .orElseThrow(() ->
            Problem.of(
                CorrectionRequestProblem.CORRECTION_REQUEST_CANNOT,
                "It stands at: " + state.words() + ". Look again."));
  }

  static Uni<Integer> said(Mutiny.Session session, Actor by, UUID id, String kind, String words) {
    return Sql.run(
        session, SAID, id, UuidCreator.getTimeOrderedEpoch(), kind, words, by.id(), by.name());
  }
}
