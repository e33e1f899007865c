package org.quarterday.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Limits;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.correction.Correction.Case;
import org.quarterday.correction.Correction.Request;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Load and decide of putting right, the same for its preview: what it is, and whether its maker may
 * do it alone. The accounts stay locked, so that two small ones at once cannot slip under the limit
 * together.
 */
@ApplicationScoped
class WeighCorrection {

  record Weighed(Case what, MoneyLimits.Allowed allowed, boolean needsApproval) {}

  @Inject BuildCase cases;
  @Inject Today today;

  Uni<Weighed> weigh(Mutiny.Session session, Actor by, UUID accountId, Request request) {
    return cases
        .build(session, by, accountId, request)
        .call(what -> refuseSecond(session, what))
        .chain(what ->
            spent(session, by, accountId)
                .chain(spent ->
                    Limits.of(session, by, "CORRECTION_MAKE_ALONE", today.date())
                        .map(allowed ->
                            new Weighed(
                                what, allowed, !allowed.covers(what.right().size().plus(spent))))));
  }

  private static Uni<Object[]> refuseSecond(Mutiny.Session session, Case what) {
    return Sql.row(
            session,
            """
            select made_by_name from correction
             where account_id = ?1 and entry_number = cast(?2 as integer) and state = 'AWAITING_APPROVAL'\
            """,
            what.from().accountId(),
            what.entryNumber())
        .invoke(row -> {
          if (row != null) {
            throw Problem.of(
                CorrectionProblem.CORRECTION_WAITING, "Made by " + row[0] + "; look at the list.");
          }
        });
  }

  /** What this person put right on the account today already. */
  private Uni<Money> spent(Mutiny.Session session, Actor by, UUID accountId) {
    Instant midnight = today.date().atStartOfDay(Today.LONDON).toInstant();
    return Sql.row(
            session,
            """
            select cast(coalesce(sum(greatest(amount_pence, right_amount_pence)), 0) as bigint) from correction
             where account_id = ?1 and made_by = ?2 and made_at >= ?3 and state <> 'REFUSED'\
            """,
            accountId,
            by.id(),
            midnight)
        .map(row -> Money.ofPence(((Number) row[0]).longValue()));
  }
}
