-- The ledger: rent accounts, their charges and their entries. Every primary key, unique constraint and foreign key of these
-- tables contains account_id (or points at a reference table), so the same schema is sharded by account_id without a change.
-- Links to tenancies and properties are therefore plain columns here; the nightly proof checks that they lead somewhere.

create table account (
  account_id         uuid primary key,
  reference          text not null,              -- unique by account_reference
  payment_reference  text,                       -- unique by account_reference; null until one is given
  kind               text not null check (kind in ('MAIN', 'GARAGE', 'SUB', 'USE_AND_OCCUPATION')),
  tenancy_id         uuid not null,
  main_account_id    uuid,                       -- the tenancy's main account, for garages and sub-accounts
  property_id        uuid,                       -- what is held; null for a sub-account
  rent_group_code    text not null references rent_group,
  starts_on          date not null,
  ends_on            date,                       -- the last day charged; from the day after it is a former account
  version            integer not null default 0,
  check (ends_on is null or ends_on >= starts_on),
  check ((kind = 'SUB') = (property_id is null))
);
create index account_tenancy on account (tenancy_id);
create index account_property on account (property_id);

-- Every reference by which an account is known: its own, its payment reference, old cards. One owner each, never reused.
create table account_reference (
  reference   text primary key,
  account_id  uuid not null,
  kind        text not null check (kind in ('ACCOUNT', 'PAYMENT', 'ALIAS'))
);
create index account_reference_account on account_reference (account_id);

-- Narrow and loosely packed on purpose: a week's debit updates every row, in place (HOT), and no index follows the balance.
create table account_balance (
  account_id     uuid primary key references account,
  balance_pence  bigint not null default 0,
  entry_count    integer not null default 0
) with (fillfactor = 50);

create table charge (
  account_id     uuid not null references account,
  id             uuid not null,
  type_code      text not null references transaction_type,
  label          text not null default '',       -- tells two charges of one type apart: a policy or a contract number
  weekly_pence   bigint not null check (weekly_pence between -100000000 and 100000000),
  starts_on      date not null,
  ends_before    date check (ends_before > starts_on),
  source         text not null check (source in ('PROPERTY', 'PERSONAL')),
  reason         text not null,
  recorded_at    timestamptz not null default now(),
  version        integer not null default 0,
  primary key (account_id, id),
  exclude using gist (account_id with =, type_code with =, label with =, daterange(starts_on, ends_before) with &&)
);

create table property_charge (
  id             uuid primary key,
  property_id    uuid not null references property,
  type_code      text not null references transaction_type,
  weekly_pence   bigint not null check (weekly_pence between 0 and 100000000),
  starts_on      date not null,
  ends_before    date check (ends_before > starts_on),
  reason         text not null,
  recorded_at    timestamptz not null default now(),
  version        integer not null default 0,
  exclude using gist (property_id with =, type_code with =, daterange(starts_on, ends_before) with &&)
);

-- A journal is why entries were made: one debit run, one adjustment, one reversal, one import.
create table journal (
  id                   uuid primary key,
  kind                 text not null check (kind in ('DEBIT', 'RECEIPT', 'ADJUSTMENT', 'TRANSFER', 'REVERSAL', 'OPENING', 'IMPORT')),
  narrative            text not null,
  made_by              text not null,
  approved_by          text,
  recorded_at          timestamptz not null default now(),
  reverses_journal_id  uuid unique references journal,
  check (made_by is distinct from approved_by)
);

create table entry (
  account_id    uuid not null references account_balance,
  number        integer not null check (number > 0),
  -- Type and control code carry no foreign key: they come from charge and posting_rule, which do, a debit of a million
  -- accounts would pay for six million look-ups, and the daily proof names any code that leads nowhere.
  type_code     text not null,
  amount_pence  bigint not null,
  control_code  text not null,
  effective_on  date not null,
  rent_year     smallint not null,
  rent_week     smallint not null,
  recorded_at   timestamptz not null default now(),
  journal_id    uuid not null,
  source        text not null,
  source_line   text,
  reverses      integer,
  narrative     text not null default '',
  primary key (account_id, number),
  foreign key (account_id, reverses) references entry (account_id, number),
  check (reverses < number)
);
create unique index entry_reversed_once on entry (account_id, reverses) where reverses is not null;
create index entry_journal on entry (journal_id);
create index entry_statement on entry (account_id, effective_on desc, number desc) include (amount_pence, type_code);

-- What moved the weekly rent roll, written by the command that moved it: the debit's roll-forward is balanced against it.
create table rent_roll_movement (
  id               uuid primary key,
  rent_group_code  text not null references rent_group,
  type_code        text not null references transaction_type,
  kind             text not null check (kind in ('START', 'END', 'VOID', 'RELET', 'INCREASE', 'DECREASE', 'NEW_PROPERTY', 'SALE', 'CORRECTION')),
  account_id       uuid,
  property_id      uuid,
  value_pence      bigint not null,              -- change of the full weekly value
  units            integer not null,             -- change of the number of charges
  effective_on     date not null,
  recorded_at      timestamptz not null default now(),
  recorded_by      text not null,
  narrative        text not null default '',
  counted_in       uuid                          -- the posted debit that counted it
);
create index rent_roll_movement_uncounted on rent_roll_movement (effective_on) where counted_in is null;

-- The roll an imported council had at its last close, as its own extract says it: the first debit is balanced against it.
create table opening_roll (
  week_starts_on   date not null,
  rent_group_code  text not null references rent_group,
  type_code        text not null references transaction_type,
  value_pence      bigint not null,
  units            integer not null,
  primary key (week_starts_on, rent_group_code, type_code)
);

create table adjustment (
  account_id    uuid not null references account,
  id            uuid not null,
  type_code     text not null references transaction_type,
  amount_pence  bigint not null check (amount_pence <> 0),
  effective_on  date not null,
  reason_code   text not null references adjustment_reason,
  narrative     text not null,
  state         text not null check (state in ('AWAITING_APPROVAL', 'POSTED', 'REFUSED')),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  decided_by    text,
  decided_by_name text,
  decided_at    timestamptz,
  decision_note text,
  journal_id    uuid,
  entry_number  integer,
  content_hash  bytea not null,
  version       integer not null default 0,
  primary key (account_id, id),
  check (made_by is distinct from decided_by)
);
create index adjustment_state on adjustment (state, made_at);
