-- What the books are kept in: rent groups, control accounts, transaction types and the rent calendar.
-- Everything a council sets is dated data here, never a constant in code. These are small tables:
-- on a sharded database every one of them is a reference table, so ledger tables may point at them.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table control_account (
  code  text primary key,
  name  text not null,
  kind  text not null check (kind in ('DEBTORS', 'FORMER_DEBTORS', 'INCOME', 'VOID_LOSS', 'CASH', 'BENEFIT',
                                      'ADJUSTMENT', 'TRANSFER_CLEARING', 'WRITE_OFF', 'OPENING'))
);

create table rent_group (
  code                    text primary key,
  name                    text not null,
  rent_control_code       text not null references control_account,
  void_control_code       text not null references control_account,
  former_control_code     text not null references control_account,
  write_off_control_code  text not null references control_account
);

create table transaction_type (
  code         text primary key check (code ~ '^[A-Z0-9]{3}$'),
  name         text not null,
  kind         text not null check (kind in ('CHARGE', 'RECEIPT', 'ADJUSTMENT', 'TRANSFER', 'REFUND', 'WRITE_OFF', 'OPENING')),
  tenant_text  text not null
);

-- The flags of a type, dated: a flag changes by a new row from a date, and old weeks keep the old rule.
create table transaction_type_terms (
  type_code              text not null references transaction_type,
  valid_from             date not null,
  valid_before           date,
  apportioned            boolean not null default false,
  charged_in_free_weeks  boolean not null default false,
  charged_when_void      boolean not null default false,
  vatable                boolean not null default false,
  benefit_eligible       boolean not null default false,
  counts_as_payment      boolean not null default false,
  counts_as_rent         boolean not null default false,
  primary key (type_code, valid_from),
  exclude using gist (type_code with =, daterange(valid_from, valid_before) with &&)
);

-- Which control account stands on the other side of a posting: by rent group and type, dated.
create table posting_rule (
  rent_group_code  text not null references rent_group,
  type_code        text not null references transaction_type,
  valid_from       date not null,
  valid_before     date,
  control_code     text not null references control_account,
  primary key (rent_group_code, type_code, valid_from),
  exclude using gist (rent_group_code with =, type_code with =, daterange(valid_from, valid_before) with &&)
);

create table rent_year (
  year         smallint primary key,            -- the year it starts in: 2026 is 2026/27
  starts_on    date not null unique check (extract(isodow from starts_on) = 1),
  weeks        smallint not null check (weeks in (52, 53)),
  approved_by  text,
  approved_at  timestamptz
);

create table rent_week (
  starts_on  date primary key check (extract(isodow from starts_on) = 1),
  year       smallint not null references rent_year,
  number     smallint not null check (number between 1 and 53),
  unique (year, number)
);

create table rent_free_week (
  rent_group_code  text not null references rent_group,
  week_starts_on   date not null references rent_week,
  primary key (rent_group_code, week_starts_on)
);

create table tenure_type (
  code  text primary key,
  name  text not null,
  -- A secure tenancy may be succeeded to once, an introductory one ends its trial after twelve months, and so on.
  secure         boolean not null default false,
  introductory   boolean not null default false
);

-- How much a person with a permission may do alone, by action. The largest limit of a person's permissions counts.
create table money_limit (
  action        text not null,
  permission    text not null,
  valid_from    date not null,
  valid_before  date,
  limit_pence   bigint,                          -- null: without limit
  primary key (action, permission, valid_from)
);

create table adjustment_reason (
  code          text primary key,
  name          text not null,
  retired_on    date
);

-- Numbers people read (tenancy, payment reference, batch) come from counter rows taken in blocks, never from sequences.
create table counter (
  name  text primary key,
  next  bigint not null
);
