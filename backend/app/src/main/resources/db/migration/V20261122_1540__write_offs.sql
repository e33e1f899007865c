-- Write-offs: debts the council gives up by its policy, each proposed with its evidence, put on a schedule that is frozen when it
-- goes for approval, decided by another person within their limits, and on the account from then on. A debt written off is not
-- forgotten: the register keeps who owed it, and a write-on brings it back.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

alter table journal drop constraint journal_kind_check;
alter table journal add constraint journal_kind_check
  check (kind in ('DEBIT', 'RECEIPT', 'ADJUSTMENT', 'TRANSFER', 'REVERSAL', 'OPENING', 'IMPORT', 'REFUND', 'WRITE_OFF'));

insert into council_setting (code, valid_from, value) values
  ('LIMITATION_RENT_YEARS', date '1980-01-01', 6),                  -- each week of rent from its due day (Limitation Act 1980 s.19)
  ('LIMITATION_ACKNOWLEDGEMENT_RESTARTS', date '1980-01-01', 1);    -- 1: a signed acknowledgement starts it again (s.29(5)); a payment never does

-- A line and a schedule have limits of their own: many small lines are not a way around a large one. Above these nobody approves
-- until the council sets a limit for it.
insert into money_limit (action, permission, valid_from, limit_pence) values
  ('WRITE_OFF_APPROVE', 'writeoff:approve', date '2020-01-01', 5000),
  ('WRITE_OFF_APPROVE', 'writeoff:approve-any', date '2020-01-01', 500000),
  ('WRITE_OFF_TOTAL_APPROVE', 'writeoff:approve', date '2020-01-01', 50000),
  ('WRITE_OFF_TOTAL_APPROVE', 'writeoff:approve-any', date '2020-01-01', 2500000);

-- The council's policy, kind by kind and dated. Null: no bound. What a kind asks for besides is its rule (rules.PolicyRules).
create table write_off_policy (
  kind          text not null check (kind in ('DECEASED_NO_ESTATE', 'INSOLVENCY', 'UNTRACEABLE', 'STATUTE_BARRED', 'SMALL_BALANCE', 'UNECONOMIC', 'ADMINISTRATIVE')),
  valid_from    date not null,
  valid_before  date,
  in_use        boolean not null,
  most_pence    bigint check (most_pence > 0),               -- debts above it are not written off by this kind
  ended_days    integer not null check (ended_days >= 0),    -- since the account ended
  quiet_days    integer not null check (quiet_days >= 0),    -- since the last payment
  letters       integer not null check (letters >= 0),       -- sent since the account ended
  set_by_name   text not null,
  primary key (kind, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (kind with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on write_off_policy for each row execute function record_audit('kind');

insert into write_off_policy (kind, valid_from, in_use, most_pence, ended_days, quiet_days, letters, set_by_name) values
  ('DECEASED_NO_ESTATE', date '2020-01-01', true, null, 56, 0, 0, 'Set-up'),
  ('INSOLVENCY', date '2020-01-01', true, null, 0, 0, 0, 'Set-up'),
  ('UNTRACEABLE', date '2020-01-01', true, null, 182, 91, 0, 'Set-up'),
  ('STATUTE_BARRED', date '2020-01-01', true, null, 0, 0, 0, 'Set-up'),
  ('SMALL_BALANCE', date '2020-01-01', true, 1000, 28, 28, 0, 'Set-up'),
  ('UNECONOMIC', date '2020-01-01', true, 5000, 56, 56, 1, 'Set-up'),
  ('ADMINISTRATIVE', date '2020-01-01', true, null, 0, 0, 0, 'Set-up');

-- What was found out about a debt, or about one of those who owe it, that the books cannot know. Withdrawn when it was wrong.
create table write_off_finding (
  account_id        uuid not null references account,
  id                uuid not null,
  person_id         uuid,                         -- whom it is about; null for the debt itself
  kind              text not null check (kind in ('TRACE_EXHAUSTED', 'AGENCY_RETURNED', 'ESTATE_WITHOUT_MEANS', 'INSOLVENCY_ORDER', 'ACKNOWLEDGEMENT', 'POLICY_GROUND')),
  found_on          date not null,                -- the day of the order, of the reply, of the signature
  reference         text not null check (length(reference) between 1 and 100),
  note              text not null check (length(note) between 1 and 500),
  recorded_by       text not null,
  recorded_by_name  text not null,
  recorded_at       timestamptz not null default now(),
  withdrawn_by_name text,
  withdrawn_at      timestamptz,
  withdrawn_why     text not null default '',
  primary key (account_id, id),
  check ((withdrawn_at is null) = (withdrawn_by_name is null)),
  check ((kind in ('ACKNOWLEDGEMENT', 'POLICY_GROUND', 'AGENCY_RETURNED')) = (person_id is null))
);
create trigger audit after insert or update or delete on write_off_finding for each row execute function record_audit('id');

create table write_off_schedule (
  id                uuid primary key,
  title             text not null check (length(title) between 1 and 100),
  state             text not null check (state in ('DRAFT', 'SENT', 'POSTED', 'DISCARDED')),
  items             integer,                      -- as it was frozen
  pence             bigint,
  largest_pence     bigint,
  content_hash      text check (content_hash ~ '^[0-9a-f]{64}$'),
  prepared_by       text not null,
  prepared_by_name  text not null,
  prepared_at       timestamptz not null default now(),
  sent_by           text,
  sent_by_name      text,
  sent_at           timestamptz,
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  decision_note     text not null default '',
  journal_id        uuid,                         -- null when no line could be posted
  posted_items      integer,
  posted_pence      bigint,
  version           integer not null default 0,
  check ((state in ('SENT', 'POSTED')) <= (content_hash is not null and items > 0 and pence > 0 and largest_pence > 0 and sent_by is not null)),
  check ((state = 'POSTED') <= (decided_by is not null and posted_items is not null and posted_pence is not null)),
  check (state <> 'POSTED' or (decided_by <> prepared_by and decided_by <> sent_by))
);
create index write_off_schedule_state on write_off_schedule (state, prepared_at desc);
create trigger audit after insert or update or delete on write_off_schedule for each row execute function record_audit('id');

-- One debt given up, or proposed to be: the amount, the weeks of rent it covers, and the evidence.
create table write_off (
  account_id        uuid not null references account,
  id                uuid not null,
  state             text not null check (state in ('PROPOSED', 'POSTED', 'NOT_POSTED', 'REFUSED', 'WITHDRAWN')),
  kind              text not null check (kind in ('DECEASED_NO_ESTATE', 'INSOLVENCY', 'UNTRACEABLE', 'STATUTE_BARRED', 'SMALL_BALANCE', 'UNECONOMIC', 'ADMINISTRATIVE')),
  amount_pence      bigint not null check (amount_pence > 0),
  written_on_pence  bigint not null default 0,    -- brought back since, by write-ons that are on the account
  reason            text not null check (length(reason) between 1 and 500),
  why               jsonb not null,               -- the policy's reasons, in words, as they were when it was proposed
  weeks             jsonb not null,               -- [monday, pence, barred on], the oldest first
  evidence          jsonb not null,               -- each item of the kind's checklist
  proposed_by       text not null,
  proposed_by_name  text not null,
  proposed_at       timestamptz not null default now(),
  schedule_id       uuid,                         -- the schedule it is on
  frozen            jsonb,                        -- what the schedule's report says of it, from the day it was sent
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  outcome           text not null default '',     -- why it was not posted, refused or withdrawn
  journal_id        uuid,
  entry_number      integer,
  version           integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, entry_number) references entry (account_id, number),
  check ((state = 'POSTED') = (entry_number is not null and journal_id is not null)),
  check (state <> 'POSTED' or (decided_by is not null and decided_by <> proposed_by)),
  check (written_on_pence between 0 and amount_pence and (written_on_pence = 0 or state = 'POSTED'))
);
-- A debt is proposed once at a time.
create unique index write_off_waiting on write_off (account_id) where state = 'PROPOSED';
create index write_off_id on write_off (id);
create index write_off_of_schedule on write_off (schedule_id) where schedule_id is not null;
create index write_off_on_register on write_off (decided_at desc, id) where state = 'POSTED';
create trigger audit after insert or update or delete on write_off for each row execute function record_audit('id');

-- A written-off debt, or a part of it, brought back: money came, or the debtor was found. Two people.
create table write_on (
  account_id        uuid not null references account,
  id                uuid not null,
  write_off_id      uuid not null,
  state             text not null check (state in ('AWAITING_APPROVAL', 'POSTED', 'REFUSED')),
  amount_pence      bigint not null check (amount_pence > 0),
  cause             text not null check (cause in ('MONEY_CAME', 'DEBTOR_FOUND', 'WRITTEN_OFF_WRONGLY')),
  reason            text not null check (length(reason) between 1 and 200),
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  asked_by          text not null,
  asked_by_name     text not null,
  asked_at          timestamptz not null default now(),
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  decision_note     text not null default '',
  journal_id        uuid,
  entry_number      integer,
  version           integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, write_off_id) references write_off (account_id, id),
  foreign key (account_id, entry_number) references entry (account_id, number),
  check (asked_by is distinct from decided_by),
  check ((state = 'POSTED') = (entry_number is not null and journal_id is not null))
);
create unique index write_on_waiting on write_on (account_id, write_off_id) where state = 'AWAITING_APPROVAL';
create index write_on_id on write_on (id);
create index write_on_state on write_on (state, asked_at desc, id desc);
create trigger audit after insert or update or delete on write_on for each row execute function record_audit('id');

-- Whoever owed a written-off debt and holds a home of ours again. Found once per debt and tenancy.
create table write_off_return (
  account_id        uuid not null,                -- of the debt
  write_off_id      uuid not null,
  tenancy_id        uuid not null,                -- the home held now
  person_id         uuid not null,                -- as the new tenancy knows them
  sameness          text not null check (sameness in ('SAME_RECORD', 'SAME_NAME_AND_BIRTH')),
  found_at          timestamptz not null default now(),
  primary key (account_id, write_off_id, tenancy_id)
);
create index write_off_return_tenancy on write_off_return (tenancy_id);
create trigger audit after insert or update or delete on write_off_return for each row execute function record_audit('write_off_id');

-- What tracing services said of a debtor.
create index trace_file_line_taken on trace_file_line (person_id) where state = 'TAKEN';

-- The same human on another record: by name and birthday.
create index person_name_and_birth on person (lower(surname), lower(forename), born_on) where born_on is not null;
