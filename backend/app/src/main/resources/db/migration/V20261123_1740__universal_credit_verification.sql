-- Verification of Universal Credit: to-dos as the Landlord Portal shows them, what was answered with the facts as they stood, and requests
-- for managed payments and deductions with what the tenant said. Days, conditions and allowances are dated rows.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

create table universal_credit_to_do_kind (
  code          text not null check (code ~ '^[A-Z_]{3,30}$'),
  valid_from    date not null,
  valid_before  date,
  name          text not null check (length(name) between 1 and 80),
  answer_days   integer not null check (answer_days between 0 and 30),     -- working days after the day it was received
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on universal_credit_to_do_kind for each row execute function record_audit('code');
insert into universal_credit_to_do_kind (code, valid_from, name, answer_days) values
  ('TENANCY_DETAILS', date '2013-04-29', 'Provide tenancy details', 2),
  ('HOUSING_COSTS', date '2013-04-29', 'Confirm housing costs', 2),
  ('CHANGE_OF_RENT', date '2013-04-29', 'Confirm a change of rent', 2);

create table universal_credit_to_do (
  id                uuid primary key,
  portal_reference  text not null unique check (length(portal_reference) between 1 and 40),
  kind_code         text not null,
  kind_valid_from   date not null,
  claim_name        text not null check (length(claim_name) between 1 and 200),
  account_id        uuid,                               -- null until somebody knows whose it is
  received_on       date not null,                      -- the facts are asked for as at this day
  due_on            date not null,
  state             text not null check (state in ('RECEIVED', 'QUERIED', 'ANSWERED', 'WITHDRAWN')),
  taken_by          text,
  taken_by_name     text,
  taken_at          timestamptz,
  said              jsonb not null default '{}',        -- what the claim says, by field
  withdrawn_why     text not null default '',
  entered_by        text not null,
  entered_by_name   text not null,
  entered_at        timestamptz not null default now(),
  version           integer not null default 0,
  foreign key (kind_code, kind_valid_from) references universal_credit_to_do_kind (code, valid_from),
  check (due_on >= received_on),
  check ((taken_by is null) = (taken_at is null))
);
create index universal_credit_to_do_due on universal_credit_to_do (due_on, id) where state in ('RECEIVED', 'QUERIED');
create index universal_credit_to_do_account on universal_credit_to_do (account_id) where account_id is not null;
create trigger audit after insert or update or delete on universal_credit_to_do for each row execute function record_audit('id');

-- What was answered, with every field as it stood that moment. Only added to.
create table universal_credit_answer (
  id             uuid primary key,
  to_do_id       uuid not null references universal_credit_to_do,
  account_id     uuid not null,
  outcome        text not null check (outcome in ('QUERIED', 'ANSWERED')),
  lines          jsonb not null,
  content_hash   text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  note           text not null default '' check (length(note) <= 500),
  letters        integer not null default 0,
  made_by        text not null,
  made_by_name   text not null,
  made_at        timestamptz not null default now()
);
create unique index universal_credit_answered_once on universal_credit_answer (to_do_id) where outcome = 'ANSWERED';
create index universal_credit_answer_to_do on universal_credit_answer (to_do_id, id);

-- When either may be asked for, what a deduction may be, and how long the first payment may take.
create table universal_credit_request_terms (
  kind                 text not null check (kind in ('MANAGED_PAYMENT', 'DEDUCTION')),
  valid_from           date not null,
  valid_before         date,
  arrears_months       integer not null check (arrears_months between 0 and 12),        -- months' rent owed, or else
  underpaid_times      integer not null check (underpaid_times between 1 and 12),       -- so many months paid short
  underpaid_months     integer not null check (underpaid_months between 1 and 12),      -- that come to so many months' rent
  look_back_months     integer not null check (look_back_months between 1 and 24),
  representation_days  integer not null check (representation_days between 0 and 60),   -- the tenant has to say something to it
  least_percent        integer check (least_percent between 1 and 100),                 -- of the standard allowance; null where nothing is deducted
  most_percent         integer check (most_percent between 1 and 100),
  first_paid_days      integer not null check (first_paid_days between 1 and 120),
  stops_when_clear     boolean not null,
  source               text not null,
  primary key (kind, valid_from),
  check (valid_before is null or valid_before > valid_from),
  check ((least_percent is null) = (most_percent is null) and (kind = 'DEDUCTION') = (least_percent is not null)),
  exclude using gist (kind with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on universal_credit_request_terms for each row execute function record_audit('kind');
insert into universal_credit_request_terms (kind, valid_from, arrears_months, underpaid_times, underpaid_months, look_back_months, representation_days,
    least_percent, most_percent, first_paid_days, stops_when_clear, source) values
  ('MANAGED_PAYMENT', date '2013-04-29', 2, 2, 1, 6, 7, null, null, 38, false, 'DWP guidance on alternative payment arrangements'),
  ('DEDUCTION', date '2013-04-29', 2, 2, 1, 6, 7, 10, 20, 38, true, 'Claims and Payments Regulations 2013, Sch. 6 para. 7');

-- The standard allowance a percentage is taken of; to be checked against the published rates each April.
create table universal_credit_allowance (
  household      text not null check (household in ('SINGLE_UNDER_25', 'SINGLE', 'COUPLE_UNDER_25', 'COUPLE')),
  valid_from     date not null,
  valid_before   date,
  monthly_pence  bigint not null check (monthly_pence > 0),
  primary key (household, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (household with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on universal_credit_allowance for each row execute function record_audit('household');
insert into universal_credit_allowance (household, valid_from, valid_before, monthly_pence) values
  ('SINGLE_UNDER_25', date '2025-04-07', date '2026-04-06', 31698), ('SINGLE_UNDER_25', date '2026-04-06', null, 33858),
  ('SINGLE', date '2025-04-07', date '2026-04-06', 40014), ('SINGLE', date '2026-04-06', null, 42490),
  ('COUPLE_UNDER_25', date '2025-04-07', date '2026-04-06', 49755), ('COUPLE_UNDER_25', date '2026-04-06', null, 52834),
  ('COUPLE', date '2025-04-07', date '2026-04-06', 62810), ('COUPLE', date '2026-04-06', null, 66697);

create table universal_credit_request (
  account_id       uuid not null references account,
  id               uuid not null,
  kind             text not null check (kind in ('MANAGED_PAYMENT', 'DEDUCTION')),
  state            text not null check (state in ('PREPARED', 'ASKED', 'PAID', 'CLEARED', 'STOPPED', 'REFUSED', 'WITHDRAWN')),
  household        text check (household in ('SINGLE_UNDER_25', 'SINGLE', 'COUPLE_UNDER_25', 'COUPLE')),
  percent          integer check (percent between 1 and 100),
  monthly_pence    bigint not null check (monthly_pence > 0),     -- what it is to bring each month
  invited_on       date,                                          -- when the tenant was asked what they say to it
  tenant_says      text not null default '' check (length(tenant_says) <= 1000),
  conditions       text not null default '',                      -- what the books showed when it was asked for
  asked_on         date,
  first_due_on     date,
  first_paid_on    date,
  first_paid_pence bigint,
  made_by_name     text not null,
  made_at          timestamptz not null default now(),
  version          integer not null default 0,
  primary key (account_id, id),
  check ((kind = 'DEDUCTION') = (percent is not null and household is not null)),
  check (state in ('PREPARED', 'WITHDRAWN') or (asked_on is not null and first_due_on is not null and invited_on is not null)),
  check ((first_paid_on is null) = (first_paid_pence is null)),
  check (state <> 'PAID' or first_paid_on is not null)
);
create unique index universal_credit_request_open on universal_credit_request (account_id, kind) where state in ('PREPARED', 'ASKED', 'PAID', 'CLEARED');
create index universal_credit_request_made on universal_credit_request (made_at desc, id);
create index universal_credit_request_follow on universal_credit_request (state, first_due_on);
create trigger audit after insert or update or delete on universal_credit_request for each row execute function record_audit('id');

-- What happened to a request. Only added to.
create table universal_credit_request_event (
  account_id    uuid not null,
  id            uuid not null,
  request_id    uuid not null,
  event         text not null,
  happened_on   date not null,
  words         text not null check (length(words) between 1 and 1200),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, request_id) references universal_credit_request (account_id, id)
);
