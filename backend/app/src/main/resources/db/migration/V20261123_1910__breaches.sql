-- The log of personal data breaches (UK GDPR Articles 33 and 34): when the council became aware, what was judged, who was told and when, or
-- why not, and what is done about it. Seen by few: nothing of it goes to the audit log. What was done, and who looked and why, stand beside
-- it and are only added to.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

create table breach_terms (
  valid_from    date primary key,
  valid_before  date,
  report_hours  integer not null check (report_hours between 1 and 1000),   -- clock hours from when the council is aware
  source        text not null check (length(source) between 3 and 200),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on breach_terms for each row execute function record_audit('valid_from');
insert into breach_terms (valid_from, report_hours, source) values (date '2018-05-25', 72, 'UK GDPR Article 33(1)');

create table breach (
  id                uuid primary key,
  reference         text not null unique check (reference ~ '^DB-[0-9A-F]{10}$'),
  nature            text not null check (nature in ('CONFIDENTIALITY', 'INTEGRITY', 'AVAILABILITY')),
  what              text not null check (length(what) between 10 and 2000),
  aware_at          timestamptz not null,                              -- somebody of the council knew; the clock starts
  report_by         timestamptz not null,                              -- as the terms of that day said
  happened_on       date,
  people_about      integer check (people_about between 0 and 10000000),  -- how many, as far as is known
  categories        text[] not null check (cardinality(categories) between 1 and 10),
  contained         text not null default '' check (length(contained) <= 1000),
  state             text not null check (state in ('REPORTED', 'JUDGED', 'CLOSED')),
  risk              text check (risk in ('UNLIKELY', 'RISK', 'HIGH')),
  ico_told_at       timestamptz,
  ico_reference     text not null default '' check (length(ico_reference) <= 60),
  ico_why_not       text not null default '' check (length(ico_why_not) <= 1000),
  ico_late_reason   text not null default '' check (length(ico_late_reason) <= 1000),
  people_told_on    date,
  people_how        text not null default '' check (length(people_how) <= 1000),
  people_ground     text check (people_ground in ('NOT_HIGH', 'PROTECTED', 'PREVENTED', 'PUBLIC_NOTICE')),
  people_why_not    text not null default '' check (length(people_why_not) <= 1000),
  outcome           text not null default '' check (length(outcome) <= 1000),
  closed_on         date,
  reported_by       text not null,
  reported_by_name  text not null,
  reported_at       timestamptz not null,
  version           integer not null default 0,
  check ((state = 'REPORTED') = (risk is null)),
  check (ico_told_at is null or ico_why_not = ''),
  check (ico_told_at is null or ico_told_at <= report_by or ico_late_reason <> ''),
  check (people_told_on is null or people_ground is null),
  check ((people_ground is null) = (people_why_not = '')),
  check ((state = 'CLOSED') = (closed_on is not null) and (state = 'CLOSED') = (outcome <> ''))
);
create index breach_reported on breach (reported_at desc, id desc);
create index breach_reported_by on breach (reported_by, reported_at desc);

-- One judgement of the risk; a later one stands in place of it.
create table breach_judgement (
  id            uuid primary key,
  breach_id     uuid not null references breach,
  proposed      text not null check (proposed in ('UNLIKELY', 'RISK', 'HIGH')),   -- what the answers say
  risk          text not null check (risk in ('UNLIKELY', 'RISK', 'HIGH')),
  reasons       text not null check (length(reasons) between 10 and 1000),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default clock_timestamp()
);
create index breach_judgement_of on breach_judgement (breach_id, made_at);

create table breach_answer (
  judgement_id  uuid not null references breach_judgement,
  question      text not null check (question in ('UNREADABLE', 'SAFETY', 'SENSITIVE', 'STRANGER', 'STILL_OUT', 'WITHOUT')),
  answer        text not null check (answer in ('YES', 'NO', 'NOT_KNOWN')),
  primary key (judgement_id, question)
);

create table breach_action (
  id            uuid primary key,
  breach_id     uuid not null references breach,
  words         text not null check (length(words) between 5 and 500),
  who           text not null check (length(who) between 2 and 120),
  due_on        date not null,
  done_on       date,
  done_words    text not null default '' check (length(done_words) <= 500),
  done_by_name  text,
  check ((done_on is null) = (done_words = '') and (done_on is null) = (done_by_name is null))
);
create index breach_action_of on breach_action (breach_id, due_on);

create table breach_event (
  id            uuid primary key,
  breach_id     uuid not null references breach,
  kind          text not null check (kind in ('REPORTED', 'JUDGED', 'ICO_TOLD', 'ICO_NOT_TOLD', 'PEOPLE_TOLD', 'PEOPLE_NOT_TOLD', 'ACTION_ADDED',
                                              'ACTION_DONE', 'CLOSED')),
  words         text not null check (length(words) <= 1200),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default clock_timestamp()
);
create index breach_event_of on breach_event (breach_id, made_at);

create table breach_sight (
  id            uuid primary key,
  breach_id     uuid not null references breach,
  why           text not null check (length(why) between 5 and 200),
  seen_by       text not null,
  seen_by_name  text not null,
  seen_at       timestamptz not null default clock_timestamp()
);
create index breach_sight_of on breach_sight (breach_id, seen_at);
