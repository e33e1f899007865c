package org.quarterday.credit;

/**
 * The facts of credits in one statement: a page of accounts at a time, or one. Nothing of it is
 * kept, so that it cannot be out of date.
 */
final class CreditSql {

  private CreditSql() {}

  /** The settings of a day as columns. {@code %1$s}: the day. */
  static final String SETTINGS =
      """
      select max(value) filter (where code = 'CREDIT_MONITOR_PENCE') as large_pence, max(value) filter (where code = 'CREDIT_MONITOR_WEEKS') as large_weeks,
             max(value) filter (where code = 'CREDIT_SAME_PAYMENT_DAYS') as same_days, max(value) filter (where code = 'CREDIT_PATTERN_DAYS') as pattern_days,
             max(value) filter (where code = 'REFUND_BENEFIT_LOOK_BACK_DAYS') as benefit_days
        from council_setting where valid_from <= %1$s and (valid_before is null or valid_before > %1$s)\
      """;

  /** What is charged a week, of an account that has ended on its last day. */
  static final String WEEKLY =
      """
      select cast(coalesce(sum(c.weekly_pence), 0) as bigint) from charge c cross join lateral (select least(coalesce(a.ends_on, %1$s), %1$s) as day) d
       where c.account_id = a.account_id and c.starts_on <= d.day and (c.ends_before is null or c.ends_before > d.day)\
      """;

  /**
   * What stands of the last quarter's entries, in one pass: how far the balance moved in each of
   * its 13 weeks, and who paid what. A payment that was taken back is none.
   */
  private static final String QUARTER =
      """
      select coalesce((select jsonb_agg(jsonb_build_array(w.week, w.pence)) from (
                 select (%1$s - q.effective_on) / 7 as week, sum(q.amount_pence) as pence from entry q
                  where q.account_id = a.account_id and q.effective_on > %1$s - 91 group by 1) w), '[]') as moved,
             coalesce(-sum(e.amount_pence) filter (where e.type_code in ('RDD', 'RDX')), 0) as collected,
             coalesce(-sum(e.amount_pence) filter (where k.kind = 'RECEIPT'), 0) as received,
             coalesce(sum(e.amount_pence) filter (where k.kind in ('CHARGE', 'ADJUSTMENT') and e.type_code not in ('HBO', 'UCO')), 0) as charged
        from entry e join transaction_type k on k.code = e.type_code
       where e.account_id = a.account_id and e.effective_on > %1$s - 91\
      """;

  static final String BENEFIT =
      """
      select coalesce(-sum(e.amount_pence) filter (where e.type_code in ('RHB', 'HBA', 'HBO')), 0) as housing_benefit,
             coalesce(-sum(e.amount_pence) filter (where e.type_code in ('RUC', 'UCO')), 0) as universal_credit,
             coalesce(sum(e.amount_pence) filter (where k.kind in ('CHARGE', 'ADJUSTMENT') and e.type_code not in ('HBO', 'UCO')), 0) as charged
        from entry e join transaction_type k on k.code = e.type_code
       where e.account_id = a.account_id and e.effective_on > %1$s - s.benefit_days\
      """;

  /**
   * Payments of the quarter that repeat one of the same amount a few days before, and still stand.
   */
  static final String TWICE =
      """
      select coalesce(-sum(e.amount_pence), 0) from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
       where e.account_id = a.account_id and e.effective_on > %1$s - 91 and e.amount_pence < 0 and e.reverses is null
         and e.type_code not in ('RHB', 'RUC', 'HBA')
         and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)
         and exists (select from entry o join transaction_type t on t.code = o.type_code and t.kind = 'RECEIPT'
                      where o.account_id = e.account_id and o.amount_pence = e.amount_pence and o.reverses is null and o.number <> e.number
                        and (o.effective_on, o.number) < (e.effective_on, e.number) and o.effective_on >= e.effective_on - s.same_days
                        and not exists (select from entry v where v.account_id = o.account_id and v.reverses = o.number))\
      """;

  private static final String LAST_PAYMENT =
      """
      select coalesce((select -e.amount_pence from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
                        where e.account_id = a.account_id and e.amount_pence < 0 and e.reverses is null
                          and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)
                        order by e.effective_on desc, e.number desc limit 1), 0)\
      """;

  /** The day after the last one that ended without a credit on which anything moved. */
  private static final String SINCE =
      """
      with days as (
        select e.effective_on as day, sum(sum(e.amount_pence)) over (order by e.effective_on) as pence
          from entry e where e.account_id = a.account_id group by e.effective_on)
      select min(day) as since, (select max(day) from days) as moved_on from days
       where day > coalesce((select max(day) from days where pence >= 0), date '-infinity')\
      """;

  static final String NAMES =
      """
      coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
         from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '')\
      """;

  /** A refund or another use that waits for its decision. */
  static final String WAITING =
      """
      (exists (select from refund r where r.account_id = a.account_id and r.state = 'AWAITING_APPROVAL')
        or exists (select from credit_use u where u.account_id = a.account_id and u.state = 'AWAITING_APPROVAL' and u.kind <> 'PUT_BACK'))\
      """;

  /**
   * Facts of accounts in credit, the largest first.
   *
   * @param day the parameter with the civil day, cast to a date
   * @param where what narrows {@code account a}, its balance {@code b} and the settings {@code s}
   * @param end order and limit
   */
  static String facts(String day, String where, String end) {
    String text =
        """
        with s as (%2$s), page as (
          select a.account_id from account a join account_balance b on b.account_id = a.account_id cross join s
           where b.balance_pence < 0 and %4$s %5$s
        )
        select a.account_id, a.reference, a.kind, a.ends_on, b.balance_pence, y.weekly, %6$s as names, q.moved,
               cast(q.collected as bigint) as collected, cast(q.received as bigint) as received, cast(q.charged as bigint) as charged,
               cast(f.housing_benefit as bigint) as housing_benefit, cast(f.universal_credit as bigint) as universal_credit,
               cast(f.charged as bigint) as benefit_charged, cast(t.twice as bigint) as twice, cast(l.pence as bigint) as last_payment,
               x.since, x.moved_on, s.pattern_days, v.id as review_id, v.state as review_state, v.held_until,
               (select d.name from credit_kind d where d.code = v.kind_code and d.valid_from <= %1$s and (d.valid_before is null or d.valid_before > %1$s)) as kind_name,
               %7$s as waiting
          from page p join account a on a.account_id = p.account_id join account_balance b on b.account_id = p.account_id cross join s
          cross join lateral (%3$s) y(weekly) cross join lateral (%8$s) q cross join lateral (%9$s) f cross join lateral (%10$s) t(twice) cross join lateral (%11$s) l(pence)
          cross join lateral (%12$s) x
          left join credit_review v on v.account_id = a.account_id and v.state <> 'CLOSED'
         order by b.balance_pence, a.account_id\
        """;
    return text.formatted(
        day,
        SETTINGS.formatted(day),
        WEEKLY.formatted(day),
        where,
        end,
        NAMES,
        WAITING,
        QUARTER.formatted(day),
        BENEFIT.formatted(day),
        TWICE.formatted(day),
        LAST_PAYMENT,
        SINCE);
  }
}
