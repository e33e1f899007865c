package org.quarterday.credituse;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.credit.Proving;
import org.quarterday.credit.rules.DebtRank;
import org.quarterday.credit.rules.RankedDebt;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.UsableCredit;
import org.quarterday.credituse.rules.UseAuthority;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Load and decide of a use, the same when it is proposed and when it is approved: the balances are
 * locked, the credit is proved as the books stand now, and what is owed where it goes is looked up.
 */
@ApplicationScoped
class WeighCreditUse {

  /**
   * Where the money goes.
   *
   * @param rank null where it is no debt
   * @param takesPence what is owed there and not promised by other uses
   * @param words completes "has gone to"
   */
  record Target(
      DebtRank rank, long takesPence, boolean sameTenancy, boolean everyOwner, String words) {}

  /** A use that may be made. */
  record Weighed(Proving.Proven proven, Target target, UsableCredit usable) {}

  private static final String OWNERS =
      "m.liable and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, cast(?3 as date)), cast(?3 as date)))";

  /** Parameters: the account, where it goes, today, this use. */
  private static final String TO_ACCOUNT =
      """
      select o.kind, o.tenancy_id = a.tenancy_id, o.reference,
             b.balance_pence - (select coalesce(sum(u.amount_pence), 0) from credit_use u
                                 where u.to_account_id = o.account_id and u.state = 'AWAITING_APPROVAL' and u.id <> ?4),
             not exists (select from tenancy_member m where m.tenancy_id = a.tenancy_id and %1$s
                           and not exists (select from tenancy_member x where x.tenancy_id = o.tenancy_id and x.liable and x.person_id = m.person_id)),
             exists (select from tenancy_member m where m.tenancy_id = a.tenancy_id and %1$s
                       and exists (select from tenancy_member x where x.tenancy_id = o.tenancy_id and x.liable and x.person_id = m.person_id))
        from account a join account o on o.account_id = ?2 and o.account_id <> a.account_id join account_balance b on b.account_id = o.account_id
       where a.account_id = ?1\
      """
          .formatted(OWNERS);

  /**
   * By the debt's number, from whichever account: two credits of one household do not pay it twice.
   * What the other books had before it was recorded here is in the recorded sum already.
   */
  private static final String TO_COUNCIL_DEBT =
      """
      select d.kind, d.reference,
             d.amount_pence - (select coalesce(sum(u.amount_pence), 0) from credit_council_debt x
                                 join credit_use u on u.account_id = x.account_id and u.council_debt_id = x.id
                                where x.kind = d.kind and x.reference = d.reference and u.state in ('AWAITING_APPROVAL', 'POSTED') and u.id <> ?4
                                  and (x.id = d.id or x.account_id <> d.account_id
                                       and (u.confirmed_on is null or u.confirmed_on >= cast(d.recorded_at at time zone 'Europe/London' as date)))
                                  and not exists (select from credit_use k where k.account_id = u.account_id and k.put_back_of = u.id and k.state = 'POSTED')),
             not exists (select from tenancy_member m where m.tenancy_id = a.tenancy_id and %1$s and m.person_id <> d.person_id)
        from credit_council_debt d join account a on a.account_id = d.account_id
       where d.account_id = ?1 and d.id = ?2 and d.withdrawn_at is null\
      """
          .formatted(OWNERS);

  private static final String WAITS =
      """
      select (select coalesce(sum(r.amount_pence), 0) from refund r where r.account_id = ?1 and r.state = 'AWAITING_APPROVAL')
             + (select coalesce(sum(u.amount_pence), 0) from credit_use u
                 where u.account_id = ?1 and u.state = 'AWAITING_APPROVAL' and u.kind <> 'PUT_BACK' and u.id <> ?2)\
      """;

  @Inject Proving proving;
  @Inject Holds holds;
  @Inject Today today;

  /**
   * @throws Problem when the credit is not proved, is not enough, or may not be used so
   */
  Uni<Weighed> weigh(Mutiny.Session session, Actor by, CreditUse.Content use) {
    return notHeld(session, by, use)
        .chain(() -> proving.inTurn(session, use.accountId(), use.toAccountId()))
        .chain(() -> proving.of(session, by, use.accountId(), use.kind().outcome()))
        .invoke(proven -> refuseClaimable(use, proven))
        .chain(proven ->
            target(session, use, proven)
                .invoke(target -> refuseRight(use, target))
                .chain(target ->
                    Sql.row(session, WAITS, use.accountId(), use.id())
                        .map(row -> weighed(use, proven, target, ((Number) row[0]).longValue()))));
  }

  /**
   * Whoever may not be asked for a debt is not made to pay it from a credit either; what they agree
   * to is a payment of theirs. Asked before the balances are locked, as every hold is.
   */
  private Uni<Void> notHeld(Mutiny.Session session, Actor by, CreditUse.Content use) {
    if (use.toAccountId() == null || use.authority() == UseAuthority.CONSENT) {
      return Uni.createFrom().voidItem();
    }
    var going =
        new Holds.Going(
            use.toAccountId(),
            HeldAction.SET_OFF,
            AskedDebt.sum(use.amountPence()),
            today.date(),
            null,
            "A credit set off against it",
            "CREDIT_USE:" + use.id(),
            use.amountPence());
    return holds
        .ask(session, by, going)
        .invoke(answer -> {
          if (!answer.goes()) {
            throw Problem.of(
                CreditUseProblem.CREDIT_USE_HELD,
                answer.words() + " With the owners' consent it may be moved all the same.");
          }
        })
        .replaceWithVoid();
  }

  private static void refuseClaimable(CreditUse.Content use, Proving.Proven proven) {
    if (use.kind() == CreditUseKind.UNCLAIMED && proven.notUnclaimed() != null) {
      throw Problem.of(CreditUseProblem.CREDIT_NOT_UNCLAIMED, proven.notUnclaimed());
    }
  }

  private static void refuseRight(CreditUse.Content use, Target target) {
    if (target.rank() != null) {
      UseAuthority.refuse(use.authority(), target.sameTenancy(), target.everyOwner())
          .ifPresent(why -> {
            throw Problem.of(CreditUseProblem.CREDIT_USE_NO_RIGHT, why).at("/authority");
          });
    }
    if (target.takesPence() <= 0) {
      throw Problem.of(
          CreditUseProblem.CREDIT_USE_NO_DEBT, "It has been paid, or is promised already.");
    }
  }

  private static Weighed weighed(
      CreditUse.Content use, Proving.Proven proven, Target target, long waiting) {
    long before =
        use.kind().toBenefit()
            ? 0
            : target.rank() == null
                ? RankedDebt.allPence(proven.debts())
                : RankedDebt.beforePence(proven.debts(), target.rank());
    var usable =
        UsableCredit.of(
            use.kind(),
            new UsableCredit.Weighed(proven.found(), waiting, before, target.takesPence()));
    if (use.amountPence() > usable.usablePence()) {
      throw Problem.of(why(usable, use.amountPence()), usable.inWords()).at("/amountPence");
    }
    return new Weighed(proven, target, usable);
  }

  private static CreditUseProblem why(UsableCredit usable, long amountPence) {
    return usable.inTheWayOf(amountPence).filter(UsableCredit.Why.OWED_BEFORE::equals).isPresent()
        ? CreditUseProblem.CREDIT_USE_OUT_OF_ORDER
        : CreditUseProblem.CREDIT_USE_TOO_MUCH;
  }

  private Uni<Target> target(Mutiny.Session session, CreditUse.Content use, Proving.Proven proven) {
    return switch (use.kind()) {
      case TO_ACCOUNT ->
          Sql.row(session, TO_ACCOUNT, use.accountId(), use.toAccountId(), today.date(), use.id())
              .map(WeighCreditUse::account);
      case TO_COUNCIL_DEBT ->
          Sql.row(
                  session,
                  TO_COUNCIL_DEBT,
                  use.accountId(),
                  use.councilDebtId(),
                  today.date(),
                  use.id())
              .map(WeighCreditUse::councilDebt);
      case TO_HOUSING_BENEFIT ->
          nobodysDebt(proven.housingBenefitPence(), "the benefit office, which paid it");
      case TO_DWP -> nobodysDebt(proven.universalCreditPence(), "the DWP, which paid it");
      case UNCLAIMED ->
          nobodysDebt(proven.found().creditPence(), "where unclaimed credits are kept");
      case PUT_BACK -> throw new IllegalArgumentException("put back is weighed by what it undoes");
    };
  }

  private static Uni<Target> nobodysDebt(long takes, String words) {
    return Uni.createFrom().item(new Target(null, takes, false, false, words));
  }

  private static Target account(Object[] row) {
    if (row == null || !(Boolean) row[5]) {
      throw Problem.of(
              CreditUseProblem.CREDIT_USE_NO_RIGHT,
              "It goes to an account of the same people. Another's is a matter of Transfer.")
          .at("/toAccountId");
    }
    boolean same = (Boolean) row[1];
    return new Target(
        DebtRank.of((String) row[0], same),
        ((Number) row[3]).longValue(),
        same,
        (Boolean) row[4],
        same ? "your account " + row[2] : "an account of another tenancy of yours");
  }

  private static Target councilDebt(Object[] row) {
    if (row == null) {
      throw Problem.of(
              CreditUseProblem.CREDIT_USE_INCOMPLETE, "Record the debt first, by its number.")
          .at("/councilDebtId");
    }
    DebtRank rank = DebtRank.valueOf((String) row[0]);
    return new Target(
        rank, ((Number) row[2]).longValue(), false, (Boolean) row[3], rank.words() + " " + row[1]);
  }
}
