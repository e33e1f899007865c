package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Accounts;
import org.quarterday.charge.rules.Finding;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.tenancy.rules.TenancyState;

/**
 * Passes a home from one tenancy to the next without a day between: the old one ends with its
 * accounts, the new one starts on a new account with the home's charges. What the old account owes
 * stays on the old account.
 */
@ApplicationScoped
class Handover {

  /**
   * What is passed on.
   *
   * @param old ends
   * @param home what the new tenancy is of: the old home, or in an exchange the other one
   * @param successionUsed whether the new tenants may still be succeeded to
   */
  record Passing(
      Tenancy old,
      UUID home,
      LocalDate lastDay,
      EndReason reason,
      String origin,
      String tenureCode,
      boolean successionUsed,
      List<DraftTenancy.Member> members,
      List<Ending.Other> others) {}

  record Passed(Tenancy next, UUID accountId, List<Finding> findings) {}

  @Inject Accounts accounts;
  @Inject Ending ending;
  @Inject Letting letting;

  /** Ends the old tenancy; the new one starts by {@link #start} once every old one has ended. */
  Uni<List<Finding>> end(Mutiny.Session session, Passing passing) {
    return ending.end(session, passing.old, passing.lastDay, passing.reason, passing.others);
  }

  Uni<Passed> start(Mutiny.Session session, Actor maker, Passing passing, List<Finding> findings) {
    return accounts
        .nextReference(session)
        .map(reference -> next(maker, passing, reference))
        .call(session::persist)
        .call(next -> DraftTenancy.members(session, next, passing.members))
        .call(session::flush)
        .chain(next ->
            letting
                .open(session, next)
                .map(opened -> new Passed(next, opened.accountId(), findings)));
  }

  private static Tenancy next(Actor maker, Passing passing, String reference) {
    Tenancy next =
        Tenancy.draft(
            maker,
            reference,
            passing.home,
            passing.tenureCode == null ? passing.old.tenureCode : passing.tenureCode,
            passing.lastDay.plusDays(1),
            passing.origin);
    next.state = TenancyState.LIVE;
    next.succeedsTenancyId = passing.old.id;
    next.successionUsed = passing.successionUsed;
    return next;
  }

  /** The main account's debt, in words to confirm, or nothing. */
  Uni<List<Finding>> arrears(
      Mutiny.Session session, UUID tenancyId, String code, String pointer, String consequence) {
    return Sql.row(
            session,
            """
            select cast(coalesce(sum(b.balance_pence), 0) as bigint) from account a join account_balance b using (account_id)
             where a.tenancy_id = ?1 and a.main_account_id is null and a.kind in ('MAIN', 'GARAGE')\
            """,
            tenancyId)
        .map(row -> {
          long balance = ((Number) row[0]).longValue();
          return balance > 0
              ? List.of(Finding.confirm(code, pointer, "The account is in arrears. " + consequence))
              : List.of();
        });
  }
}
