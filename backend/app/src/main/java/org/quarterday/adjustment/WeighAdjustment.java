package org.quarterday.adjustment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Load and decide of making an adjustment, the same for its preview: whether it can be posted at
 * all, and whether its maker may post it alone. Locks the account's balance, so that two small ones
 * at once cannot slip under the limit together.
 */
@ApplicationScoped
class WeighAdjustment {

  /**
   * What an adjustment would do.
   *
   * @param balancePence the balance before it
   * @param spentPence what the maker adjusted on this account today already, debits and credits
   */
  record Weighed(
      long balancePence, long spentPence, MoneyLimits.Allowed allowed, boolean needsApproval) {}

  private static final ZoneId LONDON = Today.LONDON;

  private static final String FACTS =
      """
      select b.balance_pence, a.starts_on, k.kind, s.code as reason, s.retired_on, w.starts_on as week, cast(y.closed_at as text) as closed, r.control_code,
             (select coalesce(sum(abs(j.amount_pence)), 0) from adjustment j where j.account_id = b.account_id and j.made_by = ?5
                 and j.made_at >= ?6 and j.state <> 'REFUSED') as spent
        from account_balance b join account a on a.account_id = b.account_id
        left join transaction_type k on k.code = ?2
        left join adjustment_reason s on s.code = ?3
        left join rent_week w on cast(?4 as date) >= w.starts_on and cast(?4 as date) < w.starts_on + 7
        left join rent_year y on y.year = w.year
        left join posting_rule r on r.rent_group_code = a.rent_group_code and r.type_code = ?2
             and r.valid_from <= cast(?4 as date) and (r.valid_before is null or r.valid_before > cast(?4 as date))
       where b.account_id = ?1 for update of b\
      """;

  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Weighed> weigh(Mutiny.Session session, Actor by, UUID accountId, Adjustment.Request request) {
    if (request.amountPence() == 0 || request.amountPence() == Long.MIN_VALUE) {
      throw Asked.refused("amountPence", "An adjustment is of at least a penny.");
    }
    return ownAccount
        .refuse(session, by, accountId)
        .chain(() -> facts(session, by, accountId, request))
        .chain(facts -> {
          refuseImpossible(facts, request);
          return Limits.of(session, by, "ADJUSTMENT_MAKE_ALONE", today.date())
              .map(allowed -> weighed(facts, request, allowed));
        });
  }

  private Uni<Object[]> facts(
      Mutiny.Session session, Actor by, UUID accountId, Adjustment.Request request) {
    Instant midnight = today.date().atStartOfDay(LONDON).toInstant();
    return session
        .createNativeQuery(FACTS, Object[].class)
        .setParameter(1, accountId)
        .setParameter(2, request.typeCode())
        .setParameter(3, request.reasonCode())
        .setParameter(4, request.effectiveOn())
        .setParameter(5, by.id())
        .setParameter(6, midnight)
        .getSingleResult();
  }

  private void refuseImpossible(Object[] facts, Adjustment.Request request) {
    String kind = (String) facts[2];
    if (!"CHARGE".equals(kind) && !"ADJUSTMENT".equals(kind)) {
      throw Problem.of(
              AdjustmentProblem.TYPE_NOT_ADJUSTABLE,
              kind == null
                  ? "There is no type " + request.typeCode() + "."
                  : "Payments, transfers and write-offs have their own way in; use a charge or adjustment type.")
          .at("/typeCode");
    }
    if (facts[3] == null || (facts[4] != null && !((LocalDate) facts[4]).isAfter(today.date()))) {
      throw Problem.of(AdjustmentProblem.REASON_UNKNOWN, "Choose a reason that is in use.")
          .at("/reasonCode");
    }
    if (request.effectiveOn().isAfter(today.date())) {
      throw day("An adjustment cannot count from a day in the future.");
    }
    if (request.effectiveOn().isBefore((LocalDate) facts[1])) {
      throw day("The account began on " + facts[1] + ".");
    }
    if (facts[5] == null || facts[7] == null) {
      throw day(
          "There is no rent week or no control account for a %s on that day."
              .formatted(request.typeCode()));
    }
    if (facts[6] != null) {
      throw day("Its rent year has been closed; use a day in the open year.");
    }
  }

  private static Problem day(String detail) {
    return Problem.of(AdjustmentProblem.DAY_NOT_OPEN, detail).at("/effectiveOn");
  }

  private static Weighed weighed(
      Object[] facts, Adjustment.Request request, MoneyLimits.Allowed allowed) {
    long spent = ((Number) facts[8]).longValue();
    Money size = MoneyLimits.size(request.amountPence()).plus(Money.ofPence(spent));
    return new Weighed(((Number) facts[0]).longValue(), spent, allowed, !allowed.covers(size));
  }
}
