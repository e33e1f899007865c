-- Cases of former tenant arrears: one open case for a debt, at one stage, with its next action and day; what was done, in order;
-- how the council deals with each of those who owe it; and the reports that went upward, as everything stood then.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

-- After how many days a stage's action is due, dated. Thirty days after the letter before claim are the protocol's own.
create table former_tenant_wait (
  stage         text not null check (stage in ('TRACE', 'FIRST_LETTER', 'SECOND_LETTER', 'CALL', 'CLAIM_LETTER', 'DECIDE', 'ARRANGEMENT',
                                               'AGENCY', 'COURT', 'WRITE_OFF')),
  valid_from    date not null,
  valid_before  date,
  days          integer not null check (days between 0 and 366),
  set_by_name   text not null,
  primary key (stage, valid_from),
  check (valid_before is null or valid_before > valid_from),
  check (stage <> 'DECIDE' or days >= 30),
  exclude using gist (stage with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on former_tenant_wait for each row execute function record_audit('stage');
insert into former_tenant_wait (stage, valid_from, days, set_by_name) values
  ('TRACE', date '2020-01-01', 14, 'Set-up'), ('FIRST_LETTER', date '2020-01-01', 0, 'Set-up'), ('SECOND_LETTER', date '2020-01-01', 14, 'Set-up'),
  ('CALL', date '2020-01-01', 7, 'Set-up'), ('CLAIM_LETTER', date '2020-01-01', 14, 'Set-up'), ('DECIDE', date '2020-01-01', 30, 'Set-up'),
  ('ARRANGEMENT', date '2020-01-01', 35, 'Set-up'), ('AGENCY', date '2020-01-01', 91, 'Set-up'), ('COURT', date '2020-01-01', 28, 'Set-up'),
  ('WRITE_OFF', date '2020-01-01', 28, 'Set-up');

create table former_tenant_case (
  account_id      uuid not null references account,
  id              uuid not null,
  stage           text not null check (stage in ('TRACE', 'FIRST_LETTER', 'SECOND_LETTER', 'CALL', 'CLAIM_LETTER', 'DECIDE', 'ARRANGEMENT',
                                                 'AGENCY', 'COURT', 'WRITE_OFF', 'CLOSED')),
  opened_on       date not null,
  opened_pence    bigint not null check (opened_pence > 0),
  opened_by_name  text not null,
  stage_since     date not null,
  next_on         date,                           -- when the stage's action is due
  closed_on       date,
  version         integer not null default 0,
  primary key (account_id, id),
  check ((stage = 'CLOSED') = (closed_on is not null)),
  check ((stage = 'CLOSED') = (next_on is null))
);
-- One debt is one case, whoever of them pays.
create unique index former_tenant_case_open on former_tenant_case (account_id) where stage <> 'CLOSED';
create index former_tenant_case_id on former_tenant_case (id);
create index former_tenant_case_due on former_tenant_case (next_on, id) where stage <> 'CLOSED';
create index former_tenant_case_stage on former_tenant_case (stage, next_on, id) where stage <> 'CLOSED';
create trigger audit after insert or update or delete on former_tenant_case for each row execute function record_audit('id');

-- What was done, said and noted. Only added to.
create table former_tenant_event (
  account_id   uuid not null,
  id           uuid not null,
  case_id      uuid not null,
  kind         text not null check (kind in ('OPENED', 'STEP', 'NOTE', 'DEBTOR', 'REPORTED', 'ANSWERED')),
  action       text,
  stage        text not null,                     -- where the case stood after it
  words        text not null check (length(words) between 1 and 500),
  letters      integer not null default 0,        -- queued by it
  person_id    uuid,
  by_name      text not null,
  at           timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, case_id) references former_tenant_case (account_id, id),
  check ((kind = 'STEP') = (action is not null))
);
create index former_tenant_event_case on former_tenant_event (account_id, case_id, id);

-- How the council deals with one of those who owe it; without a row they are asked as anybody is.
create table former_tenant_debtor (
  account_id   uuid not null,
  person_id    uuid not null,
  standing     text not null check (standing in ('PURSUED', 'PAYING', 'NOT_PURSUED')),
  reason       text not null check (length(reason) between 1 and 200),
  set_by_name  text not null,
  set_at       timestamptz not null default now(),
  version      integer not null default 0,
  primary key (account_id, person_id)
);
create trigger audit after insert or update or delete on former_tenant_debtor for each row execute function record_audit('person_id');

-- A case reported upward with one question.
create table former_tenant_report (
  account_id        uuid not null,
  id                uuid not null,
  case_id           uuid not null,
  state             text not null check (state in ('ASKED', 'ANSWERED')),
  ground            text not null check (ground in ('LIABILITY_DISPUTED', 'PERSON_AT_RISK', 'ESTATE', 'INSOLVENCY', 'COUNTERCLAIM', 'LARGE_DEBT', 'OTHER')),
  question          text not null check (length(question) between 1 and 1000),
  balance_pence     bigint not null,
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  asked_by          text not null,
  asked_by_name     text not null,
  asked_at          timestamptz not null default now(),
  answer            text not null default '',
  answered_by       text,
  answered_by_name  text,
  answered_at       timestamptz,
  version           integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, case_id) references former_tenant_case (account_id, id),
  check (asked_by is distinct from answered_by),
  check ((state = 'ANSWERED') = (answered_by is not null and answered_at is not null and answer <> ''))
);
create unique index former_tenant_report_open on former_tenant_report (account_id) where state = 'ASKED';
create index former_tenant_report_id on former_tenant_report (id);
-- The pack beside it, so that the audit log does not hold it again; the report's hash is of it too. Only added to.
create table former_tenant_pack (
  account_id   uuid not null,
  report_id    uuid not null,
  pack         jsonb not null,                    -- its blocks: headings, paragraphs, tables
  primary key (account_id, report_id),
  foreign key (account_id, report_id) references former_tenant_report (account_id, id)
);
create trigger audit after insert or update of state on former_tenant_report for each row execute function record_audit('id');
