package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancy.rules.TenancyLifecycle;

/**
 * Proves what a former tenant owes, or is owed: nothing is charged any more, and every balance is
 * the sum of its entries. The tenancy then stands in arrears, in credit or at nil, and can be
 * proved again whenever late money moves it.
 */
@ApplicationScoped
class ProveFinalAccount {

  @Inject Work work;
  @Inject Tenancies tenancies;
  @Inject Today today;

  Uni<DraftTenancy.Answer> run(Actor by, UUID id, String ifMatch) {
    return work.write(
        by,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .invoke(this::refuseRunning)
                .invoke(tenancy -> tenancy.move(TenancyLifecycle.Action.PROVE))
                .call(tenancy -> balance(session, id).invoke(pence -> stand(tenancy, pence)))
                .call(session::flush)
                .map(tenancy -> DraftTenancy.answer(tenancy, List.of())));
  }

  private void refuseRunning(Tenancy tenancy) {
    if (tenancy.endsOn != null && !tenancy.endsOn.isBefore(today.date())) {
      throw Problem.of(
          TenancyProblem.FINAL_ACCOUNT_NOT_PROVED,
          "It runs to " + tenancy.endsOn + ": the last week is still to come.");
    }
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
