-- Until when a debt can be sued for: how the council's lawyers read the Limitation Act 1980, dated, and what was acknowledged in
-- writing. The ladder itself is worked out, never kept.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into council_setting (code, valid_from, value) values
  ('LIMITATION_RENT_YEARS', date '1980-01-01', 6),                  -- each week from its due day (s.5, s.19)
  ('LIMITATION_ACKNOWLEDGEMENT_RESTARTS', date '1980-01-01', 1),    -- 1: a signed acknowledgement starts it again (s.29(5), s.30)
  ('LIMITATION_PART_PAYMENT', date '1980-01-01', 1),                -- which debts a part payment starts again: 0 none, 1 all but rent (s.29(6)), 2 all
  ('LIMITATION_SOON_DAYS', date '1980-01-01', 182)                  -- a week this near its end is shown as soon out of time
on conflict do nothing;

create table acknowledgement (
  account_id        uuid not null references account,
  id                uuid not null,
  person_id         uuid not null,                -- who signed it, and who alone is bound by it (s.31(6))
  signed_on         date not null,
  evidence          text not null check (length(evidence) between 1 and 500),
  recorded_by       text not null,
  recorded_by_name  text not null,
  recorded_at       timestamptz not null default now(),
  withdrawn_by_name text,
  withdrawn_at      timestamptz,
  withdrawn_why     text not null default '',
  primary key (account_id, id),
  check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
create trigger audit after insert or update or delete on acknowledgement for each row execute function record_audit('id');
