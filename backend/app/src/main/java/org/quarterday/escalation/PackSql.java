package org.quarterday.escalation;

/** What a pack reads of the features it tells of, in one statement. */
final class PackSql {

  /**
   * {@code $1}: the account, {@code $2}: today, {@code $3}: the first day of its entries. Of what
   * was said the last thirty; corrected contacts are left out, what stands instead is there.
   */
  static final String FACTS =
      """
      select cast(jsonb_build_object(
        'reference', a.reference, 'home', concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')),
        'startedOn', a.starts_on, 'endedOn', a.ends_on, 'entryCount', b.entry_count,
        'weekly', (select coalesce(sum(c.weekly_pence), 0) from charge c
                    where c.account_id = a.account_id and c.starts_on <= $2 and (c.ends_before is null or c.ends_before > $2)),
        'people', (select coalesce(jsonb_agg(jsonb_build_array(trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)), m.liable,
                              p.deceased_on, (select coalesce(string_agg(lower(replace(x.preference, '_', ' ')), ', ' order by x.preference), '')
                                                from person_preference x where x.person_id = p.id)) order by m.role desc, p.surname, p.id), '[]')
                     from tenancy_member m join person p on p.id = m.person_id
                    where m.tenancy_id = a.tenancy_id and (m.to_on is null or m.to_on >= least($2::date, a.ends_on))),
        'before', (select coalesce(sum(e.amount_pence), 0) from entry e where e.account_id = a.account_id and e.effective_on < $3::date),
        'entries', (select coalesce(jsonb_agg(jsonb_build_array(e.effective_on, coalesce(k.name, e.type_code), e.amount_pence)
                                    order by e.effective_on, e.number), '[]')
                      from entry e left join transaction_type k on k.code = e.type_code
                     where e.account_id = a.account_id and e.effective_on >= $3::date),
        'arrangements', (select coalesce(jsonb_agg(jsonb_build_array(g.kind, g.state, g.state_on, g.behind_pence, g.next_due_on, g.next_pence)
                                         order by g.id), '[]')
                           from arrangement_account c join arrangement g on g.account_id = c.made_on_account and g.id = c.arrangement_id
                          where c.account_id = a.account_id and c.standing <> 'OVER'),
        'promises', (select coalesce(jsonb_agg(jsonb_build_array(r.amount_pence, r.due_on, r.state, r.came_pence) order by r.id desc), '[]')
                       from arrears_promise r where r.account_id = a.account_id and r.due_on >= $3::date and r.state <> 'WITHDRAWN'),
        'housingBenefit', (select coalesce(jsonb_agg(jsonb_build_array(w.credited_on, w.weekly_pence, w.recovered_pence)), '[]') from (
                             select * from benefit_award h where h.account_id = a.account_id and not h.adjustment
                              order by h.credited_on desc, h.line desc limit 1) w),
        'universalCredit', (select coalesce(jsonb_agg(jsonb_build_array(u.starts_on, u.monthly_pence, u.paid_to) order by u.starts_on), '[]')
                              from universal_credit_award u where u.account_id = a.account_id and (u.ends_before is null or u.ends_before > $2)),
        'said', (select coalesce(jsonb_agg(jsonb_build_array(s.day, s.how, s.words, s.by) order by s.day desc, s.id desc), '[]') from (
            select * from (
              select k.happened_on as day, cast(k.id as text) as id, k.channel as how,
                     concat_ws('. ', coalesce((select trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)) from person p where p.id = k.person_id),
                               k.other_name), q.name, o.name, nullif(k.note, '')) as words, k.made_by_name as by
                from contact k join contact_reason q on q.code = k.reason_code and q.valid_from = k.reason_valid_from
                join contact_outcome o on o.code = k.outcome_code and o.valid_from = k.outcome_valid_from
               where k.account_id = a.account_id
                 and not exists (select from contact_correction x where x.account_id = k.account_id and x.contact_id = k.id)
              union all
              select v.happened_on, cast(v.made_at as text), 'ARREARS', v.words, v.made_by_name from arrears_event v where v.account_id = a.account_id
              union all
              select l.dated, cast(l.queued_at as text), 'LETTER', l.subject || ', to ' || l.addressee || ': ' || lower(l.state), l.queued_by_name
                from letter l where l.account_id = a.account_id) every_one
             order by day desc, id desc limit 30) s),
        'holds', (select coalesce(jsonb_agg(jsonb_build_array(h.kind, h.starts_on, h.ends_on,
                           coalesce((select trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)) from person p where p.id = h.person_id), ''),
                           h.reason) order by h.starts_on, h.id), '[]')
                    from hold_account ha join hold h on h.id = ha.hold_id
                   where ha.account_id = a.account_id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2)
                     and (h.ended_on is null or h.ended_on > $2))
        ) as text)
        from account a join account_balance b on b.account_id = a.account_id join tenancy t on t.id = a.tenancy_id
        join property y on y.id = coalesce(a.property_id, t.property_id) where a.account_id = $1\
      """;

  private PackSql() {}
}
