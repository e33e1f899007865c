package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * An account's turn in court: two who do something about it do so one after the other, the holds'
 * turn first.
 */
@ApplicationScoped
class CourtTurn {

  /** One of those who owe the rent and live. */
  record Tenant(UUID personId, String name) {}

  private static final String LOCK =
      "select account_id from account_balance where account_id = ?1 for update";

  private static final String TENANTS =
      """
      select p.id, trim(p.title || ' ' || p.forename || ' ' || p.surname)
        from account a join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable and m.role <> 'OCCUPANT' and (m.to_on is null or m.to_on >= ?2)
        join person p on p.id = m.person_id and p.deceased_on is null where a.account_id = ?1 order by m.role desc, p.surname, p.id\
      """;

  @Inject OwnAccount ownAccount;
  @Inject Holds holds;
  @Inject Today today;

  Uni<Void> take(Mutiny.Session session, Actor by, UUID accountId) {
    return ownAccount
        .refuse(session, by, accountId)
        .chain(() -> Holds.inTurn(session, List.of(accountId)))
        .chain(() -> Sql.row(session, LOCK, accountId))
        .replaceWithVoid();
  }

  /** In the order letters are written to them. */
  Uni<List<Tenant>> tenants(Mutiny.Session session, UUID accountId) {
    return Sql.rows(session, TENANTS, accountId, today.date())
        .map(rows -> rows.stream().map(row -> new Tenant((UUID) row[0], (String) row[1])).toList());
  }

  /**
   * Asks the holds for each of the tenants: a claim is against all of them.
   *
   * @throws Problem 409 COURT_HELD when a hold stops it towards anybody
   */
  Uni<Void> ask(Mutiny.Session session, Actor by, UUID accountId, String what) {
    return ask(session, by, accountId, what, today.date());
  }

  /** The same of a step that was taken on a day. */
  Uni<Void> ask(Mutiny.Session session, Actor by, UUID accountId, String what, LocalDate on) {
    return tenants(session, accountId)
        .chain(tenants -> {
          Uni<Void> each = Uni.createFrom().voidItem();
          for (Tenant tenant : tenants) {
            each = each.chain(() -> ask(session, by, accountId, tenant.personId, what, on));
          }
          return each;
        });
  }

  /** The same towards one of them. */
  Uni<Void> ask(
      Mutiny.Session session, Actor by, UUID accountId, UUID personId, String what, LocalDate on) {
    var going =
        new Holds.Going(
            accountId,
            HeldAction.COURT_STEP,
            AskedDebt.whole(),
            on,
            personId,
            what,
            "COURT:" + what,
            null);
    return holds
        .ask(session, by, going)
        .invoke(answer -> {
          if (!answer.goes()) {
            throw Problem.of(CourtProblem.COURT_HELD, answer.words());
          }
        })
        .replaceWithVoid();
  }
}
