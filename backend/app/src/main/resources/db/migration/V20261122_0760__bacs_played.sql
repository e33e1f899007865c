-- How far the invented bank has played the cycle of a run's file. Only with a demonstration's books.
create table bacs_played (
  run_id     uuid primary key,
  days       smallint not null check (days between 1 and 4),
  played_by_name text not null,
  played_at  timestamptz not null default now()
);
create trigger audit after insert or update or delete on bacs_played for each row execute function record_audit('run_id');
