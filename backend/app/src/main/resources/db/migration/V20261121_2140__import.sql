-- Bringing a council in: what was sent, what was found wrong with it, and how far its loading is.
-- The files are kept as they came, in pieces, before anything is read from them, so that a run that is killed starts again
-- from what is stored. The staging tables are unlogged on purpose: a crash empties them and the run fills them anew.

create table import_run (
  id              uuid primary key,
  council         text not null,
  as_at           date not null,
  state           text not null check (state in ('RECEIVING', 'RUNNING', 'LOADED', 'REFUSED')),
  started_by      text not null,
  started_by_name text not null,
  started_at      timestamptz not null default now(),
  finished_at     timestamptz,
  step            text not null default '',
  rows_done       bigint not null default 0,
  rows_expected   bigint not null default 0,
  refusal         text,                          -- why nothing at all was loaded
  content_hash    bytea,                         -- over the names and hashes of the files as sent
  reading_hash    bytea,                         -- over what they say: the same with other line ends or order of columns
  manifest        jsonb,
  control_totals  jsonb,
  accounts_loaded integer,
  sum_of_balances_pence bigint,
  -- The runner's hold on it: renewed while it works, taken over when it lapses; a runner whose fence is not this one commits nothing.
  fence           integer not null default 0,
  leased_until    timestamptz
);
create unique index import_run_same_content on import_run (content_hash) where state in ('RUNNING', 'LOADED');
create unique index import_run_one_at_a_time on import_run (state) where state = 'RUNNING';

create table import_file (
  import_id     uuid not null references import_run,
  name          text not null,
  upload_id     uuid not null,
  bytes         bigint not null,
  sha256        bytea not null,
  received_at   timestamptz not null default now(),
  rows_read     integer,
  rows_loaded   integer,
  rows_rejected integer,
  rows_warned   integer,
  primary key (import_id, name)
);

-- A piece of a file of at most a megabyte. Uploads that never finished belong to no file and are swept by the next run.
create table import_file_chunk (
  upload_id  uuid not null,
  number     integer not null,
  import_id  uuid not null references import_run,
  bytes      bytea not null,
  primary key (upload_id, number)
);
alter table import_file_chunk alter column bytes set storage external;
create index import_file_chunk_import on import_file_chunk (import_id);

-- The work list: a row that was not loaded, or was loaded with something to look at, until a person settles it.
create table import_issue (
  import_id   uuid not null references import_run,
  number      integer not null,
  severity    text not null check (severity in ('REJECTED', 'WARNING', 'NOTE')),
  file        text not null,
  line        integer not null,                  -- 0: the file as a whole
  kind        text not null,
  key         text not null,
  detail      text not null,
  settled_by      text,
  settled_by_name text,
  settled_at      timestamptz,
  settlement_note text,
  primary key (import_id, number),
  check ((settled_by is null) = (settlement_note is null))
);
create index import_issue_open on import_issue (import_id, severity, number) where settled_by is null;

create unlogged table import_finding (
  run uuid not null, severity text not null, file text not null, line integer not null,
  kind text not null, key text not null, detail text not null
);

create unlogged table import_staged_rentgrp (
  run uuid not null, line integer not null, rejected boolean not null,
  rentgrp_ref text, rentgrp_desc text, no_of_periods integer, free_prdnos text,
  rent_control_acc text, void_control_acc text, fta_control_acc text, woff_control_acc text
);
create unlogged table import_staged_debtype (
  run uuid not null, line integer not null, rejected boolean not null,
  deb_code text, deb_desc text, apportion boolean, freeprd boolean, void_charge boolean, vatable boolean, u_hbeligable boolean
);
create unlogged table import_staged_period (
  run uuid not null, line integer not null, rejected boolean not null,
  post_year integer, post_prdno integer, period_start date, period_end date
);
create unlogged table import_staged_property (
  run uuid not null, line integer not null, rejected boolean not null, id uuid not null,
  prop_ref text, uprn text, prop_type text, num_bedrooms integer, address1 text, address2 text, postcode text,
  rentgrp_ref text, area_ref text, value_1999 bigint, status text, void_date date,
  sold_on date, sale_reason text
);
create unlogged table import_staged_tenagree (
  run uuid not null, line integer not null, rejected boolean not null, id uuid not null, tenancy_id uuid not null,
  tag_ref text, prop_ref text, house_ref text, tenure text, cot date, eot date, cur_bal bigint, rentgrp_ref text,
  u_saff_rentacc text, term_reason text, nosp date, possorder date, main_tag_ref text,
  kind text, property_id uuid, main_account_id uuid, loaded_pence bigint, loaded_count integer
);
create unlogged table import_staged_member (
  run uuid not null, line integer not null, rejected boolean not null, id uuid not null,
  house_ref text, member_no text, title text, forename text, surname text, dob date,
  ni_sealed text, ni_mask text, ni_digest text, relationship text, responsible boolean
);
create unlogged table import_staged_contacts (
  run uuid not null, line integer not null, rejected boolean not null, id uuid not null,
  house_ref text, con_phone text, con_email text, preference text, person_id uuid
);
create unlogged table import_staged_debitem (
  run uuid not null, line integer not null, rejected boolean not null, id uuid not null,
  tag_ref text, prop_ref text, deb_code text, deb_value bigint, eff_date date, term_date date,
  account_id uuid, property_id uuid, rent_group text, starts_on date, ends_before date
);
create unlogged table import_staged_rtrans (
  run uuid not null, line integer not null, rejected boolean not null,
  tag_ref text, post_date date, trans_type text, real_value bigint, post_year integer, post_prdno integer,
  transno text, line_no text, comm text
);

-- The planner must know how many rows were staged before it joins a million of them.
grant maintain on import_finding, import_staged_rentgrp, import_staged_debtype, import_staged_period, import_staged_property,
  import_staged_tenagree, import_staged_member, import_staged_contacts, import_staged_debitem, import_staged_rtrans to ${appRole};

-- Settling an issue is a decision of a person: it is audited. The issues themselves are the importer's findings.
create trigger audit after update on import_issue for each row execute function record_audit('import_id');

-- Receipts and other types of the field that extracts carry besides those every council starts with.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into transaction_type (code, name, kind, tenant_text) values
  ('DRR', 'Rechargeable repairs with VAT', 'CHARGE', 'Repair you were charged for'),
  ('DKF', 'Lost key fobs', 'CHARGE', 'Replacement key fob'),
  ('DLP', 'Late payment charge', 'CHARGE', 'Late payment charge'),
  ('DIN', 'Interest', 'CHARGE', 'Interest'),
  ('DR3', 'Refuse', 'CHARGE', 'Refuse collection'),
  ('DR4', 'Pest control', 'CHARGE', 'Pest control'),
  ('DR5', 'Risk assessments', 'CHARGE', 'Risk assessments'),
  ('RDU', 'Direct Debit unpaid', 'RECEIPT', 'Direct Debit returned unpaid'),
  ('RBR', 'PayPoint or Post Office', 'RECEIPT', 'Payment at a Post Office or shop'),
  ('RBA', 'Bailiff payment', 'RECEIPT', 'Payment through an enforcement agent'),
  ('HBA', 'Housing Benefit adjustment', 'RECEIPT', 'Housing Benefit adjustment'),
  ('RPD', 'Prompt payment discount', 'ADJUSTMENT', 'Discount for prompt payment'),
  ('RCI', 'Repair cash incentive', 'ADJUSTMENT', 'Repair cash incentive'),
  ('RTM', 'Tenant management reversal', 'ADJUSTMENT', 'Correction')
on conflict do nothing;
insert into transaction_type_terms (type_code, valid_from, apportioned, counts_as_payment)
select code, date '1980-01-01', code in ('DR3'), kind = 'RECEIPT' from transaction_type
 where code in ('DRR', 'DKF', 'DLP', 'DIN', 'DR3', 'DR4', 'DR5', 'RDU', 'RBR', 'RBA', 'HBA', 'RPD', 'RCI', 'RTM')
on conflict do nothing;
