-- Collection agencies: what the council agreed with each, dated; which debts of former tenants it has, one agency at a time; what it
-- says and pays. What it collects is on the account as it was paid; its commission is the council's cost and on no tenant's account.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into control_account (code, name, kind) values
  ('AGENCY-COST', 'Commission of collection agencies', 'INCOME'),
  ('AGENCY-OWED', 'Commission agencies will invoice', 'SUSPENSE');
update transaction_type set name = 'Agency or bailiff payment', tenant_text = 'Payment through a collection or enforcement agent' where code = 'RBA';

insert into council_setting (code, valid_from, value) values
  ('AGENCY_LEAST_PENCE', date '1980-01-01', 5000),   -- a smaller debt is not worth an agency's while, nor the debtor's distress
  ('AGENCY_QUIET_MONTHS', date '1980-01-01', 3);     -- after so long without a word the debt comes back

create table agency (
  code  text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  name  text not null check (length(name) between 1 and 100)
);
create trigger audit after insert or update or delete on agency for each row execute function record_audit('code');

create table agency_terms (
  agency_code       text not null references agency,
  valid_from        date not null,
  valid_before      date,
  in_use            boolean not null,             -- whether debts may be placed
  pays              text not null check (pays in ('GROSS', 'NET')),
  commission_points integer not null check (commission_points between 0 and 10000),   -- hundredths of a per cent of what is collected
  vat_points        integer not null check (vat_points between 0 and 10000),          -- on the commission
  contract          text not null check (length(contract) between 1 and 200),
  contract_to       date,
  data_role         text not null check (data_role in ('CONTROLLER', 'PROCESSOR')),
  data_evidence     text not null check (length(data_evidence) between 1 and 500),    -- where the data agreement lies
  set_by_name       text not null,
  primary key (agency_code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (agency_code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on agency_terms for each row execute function record_audit('agency_code');

-- Debts that go to an agency together: chosen by one person, approved by another, and one file.
create table placement (
  id                uuid primary key,
  agency_code       text not null references agency,
  state             text not null check (state in ('DRAFT', 'DISCARDED', 'MADE', 'SENT', 'ANSWERED')),
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  file_name         text,
  file_sha256       text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  prepared_by       text not null,
  prepared_by_name  text not null,
  prepared_at       timestamptz not null default now(),
  approved_by       text,
  approved_by_name  text,
  approved_at       timestamptz,
  sent_by_name      text,
  sent_on           date,
  version           integer not null default 0,
  check (prepared_by is distinct from approved_by),
  check ((state in ('MADE', 'SENT', 'ANSWERED')) <= (file_sha256 is not null and approved_by is not null)),
  check ((state in ('SENT', 'ANSWERED')) <= (sent_on is not null))
);
create index placement_newest on placement (prepared_at desc, id desc);
create trigger audit after insert or update or delete on placement for each row execute function record_audit('id');

-- The file as it was made, sealed because it says where people live; place 'placement:<id>'.
create table placement_bytes (
  placement_id  uuid primary key,
  bytes_sealed  bytea not null
);

create table placement_debt (
  account_id     uuid not null references account,
  id             uuid not null,
  placement_id   uuid not null,
  agency_code    text not null,
  state          text not null check (state in ('SELECTED', 'LEFT_OUT', 'PLACED', 'SENT', 'ACTIVE', 'REJECTED', 'RECALLED', 'CLOSED')),
  placed_pence   bigint not null check (placed_pence > 0),   -- what of the debt can still be sued for
  collected_pence bigint not null default 0,                 -- what the agency paid of it, before its commission
  heard_on       date,                                       -- when the agency last said anything about it
  ended_on       date,
  ending         text check (ending in ('LEFT_OUT', 'REJECTED', 'BY_HAND', 'HELD', 'DISPUTED', 'WRITE_OFF', 'PAID', 'NO_CONTACT', 'NO_TRACE',
                                        'DECEASED', 'INSOLVENT', 'AGENCY_CLOSED')),
  why            text not null default '',
  ended_by_name  text,
  recall_file_id uuid,                                       -- the file that told the agency
  version        integer not null default 0,
  primary key (account_id, id),
  check ((state in ('LEFT_OUT', 'REJECTED', 'RECALLED', 'CLOSED')) = (ended_on is not null and ending is not null))
);
-- Never two agencies at once, and never twice with one.
create unique index placement_debt_one on placement_debt (account_id) where state in ('SELECTED', 'PLACED', 'SENT', 'ACTIVE');
create index placement_debt_of on placement_debt (placement_id, account_id);
create index placement_debt_to_tell on placement_debt (agency_code, account_id) where state = 'RECALLED' and recall_file_id is null;
create index placement_debt_live on placement_debt (heard_on) where state in ('PLACED', 'SENT', 'ACTIVE');
create trigger audit after insert or update or delete on placement_debt for each row execute function record_audit('id');

-- What tells an agency to stop: made once, sealed with the place 'placement_recall_file:<id>'.
create table placement_recall_file (
  id            uuid primary key,
  agency_code   text not null references agency,
  name          text not null,
  items         integer not null check (items > 0),
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes_sealed  bytea not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now()
);
create index placement_recall_file_newest on placement_recall_file (agency_code, made_at desc);

-- What agencies send: each file once, each line answered for.
create table agency_return_file (
  id                uuid primary key,
  agency_code       text not null references agency,
  name              text not null,
  sha256            text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  received_by_name  text not null,
  received_at       timestamptz not null default now()
);
create index agency_return_file_newest on agency_return_file (received_at desc, id desc);
create trigger audit after insert or update or delete on agency_return_file for each row execute function record_audit('id');

-- As it came; sealed with the place 'agency_return_file:<id>'.
create table agency_return_bytes (
  file_id       uuid primary key,
  bytes_sealed  bytea not null
);

create table agency_return_line (
  file_id           uuid not null references agency_return_file,
  number            integer not null,             -- its line in the file
  state             text not null check (state in ('POSTED', 'NOTED', 'PARKED', 'UNREADABLE', 'DISMISSED')),
  why               text not null default '',     -- why it is parked or unreadable, or was dismissed or taken
  reference         text not null,
  said_on           date,
  kind              text check (kind in ('PAID', 'NO_TRACE', 'DECEASED', 'INSOLVENT', 'DISPUTE', 'CLOSED')),
  gross_pence       bigint not null default 0,
  commission_pence  bigint not null default 0,    -- what the agency took or will invoice, with VAT
  net_pence         bigint not null default 0,
  pays              text check (pays in ('GROSS', 'NET')),
  expected_pence    bigint,                       -- what the terms of its day make of it, of a posted one
  again             boolean not null default false,   -- like another, and a person says that it is another payment
  account_id        uuid,
  debt_id           uuid,
  journal_id        uuid,
  entry_number      integer,
  explained         text not null default '',     -- why the commission is not what the terms say
  explained_by_name text,
  explained_at      timestamptz,
  decided_by_name   text,
  decided_at        timestamptz,
  primary key (file_id, number),
  check ((state = 'POSTED') = (entry_number is not null and journal_id is not null)),
  check ((state in ('POSTED', 'NOTED')) <= (debt_id is not null and account_id is not null and said_on is not null and kind is not null))
);
-- The same payment is on the account once, whatever file it comes in.
create unique index agency_return_line_once on agency_return_line (debt_id, said_on, gross_pence) where state = 'POSTED' and not again;
create unique index agency_return_line_entry on agency_return_line (account_id, entry_number) where entry_number is not null;
create index agency_return_line_journal on agency_return_line (journal_id) where journal_id is not null;
create index agency_return_line_parked on agency_return_line (file_id) where state = 'PARKED';
create index agency_return_line_apart on agency_return_line (file_id, number) where state = 'POSTED' and commission_pence <> expected_pence and explained = '';
create trigger audit after insert or update on agency_return_line for each row execute function record_audit('file_id');
