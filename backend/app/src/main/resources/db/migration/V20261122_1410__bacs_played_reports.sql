-- Which reports each played day of a run's cycle brought, so that the whole circle can be looked at again. Only with a demonstration's books.
create table bacs_played_report (
  run_id     uuid not null references bacs_played,
  day        smallint not null check (day between 1 and 4),
  report_id  uuid not null references bacs_report,
  primary key (run_id, day, report_id)
);
create trigger audit after insert or update or delete on bacs_played_report for each row execute function record_audit('run_id');
