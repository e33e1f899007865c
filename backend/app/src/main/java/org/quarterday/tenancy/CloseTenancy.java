package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancy.rules.TenancyLifecycle;

/** Archives a former tenancy that owes nothing and is owed nothing. */
@ApplicationScoped
class CloseTenancy {

  @Inject Work work;
  @Inject Tenancies tenancies;

  Uni<DraftTenancy.Answer> run(Actor by, UUID id, String ifMatch) {
    return work.write(
        by,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .call(() -> refuseUnsettled(session, id))
                .invoke(tenancy -> tenancy.move(TenancyLifecycle.Action.CLOSE))
                .call(session::flush)
                .map(tenancy -> DraftTenancy.answer(tenancy, List.of())));
  }

  private static Uni<Void> refuseUnsettled(Mutiny.Session session, UUID id) {
    return Sql.rows(
            session,
            """
            select a.reference from account a join account_balance b using (account_id)
             where a.tenancy_id = ?1 and (b.balance_pence <> 0 or a.ends_on is null)\
            """,
            id)
        .invoke(rows -> {
          if (!rows.isEmpty()) {
            throw Problem.of(
                TenancyProblem.NOT_SETTLED,
                "Account " + rows.getFirst()[0] + " is open or not at nil.");
          }
        })
        .replaceWithVoid();
  }
}
