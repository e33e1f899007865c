-- Cautionary markers: somebody has been violent, and who goes there next has to know. A few words of instruction, authorised by another
-- person, never for longer than the category allows. The audit log is read by people who do not visit: it learns that a marker changed and
-- by whom, and not whose it is or what it says.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

create function record_audit_unseen() returns trigger language plpgsql as $$
declare
  who text := current_setting('quarterday.actor', true);
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  if who is null or who = '' then
    raise exception 'a write to % names no actor', tg_table_name using errcode = 'QD001';
  end if;
  insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action)
  values (who, coalesce(current_setting('quarterday.actor_name', true), ''), coalesce(current_setting('quarterday.client', true), ''), '',
          tg_table_name, coalesce(changed ->> tg_argv[0], ''), tg_op);
  return null;
end $$;

create table cautionary_category (
  code           text not null check (code ~ '^[A-Z][A-Z0-9_]{2,30}$'),
  valid_from     date not null,
  valid_before   date,
  place          smallint not null check (place between 1 and 99),
  name           text not null check (length(name) between 1 and 60),
  review_months  smallint not null check (review_months between 1 and 60),   -- a marker lapses at the latest so long after it was authorised
  remind_days    smallint not null check (remind_days between 1 and 90),     -- before its review somebody is asked
  withdrawn      boolean not null default false,
  decided_by     text not null default '',
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on cautionary_category for each row execute function record_audit('code');
insert into cautionary_category (code, valid_from, place, name, review_months, remind_days) values
  ('VIOLENCE', date '1980-01-01', 10, 'Violence', 12, 28),
  ('WEAPON', date '1980-01-01', 20, 'A weapon', 12, 28),
  ('THREATS', date '1980-01-01', 30, 'Threats or abuse', 12, 28),
  ('HARASSMENT', date '1980-01-01', 40, 'Unwanted attention to staff', 12, 28),
  ('ANIMAL', date '1980-01-01', 50, 'A dangerous animal', 12, 28),
  ('ALLEGATIONS', date '1980-01-01', 60, 'Allegations against staff', 6, 28),
  ('HAZARD', date '1980-01-01', 70, 'A hazard in the home', 6, 28);

create table cautionary_marker (
  id                   uuid primary key,
  person_id            uuid not null references person,
  category_code        text not null,
  category_valid_from  date not null,
  happened_on          date not null,
  what_happened        text not null check (length(what_happened) between 5 and 1000),
  instruction          text not null check (length(instruction) between 3 and 60),     -- what staff read before they call or go
  evidence             text not null check (length(evidence) between 5 and 500),
  review_on            date not null,                                          -- it is over on this day unless it is renewed
  told                 text not null check (told in ('TOLD', 'TO_TELL', 'NOT_TOLD')),
  told_on              date,
  not_told_why         text not null default '' check (length(not_told_why) <= 300),   -- the risk of telling them
  state                text not null check (state in ('PROPOSED', 'STANDING', 'REFUSED', 'REMOVED', 'LAPSED')),
  ended_on             date,
  proposed_by          text not null,
  proposed_by_name     text not null,
  proposed_at          timestamptz not null default now(),
  decided_by           text,
  decided_by_name      text,
  decided_at           timestamptz,
  version              integer not null default 0,
  foreign key (category_code, category_valid_from) references cautionary_category (code, valid_from),
  check ((told = 'TOLD') = (told_on is not null) and (told = 'NOT_TOLD') = (not_told_why <> '')),
  check ((state in ('REFUSED', 'REMOVED', 'LAPSED')) = (ended_on is not null)),
  check (decided_by <> proposed_by)
);
create index cautionary_marker_person on cautionary_marker (person_id);
create index cautionary_marker_review on cautionary_marker (review_on) where state = 'STANDING';
create trigger audit after insert or update or delete on cautionary_marker for each row execute function record_audit_unseen('id');

create table cautionary_event (
  id            uuid primary key,
  marker_id     uuid not null references cautionary_marker,
  kind          text not null check (kind in ('PROPOSED', 'AUTHORISED', 'REFUSED', 'TOLD', 'RENEWED', 'REMOVED', 'LAPSED')),
  words         text not null check (length(words) <= 500),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default clock_timestamp()
);
create index cautionary_event_marker on cautionary_event (marker_id, made_at);
