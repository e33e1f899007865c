-- Final accounts of tenancies that are over: what is recharged to who left, how long money that is still on its way is waited for,
-- and each decision about the final balance with what was looked at. What the final account shows is worked out, never kept.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into council_setting (code, valid_from, value) values
  ('FINAL_BENEFIT_DAYS', date '1980-01-01', 28),             -- after the last day, in which Housing Benefit for it may still come
  ('FINAL_UNIVERSAL_CREDIT_DAYS', date '1980-01-01', 42),    -- likewise Universal Credit: a month in arrears, and a week to pay
  ('FINAL_SUSPENSE_DAYS', date '1980-01-01', 28);            -- after its receipt, in which money in suspense is waited for

-- A recharge up to £50 stands by itself, up to £500 needs a senior rents officer, above that a head of service.
insert into money_limit (action, permission, valid_from, limit_pence) values
  ('RECHARGE_MAKE_ALONE', 'adjustment:make', date '2020-01-01', 5000),
  ('RECHARGE_APPROVE', 'adjustment:approve', date '2020-01-01', 50000),
  ('RECHARGE_APPROVE', 'adjustment:approve-any', date '2020-01-01', null);

-- What the council recharges and what it asks to see for it, dated.
create table recharge_kind (
  code          text not null check (code ~ '^[A-Z_]{3,30}$'),
  valid_from    date not null,
  valid_before  date,
  name          text not null check (length(name) between 1 and 60),
  type_code     text not null references transaction_type,
  evidence      text not null check (length(evidence) between 1 and 200),   -- what has to be on file
  most_pence    bigint check (most_pence > 0),                              -- null: no bound
  set_by_name   text not null,
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on recharge_kind for each row execute function record_audit('code');
insert into recharge_kind (code, valid_from, name, type_code, evidence, most_pence, set_by_name) values
  ('CLEARANCE', date '2020-01-01', 'Clearing what was left in the home', 'DRP', 'Photographs and the contractor''s invoice', 200000, 'Set-up'),
  ('LOCKS', date '2020-01-01', 'Locks changed because keys were not given back', 'DRP', 'The leaving form or the eviction record, and the invoice', 30000, 'Set-up'),
  ('DAMAGE', date '2020-01-01', 'Damage beyond wear', 'DRP', 'The inspection at the end, photographs and the invoice', null, 'Set-up'),
  ('CLEANING', date '2020-01-01', 'Cleaning', 'DRP', 'The inspection at the end and the invoice', 50000, 'Set-up'),
  ('GARDEN', date '2020-01-01', 'Garden cleared', 'DRP', 'Photographs and the invoice', 80000, 'Set-up');

create table recharge (
  account_id        uuid not null references account,
  id                uuid not null,
  state             text not null check (state in ('AWAITING_APPROVAL', 'POSTED', 'REFUSED')),
  kind_code         text not null,
  kind_valid_from   date not null,
  amount_pence      bigint not null check (amount_pence > 0),
  words             text not null check (length(words) between 1 and 200),      -- on the account, as the tenant reads it
  evidence          text not null check (length(evidence) between 1 and 500),   -- what was seen, and where it is kept
  effective_on      date not null,                                              -- the day it was made
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  made_by           text not null,
  made_by_name      text not null,
  made_at           timestamptz not null default now(),
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  decision_note     text not null default '',
  journal_id        uuid,
  entry_number      integer,
  version           integer not null default 0,
  primary key (account_id, id),
  foreign key (kind_code, kind_valid_from) references recharge_kind (code, valid_from),
  foreign key (account_id, entry_number) references entry (account_id, number),
  check (made_by is distinct from decided_by),
  check ((state = 'POSTED') = (entry_number is not null and journal_id is not null))
);
create index recharge_id on recharge (id);
create index recharge_state on recharge (state, made_at, id);
create trigger audit after insert or update or delete on recharge for each row execute function record_audit('id');

-- A decision about a final balance: the figures it was for, and what was not waited for and why. Only added to: money that comes
-- later makes another.
create table final_account (
  account_id        uuid not null references account,
  id                uuid not null,
  outcome           text not null check (outcome in ('NIL', 'CREDIT', 'ARREARS')),
  balance_pence     bigint not null,
  entry_count       integer not null,             -- the entries it was proved with
  decided_on        date not null,
  waited_words      text not null default '',     -- what was still on its way, in words
  not_waited_why    text not null default '' check (length(not_waited_why) <= 300),
  content           jsonb not null,               -- the final account as it was looked at
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  decided_by        text not null,
  decided_by_name   text not null,
  decided_at        timestamptz not null default now(),
  primary key (account_id, id),
  check ((waited_words <> '') = (not_waited_why <> '')),
  check (outcome = case when balance_pence > 0 then 'ARREARS' when balance_pence < 0 then 'CREDIT' else 'NIL' end)
);
create index final_account_newest on final_account (account_id, id desc);
create index account_ended on account (ends_on, account_id) where ends_on is not null;
create trigger audit after insert or update or delete on final_account for each row execute function record_audit('id');
