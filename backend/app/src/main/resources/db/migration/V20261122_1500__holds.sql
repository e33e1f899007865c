-- Holds: what may not go out, about which debt, until when, and the log of what therefore did not go. The table of what each kind
-- stops is code (hold.rules.HoldKind); the days are the council's.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into council_setting (code, valid_from, value) values
  ('HOLD_BREATHING_SPACE_DAYS', date '1980-01-01', 60),         -- from the day it starts, that day counted (Debt Respite Regulations 2020 reg. 26)
  ('HOLD_MIDWAY_FROM_DAY', date '1980-01-01', 25),              -- the adviser's mid-way check (reg. 27): from this day of it
  ('HOLD_MIDWAY_TO_DAY', date '1980-01-01', 35),                -- to this one
  ('HOLD_REVIEW_WITHIN_DAYS', date '1980-01-01', 20),           -- in which a creditor may ask the adviser to review it, the first one counted (reg. 17)
  ('HOLD_AFTER_TREATMENT_DAYS', date '1980-01-01', 30),         -- after mental health crisis treatment has ended
  ('HOLD_DEBT_RELIEF_MONTHS', date '1980-01-01', 12),
  ('HOLD_BANKRUPTCY_MONTHS', date '1980-01-01', 12),
  ('HOLD_PROMISE_DAYS', date '1980-01-01', 5),                  -- after the day a payment was promised for
  ('HOLD_LOOK_AGAIN_DAYS', date '1980-01-01', 28);              -- where nothing ends it by itself and no day to look again is given

create table hold (
  id              uuid primary key,
  kind            text not null check (kind ~ '^[A-Z_]{3,40}$'),
  person_id       uuid,                         -- whose; null when it is about an account and nobody in particular
  source          text not null check (length(source) between 1 and 100),     -- who said so
  reference       text not null check (length(reference) between 1 and 60),   -- theirs
  evidence        text not null check (length(evidence) between 1 and 500),   -- what was seen, and where it is kept
  reason          text not null check (length(reason) between 1 and 500),
  starts_on       date not null,                -- the first day it stops anything
  ends_on         date,                         -- the last one; null while nothing says when
  review_on       date,                         -- when somebody looks at it again
  ask_review_by   date,                         -- until when the council may ask the adviser to review it
  midway_from     date,                         -- the adviser's mid-way check
  midway_to       date,
  promised_on     date,
  treatment_ended_on date,
  ended_on        date,                         -- ended by a person: from this day on it stops nothing
  ended_why       text,
  ended_by        text,
  ended_by_name   text,
  ended_at        timestamptz,
  begun_at        timestamptz,                  -- when what had been queued before was stopped
  set_by          text not null,
  set_by_name     text not null,
  set_at          timestamptz not null default now(),
  version         integer not null default 0,
  check (ends_on is null or ends_on >= starts_on),
  check ((ended_on is null) = (ended_why is null and ended_by is null and ended_by_name is null and ended_at is null))
);
create index hold_person on hold (person_id) where ended_on is null;
create index hold_to_begin on hold (starts_on) where begun_at is null and ended_on is null;
create index hold_open on hold (coalesce(review_on, ends_on, date '2199-12-31'), id) where ended_on is null;

-- On which accounts, and how much of what is owed there.
create table hold_account (
  account_id      uuid not null references account,
  hold_id         uuid not null,
  cut_off_on      date,                         -- what fell due after it is outside; null where the kind asks for none
  debt_pence      bigint check (debt_pence >= 0),   -- as the notice or the dispute has it
  books_pence     bigint not null check (books_pence >= 0),  -- as the books had it on the cut-off day, when it was set
  primary key (account_id, hold_id)
);
create index hold_account_hold on hold_account (hold_id);

-- What happened to a hold, in words; only ever added to.
create table hold_event (
  hold_id         uuid not null,
  number          integer not null check (number > 0),
  what            text not null check (what in ('SET', 'REVIEWED', 'TREATMENT_ENDED', 'ENDED')),
  words           text not null,
  made_by_name    text not null,
  made_at         timestamptz not null default now(),
  primary key (hold_id, number)
);

-- What did not go out, when, and which hold said no; only ever added to.
create table hold_stopped (
  account_id      uuid not null references account,
  id              uuid not null,
  hold_id         uuid not null,
  action          text not null check (action in ('CHASING_LETTER', 'OTHER_LETTER', 'RE_PRESENTATION', 'ARREARS_STEP', 'COURT_STEP', 'AGENCY')),
  what            text not null,                -- in words, as staff read it
  about           text not null,                -- LETTER:<id>, ITEM:<id>: the same thing is stopped by the same hold once
  amount_pence    bigint,
  stopped_on      date not null,
  stopped_at      timestamptz not null default now(),
  stopped_by_name text not null,
  primary key (account_id, id),
  unique (account_id, hold_id, about)
);
create index hold_stopped_newest on hold_stopped (stopped_at desc, id desc);

create trigger audit after insert or update or delete on hold for each row execute function record_audit('id');
create trigger audit after insert or update or delete on hold_account for each row execute function record_audit('hold_id');

-- A letter that waits for a second person's yes, because somebody it is for has to be written to with care.
alter table letter add column debt_from date;       -- the earliest due day of what it asks for; null for everything owed
alter table letter add column debt_pence bigint;    -- how much it asks for; null for everything owed
alter table letter add column needs_approval boolean not null default false;
alter table letter add column approved_by text;
alter table letter add column approved_by_name text;
alter table letter add column approved_at timestamptz;
alter table letter add constraint letter_sent_approved
  check (state <> 'SENT' or not needs_approval or approved_by is not null);
alter table letter add constraint letter_two_people check (approved_by is null or approved_by <> queued_by);
