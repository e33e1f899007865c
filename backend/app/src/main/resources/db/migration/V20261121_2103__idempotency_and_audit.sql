-- One answer per (principal, key): written in the transaction it answers for, so the answer exists exactly when the effect does.
create table idempotency (
  principal     text not null,
  key           text not null,
  request_hash  bytea not null,
  status        smallint,
  body          text,
  created_at    timestamptz not null default now(),
  primary key (principal, key)
);

-- Who did what: a row for every insert, update and delete of an audited table, copied by a trigger that decides nothing.
-- The transaction says who acts through settings that die with it; a write that says nothing is refused.
create table audit_event (
  id          uuid primary key default uuidv7(),
  at          timestamptz not null default clock_timestamp(),
  actor       text not null,
  actor_name  text not null,
  client      text not null default '',
  reason      text not null default '',
  subject     text not null,                     -- the table, or the kind of a read worth recording (a reveal)
  subject_id  text not null,
  action      text not null check (action in ('INSERT', 'UPDATE', 'DELETE', 'REVEAL', 'SIGN_IN', 'EXPORT')),
  before      jsonb,
  after       jsonb
);
create index audit_event_subject on audit_event (subject, subject_id, id);
create index audit_event_actor on audit_event (actor, id);

create function record_audit() returns trigger language plpgsql as $$
declare
  who text := current_setting('quarterday.actor', true);
  key_column text := coalesce(tg_argv[0], 'id');
  old_row jsonb;
  new_row jsonb;
begin
  if who is null or who = '' then
    raise exception 'a write to % names no actor', tg_table_name using errcode = 'QD001';
  end if;
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - 'search' - 'national_insurance_sealed'; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - 'search' - 'national_insurance_sealed'; end if;
  if tg_op = 'UPDATE' and old_row = new_row then return null; end if;
  insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action, before, after)
  values (who, coalesce(current_setting('quarterday.actor_name', true), ''),
          coalesce(current_setting('quarterday.client', true), ''), coalesce(current_setting('quarterday.reason', true), ''),
          tg_table_name, coalesce(new_row, old_row) ->> key_column, tg_op, old_row, new_row);
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['property', 'property_charge', 'person', 'contact_point', 'tenancy', 'tenancy_member', 'charge',
                           'adjustment', 'control_account:code', 'rent_group:code', 'transaction_type:code', 'transaction_type_terms:type_code',
                           'posting_rule:type_code', 'rent_year:year', 'rent_week:starts_on', 'rent_free_week:week_starts_on',
                           'money_limit:action', 'account:account_id', 'account_reference:reference', 'staff_person:person_id',
                           'person_preference:person_id', 'journal'] loop
    execute format('create trigger audit after insert or update or delete on %I for each row execute function record_audit(%L)',
                   split_part(t, ':', 1), coalesce(nullif(split_part(t, ':', 2), ''), 'id'));
  end loop;
end $$;
