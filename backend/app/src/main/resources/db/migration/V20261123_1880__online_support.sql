-- Helping tenants into Housing Online: invitations with a code, identity checks, locks and their end, links made and ended by staff, and
-- looking at the pages as the tenant sees them. The answers to a check and the codes are kept nowhere.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into council_setting (code, valid_from, value) values
  ('ONLINE_INVITE_DAYS', date '1980-01-01', 28),         -- an invitation lasts
  ('ONLINE_INVITE_TRIES', date '1980-01-01', 5),         -- tries of its code
  ('ONLINE_NUMBER_KNOWN_DAYS', date '1980-01-01', 14),   -- a mobile number younger than that gets no invitation
  ('ONLINE_CHECK_NEEDED', date '1980-01-01', 3),         -- right answers that prove who somebody is
  ('ONLINE_CHECK_FAILS', date '1980-01-01', 3),          -- failed checks in a day that lock a person
  ('ONLINE_CHECK_MINUTES', date '1980-01-01', 15),       -- a passed check may be used
  ('ONLINE_HELP_NUMBER_MINUTES', date '1980-01-01', 15), -- a help number may be read out
  ('ONLINE_VIEW_MINUTES', date '1980-01-01', 15);        -- a view of the tenant's pages lasts

-- What a person may be asked to prove who they are; the council's own choice, from a day on.
create table online_check_question (
  code          text not null check (code in ('NAME', 'BORN_ON', 'PAYMENT_REFERENCE', 'LAST_PAYMENT', 'NATIONAL_INSURANCE')),
  valid_from    date not null,
  valid_before  date,
  place         smallint not null check (place between 1 and 99),
  name          text not null check (length(name) between 1 and 80),
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on online_check_question for each row execute function record_audit('code');
insert into online_check_question (code, valid_from, place, name) values
  ('NAME', date '1980-01-01', 1, 'Full name'),
  ('BORN_ON', date '1980-01-01', 2, 'Date of birth'),
  ('PAYMENT_REFERENCE', date '1980-01-01', 3, 'Payment reference'),
  ('LAST_PAYMENT', date '1980-01-01', 4, 'Amount of the last payment'),
  ('NATIONAL_INSURANCE', date '1980-01-01', 5, 'Last three characters of the National Insurance number');

-- Since when a number or an address is on record: nobody invites themselves by ringing with a new one.
alter table contact_point add column known_since timestamptz not null default timestamptz '2020-01-01 00:00+00';
alter table contact_point alter column known_since set default now();

-- A proof is asked for by a sign-in, sent by staff as an invitation to no sign-in yet, or made by a checked identity.
alter table tenancy_proof
  alter column issuer drop not null,
  alter column subject drop not null,
  add column kind text not null default 'ASKED' check (kind in ('ASKED', 'INVITED', 'CHECKED')),
  add column channel text check (channel in ('TEXT', 'LETTER')),
  add column made_by text,
  add column made_by_name text,
  add column reason text,
  add column withdrawn_at timestamptz,        -- another invitation took its place
  add check ((issuer is null) = (subject is null) and (issuer is not null or kind = 'INVITED')),
  add check ((kind = 'ASKED') = (made_by is null) and (kind = 'ASKED' or person_id is not null));
create index tenancy_proof_invited on tenancy_proof (person_id) where kind = 'INVITED' and spent_at is null and withdrawn_at is null;

alter table online_identity add column last_used_at timestamptz;
create unique index online_identity_proof on online_identity (proof_id);
-- That somebody was there is no event.
drop trigger audit on online_identity;
create trigger audit after insert or delete or update of person_id, proof_id on online_identity for each row execute function record_audit('person_id');

-- A wrong try of an invitation's code, whatever it was of.
create table online_try (
  issuer    text not null,
  subject   text not null,
  tried_at  timestamptz not null
);
create index online_try_identity on online_try (issuer, subject, tried_at);

-- What a signed-in tenant reads out, so that staff know which sign-in is theirs. Only its stamp.
create table online_help_number (
  id          uuid primary key,
  issuer      text not null,
  subject     text not null,
  stamp       text not null unique,
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  spent_at    timestamptz
);
create index online_help_number_identity on online_help_number (issuer, subject, made_at);

create table online_check (
  id             uuid primary key,
  person_id      uuid not null references person,
  asked          text[] not null,
  right_answers  text[] not null,
  passed         boolean not null,
  made_by        text not null,
  made_by_name   text not null,
  made_at        timestamptz not null,
  spent_at       timestamptz,
  check (right_answers <@ asked and (passed or spent_at is null))
);
create index online_check_person on online_check (person_id, made_at desc);
create trigger audit after insert or update or delete on online_check for each row execute function record_audit('person_id');

create table online_unlock (
  id                uuid primary key,
  person_id         uuid not null references person,
  reason            text not null check (length(reason) between 5 and 300),
  unlocked_by       text not null,
  unlocked_by_name  text not null,
  unlocked_at       timestamptz not null
);
create index online_unlock_person on online_unlock (person_id, unlocked_at desc);
create trigger audit after insert or update or delete on online_unlock for each row execute function record_audit('person_id');

create table online_link_ended (
  proof_id       uuid primary key references tenancy_proof,
  person_id      uuid not null references person,
  issuer         text not null,
  subject        text not null,
  proved_at      timestamptz not null,
  reason         text not null check (length(reason) between 5 and 300),
  ended_by       text not null,
  ended_by_name  text not null,
  ended_at       timestamptz not null
);
create index online_link_ended_person on online_link_ended (person_id, ended_at desc);
create trigger audit after insert or update or delete on online_link_ended for each row execute function record_audit('person_id');

-- Staff looking at what one sign-in is shown: who, whose, why, until when, and each page.
create table online_view (
  id           uuid primary key,
  person_id    uuid not null references person,
  issuer       text not null,
  subject      text not null,
  reason       text not null check (length(reason) between 5 and 300),
  viewer       text not null,
  viewer_name  text not null,
  started_at   timestamptz not null,
  ends_at      timestamptz not null,
  check (ends_at > started_at)
);
create index online_view_person on online_view (person_id, started_at desc);
create trigger audit after insert or update or delete on online_view for each row execute function record_audit('person_id');
create table online_view_page (
  view_id     uuid not null references online_view,
  number      integer not null check (number > 0),
  page        text not null check (page in ('ACCOUNTS', 'ACCOUNT', 'STATEMENT', 'STATEMENT_PDF', 'CARD_PAYMENT')),
  about       uuid,                                            -- the account or the payment
  seen_at     timestamptz not null,
  primary key (view_id, number)
);
create trigger audit after insert or update or delete on online_view_page for each row execute function record_audit('view_id');
