-- What is kept no longer than it is needed. The schedule is dated rows; a run finds whose time has come and what stands against it, is
-- frozen with its hash, released by another person, and done by a job. Entries, balances and the chain of the audit log stay as they are.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

create table retention_rule (
  code          text not null check (code ~ '^[A-Z][A-Z0-9_]{1,30}$'),        -- the class a column of the personal-data register has
  valid_from    date not null,
  valid_before  date,
  place         smallint not null check (place between 1 and 99),
  name          text not null check (length(name) between 1 and 80),
  clock         text not null check (clock in ('ACCOUNT_CLEAR', 'COMPLAINT_CLOSED', 'LAST_COLLECTION', 'MARKER_ENDED', 'CONCERN_CLOSED',
                                               'TRACED', 'REQUEST_ANSWERED')),
  months        smallint not null check (months between 0 and 1200),
  basis         text not null check (length(basis) between 5 and 300),         -- why so long
  decided_by    text not null default '',
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on retention_rule for each row execute function record_audit('code');

-- Nothing of a person or an account goes while a hold stands.
create table legal_hold (
  id              uuid primary key,
  person_id       uuid references person,
  account_id      uuid references account,
  matter          text not null check (length(matter) between 3 and 100),
  why             text not null check (length(why) between 5 and 500),
  starts_on       date not null,
  set_by          text not null,
  set_by_name     text not null,
  set_at          timestamptz not null default clock_timestamp(),
  lifted_on       date,
  lifted_by       text,
  lifted_by_name  text,
  lifted_why      text,
  version         integer not null default 0,
  check ((person_id is null) <> (account_id is null)),
  check ((lifted_on is null) = (lifted_by is null) and (lifted_on is null) = (lifted_why is null)),
  check (lifted_by <> set_by)
);
create index legal_hold_person on legal_hold (person_id) where lifted_on is null;
create index legal_hold_account on legal_hold (account_id) where lifted_on is null;
create trigger audit after insert or update or delete on legal_hold for each row execute function record_audit('id');

create table retention_run (
  id                uuid primary key,
  state             text not null check (state in ('PREPARED', 'RELEASED', 'DONE', 'VOID')),
  as_at             date not null,
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  go_count          integer not null,
  keep_count        integer not null,
  made_by           text not null,
  made_by_name      text not null,
  made_at           timestamptz not null default clock_timestamp(),
  released_by       text,
  released_by_name  text,
  released_at       timestamptz,
  job_id            uuid,
  ended_at          timestamptz,
  void_why          text not null default '',
  check (released_by <> made_by),
  check ((state in ('RELEASED', 'DONE')) = (released_by is not null))
);
create unique index retention_run_one on retention_run ((true)) where state in ('PREPARED', 'RELEASED');
create trigger audit after insert or update or delete on retention_run for each row execute function record_audit('id');

-- What is done to which column, as the register said when the run was made.
create table retention_plan (
  run_id       uuid not null references retention_run,
  class_code   text not null,
  table_name   text not null,
  column_name  text not null,
  treatment    text not null check (treatment in ('BLANK', 'TOKEN', 'DELETE_ROW')),
  primary key (run_id, class_code, table_name, column_name)
);

create table retention_subject (
  run_id      uuid not null references retention_run,
  kind        text not null check (kind in ('ACCOUNT', 'PERSON')),
  subject_id  uuid not null,
  class_code  text not null,
  reference   text not null,
  verdict     text not null check (verdict in ('GO', 'KEEP')),
  reasons     text[] not null,
  started_on  date not null,
  due_on      date not null,
  primary key (run_id, kind, subject_id, class_code),
  check ((verdict = 'KEEP') = (cardinality(reasons) > 0))
);
create index retention_subject_in_turn on retention_subject (run_id, subject_id) where verdict = 'GO';

-- How many rows of a table a run would touch.
create table retention_line (
  run_id      uuid not null references retention_run,
  class_code  text not null,
  table_name  text not null,
  treatment   text not null,
  rows        bigint not null,
  primary key (run_id, class_code, table_name)
);

-- What was done, once for each class of a person or an account.
create table retention_removed (
  kind        text not null,
  subject_id  uuid not null,
  class_code  text not null,
  run_id      uuid not null references retention_run,
  outcome     text not null check (outcome in ('REMOVED', 'KEPT_AFTER_ALL')),
  why         text not null default '',
  removed_on  date not null,
  primary key (run_id, kind, subject_id, class_code)
);
create unique index retention_removed_once on retention_removed (kind, subject_id, class_code) where outcome = 'REMOVED';

-- How many rows of a table were touched, chunk by chunk.
create table retention_touched (
  run_id      uuid not null references retention_run,
  chunk       integer not null,
  kind        text not null,
  class_code  text not null,
  table_name  text not null,
  rows        bigint not null,
  primary key (run_id, chunk, kind, class_code, table_name)
);

alter table person add column removed_on date;         -- since when nothing of them is left but a token

-- The seal of an event is made of the digests of what it says, from now on: what it says can then be taken out of it, and the chain still
-- verifies who did what when. Seals of before are of the whole event; the formula stands beside each.
alter table audit_seal add column formula smallint not null default 1 check (formula in (1, 2));
alter table audit_seal alter column formula set default 2;

create table audit_removal (
  event_id       uuid primary key,
  run_id         uuid not null,
  schedule       text not null,
  removed_on     date not null,
  reason_digest  text not null,
  before_digest  text,
  after_digest   text
);
create trigger audit after insert or update or delete on audit_removal for each row execute function record_audit('event_id');

-- While a run removes, the log says that a row changed and under what, and not what it said: else it would be copied there as it goes.
create or replace function record_audit() returns trigger language plpgsql as $$
declare
  who text := current_setting('quarterday.actor', true);
  key_column text := coalesce(tg_argv[0], 'id');
  unseen constant text[] := array['search', 'national_insurance_sealed', 'national_insurance_print', 'sort_code_sealed', 'account_number_sealed',
                                  'bank_print', 'pdf', 'file_head', 'file_tail'];
  old_row jsonb;
  new_row jsonb;
  key text;
begin
  if who is null or who = '' then
    raise exception 'a write to % names no actor', tg_table_name using errcode = 'QD001';
  end if;
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - unseen; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - unseen; end if;
  if tg_op = 'UPDATE' and old_row = new_row then return null; end if;
  key := coalesce(new_row, old_row) ->> key_column;
  if coalesce(current_setting('quarterday.removal', true), '') <> '' and tg_table_name not in ('audit_removal', 'retention_run') then
    old_row := null;
    new_row := null;
  end if;
  insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action, before, after)
  values (who, coalesce(current_setting('quarterday.actor_name', true), ''),
          coalesce(current_setting('quarterday.client', true), ''), coalesce(current_setting('quarterday.reason', true), ''),
          tg_table_name, key, tg_op, old_row, new_row);
  return null;
end $$;

-- A name that is removed is not kept as a former one.
create or replace function keep_former_name() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('quarterday.removal', true), '') <> '' then return null; end if;
  insert into person_former_name (person_id, number, forename, surname)
  select old.id, coalesce(max(number), 0) + 1, old.forename, old.surname from person_former_name where person_id = old.id;
  return null;
end $$;

-- The one way to change rows that are only added to: for a run that another person released, to the columns its plan names.
create function retention_blank(col text, kind text, needed boolean, checked boolean) returns text language sql immutable as $$
  select case
    when not needed and not checked then 'null'
    when kind in ('text', 'varchar') and not checked then ''''''
    when kind in ('text', 'varchar') then format('case when %1$I is null or %1$I = '''' then %1$I else ''Removed'' end', col)
    when kind = 'jsonb' then format('case jsonb_typeof(%1$I) when ''array'' then ''[]''::jsonb when ''object'' then ''{}''::jsonb else %1$I end', col)
    when kind = 'bytea' then format('case when %1$I is null then null else ''\x''::bytea end', col)
    when kind = 'date' then format('cast(date_trunc(''year'', %I) as date)', col)
    when kind = 'timestamptz' then format('date_trunc(''year'', %I)', col)
    when kind like '\_%' then '''{}'''
    else quote_ident(col) end
$$;

create function retention_apply(of_run uuid, of_class text, of_table text, rows text[], whose text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  assignments text;
  touched bigint;
begin
  if not exists (select from retention_run r where r.id = of_run and r.state = 'RELEASED' and r.released_by <> r.made_by) then
    raise exception 'no released run %', of_run using errcode = 'QD002';
  end if;
  if of_table in ('entry', 'journal', 'account', 'account_balance', 'control_entry', 'audit_event', 'audit_seal', 'audit_removal')
     or of_table like 'retention\_%' or not exists (
       select from retention_plan p where p.run_id = of_run and p.class_code = of_class and p.table_name = of_table) then
    raise exception 'no plan of run % for %', of_run, of_table using errcode = 'QD002';
  end if;
  perform set_config('quarterday.removal', cast(of_run as text), true);
  if exists (select from retention_plan p where p.run_id = of_run and p.class_code = of_class and p.table_name = of_table
                and p.treatment = 'DELETE_ROW') then
    execute format('delete from %I where ctid = any (cast($1 as tid[]))', of_table) using rows;
  else
    select string_agg(format('%I = %s', p.column_name,
             case when p.treatment = 'TOKEN' and t.typname in ('text', 'varchar') then format('''Removed '' || upper(right(cast(%I as text), 8))', whose)
                  else retention_blank(p.column_name, t.typname, a.attnotnull,
                         exists (select from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any (c.conkey))) end), ', ')
      into assignments
      from retention_plan p
      join pg_attribute a on a.attrelid = cast(quote_ident(of_table) as regclass) and a.attname = p.column_name and a.attgenerated = ''
      join pg_type t on t.oid = a.atttypid
     where p.run_id = of_run and p.class_code = of_class and p.table_name = of_table;
    execute format('update %I set %s where ctid = any (cast($1 as tid[]))', of_table, assignments) using rows;
  end if;
  get diagnostics touched = row_count;
  perform set_config('quarterday.removal', '', true);
  return touched;
end $$;

create function retention_remove_audit(of_run uuid, schedule text, day date, people text[], accounts text[]) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare touched bigint;
begin
  if not exists (select from retention_run r where r.id = of_run and r.state = 'RELEASED' and r.released_by <> r.made_by) then
    raise exception 'no released run %', of_run using errcode = 'QD002';
  end if;
  with gone as (
    insert into audit_removal (event_id, run_id, schedule, removed_on, reason_digest, before_digest, after_digest)
    select e.id, of_run, schedule, day, encode(sha256(convert_to(e.reason, 'UTF8')), 'hex'),
           encode(sha256(convert_to(cast(e.before as text), 'UTF8')), 'hex'), encode(sha256(convert_to(cast(e.after as text), 'UTF8')), 'hex')
      from audit_event e join audit_seal s on s.event_id = e.id
     where ((e.subject = 'person' and e.subject_id = any (people)) or coalesce(e.after, e.before) ->> 'person_id' = any (people)
            or coalesce(e.after, e.before) ->> 'account_id' = any (accounts))
       and e.subject not like 'retention%' and (e.before is not null or e.after is not null or e.reason <> '')
    on conflict do nothing
    returning event_id)
  update audit_event e set reason = '', before = null, after = null from gone g where e.id = g.event_id;
  get diagnostics touched = row_count;
  return touched;
end $$;

insert into retention_rule (code, valid_from, place, name, clock, months, basis) values
  ('TENANCY', date '1980-01-01', 10, 'Tenancy file and who they were', 'ACCOUNT_CLEAR', 72, 'Limitation Act 1980: six years, in which a claim may still be made'),
  ('DIRECT_DEBIT', date '1980-01-01', 20, 'Direct Debit Instructions and their bank accounts', 'LAST_COLLECTION', 72, 'A claim under the Guarantee has to be answered with the Instruction'),
  ('REFUND', date '1980-01-01', 30, 'Refunds and whom they were paid to', 'ACCOUNT_CLEAR', 84, 'Six years and the current one, as financial records'),
  ('WRITE_OFF', date '1980-01-01', 40, 'Evidence of write-offs', 'ACCOUNT_CLEAR', 84, 'Six years and the current one, as financial records'),
  ('COURT', date '1980-01-01', 50, 'Court papers', 'ACCOUNT_CLEAR', 72, 'Six years in which an order may be enforced without leave'),
  ('COMPLAINT', date '1980-01-01', 60, 'Complaints', 'COMPLAINT_CLOSED', 72, 'The Ombudsman may ask for the file'),
  ('TRACE', date '1980-01-01', 70, 'Results of traces', 'TRACED', 12, 'Not needed once decided about'),
  ('MARKER', date '1980-01-01', 80, 'Cautionary markers', 'MARKER_ENDED', 12, 'To answer whoever asks why there was one'),
  ('SAFEGUARDING', date '1980-01-01', 85, 'Safeguarding concerns', 'CONCERN_CLOSED', 72, 'Agreed with the safeguarding board'),
  ('EQUALITY', date '1980-01-01', 90, 'Equality data', 'ACCOUNT_CLEAR', 0, 'Only of use while they are a tenant'),
  ('AUDIT', date '1980-01-01', 95, 'What the audit log says of them', 'ACCOUNT_CLEAR', 84, 'Seven years: that something happened stays for good');
