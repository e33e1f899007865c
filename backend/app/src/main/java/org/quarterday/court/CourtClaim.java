package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.court.rules.ClaimState;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** The claim that stands, read under the account's turn; with its hearing ahead, or null. */
record CourtClaim(
    UUID id,
    ClaimState state,
    String claimNumber,
    String court,
    LocalDate issuedOn,
    UUID hearingId,
    LocalDate hearingOn) {

  private static final String READ =
      """
      select c.id, c.state, c.claim_number, c.court, c.issued_on, h.id as hearing, h.hearing_on
        from court_claim c left join court_hearing h on h.account_id = c.account_id and h.claim_id = c.id and h.outcome is null
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
              (LocalDate) row[6]);
        });
  }

  Uni<Integer> move(Mutiny.Session session, UUID accountId, ClaimState to) {
    return Sql.run(session, MOVE, accountId, id, to.name());
  }
}
