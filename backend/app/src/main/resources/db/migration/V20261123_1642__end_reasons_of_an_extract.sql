-- An extract says in codes of its own why a tenancy ended. What they mean here is a row each, so that a page, a letter's pack and a
-- file read as words; a code that is not among them stays as it came.
create table import_end_reason (
  code    text primary key check (code ~ '^[A-Z0-9]{1,10}$'),
  reason  text not null check (reason in ('NOTICE_BY_TENANT', 'NOTICE_BY_JOINT_TENANT', 'NOTICE_BY_COUNCIL', 'SURRENDER', 'ABANDONED', 'EVICTION',
                                          'DEATH', 'TRANSFER', 'SUCCESSION', 'ASSIGNMENT', 'MUTUAL_EXCHANGE', 'RIGHT_TO_BUY', 'OTHER'))
);
insert into import_end_reason (code, reason) values
  ('NTQ', 'NOTICE_BY_TENANT'), ('SUR', 'SURRENDER'), ('ABN', 'ABANDONED'), ('EVI', 'EVICTION'), ('DEC', 'DEATH'), ('TRF', 'TRANSFER'),
  ('SUC', 'SUCCESSION'), ('ASG', 'ASSIGNMENT'), ('MEX', 'MUTUAL_EXCHANGE'), ('RTB', 'RIGHT_TO_BUY'), ('OTH', 'OTHER');

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
update tenancy t set end_reason = r.reason, version = t.version + 1
  from import_end_reason r where t.origin = 'IMPORTED' and upper(trim(t.end_reason)) = r.code;
