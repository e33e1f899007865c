package org.quarterday.courtcost;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.courtcost.rules.CourtCostState;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * Court costs, held for a change.
 *
 * @param accountId the account the claim is about
 * @param costAccountId where they were posted; null before
 * @param contentHash of what is kept now
 */
record CourtCost(
    UUID accountId,
    UUID id,
    CourtCostState state,
    UUID orderId,
    long amountPence,
    String words,
    UUID costAccountId,
    Integer entryNumber,
    String contentHash,
    String madeBy,
    String madeByName) {

  static final String TYPE = "DCC";
  static final String SOURCE = "COURT_COST";

  /** Another person may have reversed the entry on the account itself: then they are reversed. */
  static final String STATE =
      """
      case when c.reversed_at is not null or exists (select from entry e where e.account_id = c.cost_account_id and e.reverses = c.entry_number)
           then 'REVERSED' else c.state end\
      """;

  private static final String OWNER = "select account_id from court_cost where id = ?1";

  private static final String LOCK =
      "select account_id from account_balance where account_id = ?1 for update";

  private static final String HOLD =
      """
      select c.account_id, %s, c.order_id, c.amount_pence, c.words, c.cost_account_id, c.entry_number, c.claim_id, c.made_by, c.made_by_name
        from court_cost c where c.id = ?1 for update of c\
      """
          .formatted(STATE);

  /**
   * Locks the claim's account and its row: two who decide about it do so one after the other, and a
   * tenancy's account for costs is opened once.
   */
  static Uni<CourtCost> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, OWNER, id)
        .invoke(row -> {
          if (row == null) {
            throw Problem.of(CourtCostProblem.COURT_COST_NOT_FOUND, "Look at the list again.");
          }
        })
        .chain(row -> Sql.row(session, LOCK, row[0]))
        .chain(() -> Sql.row(session, HOLD, id))
        .map(row -> read(id, row));
  }

  private static CourtCost read(UUID id, Object[] row) {
    UUID account = (UUID) row[0];
    UUID order = (UUID) row[2];
    long pence = ((Number) row[3]).longValue();
    String words = (String) row[4];
    return new CourtCost(
        account,
        id,
        CourtCostState.valueOf((String) row[1]),
        order,
        pence,
        words,
        (UUID) row[5],
        row[6] == null ? null : ((Number) row[6]).intValue(),
        hash(account, id, (UUID) row[7], order, pence, words),
        (String) row[8],
        (String) row[9]);
  }

  /** What an approval is bound to; lower-case hexadecimal SHA-256. */
  static String hash(
      UUID accountId, UUID id, UUID claimId, UUID orderId, long amountPence, String words) {
    return ContentHash.of(
        List.of(
            accountId.toString(),
            id.toString(),
            claimId.toString(),
            orderId.toString(),
            String.valueOf(amountPence),
            words));
  }

  /**
   * Where the event leads.
   *
   * @throws Problem 409 COURT_COST_DECIDED when it cannot happen here
   */
  CourtCostState after(CourtCostState.Event event) {
    return state
        .after(event)
        .orElseThrow(() ->
            Problem.of(
                CourtCostProblem.COURT_COST_DECIDED,
                "They are %s.".formatted(state.name().toLowerCase(Locale.UK).replace('_', ' '))));
  }
}
