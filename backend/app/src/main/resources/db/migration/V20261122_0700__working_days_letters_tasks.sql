-- What every way to pay needs: which days are working days, letters that are kept exactly as they went, and work for people
-- where a machine must not decide.

-- A sealed field, the keyed hash of one, and a printed page never stand in the audit log.
create or replace function record_audit() returns trigger language plpgsql as $$
declare
  who text := current_setting('quarterday.actor', true);
  key_column text := coalesce(tg_argv[0], 'id');
  unseen constant text[] := array['search', 'national_insurance_sealed', 'sort_code_sealed', 'account_number_sealed', 'bank_print', 'pdf'];
  old_row jsonb;
  new_row jsonb;
begin
  if who is null or who = '' then
    raise exception 'a write to % names no actor', tg_table_name using errcode = 'QD001';
  end if;
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - unseen; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - unseen; end if;
  if tg_op = 'UPDATE' and old_row = new_row then return null; end if;
  insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action, before, after)
  values (who, coalesce(current_setting('quarterday.actor_name', true), ''),
          coalesce(current_setting('quarterday.client', true), ''), coalesce(current_setting('quarterday.reason', true), ''),
          tg_table_name, coalesce(new_row, old_row) ->> key_column, tg_op, old_row, new_row);
  return null;
end $$;

-- The bank holidays of England and Wales as published; a proclaimed day is one more row. Working days are counted no further
-- than the last year that has rows: beyond it nobody knows them yet.
create table bank_holiday (
  day   date primary key,
  name  text not null check (length(name) between 1 and 80)
);
create trigger audit after insert or update or delete on bank_holiday for each row execute function record_audit('day');

-- A letter to one person: composed when it is queued, so that what it says is what was decided; made as a tagged PDF
-- afterwards, kept with its hash; sent once somebody or something has put it in the post.
create table letter (
  id            uuid primary key,
  account_id    uuid not null,
  person_id     uuid,
  kind          text not null check (kind ~ '^[A-Z_]{3,40}$'),
  subject       text not null,
  addressee     text not null,
  address       text not null,                   -- lines parted by line feeds
  dated         date not null,
  content       jsonb not null,                  -- its blocks: headings, paragraphs, tables
  state         text not null check (state in ('QUEUED', 'MADE', 'SENT', 'CANCELLED')),
  pdf           bytea,
  sha256        bytea,                           -- of the PDF
  sent_on       date,
  sent_by_name  text,
  cancelled_why text,
  queued_by     text not null,
  queued_by_name text not null,
  queued_at     timestamptz not null default now(),
  version       integer not null default 0,
  check ((state in ('MADE', 'SENT')) <= (pdf is not null and sha256 is not null)),
  check ((state = 'SENT') = (sent_on is not null)),
  check ((state = 'CANCELLED') = (cancelled_why is not null))
);
create index letter_account on letter (account_id, id desc);
create index letter_to_make on letter (id) where state = 'QUEUED';
create index letter_to_send on letter (id) where state = 'MADE';

create trigger audit after insert or delete or update of state on letter for each row execute function record_audit('id');

-- Work for a person: what happened, what to do about it, until when. Never made twice for the same thing.
create table task (
  id            uuid primary key,
  account_id    uuid,
  kind          text not null check (kind ~ '^[A-Z_]{3,40}$'),
  title         text not null,
  guidance      text not null,
  priority      smallint not null check (priority between 1 and 4),   -- 1 today, 2 next working day, 3 three, 4 ten
  due_on        date not null,
  about         text not null,                   -- what it is about, as BACS_ADVICE:<id>; once per kind
  state         text not null check (state in ('OPEN', 'DONE')),
  raised_by_name text not null,
  raised_at     timestamptz not null default now(),
  outcome       text,
  done_by       text,
  done_by_name  text,
  done_at       timestamptz,
  version       integer not null default 0,
  unique (kind, about),
  check ((state = 'DONE') = (done_by is not null and outcome is not null and done_at is not null))
);
create index task_open on task (due_on, priority, id) where state = 'OPEN';
create index task_account on task (account_id, id desc);
create trigger audit after insert or update or delete on task for each row execute function record_audit('id');

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into bank_holiday (day, name) values
  ('2024-01-01', 'New Year''s Day'), ('2024-03-29', 'Good Friday'), ('2024-04-01', 'Easter Monday'), ('2024-05-06', 'Early May bank holiday'),
  ('2024-05-27', 'Spring bank holiday'), ('2024-08-26', 'Summer bank holiday'), ('2024-12-25', 'Christmas Day'), ('2024-12-26', 'Boxing Day'),
  ('2025-01-01', 'New Year''s Day'), ('2025-04-18', 'Good Friday'), ('2025-04-21', 'Easter Monday'), ('2025-05-05', 'Early May bank holiday'),
  ('2025-05-26', 'Spring bank holiday'), ('2025-08-25', 'Summer bank holiday'), ('2025-12-25', 'Christmas Day'), ('2025-12-26', 'Boxing Day'),
  ('2026-01-01', 'New Year''s Day'), ('2026-04-03', 'Good Friday'), ('2026-04-06', 'Easter Monday'), ('2026-05-04', 'Early May bank holiday'),
  ('2026-05-25', 'Spring bank holiday'), ('2026-08-31', 'Summer bank holiday'), ('2026-12-25', 'Christmas Day'), ('2026-12-28', 'Boxing Day (substitute day)'),
  ('2027-01-01', 'New Year''s Day'), ('2027-03-26', 'Good Friday'), ('2027-03-29', 'Easter Monday'), ('2027-05-03', 'Early May bank holiday'),
  ('2027-05-31', 'Spring bank holiday'), ('2027-08-30', 'Summer bank holiday'), ('2027-12-27', 'Christmas Day (substitute day)'),
  ('2027-12-28', 'Boxing Day (substitute day)'),
  ('2028-01-03', 'New Year''s Day (substitute day)'), ('2028-04-14', 'Good Friday'), ('2028-04-17', 'Easter Monday'), ('2028-05-01', 'Early May bank holiday'),
  ('2028-05-29', 'Spring bank holiday'), ('2028-08-28', 'Summer bank holiday'), ('2028-12-25', 'Christmas Day'), ('2028-12-26', 'Boxing Day');
