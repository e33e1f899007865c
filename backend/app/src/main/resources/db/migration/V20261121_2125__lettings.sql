-- What lettings need beyond the first tables: settings a council dates, the changes that wait for a second person, uploads of
-- personal charges, and one definition of the weekly roll.

-- Whole numbers a council sets, dated: a limit in days counts from the day it was decided, never in hindsight.
create table council_setting (
  code          text not null,
  valid_from    date not null,
  valid_before  date,
  value         integer not null,
  decided_by    text not null default '',
  primary key (code, valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
insert into council_setting (code, valid_from, value) values
  ('BACKDATE_ALONE_DAYS', date '1980-01-01', 28),
  ('TENANT_NOTICE_DAYS', date '1980-01-01', 28),
  ('START_AHEAD_DAYS', date '1980-01-01', 28);

alter table tenancy
  add column signed_on date,
  -- One succession only (Housing Act 1985 s.88): set when the tenancy came by succession or survivorship.
  add column succession_used boolean not null default false;
alter table tenancy drop constraint tenancy_origin_check;
alter table tenancy add constraint tenancy_origin_check
  check (origin in ('NEW', 'TRANSFER', 'SUCCESSION', 'MUTUAL_EXCHANGE', 'ASSIGNMENT', 'IMPORTED'));
create index tenancy_state on tenancy (state, starts_on, id);
create index tenancy_ends on tenancy (ends_on, id) where ends_on is not null;
create index property_list on property (reference, id);

-- The personal charges asked for with a draft: they become charges of the account when it starts.
create table tenancy_charge (
  id            uuid primary key,
  tenancy_id    uuid not null references tenancy,
  type_code     text not null references transaction_type,
  label         text not null default '',
  weekly_pence  bigint not null check (weekly_pence between -100000000 and 100000000)
);
create index tenancy_charge_tenancy on tenancy_charge (tenancy_id);

-- A change taken back further than one person may: it is worked out again when a second person approves it, and applied only
-- if it still comes to the same lines.
create table proposed_change (
  id               uuid primary key,
  kind             text not null,
  subject_id       uuid not null,
  request          jsonb not null,
  earliest_on      date not null,
  total_pence      bigint not null,
  weeks            integer not null,
  content_hash     text not null,
  state            text not null check (state in ('AWAITING_CHECK', 'APPLIED', 'REFUSED')),
  made_by          text not null,
  made_by_name     text not null,
  made_at          timestamptz not null default now(),
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  note             text not null default '',
  check (made_by is distinct from decided_by)
);
create index proposed_change_state on proposed_change (state, id);
create index proposed_change_subject on proposed_change (subject_id);

-- Personal charges sent as a file: kept with its hash, so that what was previewed is what is applied and none is applied twice.
create table charge_upload (
  id             uuid primary key,
  sha256         text not null unique,
  file_name      text not null,
  content        bytea not null,
  state          text not null check (state in ('PREVIEWED', 'APPLIED')),
  lines          integer not null,
  control_pence  bigint not null,
  uploaded_by    text not null,
  uploaded_by_name text not null,
  uploaded_at    timestamptz not null default now(),
  applied_by     text,
  applied_at     timestamptz
);

-- The weekly roll, in pieces: what each charge of an account, and each charge of a property nobody holds, adds to the full
-- weekly value from a day up to another. A property is held by the accounts on it (not by sub-accounts), is ours from the day it
-- was acquired to the day before it is sold, and while empty only its void-chargeable charges count.
create view rent_roll_piece as
select a.account_id, null::uuid as property_id, a.rent_group_code, c.type_code, c.weekly_pence,
       lower(r.days) as from_on, upper(r.days) as before_on
  from account a
  join charge c using (account_id)
  cross join lateral (select daterange(c.starts_on, c.ends_before) * daterange(a.starts_on, a.ends_on + 1) as days) r
 where not isempty(r.days)
union all
select null, p.id, p.rent_group_code, pc.type_code, pc.weekly_pence, lower(r.days), upper(r.days)
  from property p
  join property_charge pc on pc.property_id = p.id
  join transaction_type_terms t on t.type_code = pc.type_code and t.charged_when_void
  cross join lateral unnest(
    datemultirange(daterange(pc.starts_on, pc.ends_before) * daterange(t.valid_from, t.valid_before)
                   * daterange(p.acquired_on, case when p.sold_on < p.acquired_on then p.acquired_on else p.sold_on end))
    - coalesce((select range_agg(daterange(a.starts_on, a.ends_on + 1)) from account a
                 where a.property_id = p.id and a.kind <> 'SUB'), '{}'::datemultirange)) as r(days);

-- The weeks whose debit is on the accounts: a change that reaches into them is put right by adjustment lines.
create view debited_week as
select week_starts_on from opening_roll group by week_starts_on
union
select week_starts_on from debit_run where state in ('POSTED', 'CLOSED');

create trigger audit after insert or update or delete on council_setting for each row execute function record_audit('code');
create trigger audit after insert or update or delete on proposed_change for each row execute function record_audit('id');
create trigger audit after insert or update or delete on tenancy_charge for each row execute function record_audit('id');
