-- Tenancy audits: a visit to a home, what the books held beside what was found there, field by field, and what became of each.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

-- How often a home is visited, how often somebody tries, and how large a photo may be: the council's own, from a day on.
create table tenancy_audit_terms (
  valid_from        date primary key,
  valid_before      date,
  every_months      smallint not null check (every_months between 6 and 120),
  attempts          smallint not null check (attempts between 1 and 10),
  visit_days        smallint not null check (visit_days between 7 and 366),   -- so long after planning a visit is due
  file_megabytes    smallint not null check (file_megabytes between 1 and 25),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on tenancy_audit_terms for each row execute function record_audit('valid_from');
insert into tenancy_audit_terms (valid_from, every_months, attempts, visit_days, file_megabytes) values (date '1980-01-01', 36, 3, 56, 8);

create table tenancy_audit (
  id                 uuid primary key,
  account_id         uuid not null references account,
  tenancy_id         uuid not null references tenancy,
  state              text not null check (state in ('PLANNED', 'VISITING', 'SUBMITTED', 'DONE', 'CLOSED')),
  due_on             date not null,
  planned_by         text not null,
  planned_by_name    text not null,
  planned_at         timestamptz not null default now(),
  officer            text,                                  -- who visits: whoever began
  officer_name       text,
  visited_on         date,
  submitted_at       timestamptz,
  done_at            timestamptz,
  closed_why         text not null default '' check (length(closed_why) <= 500),
  version            integer not null default 0,
  check ((officer is null) = (officer_name is null)),
  check (state not in ('SUBMITTED', 'DONE') or (visited_on is not null and submitted_at is not null))
);
-- One at a time on a tenancy, also when two plan at once.
create unique index tenancy_audit_open on tenancy_audit (tenancy_id) where state in ('PLANNED', 'VISITING', 'SUBMITTED');
create index tenancy_audit_due on tenancy_audit (state, due_on, id);
create index tenancy_audit_tenancy on tenancy_audit (tenancy_id, visited_on);
create index tenancy_audit_account on tenancy_audit (account_id);
create trigger audit after insert or update or delete on tenancy_audit for each row execute function record_audit('id');

-- A try that did not lead to a visit.
create table tenancy_audit_attempt (
  audit_id      uuid not null references tenancy_audit,
  number        smallint not null,
  happened_on   date not null,
  outcome       text not null check (outcome in ('NO_ANSWER', 'REFUSED', 'NOT_CONVENIENT')),
  card_left     boolean not null,
  note          text not null default '' check (length(note) <= 500),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  primary key (audit_id, number)
);

-- What is asked at the visit. held and found are as they read; a National Insurance number is sealed and shown masked.
create table tenancy_audit_line (
  id             uuid primary key,
  audit_id       uuid not null references tenancy_audit,
  place          smallint not null,
  field          text not null,
  person_id      uuid references person,
  number         smallint not null default 1,
  held           text not null,
  found          text,                                      -- null: not said yet
  found_sealed   bytea,                                     -- encrypted with associated data 'tenancy_audit_line:<id>'
  note           text not null default '' check (length(note) <= 500),
  decision       text check (decision in ('SAME', 'ACCEPTED', 'KEPT', 'QUERIED', 'REFERRED')),
  decision_note  text not null default '' check (length(decision_note) <= 500),
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  unique nulls not distinct (audit_id, field, person_id, number),
  check ((decided_by is null) = (decided_at is null)),
  check (length(found) <= 300)
);
create trigger audit after update of decision on tenancy_audit_line for each row when (new.decision is distinct from old.decision)
  execute function record_audit('id');

create table tenancy_audit_file (
  id             uuid primary key,
  audit_id       uuid not null references tenancy_audit,
  name           text not null check (length(name) between 1 and 200),
  media_type     text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  content        bytea not null,
  sha256         bytea not null,
  kept_by        text not null,
  kept_by_name   text not null,
  kept_at        timestamptz not null default now()
);
-- The same photo sent again is the one that is there.
create unique index tenancy_audit_file_once on tenancy_audit_file (audit_id, sha256);
