package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.court.rules.ClaimState;
import org.quarterday.court.rules.Outcome;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * The claim that stands, read under the account's turn.
 *
 * @param hearingOn of the hearing ahead; null without one
 * @param standing what the order about the home says that stands; null while none does
 * @param enforceableUntil of that order
 */
record CourtClaim(
    UUID id,
    ClaimState state,
    String claimNumber,
    String court,
    LocalDate issuedOn,
    UUID hearingId,
    LocalDate hearingOn,
    Outcome standing,
    LocalDate enforceableUntil) {

  private static final String READ =
      """
      select c.id, c.state, c.claim_number, c.court, c.issued_on, h.id as hearing, h.hearing_on, s.outcome, s.enforceable_until
        from court_claim c left join court_hearing h on h.account_id = c.account_id and h.claim_id = c.id and h.outcome is null
        left join lateral (select o.outcome, o.enforceable_until from court_order o where o.account_id = c.account_id and o.claim_id = c.id
                              and o.outcome in ('OPF', 'OPD', 'SOT', 'SOE') order by o.id desc limit 1) s on true
       where c.account_id = ?1 and c.state not in ('STRUCK_OUT', 'WITHDRAWN')\
      """;

  private static final String MOVE =
      "update court_claim set state = ?3, version = version + 1 where account_id = ?1 and id = ?2";

  /**
   * @throws Problem 404 COURT_CLAIM_NOT_FOUND
   */
  static Uni<CourtClaim> standing(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, READ, accountId)
        .map(row -> {
          if (row == null) {
            throw Problem.of(CourtProblem.COURT_CLAIM_NOT_FOUND, "Issue one first.");
          }
          return new CourtClaim(
              (UUID) row[0],
              ClaimState.valueOf((String) row[1]),
              (String) row[2],
              (String) row[3],
              (LocalDate) row[4],
              (UUID) row[5],
              (LocalDate) row[6],
              row[7] == null ? null : Outcome.valueOf((String) row[7]),
              (LocalDate) row[8]);
        });
  }

  Uni<Integer> move(Mutiny.Session session, UUID accountId, ClaimState to) {
    return Sql.run(session, MOVE, accountId, id, to.name());
  }
}
