package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.tenancy.rules.TenancyLifecycle;

/**
 * Proves what a former tenancy owes, or is owed, over all of its ended accounts: the front door for
 * whoever proves one of them, so that tenancy and account never say two things.
 */
@ApplicationScoped
public class FormerTenancies {

  @Inject Tenancies tenancies;
  @Inject Today today;

  /**
   * Takes the tenancy's turn; before its accounts are locked, as every change of a tenancy does.
   */
  public Uni<Void> inTurn(Mutiny.Session session, Actor by, UUID tenancyId) {
    return tenancies.locked(session, by, tenancyId).replaceWithVoid();
  }

  /**
   * Brings the tenancy in step with its accounts; one that still runs, as when only its garage has
   * ended, stays as it is.
   */
  public Uni<Void> follow(Mutiny.Session session, Actor by, UUID tenancyId) {
    return tenancies
        .locked(session, by, tenancyId)
        .chain(tenancy ->
            TenancyLifecycle.after(tenancy.state, TenancyLifecycle.Action.PROVE).isPresent()
                    && !runs(tenancy)
                ? prove(session, tenancy).call(session::flush).replaceWithVoid()
                : Uni.createFrom().voidItem());
  }

  /**
   * Proves one that is held.
   *
   * @throws Problem 409 FINAL_ACCOUNT_NOT_PROVED while its last week is still to come, or where an
   *     account is not the sum of its entries or is still charged
   */
  Uni<Tenancy> prove(Mutiny.Session session, Tenancy tenancy) {
    if (runs(tenancy)) {
      throw Problem.of(
          TenancyProblem.FINAL_ACCOUNT_NOT_PROVED,
          "It runs to " + tenancy.endsOn + ": the last week is still to come.");
    }
    tenancy.move(TenancyLifecycle.Action.PROVE);
    return balance(session, tenancy.id).invoke(pence -> stand(tenancy, pence)).replaceWith(tenancy);
  }

  private boolean runs(Tenancy tenancy) {
    return tenancy.endsOn != null && !tenancy.endsOn.isBefore(today.date());
  }

  private static void stand(Tenancy tenancy, long pence) {
    if (pence == 0) {
      tenancy.move(TenancyLifecycle.Action.FORMER_AT_NIL);
    } else {
      tenancy.move(
          pence > 0
              ? TenancyLifecycle.Action.FORMER_IN_ARREARS
              : TenancyLifecycle.Action.FORMER_IN_CREDIT);
    }
  }

  /**
   * The ended accounts' balance; refused where one is not the sum of its entries or a charge still
   * runs.
   */
  private static Uni<Long> balance(Mutiny.Session session, UUID id) {
    return Sql.rows(
            session,
            """
            select a.reference, b.balance_pence,
                   b.balance_pence = coalesce((select sum(e.amount_pence) from entry e where e.account_id = a.account_id), 0),
                   exists (select 1 from charge c where c.account_id = a.account_id
                              and (c.ends_before is null or c.ends_before > a.ends_on + 1))
              from account a join account_balance b using (account_id) where a.tenancy_id = ?1 and a.ends_on is not null\
            """,
            id)
        .map(rows -> {
          for (Object[] row : rows) {
            if (!(Boolean) row[2] || (Boolean) row[3]) {
              throw Problem.of(
                  TenancyProblem.FINAL_ACCOUNT_NOT_PROVED,
                  "Account "
                      + row[0]
                      + ((Boolean) row[3]
                          ? " is still charged."
                          : ": the balance is not the sum of its entries."));
            }
          }
          return rows.stream().mapToLong(row -> ((Number) row[1]).longValue()).sum();
        });
  }
}
