-- Arrears: the worklist of what is owed, one row an account, and what people did about it. The row is worked out again from the
-- books by rules; what people did (a step taken, a pause, a promise) is kept and never worked out.

-- The ladder, dated step by step: what is done next when real arrears stand at so much, or at so many weeks of rent. A step that
-- needs another is taken so many days after it, while that one still counts.
create table arrears_step (
  code            text not null check (code ~ '^[A-Z][A-Z0-9_]{2,30}$'),
  valid_from      date not null,
  valid_before    date,
  place           smallint not null check (place between 1 and 99),   -- higher is graver
  name            text not null check (length(name) between 1 and 60),
  means           text not null check (means in ('MESSAGE', 'CALL', 'LETTER', 'VISIT', 'NOTICE', 'REVIEW')),
  at_least_pence  bigint not null check (at_least_pence >= 1),
  at_least_weeks  smallint not null default 0 check (at_least_weeks between 0 and 104),
  needs_code      text check (needs_code <> code),
  wait_days       smallint not null default 0 check (wait_days between 0 and 366),  -- after the step it needs
  counts_days     smallint not null check (counts_days between 1 and 732),          -- how long it counts once taken
  letter          text not null default '' check (length(letter) <= 4000),          -- its paragraphs, parted by empty lines
  withdrawn       boolean not null default false,
  decided_by      text not null default '',
  primary key (code, valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&),
  check (needs_code is not null or wait_days = 0),
  check ((means = 'LETTER') = (letter <> ''))
);
create trigger audit after insert or update or delete on arrears_step for each row execute function record_audit('code');

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into arrears_step (code, valid_from, place, name, means, at_least_pence, at_least_weeks, needs_code, wait_days, counts_days, letter) values
  ('FIRST_MESSAGE', date '1980-01-01', 10, 'First message', 'MESSAGE', 500, 0, null, 0, 91, ''),
  ('LETTER_ONE', date '1980-01-01', 20, 'First letter', 'LETTER', 1000, 0, null, 0, 91,
   E'Your rent account has {arrears} on it that was due and has not come.\n\nPlease pay it, or call us, so that we can agree how. If you have paid in the last few days, thank you; there is nothing more to do.\n\nIf you are waiting for Housing Benefit or Universal Credit, or if paying is difficult, tell us. We can help with a claim, and we can agree an amount you can afford.'),
  ('LETTER_TWO', date '1980-01-01', 30, 'Second letter', 'LETTER', 1000, 0, 'LETTER_ONE', 14, 91,
   E'We wrote to you about your rent and have not been able to agree with you how it is paid. {arrears} is overdue.\n\nPlease call us this week. We would rather agree an amount you can afford with you than take this further.\n\nFree and independent advice about debt and housing is given by Citizens Advice, Shelter and StepChange.'),
  ('VISIT', date '1980-01-01', 40, 'Visit', 'VISIT', 1000, 3, 'LETTER_TWO', 7, 91, ''),
  ('NOTICE', date '1980-01-01', 50, 'Notice seeking possession', 'NOTICE', 1000, 4, 'LETTER_TWO', 7, 420, ''),
  ('COURT_REVIEW', date '1980-01-01', 60, 'Review before court', 'REVIEW', 1000, 4, 'NOTICE', 28, 91, '');

insert into council_setting (code, valid_from, value) values
  ('ARREARS_PROMISE_DAYS', date '1980-01-01', 5),     -- after its day a promise is still kept
  ('ARREARS_LETTER_REST_DAYS', date '1980-01-01', 7), -- no letter to many goes to somebody who had one so lately
  ('ARREARS_LATELY_DAYS', date '1980-01-01', 28);     -- an account whose arrears are cleared stays on the list so long

-- No action is recommended until it ends, for a reason people can be told.
create table arrears_pause (
  account_id    uuid not null references account,
  id            uuid not null,
  reason        text not null check (reason in ('UNIVERSAL_CREDIT_CLAIM', 'HOUSING_BENEFIT_CLAIM', 'DEBT_ADVICE', 'DEDUCTIONS_ASKED_FOR',
                                                'VULNERABLE', 'DECEASED', 'IN_HOSPITAL', 'COMPLAINT', 'COURT_DATE', 'OTHER')),
  note          text not null check (length(note) between 5 and 500),
  from_on       date not null,
  until_on      date not null check (until_on >= from_on),   -- its last day
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  ended_on      date,                                        -- the first day it no longer holds, when somebody ended it
  ended_why     text,
  ended_by_name text,
  version       integer not null default 0,
  primary key (account_id, id),
  exclude using gist (account_id with =, daterange(from_on, least(until_on + 1, ended_on)) with &&),
  check ((ended_on is null) = (ended_why is null)),
  check (ended_on is null or ended_on between from_on and until_on + 1)
);
create trigger audit after insert or update or delete on arrears_pause for each row execute function record_audit('id');

-- What a tenant said they will pay by a day. What comes settles it: nobody does. A payment that bounces afterwards breaks it.
create table arrears_promise (
  account_id    uuid not null references account,
  id            uuid not null,
  amount_pence  bigint not null check (amount_pence > 0),
  due_on        date not null,
  tolerance_days integer not null check (tolerance_days >= 0),  -- as the council had it when it was made
  made_on       date not null,
  note          text not null default '' check (length(note) <= 500),
  state         text not null check (state in ('OPEN', 'KEPT', 'BROKEN', 'WITHDRAWN')),
  came_pence    bigint not null default 0,
  settled_on    date,
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  version       integer not null default 0,
  primary key (account_id, id),
  check (due_on >= made_on),
  check ((state = 'OPEN') = (settled_on is null))
);
create unique index arrears_promise_open on arrears_promise (account_id) where state = 'OPEN';
create trigger audit after insert or update or delete on arrears_promise for each row execute function record_audit('id');

-- Everything that was done about the arrears of an account, and what became of it, for the telephone and for a court.
create table arrears_event (
  account_id    uuid not null references account,
  number        integer not null check (number > 0),
  kind          text not null check (kind in ('STEP', 'CONTACT', 'PAUSED', 'PAUSE_ENDED', 'PROMISED', 'PROMISE_KEPT', 'PROMISE_BROKEN',
                                              'PROMISE_WITHDRAWN')),
  step_code     text,
  letters       uuid[],                     -- those a step queued; when all of them are cancelled it was not taken
  happened_on   date not null,
  words         text not null check (length(words) between 1 and 1000),
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  primary key (account_id, number),
  check ((kind = 'STEP') = (step_code is not null))
);
create trigger audit after insert or update or delete on arrears_event for each row execute function record_audit('account_id');

-- The worklist. Money in pence; positive is owed. need orders it: the greater, the sooner.
create table arrears_case (
  account_id        uuid primary key references account,
  patch             text not null,
  standing          text not null check (standing in ('IMMEDIATE', 'PAUSED', 'NO_ACTION')),
  action            text not null,
  step_code         text,                     -- the step recommended, when the action is one
  pause_reason      text,
  reasons           jsonb not null,           -- sentences, the one that decides first
  need              bigint not null,
  balance_pence     bigint not null,
  expected_pence    bigint not null,
  technical_pence   bigint not null,
  real_pence        bigint not null,
  weekly_pence      bigint not null,
  owed_hundredths   integer not null,         -- of weeks of rent
  trend_4_pence     bigint not null,          -- the balance now less what it was four weeks ago
  trend_13_pence    bigint not null,
  last_payment_on   date,
  last_payment_pence bigint,
  last_contact_on   date,
  last_letter_on    date,
  promise_due_on    date,                     -- of an open promise
  stage             text,                     -- the gravest step that still counts
  owed_on           date not null,            -- the last day it was in arrears
  ranked_on         date not null,
  facts_at          timestamptz not null,     -- when the books were read: an older reading never replaces a newer one
  check ((action = 'TAKE_STEP') = (step_code is not null)),
  check ((standing = 'PAUSED') = (pause_reason is not null))
) with (fillfactor = 70);   -- most rows keep their place in the list from day to day and are updated where they are
-- A page of each tab is one range of one of these.
create index arrears_case_patch on arrears_case (standing, patch, need, account_id);
create index arrears_case_need on arrears_case (standing, need, account_id);
create index arrears_case_action on arrears_case (action, need, account_id);
create index arrears_case_step on arrears_case (step_code, need, account_id) where step_code is not null;
create index arrears_case_reason on arrears_case (pause_reason, need, account_id) where pause_reason is not null;
create index arrears_case_patch_all on arrears_case (patch, need, account_id);
create index arrears_case_all on arrears_case (need, account_id);
create index arrears_case_promised on arrears_case (need, account_id) where promise_due_on is not null;

-- The same letter to many: prepared by one person, with who is left out and why, approved by another for the hash of that.
create table arrears_batch (
  id                uuid primary key,
  step_code         text not null,
  patch             text not null default '',
  state             text not null check (state in ('DRAFT', 'DISCARDED', 'SENDING', 'SENT')),
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  included          integer not null,
  left_out          integer not null,
  dated             date not null,
  prepared_by       text not null,
  prepared_by_name  text not null,
  prepared_at       timestamptz not null default now(),
  approved_by       text,
  approved_by_name  text,
  approved_at       timestamptz,
  version           integer not null default 0,
  check (prepared_by is distinct from approved_by),
  check ((state in ('SENDING', 'SENT')) = (approved_by is not null))
);
create trigger audit after insert or update or delete on arrears_batch for each row execute function record_audit('id');

create table arrears_batch_line (
  batch_id    uuid not null,
  account_id  uuid not null,
  real_pence  bigint not null,
  outcome     text not null check (outcome in ('INCLUDED', 'LEFT_OUT', 'SENT', 'CHANGED')),   -- changed: no longer so when it was sent
  why         text not null default '',
  primary key (batch_id, account_id),
  check ((outcome in ('LEFT_OUT', 'CHANGED')) = (why <> ''))
);
