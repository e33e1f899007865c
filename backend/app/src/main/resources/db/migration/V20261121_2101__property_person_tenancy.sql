-- Who lives where: properties, people, tenancies and their members.

create table property (
  id               uuid primary key,
  reference        text not null unique,
  uprn             text check (uprn ~ '^[0-9]{1,12}$'),
  kind             text not null check (kind in ('DWELLING', 'GARAGE', 'PARKING_SPACE', 'SHED', 'BLOCK', 'ESTATE')),
  parent_id        uuid references property,
  address_line_1   text not null,
  address_line_2   text not null default '',
  postcode         text not null default '',
  bedrooms         smallint,
  patch            text not null default '',
  rent_group_code  text not null references rent_group,
  value_1999_pence bigint,
  formula_rent_pence bigint,                    -- weekly, 52-week basis; null when not known
  acquired_on      date not null,
  sold_on          date,                        -- Right to Buy completion, sale or demolition: no longer ours from this day's end
  sale_reason      text check (sale_reason in ('RIGHT_TO_BUY', 'SALE', 'DEMOLITION')),
  version          integer not null default 0,
  search           text generated always as (lower(reference || ' ' || address_line_1 || ' ' || address_line_2 || ' ' || postcode || ' ' || coalesce(uprn, ''))) stored,
  check ((sold_on is null) = (sale_reason is null))
);
create index property_search on property using gin (search gin_trgm_ops);
create index property_uprn on property (uprn);

create table person (
  id                         uuid primary key,
  reference                  text not null unique,
  title                      text not null default '',
  forename                   text not null default '',
  surname                    text not null,
  born_on                    date,
  deceased_on                date,
  national_insurance_sealed  bytea,             -- encrypted with associated data 'person.national_insurance:<id>'
  national_insurance_mask    text,              -- "QQ ** ** ** C"
  version                    integer not null default 0,
  search                     text generated always as (lower(reference || ' ' || forename || ' ' || surname)) stored
);
create index person_search on person using gin (search gin_trgm_ops);

create table contact_point (
  id         uuid primary key,
  person_id  uuid not null references person,
  kind       text not null check (kind in ('PHONE', 'EMAIL', 'CORRESPONDENCE_ADDRESS')),
  value      text not null,
  from_on    date,
  to_on      date
);
create index contact_point_person on contact_point (person_id);

-- Adjustments a person needs: instructions to the system, honoured by every letter.
create table person_preference (
  person_id   uuid not null references person,
  preference  text not null check (preference in ('LARGE_PRINT', 'BRAILLE', 'AUDIO', 'EASY_READ', 'WELSH',
                                                  'NO_WRITTEN_CONTACT', 'TELEPHONE_ONLY', 'INTERPRETER')),
  primary key (person_id, preference)
);

-- Staff who are tenants, or are close to one: they may not look at or act on these people's accounts.
create table staff_person (
  issuer      text not null,
  subject     text not null,
  person_id   uuid not null references person,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (issuer, subject, person_id)
);

create table tenancy (
  id             uuid primary key,
  reference      text not null unique,
  property_id    uuid not null references property,
  tenure_code    text not null references tenure_type,
  state          text not null check (state in ('DRAFT', 'CHECKED', 'LIVE', 'NOTICE_GIVEN', 'ENDED', 'FINAL_ACCOUNT_PROVED',
                                                'FORMER_ARREARS', 'FORMER_CREDIT', 'FORMER_NIL', 'CLOSED', 'WITHDRAWN')),
  starts_on      date not null,
  ends_on        date,                           -- the last day of liability
  end_reason     text,
  notice_served_on  date,
  notice_expires_on date,
  succeeds_tenancy_id  uuid references tenancy,  -- succession, assignment, exchange, transfer: where the tenancy came from
  origin         text not null default 'NEW' check (origin in ('NEW', 'TRANSFER', 'SUCCESSION', 'MUTUAL_EXCHANGE', 'ASSIGNMENT', 'IMPORTED')),
  entered_by     text not null,
  checked_by     text,
  version        integer not null default 0,
  check (ends_on is null or ends_on >= starts_on)
);
create index tenancy_property on tenancy (property_id);

create table tenancy_member (
  id           uuid primary key,
  tenancy_id   uuid not null references tenancy,
  person_id    uuid not null references person,
  role         text not null check (role in ('TENANT', 'JOINT_TENANT', 'OCCUPANT')),
  liable       boolean not null,
  from_on      date not null,
  to_on        date,
  check (to_on is null or to_on >= from_on)
);
create index tenancy_member_tenancy on tenancy_member (tenancy_id);
create index tenancy_member_person on tenancy_member (person_id);
