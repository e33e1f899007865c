-- Bulk work as jobs: each is cut into chunks, a chunk is one transaction, and any node may do any chunk. A chunk is held under a
-- lease with a fencing number: whoever takes it over raises the number, and a holder that slept past its lease cannot commit.

create table job (
  id               uuid primary key,
  kind             text not null,
  subject_id       uuid not null,                -- what it works on, such as a debit run
  title            text not null,
  permission       text not null,                -- who may pause, resume, cancel or rerun it
  state            text not null check (state in ('RUNNING', 'PAUSED', 'CANCELLED', 'COMPLETED', 'COMPLETED_WITH_EXCEPTIONS', 'FAILED')),
  started_by       text not null,
  started_by_name  text not null,
  started_at       timestamptz not null,
  finished_at      timestamptz,
  failure          text
);
-- One of a kind at work on one thing: starting the same run twice finds the first.
create unique index job_live on job (kind, subject_id) where state in ('RUNNING', 'PAUSED');
create index job_started on job (started_at desc, id);

create table job_chunk (
  job_id       uuid not null references job,
  number       integer not null check (number > 0),
  part         text not null,                    -- which kind of thing the range is of
  from_id      uuid not null,                    -- half-open range of ids; the chunks of a part cover every id
  before_id    uuid not null,
  items        integer not null,
  state        text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  attempts     integer not null default 0,
  fencing      bigint not null default 0,
  lease_owner  text,
  lease_until  timestamptz,
  done_at      timestamptz,
  failure      text,
  primary key (job_id, number)
);
create index job_chunk_to_do on job_chunk (job_id, number) where state in ('WAITING', 'RUNNING');
