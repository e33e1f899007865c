package org.quarterday.refund;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.money.Money;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * What the owners of a credit had written off and still owe in conscience: it is on no balance, so
 * no sum holds it back. Before a credit leaves, a person brings it back (a write-on) or says why it
 * stays given up: it may be out of time, or discharged.
 */
public final class WrittenOffDebts {

  /**
   * In pence, of the account {@code a}, whichever account they owed it on; {@code %1$s} is today.
   */
  public static final String OF_OWNERS =
      """
      (select cast(coalesce(sum(w.amount_pence - w.written_on_pence), 0) as bigint) from write_off w join account g on g.account_id = w.account_id
        where w.state = 'POSTED' and g.tenancy_id in (select x.tenancy_id from tenancy_member x where x.liable and x.person_id in (
               select m.person_id from tenancy_member m where m.tenancy_id = a.tenancy_id and m.liable
                  and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, %1$s), %1$s)))))\
      """;

  private static final String SUM =
      "select "
          + OF_OWNERS.formatted("cast(?2 as date)")
          + " from account a where a.account_id = ?1";

  private WrittenOffDebts() {}

  /** In pence; nil when nothing is. */
  static Uni<Long> of(Mutiny.Session session, UUID accountId, LocalDate today) {
    return Sql.row(session, SUM, accountId, today).map(row -> ((Number) row[0]).longValue());
  }

  /**
   * Refuses a request that answers for another sum than is written off now, or for none.
   *
   * @throws Problem 409 CREDIT_WRITTEN_OFF_BEFORE
   */
  static void refuse(long pence, RefundRequest request) {
    if (pence == request.writtenOffPence()) {
      return;
    }
    throw Problem.of(
            RefundProblem.CREDIT_WRITTEN_OFF_BEFORE,
            pence == 0
                ? "Nothing of theirs is written off any more."
                : "%s of what they owed is written off. Ask for a write-on of it first, or say why it stays given up."
                    .formatted(Money.ofPence(pence).format()))
        .at(request.writtenOff() == null ? "/writtenOff/why" : "/writtenOff/pence");
  }

  /**
   * Refuses to pay what was asked for when less was written off.
   *
   * @throws Problem 409 CREDIT_WRITTEN_OFF_BEFORE
   */
  static void refuseMore(long pence, long answeredPence) {
    if (pence > answeredPence) {
      throw Problem.of(
          RefundProblem.CREDIT_WRITTEN_OFF_BEFORE,
          "%s of what they owed is written off, and whoever asked for this answered for %s. Refuse it; it is asked for again."
              .formatted(Money.ofPence(pence).format(), Money.ofPence(answeredPence).format()));
    }
  }
}
