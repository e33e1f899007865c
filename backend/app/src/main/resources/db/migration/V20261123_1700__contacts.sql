-- Contacts: who spoke with us about an account, how, what for, and what came of it. What a contact may be for and what may come of it
-- are dated rows of the council's own; what was logged stays, and a wrong one is corrected beside it.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

create table contact_reason (
  code           text not null check (code ~ '^[A-Z][A-Z0-9_]{2,30}$'),
  valid_from     date not null,
  valid_before   date,
  place          smallint not null check (place between 1 and 99),
  name           text not null check (length(name) between 1 and 60),
  about_arrears  boolean not null,                                          -- speaking of it is a contact about what is owed
  quiet_days     smallint not null check (quiet_days between 1 and 180),    -- so long nobody asks again, and it was resolved at the first contact
  withdrawn      boolean not null default false,
  decided_by     text not null default '',
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on contact_reason for each row execute function record_audit('code');
insert into contact_reason (code, valid_from, place, name, about_arrears, quiet_days) values
  ('BALANCE', date '1980-01-01', 10, 'Balance or statement', false, 14),
  ('PAYMENT_MISSING', date '1980-01-01', 20, 'A payment is not showing', false, 14),
  ('HOW_TO_PAY', date '1980-01-01', 30, 'How to pay', false, 28),
  ('DIRECT_DEBIT', date '1980-01-01', 40, 'Direct Debit', false, 28),
  ('CANNOT_PAY', date '1980-01-01', 50, 'Cannot pay, or not in time', true, 14),
  ('ARREARS', date '1980-01-01', 60, 'Arrears', true, 14),
  ('BENEFIT', date '1980-01-01', 70, 'Housing Benefit or Universal Credit', true, 28),
  ('CHARGES', date '1980-01-01', 80, 'What is charged, or a rent increase', false, 28),
  ('CREDIT', date '1980-01-01', 90, 'Credit or refund', false, 28),
  ('DETAILS', date '1980-01-01', 91, 'Change of details', false, 28),
  ('TENANCY', date '1980-01-01', 92, 'Start, end or change of a tenancy', false, 28),
  ('ONLINE', date '1980-01-01', 93, 'Housing Online', false, 28),
  ('LETTER', date '1980-01-01', 94, 'A letter from us', false, 14),
  ('OTHER', date '1980-01-01', 99, 'Something else', false, 14);

create table contact_outcome (
  code           text not null check (code ~ '^[A-Z][A-Z0-9_]{2,30}$'),
  valid_from     date not null,
  valid_before   date,
  place          smallint not null check (place between 1 and 99),
  name           text not null check (length(name) between 1 and 60),
  reached        boolean not null,                       -- somebody was spoken with
  resolved       boolean not null,                       -- nothing is left to do
  withdrawn      boolean not null default false,
  decided_by     text not null default '',
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  check (reached or not resolved),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on contact_outcome for each row execute function record_audit('code');
insert into contact_outcome (code, valid_from, place, name, reached, resolved) values
  ('RESOLVED', date '1980-01-01', 10, 'Resolved there and then', true, true),
  ('PROMISED', date '1980-01-01', 20, 'Promised to pay', true, true),
  ('CALL_BACK', date '1980-01-01', 30, 'We have to come back to them', true, false),
  ('PASSED_ON', date '1980-01-01', 40, 'Passed to somebody else', true, false),
  ('NOT_AGREED', date '1980-01-01', 50, 'Nothing agreed', true, false),
  ('COMPLAINT', date '1980-01-01', 60, 'This is a complaint', true, false),
  ('MESSAGE_LEFT', date '1980-01-01', 70, 'Message left', false, false),
  ('NO_ANSWER', date '1980-01-01', 80, 'No answer', false, false);

create table contact (
  account_id          uuid not null references account,
  id                  uuid not null,
  happened_on         date not null,
  channel             text not null check (channel in ('TELEPHONE', 'EMAIL', 'TEXT', 'LETTER', 'OFFICE', 'VISIT', 'ONLINE')),
  direction           text not null check (direction in ('IN', 'OUT')),
  person_id           uuid,                                           -- a member of the tenancy, or
  other_name          text not null default '' check (length(other_name) <= 100),  -- somebody who speaks for one
  authority           text check (authority in ('WRITTEN', 'SAID_BY_TENANT', 'POWER_OF_ATTORNEY', 'COURT_DEPUTY', 'APPOINTEE', 'NONE')),
  identity            text not null check (identity in ('ANSWERS', 'DOCUMENT', 'CALLED_BACK', 'KNOWN_ADDRESS', 'SIGNED_IN', 'NOT_VERIFIED')),
  reason_code         text not null,
  reason_valid_from   date not null,
  outcome_code        text not null,
  outcome_valid_from  date not null,
  note                text not null check (length(note) <= 2000),
  promise_id          uuid,                                           -- arrears_promise made with it
  follow_up_on        date,                                           -- the task CONTACT:<id> is due then
  made_by             text not null,
  made_by_name        text not null,
  made_at             timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (reason_code, reason_valid_from) references contact_reason (code, valid_from),
  foreign key (outcome_code, outcome_valid_from) references contact_outcome (code, valid_from),
  check ((person_id is null) = (other_name <> '') and (other_name <> '') = (authority is not null))
);
create index contact_newest on contact (happened_on desc, id desc);
create index contact_account on contact (account_id, happened_on desc, id desc);

-- A contact is corrected once: by another one, or by nothing when it never was one of this account.
create table contact_correction (
  account_id    uuid not null,
  contact_id    uuid not null,
  replaced_by   uuid,
  why           text not null check (length(why) between 5 and 500),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  primary key (account_id, contact_id),
  foreign key (account_id, contact_id) references contact (account_id, id),
  foreign key (account_id, replaced_by) references contact (account_id, id),
  check (replaced_by <> contact_id)
);
create index contact_correction_by on contact_correction (account_id, replaced_by) where replaced_by is not null;
