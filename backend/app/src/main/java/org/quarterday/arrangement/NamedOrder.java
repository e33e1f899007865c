package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** The order of a court that terms name, from the account's own court file. */
record NamedOrder(UUID id, String claimNumber, LocalDate orderOn) {

  /**
   * All of an account, {@code %s}, that terms can name: they say what is paid each time, and their
   * claim is not over.
   */
  static final String OF_ACCOUNT =
      """
      court_order o join court_claim c on c.account_id = o.account_id and c.id = o.claim_id and c.state not in ('STRUCK_OUT', 'WITHDRAWN')
       where o.account_id = %s and o.instalment_pence is not null\
      """;

  private static final String READ =
      "select o.id, c.claim_number, o.order_on from "
          + OF_ACCOUNT.formatted("?1")
          + " and o.id = ?2";

  /**
   * Null for terms that name none.
   *
   * @throws Problem 422 ARRANGEMENT_NO_ORDER when the account has no such order
   */
  static Uni<NamedOrder> of(Mutiny.Session session, UUID accountId, UUID orderId) {
    if (orderId == null) {
      return Uni.createFrom().nullItem();
    }
    return Sql.row(session, READ, accountId, orderId)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                    ArrangementProblem.ARRANGEMENT_NO_ORDER,
                    "Choose an order of this account's that says what is paid each time; write it down on the court page first.")
                .at("/terms/orderId");
          }
          return new NamedOrder((UUID) row[0], (String) row[1], (LocalDate) row[2]);
        });
  }
}
