-- Escalations: a case somebody cannot decide alone goes to an officer with a question and with everything needed to answer it, as it
-- stood when it was asked. The officer answers, asks back, or takes it over; the task that waits for it rises when nobody does.

create table escalation (
  account_id       uuid not null references account,
  id               uuid not null,
  state            text not null check (state in ('ASKED', 'ASKED_BACK', 'ANSWERED', 'TAKEN_OVER')),
  ground           text not null check (ground ~ '^[A-Z_]{3,25}$'),
  question         text not null check (length(question) between 1 and 1000),
  balance_pence    bigint not null,                -- when it was asked
  content_hash     text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  task_kind        text not null,                  -- the task that waits now, or was the last one
  task_about       text not null,
  asked_by         text not null,
  asked_by_name    text not null,
  asked_at         timestamptz not null default now(),
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  version          integer not null default 0,
  primary key (account_id, id),
  check (asked_by is distinct from decided_by),
  check ((state in ('ANSWERED', 'TAKEN_OVER')) = (decided_by is not null and decided_by_name is not null and decided_at is not null))
);
-- One question at a time: a second one belongs into the first.
create unique index escalation_open on escalation (account_id) where state in ('ASKED', 'ASKED_BACK');
create index escalation_id on escalation (id);
create index escalation_state on escalation (state, id);
create trigger audit after insert or update or delete on escalation for each row execute function record_audit('id');

-- The pack beside it, so that the audit log does not hold it again; the hash is of it too. Only added to.
create table escalation_pack (
  account_id     uuid not null,
  escalation_id  uuid not null,
  pack           jsonb not null,                   -- its blocks: headings, paragraphs, tables
  primary key (account_id, escalation_id),
  foreign key (account_id, escalation_id) references escalation (account_id, id)
);

-- What was said, in turn. Only added to.
create table escalation_event (
  account_id     uuid not null,
  id             uuid not null,
  escalation_id  uuid not null,
  kind           text not null check (kind in ('ASKED', 'ASKED_BACK', 'REPLIED', 'ANSWERED', 'TAKEN_OVER')),
  words          text not null check (length(words) between 1 and 1000),
  made_by        text not null,
  made_by_name   text not null,
  made_at        timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, escalation_id) references escalation (account_id, id)
);
create index escalation_event_of on escalation_event (escalation_id, id);
