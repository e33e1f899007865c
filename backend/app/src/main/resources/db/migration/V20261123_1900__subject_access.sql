-- Subject access requests: somebody asks for what the council keeps about them. What the register of personal data leads to is assembled,
-- what is about others is decided item by item, another person releases it, and exactly what was given is kept.

-- Within how many months people are answered about their data, and whom they may turn to, as it stands on the day of receipt
-- (UK GDPR Article 12(3) and (4)).
create table data_rights_terms (
  code               text not null check (code = 'ANSWER'),
  valid_from         date not null,
  valid_before       date check (valid_before > valid_from),
  answer_months      integer not null check (answer_months between 1 and 12),
  extension_months   integer not null check (extension_months between 0 and 12),
  regulator          text not null,
  regulator_address  text not null,
  primary key (code, valid_from)
);
create trigger audit after insert or update or delete on data_rights_terms for each row execute function record_audit('code');
select set_config('quarterday.actor', 'quarterday|system', true), set_config('quarterday.actor_name', 'Quarterday', true),
       set_config('quarterday.client', '', true), set_config('quarterday.reason', 'first terms', true);
insert into data_rights_terms (code, valid_from, answer_months, extension_months, regulator, regulator_address) values
  ('ANSWER', date '2018-05-25', 1, 2, 'the Information Commissioner', 'Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, ico.org.uk');

insert into counter (name, next) values ('subject-access', 1);

create table subject_access (
  id                 uuid primary key,
  reference          text not null unique,
  person_id          uuid not null references person,
  state              text not null check (state in ('RECEIVED', 'RUNNING', 'PAUSED', 'ASSEMBLED', 'RELEASED', 'WITHDRAWN')),
  channel            text not null check (channel in ('LETTER', 'EMAIL', 'TELEPHONE', 'IN_PERSON', 'ONLINE')),
  received_on        date not null,
  asked_for          text not null check (length(asked_for) <= 1000),
  identity_seen      text check (length(identity_seen) <= 300),
  started_on         date check (started_on >= received_on),
  paused_on          date,
  paused_days        integer not null default 0 check (paused_days >= 0),
  extended_why       text check (length(extended_why) <= 500),
  due_on             date,                          -- with pauses and extension; null until the identity was seen
  rows_hash          text check (rows_hash ~ '^[0-9a-f]{64}$'),
  assembled_by       text,
  assembled_by_name  text,
  assembled_at       timestamptz,
  content_hash       text check (content_hash ~ '^[0-9a-f]{64}$'),
  released_by        text,
  released_by_name   text,
  released_at        timestamptz,
  received_by        text not null,
  received_by_name   text not null,
  version            integer not null default 0,
  check (released_by is distinct from assembled_by or released_by is null),
  check ((state = 'RECEIVED') <= (started_on is null)),
  check ((started_on is null) = (due_on is null)),
  check ((state = 'PAUSED') <= (paused_on is not null)),
  check ((state = 'RELEASED') = (released_by is not null and content_hash is not null))
);
create index subject_access_open on subject_access (coalesce(due_on, received_on), id) where state not in ('RELEASED', 'WITHDRAWN');
create index subject_access_person on subject_access (person_id);
create trigger audit after insert or update or delete on subject_access for each row execute function record_audit('id');

-- What was found, as it would be given; gone when it is released, because it is a second copy of everything. No audit trigger for the same reason.
create table subject_access_row (
  request_id  uuid not null references subject_access,
  number      integer not null,
  table_name  text not null,
  cells       jsonb not null,
  primary key (request_id, number)
);

-- What may be about somebody else. Its words go with the release; what was decided about it stays.
create table subject_access_item (
  request_id       uuid not null references subject_access,
  number           integer not null,
  row_number       integer not null,
  table_name       text not null,
  column_name      text not null,
  original         text,
  why              text not null,
  decision         text check (decision in ('GIVE', 'PART', 'WITHHOLD')),
  ground           text check (ground ~ '^[A-Z_]{3,20}$'),
  given            text,
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  primary key (request_id, number),
  check ((decision is null) = (decided_by is null)),
  check ((decision in ('PART', 'WITHHOLD')) <= (ground is not null)),
  check ((decision = 'PART') <= (given is not null))
);

-- Exactly what was given.
create table subject_access_file (
  request_id  uuid not null references subject_access,
  kind        text not null check (kind in ('ZIP', 'PDF')),
  bytes       bytea not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (request_id, kind)
);

-- What happened, each download too. Only added to.
create table subject_access_event (
  request_id    uuid not null references subject_access,
  id            uuid primary key,
  kind          text not null check (kind ~ '^[A-Z]{4,12}$'),
  words         text not null check (length(words) <= 1000),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default clock_timestamp()
);
create index subject_access_event_of on subject_access_event (request_id, id);
