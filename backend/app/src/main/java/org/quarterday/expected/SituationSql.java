package org.quarterday.expected;

/** What is known of accounts that says what will come: an account costs a few steps of indexes. */
final class SituationSql {

  /** What is the same for all of them; {@code $1}: today. */
  static final String CALENDAR =
      """
      select jsonb_build_object(
          'weeks', (select coalesce(jsonb_agg(jsonb_build_object('year', w.year, 'number', w.number, 'monday', w.starts_on) order by w.starts_on), '[]')
                      from rent_week w where w.starts_on between $1::date - 91 and $1::date + 56),
          'years', (select coalesce(jsonb_agg(jsonb_build_object('label', y.year, 'start', y.starts_on, 'weeks', y.weeks, 'freeWeeks', '[]'::jsonb)
                      order by y.starts_on), '[]') from rent_year y where y.starts_on <= $1::date + 100),
          'freeWeeks', (select coalesce(jsonb_object_agg(f.code, f.mondays), '{}')
                          from (select rent_group_code as code, jsonb_agg(week_starts_on) as mondays from rent_free_week group by 1) f),
          'terms', (select jsonb_agg(jsonb_build_object('typeCode', m.type_code, 'validFrom', m.valid_from, 'validBefore', m.valid_before,
                      'apportioned', m.apportioned, 'chargedInFreeWeeks', m.charged_in_free_weeks)) from transaction_type_terms m))::text\
      """;

  /**
   * Of accounts as {@code a}, with account_id, rent_group_code, starts_on, ends_on and
   * balance_pence; {@code $2}: today. Housing Benefit is what the newest schedule said; of books
   * that were brought in, whose schedules nobody has, it is what was seen to come.
   */
  static final String KNOWN =
      """
      jsonb_build_object('today', $2::date, 'balancePence', a.balance_pence, 'group', a.rent_group_code, 'startsOn', a.starts_on,
          'endsOn', a.ends_on, 'debitedTo', coalesce(
            (select e.effective_on - cast(extract(isodow from e.effective_on) as integer) + 1
               from entry e join transaction_type k on k.code = e.type_code and k.kind = 'CHARGE'
              where e.account_id = a.account_id and e.source not in ('ADJUSTMENT', 'BACKDATING') and e.reverses is null
                and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)
              order by e.effective_on desc, e.number desc limit 1), date '1900-01-01'),
          'charges', (select coalesce(jsonb_agg(jsonb_build_object('typeCode', c.type_code, 'weeklyPence', c.weekly_pence, 'startsOn', c.starts_on,
                        'endsBefore', c.ends_before)), '[]')
                        from charge c where c.account_id = a.account_id and c.starts_on < $2::date + 63
                         and (c.ends_before is null or c.ends_before > $2::date - 91)),
          'benefit', coalesce(
            (select jsonb_build_object('creditedOn', w.credited_on, 'postedPence', w.posted_pence, 'weeklyPence', w.weekly_pence,
                      'recoveredPence', w.recovered_pence)
               from benefit_award w where w.account_id = a.account_id and not w.adjustment and w.credited_on <= $2::date + 7
              order by w.credited_on desc, w.line desc limit 1),
            (select jsonb_build_object('creditedOn', h.days[1], 'postedPence', h.pence[1],
                      'weeklyPence', h.pence[1] / case when h.days[1] - h.days[2] >= 21 then 4 else 1 end, 'recoveredPence', 0)
               from (select array_agg(e.effective_on order by e.effective_on desc, e.number desc) as days,
                            array_agg(-e.amount_pence order by e.effective_on desc, e.number desc) as pence
                       from entry e where e.account_id = a.account_id and e.type_code = 'RHB' and e.effective_on between $2::date - 91 and $2::date
                        and e.amount_pence < 0 and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)) h
              where h.days is not null)),
          'credits', (select coalesce(jsonb_agg(jsonb_build_object('monthlyPence', u.monthly_pence, 'toCouncil', u.paid_to = 'COUNCIL',
                        'startsOn', u.starts_on, 'endsBefore', u.ends_before) order by u.starts_on), '[]')
                        from universal_credit_award u where u.account_id = a.account_id),
          'directDebit', (
            select jsonb_build_object('openingPence', s.opening_pence, 'debitPence', s.debit_pence, 'extraPence', s.extra_pence,
                     'totalPence', s.total_pence,
                     'chargedPence', (select coalesce(sum(w.pence), 0)
                                        from account_week_debits(s.account_id, s.debit_from, account_undebited_from(s.account_id, $2::date)) w),
                     'collections', (select coalesce(jsonb_agg(jsonb_build_object('dueOn', i.due_on, 'collectOn', i.collect_on, 'pence', i.amount_pence,
                                       'came', i.state = 'COLLECTED', 'returned', i.state = 'RETURNED') order by i.collect_on), '[]')
                                       from direct_debit_item i
                                      where i.account_id = s.account_id and i.schedule_id = s.id and i.state <> 'WITHDRAWN'
                                        and not exists (select from direct_debit_item n where n.account_id = i.account_id and n.again_of = i.id
                                                           and n.state <> 'WITHDRAWN')))
              from direct_debit_schedule s join mandate m on m.account_id = s.account_id and m.id = s.mandate_id
             where s.account_id = a.account_id and s.ended_at is null and m.state in ('CAPTURED', 'LODGED', 'LIVE') order by s.id desc limit 1),
          'standingOrder', (
            select jsonb_build_object('endsOn', least(o.ends_on, a.ends_on),
                     'terms', (select jsonb_agg(jsonb_build_object('fromOn', t.from_on, 'frequency', t.frequency, 'amountPence', t.amount_pence)
                                 order by t.from_on)
                                 from standing_order_terms t where t.account_id = o.account_id and t.order_id = o.id),
                     'holidays', (select coalesce(jsonb_agg(h.day), '[]') from bank_holiday h where h.day between $2::date - 91 and $2::date + 91))
              from standing_order o where o.account_id = a.account_id and (o.state <> 'ENDED' or o.ends_on >= $2::date) order by o.id desc limit 1),
          'agreed', (
            select jsonb_build_object('toleranceDays', max(t.tolerance_days), 'tolerancePence', max(t.tolerance_pence),
                     'parts', jsonb_agg(jsonb_build_object('dueOn', p.due_on, 'pence', p.debt_pence, 'outstandingPence', p.outstanding_pence)
                        order by p.due_on))
              from arrangement_account c
              join arrangement_terms t on t.account_id = c.made_on_account and t.arrangement_id = c.arrangement_id and t.number = c.terms_number
              join arrangement_part p on p.account_id = c.account_id and p.arrangement_id = c.arrangement_id and p.terms_number = c.terms_number
             where c.account_id = a.account_id and c.standing = 'KEPT' having count(*) > 0),
          'receipts', (
            select coalesce(jsonb_agg(jsonb_build_object('from', case e.type_code when 'RHB' then 'HOUSING_BENEFIT' when 'RUC' then 'UNIVERSAL_CREDIT'
                      when 'RTP' then 'DEDUCTION' when 'RDD' then 'DIRECT_DEBIT' when 'RSO' then 'STANDING_ORDER' else 'OTHER' end,
                     'on', e.effective_on, 'pence', -e.amount_pence)), '[]')
              from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT' and k.code <> 'HBA'
             where e.account_id = a.account_id and e.effective_on > $2::date - 91 and e.amount_pence < 0 and e.reverses is null
               and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)))::text as known\
      """;

  /** The accounts {@code $1}. */
  static final String OF =
      "select a.account_id, "
          + KNOWN
          + """

           from (select a.account_id, a.rent_group_code, a.starts_on, a.ends_on, b.balance_pence
                   from account a join account_balance b on b.account_id = a.account_id where a.account_id = any ($1)) a\
          """;

  private SituationSql() {}
}
