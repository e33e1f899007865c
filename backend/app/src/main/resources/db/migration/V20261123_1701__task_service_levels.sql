-- Tasks keep a service level: how many working days a priority, or a kind of task, has, and how many more before it rises to the next
-- person when nobody answered. Dated rows; a task keeps the days it was given.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

create table task_service_level (
  code          text not null check (code ~ '^[A-Z][A-Z0-9_]{2,39}$'),    -- PRIORITY_1 to PRIORITY_4, or a kind of task that has its own
  valid_from    date not null,
  valid_before  date,
  priority      smallint not null check (priority between 1 and 4),
  working_days  smallint not null check (working_days between 0 and 60),
  rise_days     smallint not null check (rise_days between 1 and 30),      -- working days after its day
  withdrawn     boolean not null default false,
  decided_by    text not null default '',
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  check (code !~ '^PRIORITY_' or (code = 'PRIORITY_' || priority and not withdrawn)),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on task_service_level for each row execute function record_audit('code');
insert into task_service_level (code, valid_from, priority, working_days, rise_days) values
  ('PRIORITY_1', date '1980-01-01', 1, 0, 1), ('PRIORITY_2', date '1980-01-01', 2, 1, 1),
  ('PRIORITY_3', date '1980-01-01', 3, 3, 2), ('PRIORITY_4', date '1980-01-01', 4, 10, 3);

-- Who has it now, and the day on which it rises when it is still open; null once nobody is above.
alter table task add column held_by text not null default 'ASSISTANT' check (held_by in ('ASSISTANT', 'OFFICER', 'SENIOR'));
alter table task add column rises_on date;
-- Done by the work it stands for, where that is kept, and never by hand.
alter table task add column done_elsewhere boolean not null default false;
-- What is open has a week before the first clock finds it.
update task set rises_on = greatest(due_on, (now() at time zone 'Europe/London')::date) + 7 where state = 'OPEN';
create index task_rises on task (rises_on, id) where state = 'OPEN' and rises_on is not null;

-- Each time a task rose. Only added to.
create table task_rise (
  task_id    uuid not null references task,
  number     integer not null check (number > 0),
  from_whom  text not null,
  to_whom    text not null,
  risen_on   date not null,
  risen_at   timestamptz not null default now(),
  primary key (task_id, number)
);
