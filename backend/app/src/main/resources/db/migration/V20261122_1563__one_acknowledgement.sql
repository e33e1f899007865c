-- A signed acknowledgement is recorded once, for who signed it, where the time it starts again is worked out (limitation). As a finding
-- about a debt it said nobody's name and bound everybody.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

delete from write_off_finding where kind = 'ACKNOWLEDGEMENT';
alter table write_off_finding drop constraint write_off_finding_kind_check;
alter table write_off_finding add constraint write_off_finding_kind_check
  check (kind in ('TRACE_EXHAUSTED', 'AGENCY_RETURNED', 'ESTATE_WITHOUT_MEANS', 'INSOLVENCY_ORDER', 'POLICY_GROUND'));
