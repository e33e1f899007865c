package org.quarterday.benefit;

/**
 * What benefit pays the council of each charged week, and so the tenant does not: Housing Benefit
 * by its newest schedule, and Universal Credit where it is paid to the council (UC etc. (Claims and
 * Payments) Regulations 2013 Sch. 6). A monthly payment is earned by the charged weeks of its rent
 * year alike, as {@code rules.MonthlyRent} has it.
 */
public final class PaidByBenefit {

  /**
   * In pence, or null where no benefit comes. {@code %1$s} the account, {@code %2$s} the day, as a
   * date. A schedule of Housing Benefit is taken as it is for 35 days.
   */
  public static final String WEEKLY =
      """
      (select cast(sum(paid.pence) as bigint) from (
         (select w.weekly_pence as pence from benefit_award w
           where w.account_id = %1$s and not w.adjustment and w.credited_on > %2$s - 35
           order by w.credited_on desc, w.line desc limit 1)
         union all
         select cast(round(u.monthly_pence * 12.0 / (y.weeks - (select count(*) from rent_free_week f join rent_week k on k.starts_on = f.week_starts_on
                                                                 where f.rent_group_code = o.rent_group_code and k.year = y.year))) as bigint)
           from universal_credit_award u join account o on o.account_id = u.account_id
           join rent_year y on y.starts_on <= %2$s and y.starts_on + 7 * y.weeks > %2$s
          where u.account_id = %1$s and u.paid_to = 'COUNCIL' and u.starts_on <= %2$s and (u.ends_before is null or u.ends_before > %2$s)) paid)\
      """;

  private PaidByBenefit() {}
}
