-- Tracing: a person who is misspelt, renamed or half known is found by several cheap, indexed ways in at once; what they bring is
-- scored in memory. Every look-up stands here, with its purpose and lawful basis, before anything is shown.

create extension if not exists fuzzystrmatch;

-- What a print is of cannot be told from it, and it is still no business of the audit log.
create or replace function record_audit() returns trigger language plpgsql as $$
declare
  who text := current_setting('quarterday.actor', true);
  key_column text := coalesce(tg_argv[0], 'id');
  unseen constant text[] := array['search', 'national_insurance_sealed', 'national_insurance_print', 'sort_code_sealed', 'account_number_sealed',
                                  'bank_print', 'pdf', 'file_head', 'file_tail'];
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

-- The keyed print finds an equal National Insurance number without opening any. Where somebody's life may depend on nobody learning
-- where they live, the address is protected from a day on.
alter table person add column national_insurance_print text collate "C";   -- "<key>:<hex>", so that one of an old key is seen and made again
alter table person add column address_protected_on date;
create index person_national_insurance_print on person (national_insurance_print) where national_insurance_print is not null;
create index person_address_protected on person (id) where address_protected_on is not null;
create index person_unprinted on person (id) where national_insurance_sealed is not null and national_insurance_print is null;

-- Who was called something else is found by it.
create table person_former_name (
  person_id  uuid not null references person,
  number     integer not null check (number > 0),
  forename   text not null,
  surname    text not null,
  until_at   timestamptz not null default now(),
  primary key (person_id, number)
);
create function keep_former_name() returns trigger language plpgsql as $$
begin
  insert into person_former_name (person_id, number, forename, surname)
  select old.id, coalesce(max(number), 0) + 1, old.forename, old.surname from person_former_name where person_id = old.id;
  return null;
end $$;
create trigger former_name after update of forename, surname on person for each row
  when ((lower(old.forename), lower(old.surname)) is distinct from (lower(new.forename), lower(new.surname)))
  execute function keep_former_name();

-- Letters only, in lower case and without accents: what is compared, and what the phonetic key is made of (it knows no other letters).
create function trace_plain(name text) returns text language sql immutable parallel safe strict as
  $$ select regexp_replace(translate(lower(name), 'àáâãäåāăąçćčďèéêëēęěìíîïīłñńňòóôõöøōőŕřśšşťùúûüūůűýÿźżž',
                                                  'aaaaaaaaacccdeeeeeeeiiiiilnnnoooooooorrssstuuuuuuuyyzzz'), '[^a-z]', '', 'g') $$;
-- Named with their schema: an index is built without a search path.
create function trace_sound(name text) returns text language sql immutable parallel safe strict as
  $$ select public.dmetaphone(public.trace_plain(name)) $$;
-- The last ten digits: +44 and 0 before them are the same telephone.
create function trace_telephone(value text) returns text language sql immutable parallel safe strict as
  $$ select right(regexp_replace(value, '[^0-9]', '', 'g'), 10) $$;
create function trace_postcode(value text) returns text language sql immutable parallel safe strict as
  $$ select replace(substring(upper(value) from '[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}'), ' ', '') $$;

create index person_by_surname on person (trace_plain(surname));
create index person_by_sound on person (trace_sound(surname), trace_sound(forename));
create index person_by_sound_and_birth on person (trace_sound(surname), born_on);
create index person_by_forename_and_birth on person (trace_sound(forename), born_on);
create index person_by_birth on person (born_on);
create index person_former_name_by_sound on person_former_name (trace_sound(surname), trace_sound(forename));
create index contact_point_telephone on contact_point (trace_telephone(value)) where kind = 'PHONE';
create index contact_point_email on contact_point (lower(value)) where kind = 'EMAIL';
create index contact_point_address on contact_point using gin (lower(value) gin_trgm_ops) where kind = 'CORRESPONDENCE_ADDRESS';
create index contact_point_postcode on contact_point (trace_postcode(value)) where kind = 'CORRESPONDENCE_ADDRESS';
create index property_postcode on property (trace_postcode(postcode));

-- Names people go by. Who is in a set together may be the same person; a name may be in several.
create table nickname (
  set_code  text not null check (set_code ~ '^[a-z]+$'),
  name      text not null check (name ~ '^[a-z]+$'),
  primary key (set_code, name)
);
create index nickname_name on nickname (name);
create trigger audit after insert or update or delete on nickname for each row execute function record_audit('set_code');

-- How much agreement counts (trace.rules.Weights), from a day on.
create table trace_weights (
  from_on       date primary key,
  spec          jsonb not null,
  set_by        text not null,
  set_by_name   text not null,
  set_at        timestamptz not null default now()
);
create trigger audit after insert or update or delete on trace_weights for each row execute function record_audit('from_on');

-- A look-up. It is here, committed, before anybody is shown to whoever looks.
create table trace (
  id                uuid primary key,
  level             text not null check (level in ('OWN_RECORDS', 'COUNCIL_SERVICES', 'CREDIT_REFERENCE')),
  purpose           text not null check (length(purpose) between 5 and 300),
  lawful_basis      text not null check (lawful_basis in ('CONTRACT', 'LEGAL_OBLIGATION', 'PUBLIC_TASK')),
  power             text not null default '',
  source            text not null check (length(source) between 1 and 60),
  account_id        uuid,                        -- whose debt it is about, where it is about one
  asked             jsonb not null,              -- without the National Insurance number, of which the mask is kept
  weights_from      date not null references trace_weights,
  state             text not null check (state in ('OPEN', 'FOUND', 'NOT_FOUND')),
  person_id         uuid references person,
  reason            text not null default '',
  opened_by         text not null,
  opened_by_name    text not null,
  opened_at         timestamptz not null default now(),
  settled_by_name   text,
  settled_at        timestamptz,
  check ((state = 'FOUND') = (person_id is not null)),
  check ((state = 'OPEN') = (settled_at is null))
);
create index trace_opened on trace (opened_at desc, id desc);
create index trace_account on trace (account_id, opened_at desc) where account_id is not null;
create trigger audit after insert or update or delete on trace for each row execute function record_audit('id');

-- Whom it brought up, with the weight of each field as it was worked out then.
create table trace_candidate (
  trace_id         uuid not null references trace,
  number           integer not null check (number > 0),
  person_id        uuid not null references person,
  bits             double precision not null,
  verdict          text not null check (verdict in ('LIKELY', 'LOOK')),
  weighed          jsonb not null,
  state            text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REJECTED')),
  reason           text not null default '',
  decided_by_name  text,
  decided_at       timestamptz,
  primary key (trace_id, number),
  unique (trace_id, person_id),
  check ((state = 'OPEN') = (decided_at is null))
);
create trigger audit after update or delete on trace_candidate for each row execute function record_audit('trace_id');

-- How a tracing service writes its results (trace.format.TraceLayout), as a council describes it.
create table trace_layout (
  code  text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  spec  jsonb not null
);
create trigger audit after insert or update or delete on trace_layout for each row execute function record_audit('code');

create table trace_file (
  id                uuid primary key,
  name              text not null check (length(name) between 1 and 200),
  layout_code       text not null references trace_layout,
  sha256            bytea not null unique,
  level             text not null check (level in ('COUNCIL_SERVICES', 'CREDIT_REFERENCE')),
  purpose           text not null check (length(purpose) between 5 and 300),
  lawful_basis      text not null check (lawful_basis in ('CONTRACT', 'LEGAL_OBLIGATION', 'PUBLIC_TASK')),
  power             text not null default '',
  source            text not null check (length(source) between 1 and 60),
  received_by       text not null,
  received_by_name  text not null,
  received_at       timestamptz not null default now()
);
create index trace_file_received on trace_file (received_at desc, id desc);
create trigger audit after insert or update or delete on trace_file for each row execute function record_audit('id');

-- A result. MATCHED is whom we take it to be about, PARKED that nobody can be sure; a person takes or dismisses either.
create table trace_file_line (
  file_id          uuid not null references trace_file,
  number           integer not null check (number > 0),   -- of the line in the file
  state            text not null check (state in ('MATCHED', 'PARKED', 'UNREADABLE', 'TAKEN', 'DISMISSED')),
  why              text not null default '',
  reference        text not null default '',
  outcome          text not null default '',
  result           jsonb not null default '{}',
  person_id        uuid references person,
  bits             double precision,
  weighed          jsonb not null default '[]',
  reason           text not null default '',
  decided_by_name  text,
  decided_at       timestamptz,
  primary key (file_id, number),
  check (state not in ('MATCHED', 'TAKEN') or person_id is not null),
  check ((state in ('TAKEN', 'DISMISSED')) = (decided_at is not null))
);
create trigger audit after update or delete on trace_file_line for each row execute function record_audit('file_id');
