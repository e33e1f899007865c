-- Arrangements: what is agreed, or ordered by a court, to be paid off what is owed. Terms are only added: a change is another
-- version. What became of the instalments is worked out from the entries and kept here only so that lists and expectations read it.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into council_setting (code, valid_from, value) values
  ('ARRANGEMENT_TOLERANCE_DAYS', date '1980-01-01', 5),      -- an instalment is kept if it comes within so many days of its day
  ('ARRANGEMENT_TOLERANCE_PENCE', date '1980-01-01', 100),   -- and no more than so much of it is missing
  ('ARRANGEMENT_SHARE_PERCENT', date '1980-01-01', 75),      -- of what is left a month; more is said before it is agreed
  ('ARRANGEMENT_STATEMENT_DAYS', date '1980-01-01', 183),    -- how long a statement of income and outgoings is taken as it is
  ('ARRANGEMENT_LONG_WEEKS', date '1980-01-01', 104);        -- longer is said before it is agreed

-- What a household has and spends a month, as it was taken down on a day.
create table arrangement_statement (
  account_id      uuid not null references account,
  id              uuid not null,
  taken_on        date not null,
  adults          smallint not null check (adults between 1 and 20),
  children        smallint not null check (children between 0 and 30),
  lines           jsonb not null,               -- pence a month by line of the Standard Financial Statement
  disposable_pence bigint not null,             -- below nil when more is spent than comes in
  note            text not null default '' check (length(note) <= 500),
  made_by_name    text not null,
  made_at         timestamptz not null default now(),
  primary key (account_id, id)
);
create index arrangement_statement_newest on arrangement_statement (account_id, taken_on desc, id desc);
create trigger audit after insert or update or delete on arrangement_statement for each row execute function record_audit('id');

create table arrangement (
  account_id      uuid not null references account,   -- where it was made; it may be about others of the tenancy too
  id              uuid not null,
  kind            text not null check (kind in ('INFORMAL', 'COURT_ORDERED')),
  state           text not null check (state in ('KEPT', 'BROKEN', 'COMPLETED', 'ENDED')),
  state_reason    text not null default '',
  state_on        date not null,                 -- since when
  terms_number    integer not null check (terms_number > 0),
  owed_pence      bigint not null check (owed_pence > 0),           -- by its newest terms
  came_pence      bigint not null default 0,                        -- of that
  behind_pence    bigint not null default 0 check (behind_pence >= 0),
  kept_count      integer not null default 0,
  behind_count    integer not null default 0,
  next_due_on     date,
  next_pence      bigint,
  clears_on       date not null,
  look_on         date,                          -- from this day on it comes to something else although nothing is posted
  place           smallint generated always as (case state when 'BROKEN' then 0 when 'KEPT' then 1 when 'COMPLETED' then 2 else 3 end) stored,
  made_by         text not null,
  made_by_name    text not null,
  made_at         timestamptz not null default now(),
  version         integer not null default 0,
  primary key (account_id, id)
);
create index arrangement_listed on arrangement (place, (-behind_pence), id);
create index arrangement_judged on arrangement (look_on) where state in ('KEPT', 'BROKEN');
create trigger audit after insert or update or delete on arrangement for each row execute function record_audit('id');

-- What was agreed, version by version; only ever added to.
create table arrangement_terms (
  account_id      uuid not null,
  arrangement_id  uuid not null,
  number          integer not null check (number > 0),
  kind            text not null check (kind in ('INFORMAL', 'COURT_ORDERED')),
  claim_number    text check (length(claim_number) between 1 and 30),
  order_on        date,
  agreed_on       date not null,
  frequency       text not null check (frequency in ('WEEKLY', 'FORTNIGHTLY', 'FOUR_WEEKLY', 'MONTHLY')),
  first_on        date not null,
  instalment_pence bigint not null check (instalment_pence > 0),
  owed_pence      bigint not null check (owed_pence > 0),
  less_weekly_pence bigint not null check (less_weekly_pence >= 0),  -- of a charged week, what somebody else pays
  rent_after_on   date not null,                 -- the last rent week that is in what is owed
  tolerance_days  integer not null check (tolerance_days >= 0),
  tolerance_pence bigint not null check (tolerance_pence >= 0),
  statement_id    uuid,                          -- the statement of income and outgoings it was held against
  monthly_pence   bigint not null,
  share_percent   integer,
  concerns        text[] not null default '{}',  -- what spoke against it, and was said
  reason          text not null check (length(reason) between 1 and 500),
  made_by_name    text not null,
  made_at         timestamptz not null default now(),
  primary key (account_id, arrangement_id, number),
  foreign key (account_id, arrangement_id) references arrangement,
  check ((kind = 'COURT_ORDERED') = (claim_number is not null and order_on is not null)),
  check (kind = 'COURT_ORDERED' or (claim_number is null and order_on is null)),
  check (case when frequency = 'MONTHLY' then extract(day from first_on) <= 28 else extract(isodow from first_on) <= 5 end)
);
create trigger audit after insert or update or delete on arrangement_terms for each row execute function record_audit('arrangement_id');

-- The accounts of the newest terms, in the order they are paid off. A row of an older version stays, and is over.
create table arrangement_account (
  account_id      uuid not null references account,
  arrangement_id  uuid not null,
  terms_number    integer not null,
  made_on_account uuid not null,                 -- where the arrangement is kept
  place           smallint not null check (place > 0),
  owed_pence      bigint not null check (owed_pence > 0),
  after_entry     integer not null check (after_entry >= 0),    -- what is posted after it counts
  seen_entries    integer not null,                             -- how many entries were looked at when it was last judged
  standing        text not null check (standing in ('KEPT', 'BROKEN', 'OVER')),
  primary key (account_id, arrangement_id, terms_number)
);
-- Of two on one account nobody could say which of them a payment keeps.
create unique index arrangement_account_one on arrangement_account (account_id) where standing <> 'OVER';
create index arrangement_account_of on arrangement_account (arrangement_id, terms_number, place);

-- The calendar of terms, and what was counted to it when it was last judged.
create table arrangement_instalment (
  account_id      uuid not null,
  arrangement_id  uuid not null,
  terms_number    integer not null,
  number          integer not null check (number > 0),
  due_on          date not null,
  debt_pence      bigint not null check (debt_pence > 0),
  rent_pence      bigint not null check (rent_pence >= 0),
  came_pence      bigint not null default 0 check (came_pence >= 0),
  settled_on      date,
  outcome         text not null default 'TO_COME' check (outcome in ('TO_COME', 'KEPT', 'LATE', 'PART_KEPT', 'MISSED')),
  primary key (account_id, arrangement_id, terms_number, number),
  foreign key (account_id, arrangement_id) references arrangement
);

-- The same by account: what of each instalment is for its debt, and what of that has not come.
create table arrangement_part (
  account_id      uuid not null references account,
  arrangement_id  uuid not null,
  terms_number    integer not null,
  number          integer not null check (number > 0),
  due_on          date not null,
  debt_pence      bigint not null check (debt_pence > 0),
  outstanding_pence bigint not null check (outstanding_pence between 0 and debt_pence),
  primary key (account_id, arrangement_id, terms_number, number)
);

-- Everything that happened to one, for the telephone and for a court.
create table arrangement_event (
  account_id      uuid not null,
  arrangement_id  uuid not null,
  number          integer not null,
  state           text not null,
  words           text not null,
  made_by_name    text not null,
  made_at         timestamptz not null default now(),
  primary key (account_id, arrangement_id, number),
  foreign key (account_id, arrangement_id) references arrangement
);
-- The worklist of arrears looks every few seconds for what has just happened.
create index arrangement_event_newest on arrangement_event (made_at);
