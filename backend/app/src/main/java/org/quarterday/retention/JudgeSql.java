package org.quarterday.retention;

/**
 * Whose time has come by the schedule, class by class, and what stands against it; one statement
 * for the dry run, for its release, and for the job just before it does anything.
 */
final class JudgeSql {

  /**
   * {@code $1} the day, {@code $2} classes that accounts have, {@code $3} classes that people have,
   * {@code $4} only these subjects, or null, {@code $5} classes that complaints about no account
   * have: arrays as text. The time of all that is written of such a complaint runs from its last
   * word. Columns kind, subject_id, class_code, reference, reasons, started_on, due_on.
   */
  static final String JUDGED =
      """
      with rule as (
        select code, clock, months from retention_rule where valid_from <= cast($1 as date) and (valid_before is null or valid_before > cast($1 as date))
      ), ended as materialized (
        select a.account_id, a.reference, a.tenancy_id,
               greatest(t.ends_on, a.ends_on, (select cast(max(e.recorded_at) as date) from entry e where e.account_id = a.account_id
                                                  and e.number = b.entry_count)) as clear_on,
               array_remove(array[
                 case when b.balance_pence <> 0 then 'BALANCE' end,
                 case when exists (select from legal_hold h where h.lifted_on is null and (h.account_id = a.account_id or exists (
                        select from tenancy_member m where m.tenancy_id = a.tenancy_id and m.person_id = h.person_id))) then 'LEGAL_HOLD' end,
                 case when exists (select from complaint c where c.account_id = a.account_id
                        and c.state in ('SERVICE_REQUEST', 'LOGGED', 'STAGE_1', 'ESCALATED', 'STAGE_2')) then 'OPEN_COMPLAINT' end,
                 case when exists (select from hold_account ha join hold h on h.id = ha.hold_id where ha.account_id = a.account_id
                        and h.ended_on is null and (h.ends_on is null or h.ends_on >= cast($1 as date))) then 'HOLD' end,
                 case when exists (select from former_tenant_case f where f.account_id = a.account_id and f.closed_on is null) then 'OPEN_CASE' end,
                 case when exists (select from court_claim c where c.account_id = a.account_id
                          and c.state in ('ISSUED', 'LISTED', 'ADJOURNED', 'BACK_IN_COURT', 'STAYED'))
                        or exists (select from court_warrant w where w.account_id = a.account_id and w.state in ('ASKED', 'DATED')) then 'COURT' end,
                 case when exists (select from indemnity_claim i where i.account_id = a.account_id and i.state in ('OPEN', 'CHALLENGED')) then 'INDEMNITY' end,
                 case when exists (select from refund r where r.account_id = a.account_id and r.state in ('AWAITING_APPROVAL', 'APPROVED', 'IN_FILE'))
                        or exists (select from credit_use u where u.account_id = a.account_id and u.state = 'AWAITING_APPROVAL') then 'MONEY_ON_ITS_WAY' end,
                 case when exists (select from placement_debt d where d.account_id = a.account_id and d.ended_on is null) then 'AGENCY' end], null) as reasons
          from account a join tenancy t on t.id = a.tenancy_id join account_balance b on b.account_id = a.account_id
         where t.ends_on < cast($1 as date) and t.state not in ('DRAFT', 'CHECKED', 'LIVE', 'NOTICE_GIVEN', 'WITHDRAWN')
      ), former as materialized (
        select m.person_id, p.reference, max(e.clear_on) as clear_on,
               array_remove(array_agg(distinct x.reason) || case when bool_or(t.ends_on is null or t.ends_on >= cast($1 as date)) then 'LIVE_TENANCY' end
                 || case when exists (select from legal_hold h where h.person_id = m.person_id and h.lifted_on is null) then 'LEGAL_HOLD' end, null) as reasons
          from tenancy_member m join person p on p.id = m.person_id join tenancy t on t.id = m.tenancy_id and t.state <> 'WITHDRAWN'
          left join ended e on e.tenancy_id = t.id left join lateral unnest(e.reasons) x(reason) on true
         group by m.person_id, p.reference having max(e.clear_on) is not null
      ), apart as (
        select c.person_id, 'MARKER_ENDED' as clock, max(c.ended_on) as started_on, bool_or(c.state in ('PROPOSED', 'STANDING')) as open
          from cautionary_marker c group by c.person_id
        union all
        select s.person_id, 'CONCERN_CLOSED', max(s.closed_on), bool_or(s.state <> 'CLOSED') from safeguarding_concern s group by s.person_id
        union all
        select k.person_id, 'TRACED', max(cast(t.opened_at as date)), bool_or(k.state = 'OPEN' and t.state = 'OPEN')
          from trace_candidate k join trace t on t.id = k.trace_id group by k.person_id
        union all
        select q.person_id, 'REQUEST_ANSWERED', max(q.answered_on), bool_or(q.open) from (
          select a.person_id, coalesce(cast(a.released_at as date), a.received_on) as answered_on, a.state not in ('RELEASED', 'WITHDRAWN') as open
            from subject_access a
          union all
          select c.person_id, coalesce(c.closed_on, c.received_on), c.closed_on is null from correction_request c) q group by q.person_id
      ), timed as (
        select 'ACCOUNT' as kind, e.account_id as subject_id, r.code as class_code, e.reference, e.reasons, r.months,
               greatest(e.clear_on, case r.clock
                 when 'COMPLAINT_CLOSED' then (select cast(max(v.made_at) as date) from complaint_event v where v.account_id = e.account_id)
                 when 'LAST_COLLECTION' then (select max(n.effective_on) from entry n where n.account_id = e.account_id and n.type_code = 'RDD')
                 when 'TRACED' then (select cast(max(t.opened_at) as date) from trace t where t.account_id = e.account_id) end) as started_on
          from ended e cross join rule r where r.code = any (cast(cast($2 as text) as text[]))
        union all
        select 'PERSON', f.person_id, r.code, f.reference, f.reasons, r.months, f.clear_on
          from former f cross join rule r where r.code = any (cast(cast($3 as text) as text[])) and r.clock not in ('MARKER_ENDED', 'CONCERN_CLOSED', 'TRACED', 'REQUEST_ANSWERED')
        union all
        select 'PERSON', k.person_id, r.code, p.reference,
               array_remove(array[case when k.open then 'OPEN_RECORD' end, case when exists (
                 select from legal_hold h where h.person_id = k.person_id and h.lifted_on is null) then 'LEGAL_HOLD' end], null), r.months, k.started_on
          from apart k join person p on p.id = k.person_id join rule r on r.clock = k.clock
         where r.code = any (cast(cast($3 as text) as text[])) and k.started_on is not null
        union all
        select 'COMPLAINT', c.id, r.code, c.reference,
               array_remove(array[case when c.state in ('SERVICE_REQUEST', 'LOGGED', 'STAGE_1', 'ESCALATED', 'STAGE_2') or exists (
                 select from complaint_action x where x.complaint_id = c.id and x.state = 'OPEN') then 'OPEN_COMPLAINT' end], null), r.months,
               (select cast(max(v.made_at) as date) from complaint_event v where v.complaint_id = c.id)
          from complaint c cross join rule r where c.account_id is null and r.code = any (cast(cast($5 as text) as text[])))
      select t.kind, t.subject_id, t.class_code, t.reference, coalesce((select array_agg(distinct x order by x) from unnest(t.reasons) x), '{}') as reasons,
             t.started_on, cast(t.started_on + make_interval(months => t.months) as date) as due_on
        from timed t
       where t.started_on + make_interval(months => t.months) <= cast($1 as date) and (cast($4 as text) is null or t.subject_id = any (cast(cast($4 as text) as uuid[])))
         and not exists (select from retention_removed d where d.kind = t.kind and d.subject_id = t.subject_id and d.class_code = t.class_code
                          and d.outcome = 'REMOVED')\
      """;

  /** A digest of what is judged, in one order. */
  static final String DIGEST =
      "select encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', j.kind, j.subject_id, j.class_code, array_to_string(j.reasons, ' '),"
          + " j.started_on, j.due_on), E'\\n' order by j.kind, j.subject_id, j.class_code), ''), 'UTF8')), 'hex') from (";

  private JudgeSql() {}

  /** The statement as a session takes it. */
  static String inSession(String sql) {
    return sql.replaceAll("\\$(\\d)", "?$1");
  }
}
