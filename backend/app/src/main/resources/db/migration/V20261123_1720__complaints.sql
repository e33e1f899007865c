-- Complaints and service requests by the Housing Ombudsman's Complaint Handling Code: what was said and by whom, the two stages with their
-- days, what is decided on each point, what was promised with it, and what was learned. The Code's days are dated settings.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into council_setting (code, valid_from, value) values
  ('COMPLAINT_ACKNOWLEDGE_DAYS', date '1980-01-01', 5),          -- working days from receipt (Code 6.2)
  ('COMPLAINT_STAGE_1_DAYS', date '1980-01-01', 10),             -- working days from the acknowledgement (6.3)
  ('COMPLAINT_STAGE_1_EXTENSION_DAYS', date '1980-01-01', 10),   -- at most, once (6.4)
  ('COMPLAINT_STAGE_2_ACKNOWLEDGE_DAYS', date '1980-01-01', 5),  -- working days from the request (6.11)
  ('COMPLAINT_STAGE_2_DAYS', date '1980-01-01', 20),             -- working days from the acknowledgement (6.14)
  ('COMPLAINT_STAGE_2_EXTENSION_DAYS', date '1980-01-01', 20),   -- at most, once (6.15)
  ('COMPLAINT_ACCEPT_MONTHS', date '1980-01-01', 12),            -- since the issue, or since it was known (2.2)
  ('COMPLAINT_SOON_DAYS', date '1980-01-01', 2);                 -- working days before a day at which somebody is reminded; the council's own

-- What complaints about rent are about. Dated, because the list is the council's and changes between returns.
create table complaint_category (
  code          text not null check (code ~ '^[A-Z0-9_]{3,30}$'),
  valid_from    date not null,
  valid_before  date,
  name          text not null check (length(name) between 1 and 80),
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on complaint_category for each row execute function record_audit('code');
insert into complaint_category (code, valid_from, name) values
  ('DIRECT_DEBIT', date '1980-01-01', 'A Direct Debit that was wrong'),
  ('PAYMENT_MISSING', date '1980-01-01', 'A payment missing or on the wrong account'),
  ('CHASED_WHILE_BENEFIT', date '1980-01-01', 'Chased while benefit was awaited'),
  ('FIFTY_THREE_WEEKS', date '1980-01-01', 'A rent year of 53 weeks'),
  ('REFUND_LATE', date '1980-01-01', 'A refund that took too long'),
  ('OVERCHARGED', date '1980-01-01', 'Rent or a charge that is too high'),
  ('STAFF_CONDUCT', date '1980-01-01', 'How somebody was treated'),
  ('NO_ANSWER', date '1980-01-01', 'No answer, or a late one'),
  ('OTHER', date '1980-01-01', 'Something else about the rent');

-- Where a complainant goes who is not content with the council's last word, and may go for advice at any time.
create table complaint_ombudsman (
  valid_from    date primary key,
  valid_before  date,
  name          text not null,
  address       text not null,
  telephone     text not null,
  email         text not null,
  web           text not null,
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on complaint_ombudsman for each row execute function record_audit('valid_from');
insert into complaint_ombudsman (valid_from, name, address, telephone, email, web) values
  (date '2024-04-01', 'Housing Ombudsman Service', 'PO Box 1484, Unit D, Preston, PR2 0ET', '0300 111 3000', 'info@housing-ombudsman.org.uk',
   'www.housing-ombudsman.org.uk');

create table complaint (
  account_id           uuid not null references account,
  id                   uuid not null,
  reference            text not null check (reference ~ '^CP-[0-9A-F]{10}$'),
  state                text not null check (state in ('SERVICE_REQUEST', 'RESOLVED', 'LOGGED', 'REFUSED', 'STAGE_1', 'STAGE_1_ANSWERED', 'CLOSED_AT_1',
                                                      'ESCALATED', 'STAGE_2', 'STAGE_2_ANSWERED', 'CLOSED_AT_2', 'WITHDRAWN')),
  heard                text not null check (heard in ('DISSATISFIED', 'REQUEST_NOT_PUT_RIGHT', 'ASKS_TO_PUT_RIGHT', 'SURVEY_ANSWER')),
  heard_words          text not null check (length(heard_words) between 1 and 300),  -- what it was in their words that decided it
  category_code        text not null,
  category_valid_from  date not null,
  received_on          date not null,
  channel              text not null check (channel in ('TELEPHONE', 'LETTER', 'EMAIL', 'IN_PERSON', 'ONLINE', 'SOCIAL_MEDIA', 'OTHER')),
  complainant_kind     text not null check (complainant_kind in ('TENANT', 'REPRESENTATIVE', 'GROUP')),
  person_id            uuid,
  complainant_name     text not null check (length(complainant_name) between 1 and 120),
  complainant_address  text not null check (length(complainant_address) between 1 and 300),
  speaks_for           text not null default '' check (length(speaks_for) <= 300),   -- whom a representative or a group speaks for, and by what right
  words                text not null check (length(words) between 1 and 4000),       -- the complainant's own
  outcome_sought       text not null default '' check (length(outcome_sought) <= 1000),
  known_on             date,                    -- since when they have known of what it is about
  disputed_pence       bigint check (disputed_pence > 0),
  hold_id              uuid,
  refused_reason       text check (refused_reason in ('TOO_OLD', 'IN_COURT', 'CONSIDERED_BEFORE')),
  refused_words        text not null default '' check (length(refused_words) <= 1000),
  learning             text not null default '' check (length(learning) <= 1000),
  closed_on            date,
  logged_by            text not null,
  logged_by_name       text not null,
  logged_at            timestamptz not null default now(),
  version              integer not null default 0,
  primary key (account_id, id),
  unique (account_id, reference),
  foreign key (category_code, category_valid_from) references complaint_category (code, valid_from),
  check ((complainant_kind = 'TENANT') = (speaks_for = '')),
  check ((state = 'REFUSED') = (refused_reason is not null)),
  check (state not in ('CLOSED_AT_1', 'CLOSED_AT_2') or (learning <> '' and closed_on is not null)),
  check (hold_id is null or disputed_pence is not null)
);
create index complaint_id on complaint (id);
create index complaint_received on complaint (received_on desc, id desc);
create trigger audit after insert or update or delete on complaint for each row execute function record_audit('id');

-- A stage with its days; who answered it is an identity, because the next has to be somebody else.
create table complaint_stage (
  account_id         uuid not null,
  complaint_id       uuid not null,
  stage              integer not null check (stage in (1, 2)),
  asked_on           date not null,
  acknowledge_by     date not null,
  acknowledged_on    date,
  definition         text not null default '' check (length(definition) <= 2000),
  handler            text,
  handler_name       text,
  answer_by          date,
  extended_to        date,
  extension_why      text not null default '' check (length(extension_why) <= 500),
  no_remedy_why      text not null default '' check (length(no_remedy_why) <= 1000),
  answered_on        date,
  answered_by        text,
  answered_by_name   text,
  letter_id          uuid,
  version            integer not null default 0,
  primary key (account_id, complaint_id, stage),
  foreign key (account_id, complaint_id) references complaint (account_id, id),
  check ((acknowledged_on is null) = (answer_by is null) and (acknowledged_on is null) = (handler is null)),
  check (extended_to is null or (extended_to > answer_by and extension_why <> '')),
  check ((answered_on is null) = (answered_by is null) and (answered_on is null or acknowledged_on is not null))
);
create index complaint_stage_open on complaint_stage (coalesce(extended_to, answer_by, acknowledge_by)) where answered_on is null;
create trigger audit after insert or update or delete on complaint_stage for each row execute function record_audit('complaint_id');

create table complaint_point (
  account_id    uuid not null,
  complaint_id  uuid not null,
  number        integer not null check (number between 1 and 50),
  words         text not null check (length(words) between 1 and 500),
  stage         integer not null check (stage in (1, 2)),   -- at which it was added
  version       integer not null default 0,
  primary key (account_id, complaint_id, number),
  foreign key (account_id, complaint_id) references complaint (account_id, id)
);
create trigger audit after insert or update or delete on complaint_point for each row execute function record_audit('complaint_id');

create table complaint_decision (
  account_id    uuid not null,
  complaint_id  uuid not null,
  stage         integer not null,
  point         integer not null,
  decision      text check (decision in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
  reasons       text not null default '' check (length(reasons) <= 2000),
  primary key (account_id, complaint_id, stage, point),
  foreign key (account_id, complaint_id, stage) references complaint_stage (account_id, complaint_id, stage),
  foreign key (account_id, complaint_id, point) references complaint_point (account_id, complaint_id, number)
);
create trigger audit after insert or update or delete on complaint_decision for each row execute function record_audit('complaint_id');

-- What an answer promises: remedies, and what is still to be done. In a draft until the answer goes.
create table complaint_action (
  account_id    uuid not null,
  id            uuid not null,
  complaint_id  uuid not null,
  stage         integer not null,
  place         integer not null,
  kind          text not null check (kind in ('APOLOGY', 'PUT_RIGHT', 'COMPENSATION', 'CHANGE', 'OUTSTANDING')),
  words         text not null check (length(words) between 1 and 500),
  due_on        date,
  amount_pence  bigint check (amount_pence > 0),
  set_off       boolean not null default false,   -- set against what is owed on the account, which the answer has to say
  state         text not null check (state in ('DRAFT', 'OPEN', 'DONE')),
  done_on       date,
  done_words    text not null default '' check (length(done_words) <= 500),
  done_by_name  text,
  entry_number  integer,                          -- the posting that set it against the account
  version       integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, complaint_id, stage) references complaint_stage (account_id, complaint_id, stage),
  check ((kind = 'COMPENSATION') = (amount_pence is not null)),
  check (not set_off or kind = 'COMPENSATION'),
  check (state = 'DRAFT' or due_on is not null),
  check ((state = 'DONE') = (done_on is not null and done_by_name is not null))
);
create index complaint_action_of on complaint_action (account_id, complaint_id, stage, place);
create index complaint_action_open on complaint_action (due_on, id) where state = 'OPEN';
create unique index complaint_action_posted on complaint_action (account_id, entry_number) where entry_number is not null;
create trigger audit after insert or update or delete on complaint_action for each row execute function record_audit('id');

-- What happened to a complaint. Only added to.
create table complaint_event (
  account_id    uuid not null,
  id            uuid not null,
  complaint_id  uuid not null,
  stage         integer not null check (stage in (0, 1, 2)),
  kind          text not null check (kind in ('LOGGED', 'RESOLVED', 'RAISED', 'REFUSED', 'ACKNOWLEDGED', 'POINT_ADDED', 'DISPUTED', 'EXTENDED', 'DRAFTED',
                                              'ANSWERED', 'ESCALATED', 'ACTION_DONE', 'WITHDRAWN', 'CLOSED')),
  happened_on   date not null,
  words         text not null check (length(words) between 1 and 1200),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, complaint_id) references complaint (account_id, id)
);
create index complaint_event_of on complaint_event (account_id, complaint_id, id);
