-- Direct Debit: who collects (the service user), what payers have told us to do (mandates), what will be collected when
-- (schedules and their items), and the runs in which it is collected. Bank details of payers are sealed; what is shown is a mask.

-- The council as Bacs knows it. One row for most councils.
create table service_user (
  number          text primary key check (number ~ '^[0-9]{6}$'),
  name            text not null check (length(name) between 1 and 18),
  bank_name       text not null,
  account_name    text not null check (length(account_name) between 1 and 18),
  sort_code       text not null check (sort_code ~ '^[0-9]{6}$'),
  account_number  text not null check (account_number ~ '^[0-9]{8}$'),
  contact         text not null,                  -- printed on notices: where a payer asks
  next_serial     integer not null default 1 check (next_serial between 1 and 1000000),
  version         integer not null default 0
);

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into council_setting (code, valid_from, value) values
  ('DD_NOTICE_WORKING_DAYS', date '1980-01-01', 10),      -- a shorter period needs the sponsoring bank's agreement
  ('DD_POST_WORKING_DAYS', date '1980-01-01', 2),         -- until a letter counts as received
  ('DD_LODGED_WAIT_WORKING_DAYS', date '1980-01-01', 5),  -- after the instruction's entry day, for a refusal to arrive
  ('DD_FILE_AHEAD_DAYS', date '1980-01-01', 30),
  ('DD_DRIFT_PENCE', date '1980-01-01', 500),             -- an instalment is worked out again when it is off by more
  ('DD_DRIFT_WAIT_DAYS', date '1980-01-01', 60),          -- and not more often
  ('DD_NEXT_YEAR_DAYS', date '1980-01-01', 45),           -- before the last collection, the next year's are told
  ('DD_DORMANT_MONTHS', date '1980-01-01', 24);

-- An instruction to collect from a bank account. Its reference is what the payer's bank knows it by: never used again.
create table mandate (
  account_id        uuid not null references account,
  id                uuid not null unique,
  service_user      text not null references service_user,
  reference         text not null unique check (reference ~ '^[A-Z0-9]{6,18}$'),
  state             text not null check (state in ('CAPTURED', 'LODGED', 'LIVE', 'SUSPENDED', 'REJECTED', 'DORMANT', 'CANCELLED')),
  payer_person_id   uuid,                        -- null when the payer is no tenant
  payer_name        text not null check (length(payer_name) between 1 and 18),
  payer_address     text not null default '',    -- of a payer who is no tenant, lines parted by line feeds: where notices go
  sort_code_sealed  bytea not null,              -- place 'mandate.sort_code:<id>'
  account_number_sealed bytea not null,          -- place 'mandate.account_number:<id>'
  bank_mask         text not null,               -- "****5678"
  bank_print        bytea not null,              -- keyed hash: tells the same bank account again without showing it
  modulus           text not null check (modulus in ('PASSED', 'NOT_CHECKED')),
  channel           text not null check (channel in ('PAPER', 'TELEPHONE', 'ONLINE', 'IN_PERSON')),
  authority         text not null check (authority in ('SOLE', 'JOINT_ANY', 'JOINT_ALL_SIGNED', 'THIRD_PARTY_SIGNED')),
  authorised_on     date not null,
  evidence          text not null default '',
  method            text not null check (method in ('EQUAL_ANNUAL', 'ACTUAL', 'FIXED')),
  frequency         text not null check (frequency in ('WEEKLY', 'FORTNIGHTLY', 'FOUR_WEEKLY', 'MONTHLY')),
  collection_day    smallint not null,           -- 1 Monday to 5 Friday; monthly: 1 to 28 of the month
  fixed_pence       bigint check (fixed_pence > 0),
  extra_pence       bigint not null default 0 check (extra_pence >= 0),   -- off arrears, with each collection
  with_balance      boolean not null default true,   -- whether what is owed or in credit is spread over the instalments
  first_on          date not null,               -- no collection before
  lodge             text not null default 'NEW' check (lodge in ('NEW', 'NONE', 'CANCEL', 'CONVERT')),  -- what Bacs still has to be told: 0N, nothing, 0C, 0S
  lodged_on         date,                        -- the instruction's processing day
  live_from         date,                        -- no collection before this entry day
  collected_on      date,                        -- last
  unpaid_in_a_row   smallint not null default 0,
  state_reason      text not null default '',
  version           integer not null default 0,
  made_by           text not null,
  made_by_name      text not null,
  made_at           timestamptz not null default now(),
  primary key (account_id, id),
  check ((method = 'FIXED') = (fixed_pence is not null)),
  check (collection_day between 1 and case when frequency = 'MONTHLY' then 28 else 5 end)
);
-- One instruction that collects per account: two would collect the rent twice.
create unique index mandate_of_account on mandate (account_id) where state in ('CAPTURED', 'LODGED', 'LIVE', 'SUSPENDED', 'DORMANT');
create index mandate_bank on mandate (bank_print);
create index mandate_state on mandate (state, id);
create index mandate_to_lodge on mandate (id) where lodge <> 'NONE';

-- Every move of a mandate, for the telephone and for an indemnity claim.
create table mandate_event (
  account_id  uuid not null,
  mandate_id  uuid not null,
  number      integer not null,
  state       text not null,
  words       text not null,
  made_by_name text not null,
  made_at     timestamptz not null default now(),
  primary key (account_id, mandate_id, number),
  foreign key (account_id, mandate_id) references mandate (account_id, id)
);

-- What will be collected, as worked out once and told to the payer. A change is a new schedule with a new notice.
create table direct_debit_schedule (
  account_id   uuid not null,
  id           uuid not null,
  mandate_id   uuid not null,
  why          text not null check (why in ('NEW', 'RENT_CHANGED', 'PLAN_CHANGED', 'DRIFT', 'NEXT_YEAR', 'REINSTATED')),
  from_on      date not null,
  to_on        date not null,
  debit_from   date not null,                    -- the first Monday counted in debit_pence
  debit_pence  bigint not null,                  -- rent and charges of the period
  opening_pence bigint not null,                 -- owed or in credit when it was worked out, as far as it is spread
  extra_pence  bigint not null,
  total_pence  bigint not null,
  letter_id    uuid,                             -- the advance notice; null when nothing changed for the payer
  notice_given_on date not null,
  notice_counts_from date not null,              -- the day the notice counts as received
  first_due_on date not null,
  made_by_name text not null,
  made_at      timestamptz not null default now(),
  ended_at     timestamptz,
  primary key (account_id, id),
  foreign key (account_id, mandate_id) references mandate (account_id, id)
);
create unique index direct_debit_schedule_current on direct_debit_schedule (account_id, mandate_id) where ended_at is null;

create table direct_debit_item (
  account_id       uuid not null,
  id               uuid not null,
  mandate_id       uuid not null,
  schedule_id      uuid not null,
  due_on           date not null,                -- as the payer was told
  collect_on       date not null,                -- the working day the money moves
  amount_pence     bigint not null check (amount_pence > 0),
  state            text not null check (state in ('PLANNED', 'IN_RUN', 'SENT', 'COLLECTED', 'RETURNED', 'WITHDRAWN')),
  transaction_code text check (transaction_code in ('01', '17', '18', '19')),
  run_id           uuid,
  entry_number     integer,
  again_of         uuid,                         -- the returned item this one presents again
  why              text not null default '',     -- of a return or withdrawal
  primary key (account_id, id),
  foreign key (account_id, mandate_id) references mandate (account_id, id),
  foreign key (account_id, schedule_id) references direct_debit_schedule (account_id, id),
  foreign key (account_id, entry_number) references entry (account_id, number)
);
create index direct_debit_item_due on direct_debit_item (collect_on, account_id) where state = 'PLANNED';
create index direct_debit_item_mandate on direct_debit_item (account_id, mandate_id, due_on);
create index direct_debit_item_run on direct_debit_item (run_id, account_id) where run_id is not null;
create unique index direct_debit_item_once on direct_debit_item (account_id, mandate_id, due_on) where state <> 'WITHDRAWN' and again_of is null;
create unique index direct_debit_item_again on direct_debit_item (account_id, again_of) where state <> 'WITHDRAWN' and again_of is not null;

-- What an account will be debited, week by week, as its charges stand now: what a schedule is worked out from. As the weekly
-- debit makes it (rent-free weeks, part weeks, the terms of the Monday); a property that is never ended is charged for ever.
create function account_week_debits(account uuid, from_monday date, before date) returns table (monday date, pence bigint)
  language sql stable as $$
  select w.starts_on,
         coalesce(sum(case when f.week_starts_on is not null and not m.charged_in_free_weeks then 0
                           else part_week_pence(c.weekly_pence, d.days, m.apportioned) end), 0)::bigint
    from account a
    join rent_week w on w.starts_on >= from_monday and w.starts_on < before
    left join rent_free_week f on f.rent_group_code = a.rent_group_code and f.week_starts_on = w.starts_on
    join charge c on c.account_id = a.account_id and c.starts_on < w.starts_on + 7 and (c.ends_before is null or c.ends_before > w.starts_on)
    join transaction_type_terms m on m.type_code = c.type_code and m.valid_from <= w.starts_on
         and (m.valid_before is null or m.valid_before > w.starts_on)
    cross join lateral (select least(coalesce(c.ends_before, w.starts_on + 7), coalesce(a.ends_on + 1, w.starts_on + 7), w.starts_on + 7)
                               - greatest(c.starts_on, a.starts_on, w.starts_on) as days) d
   where a.account_id = account and d.days > 0
   group by w.starts_on
$$;

-- The first Monday an account has not been debited for.
create function account_undebited_from(account uuid, today date) returns date
  language sql stable as $$
  select coalesce((select (e.effective_on - (extract(isodow from e.effective_on)::integer - 1)) + 7
                     from entry e join transaction_type k on k.code = e.type_code and k.kind = 'CHARGE'
                    where e.account_id = account and e.source in ('DEBIT', 'IMPORT') and e.reverses is null
                      and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)
                    order by e.effective_on desc, e.number desc limit 1),
                  today - (extract(isodow from today)::integer - 1))
$$;

-- A run: everything that is sent to Bacs for one collection day.
create table collection_run (
  id                uuid primary key,
  service_user      text not null references service_user,
  collect_on        date not null,               -- the money moves
  processing_on     date not null,               -- the working day before, which is in the file
  submit_by         date not null,               -- the working day before that
  state             text not null check (state in ('DRAFT', 'DISCARDED', 'MAKING', 'MADE', 'SUBMITTED', 'POSTING', 'POSTED', 'WITHDRAWN')),
  content_hash      bytea not null,
  items             integer not null,
  item_pence        bigint not null,
  instructions      integer not null,
  left_out          integer not null,
  left_out_pence    bigint not null,
  due_items         integer not null,            -- by the schedules: items + left out
  due_pence         bigint not null,
  serial            text,
  file_sha256       bytea,
  file_bytes        bigint,
  file_head         bytea,                       -- its labels, as they were made
  file_tail         bytea,                       -- its contra and labels at the end
  journal_id        uuid,
  prepared_by       text not null,
  prepared_by_name  text not null,
  prepared_at       timestamptz not null default now(),
  released_by       text,
  released_by_name  text,
  released_at       timestamptz,
  submitted_by_name text,
  submitted_at      timestamptz,
  posted_at         timestamptz,
  version           integer not null default 0,
  check (prepared_by is distinct from released_by),
  check (due_items = items + left_out and due_pence = item_pence + left_out_pence),
  check ((state in ('MADE', 'SUBMITTED', 'POSTING', 'POSTED')) <= (file_sha256 is not null and serial is not null)),
  check ((state in ('POSTING', 'POSTED')) = (journal_id is not null))
);
-- One run at a time works on a collection day, or its items would be looked at twice.
create unique index collection_run_open on collection_run (service_user, collect_on) where state = 'DRAFT';

-- One file per service user, day and serial, for ever.
create table bacs_file (
  service_user  text not null,
  made_on       date not null,
  serial        text not null check (serial ~ '^[0-9A-Z]{6}$' and serial <> '000000'),
  run_id        uuid not null unique,
  primary key (service_user, made_on, serial)
);

create table collection_line (
  run_id            uuid not null,
  account_id        uuid not null,
  mandate_id        uuid not null,
  number            smallint not null,            -- within the account: an instruction comes before its collections
  item_id           uuid,                         -- null for an instruction
  transaction_code  text not null check (transaction_code in ('01', '17', '18', '19', '0N', '0C', '0S')),
  amount_pence      bigint not null,
  outcome           text not null check (outcome in ('INCLUDED', 'LEFT_OUT')),
  reason            text not null default '',     -- code of an exception
  rent_year         smallint,
  rent_week         smallint,
  control_code      text,
  primary key (run_id, account_id, mandate_id, number),
  check ((item_id is null) = (transaction_code in ('0N', '0C', '0S')))
);
create index collection_line_left_out on collection_line (run_id, account_id) where outcome = 'LEFT_OUT';

-- The file in pieces, as chunks of accounts made them; in account order they are its data records.
create table collection_piece (
  run_id        uuid not null,
  from_id       uuid not null,
  records       integer not null,
  items         integer not null,
  instructions  integer not null,
  amount_pence  bigint not null,
  bytes         bytea not null,
  primary key (run_id, from_id)
);

-- The marks that a range of accounts has been posted: each can exist once only.
create table collection_posted (
  run_id        uuid not null,
  chunk         integer not null,
  entries       integer not null,
  amount_pence  bigint not null,
  primary key (run_id, chunk)
);

-- Neither do the labels of a file to the bank.
create or replace function record_audit() returns trigger language plpgsql as $$
declare
  who text := current_setting('quarterday.actor', true);
  key_column text := coalesce(tg_argv[0], 'id');
  unseen constant text[] := array['search', 'national_insurance_sealed', 'sort_code_sealed', 'account_number_sealed', 'bank_print', 'pdf', 'file_head', 'file_tail'];
  old_row jsonb;
  new_row jsonb;
begin
  if who is null or who = '' then
    raise exception 'a write to % names no actor', tg_table_name using errcode = 'QD001';
  end if;
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - unseen; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - unseen; end if;
  if tg_op = 'UPDATE' and old_row = new_row then return null; end if;
  insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action, before, after)
  values (who, coalesce(current_setting('quarterday.actor_name', true), ''),
          coalesce(current_setting('quarterday.client', true), ''), coalesce(current_setting('quarterday.reason', true), ''),
          tg_table_name, coalesce(new_row, old_row) ->> key_column, tg_op, old_row, new_row);
  return null;
end $$;

create trigger audit after insert or update or delete on service_user for each row execute function record_audit('number');
create trigger audit after insert or update or delete on mandate for each row execute function record_audit('id');
create trigger audit after insert or update or delete on direct_debit_schedule for each row execute function record_audit('id');
create trigger audit after insert or update or delete on collection_run for each row execute function record_audit('id');
