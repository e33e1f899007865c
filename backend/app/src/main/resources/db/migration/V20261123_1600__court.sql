-- Court: notices with their particulars, what the protocol asks for before a claim, claims, hearings, orders, warrants; and court
-- costs, which are added on an instruction that cites an order. How much notice the law wants and what the court charges are dated rows.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into council_setting (code, valid_from, value) values
  ('COURT_HEARING_DAYS', date '1980-01-01', 28),      -- from issue to the hearing, at least (CPR 55.5)
  ('COURT_SERVICE_DAYS', date '1980-01-01', 21),      -- from service of the claim to the hearing, at least (CPR 55.5)
  ('COURT_STATEMENT_DAYS', date '1980-01-01', 10),    -- before the hearing the tenant has an up-to-date statement (protocol, Part 2)
  ('COURT_QUARTER_DAYS', date '1980-01-01', 92),      -- a rent statement at least so often (protocol, Part 2)
  ('COURT_EVICTION_DAYS', date '1980-01-01', 14),     -- notice of an eviction, at least (CPR 83.8A)
  ('COURT_ORDER_YEARS', date '1980-01-01', 6);        -- an order is enforced without asking the court again (CPR 83.2)

-- A notice by tenure: how long it runs before a claim, how long it lives after that, and how long a review may be asked for.
create table court_notice_kind (
  code           text not null check (code ~ '^[A-Z_]{3,30}$'),
  valid_from     date not null,
  valid_before   date,
  name           text not null check (length(name) between 1 and 80),
  tenures        text[] not null,
  notice_days    integer not null check (notice_days between 1 and 400),
  lives_months   integer check (lives_months between 1 and 60),     -- after its earliest day; null: it does not lapse
  review_days    integer check (review_days between 1 and 60),      -- null: no review is asked for
  source         text not null,
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on court_notice_kind for each row execute function record_audit('code');
insert into court_notice_kind (code, valid_from, name, tenures, notice_days, lives_months, review_days, source) values
  ('SEEKING_POSSESSION', date '1986-01-01', 'Notice of seeking possession', '{SEC,FLX}', 28, 12, null, 'Housing Act 1985 s.83'),
  ('INTRODUCTORY', date '1997-02-12', 'Notice of possession proceedings, introductory tenancy', '{INT}', 28, null, 14, 'Housing Act 1996 s.128'),
  ('DEMOTED', date '2004-06-30', 'Notice of possession proceedings, demoted tenancy', '{DEM}', 28, null, 14, 'Housing Act 1996 s.143E'),
  ('NOTICE_TO_QUIT', date '1980-01-01', 'Notice to quit', '{NON,LTA,TBB,TGA,PVG,MPA}', 28, null, null, 'Protection from Eviction Act 1977 s.5');

-- How a notice reaches somebody, and the day it counts as served.
create table court_service_method (
  code         text primary key,
  name         text not null,
  deemed_days  integer not null check (deemed_days between 0 and 14),
  place        integer not null
);
insert into court_service_method (code, name, deemed_days, place) values
  ('BY_HAND', 'Handed over', 0, 1), ('AT_HOME', 'Left at the home', 1, 2), ('FIRST_CLASS', 'First class post', 2, 3);

create table court_fee (
  code          text not null check (code in ('POSSESSION_CLAIM', 'WARRANT', 'APPLICATION')),
  valid_from    date not null,
  valid_before  date,
  fee_pence     bigint not null check (fee_pence > 0),
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on court_fee for each row execute function record_audit('code');
insert into court_fee (code, valid_from, valid_before, fee_pence) values
  ('POSSESSION_CLAIM', date '2024-05-01', date '2025-04-08', 39100), ('POSSESSION_CLAIM', date '2025-04-08', null, 40400),
  ('WARRANT', date '2024-05-01', date '2025-04-08', 14300), ('WARRANT', date '2025-04-08', null, 14800),
  ('APPLICATION', date '2024-05-01', date '2025-04-08', 30300), ('APPLICATION', date '2025-04-08', null, 31300);

create table court_notice (
  account_id       uuid not null references account,
  id               uuid not null,
  state            text not null check (state in ('MADE', 'SERVED', 'WITHDRAWN')),
  kind_code        text not null,
  kind_valid_from  date not null,
  arrears_pence    bigint not null check (arrears_pence > 0),   -- rent arrears on made_on, from the entries
  arrears_from     date not null,                               -- since when something was always owed
  made_on          date not null,
  serve_by         date not null,
  earliest_on      date not null,
  lapses_on        date,                                        -- the last day a claim may rest on it
  review_by        date,
  review_state     text not null default 'NONE' check (review_state in ('NONE', 'ASKED', 'UPHELD', 'ENDED_IT')),
  version          integer not null default 0,
  primary key (account_id, id),
  foreign key (kind_code, kind_valid_from) references court_notice_kind (code, valid_from),
  check (earliest_on > serve_by and (lapses_on is null or lapses_on >= earliest_on))
);
create unique index court_notice_stands on court_notice (account_id) where state <> 'WITHDRAWN';
create trigger audit after insert or update or delete on court_notice for each row execute function record_audit('id');

-- Each who is named has to be served: a joint tenancy is one tenancy.
create table court_notice_tenant (
  account_id   uuid not null,
  notice_id    uuid not null,
  person_id    uuid not null,
  name         text not null,
  letter_id    uuid not null,
  method_code  text references court_service_method,
  served_on    date,
  deemed_on    date,
  version      integer not null default 0,
  primary key (account_id, notice_id, person_id),
  foreign key (account_id, notice_id) references court_notice (account_id, id),
  check ((method_code is null) = (served_on is null) and (served_on is null) = (deemed_on is null))
);
create trigger audit after insert or update or delete on court_notice_tenant for each row execute function record_audit('person_id');

-- What was done of the protocol that the books do not show by themselves. Only added to.
create table court_evidence (
  account_id    uuid not null references account,
  id            uuid not null,
  step          text not null,
  needed        boolean not null,        -- false: says why it was not needed here
  happened_on   date not null,
  words         text not null check (length(words) between 1 and 500),
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  primary key (account_id, id)
);

create table court_claim (
  account_id     uuid not null references account,
  id             uuid not null,
  notice_id      uuid not null,
  state          text not null check (state in ('ISSUED', 'LISTED', 'ADJOURNED', 'ON_TERMS', 'SUSPENDED', 'POSSESSION', 'BACK_IN_COURT', 'STAYED',
                                                'STRUCK_OUT', 'WITHDRAWN')),
  claim_number   text not null check (claim_number ~ '^[A-Z0-9]{5,20}$'),
  court          text not null check (length(court) between 1 and 80),
  issued_on      date not null,
  fee_pence      bigint not null,
  arrears_pence  bigint not null,
  went_on_why    text not null default '',
  protocol       jsonb not null,        -- the certificate as it stood
  version        integer not null default 0,
  primary key (account_id, id),
  unique (account_id, claim_number),
  foreign key (account_id, notice_id) references court_notice (account_id, id)
);
create unique index court_claim_open on court_claim (account_id) where state not in ('STRUCK_OUT', 'WITHDRAWN');
create trigger audit after insert or update or delete on court_claim for each row execute function record_audit('id');

create table court_hearing (
  account_id   uuid not null,
  id           uuid not null,
  claim_id     uuid not null,
  hearing_on   date not null,
  hearing_at   time not null,
  place        text not null check (length(place) between 1 and 80),
  outcome      text,
  version      integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, claim_id) references court_claim (account_id, id)
);
create unique index court_hearing_ahead on court_hearing (account_id, claim_id) where outcome is null;
create index court_hearing_days on court_hearing (hearing_on, id) where outcome is null;
create trigger audit after insert or update or delete on court_hearing for each row execute function record_audit('id');

-- What the court decided, each time. Only added to.
create table court_order (
  account_id        uuid not null,
  id                uuid not null,
  claim_id          uuid not null,
  outcome           text not null,
  order_on          date not null,
  sum_pence         bigint check (sum_pence > 0),
  instalment_pence  bigint check (instalment_pence > 0),
  possession_on     date,
  costs_pence       bigint not null default 0 check (costs_pence >= 0),
  enforceable_until date not null,
  words             text not null default '' check (length(words) <= 500),
  made_by_name      text not null,
  made_at           timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, claim_id) references court_claim (account_id, id)
);

create table court_warrant (
  account_id   uuid not null,
  id           uuid not null,
  order_id     uuid not null,
  state        text not null check (state in ('ASKED', 'DATED', 'SUSPENDED', 'EXECUTED', 'WITHDRAWN')),
  asked_on     date not null,
  fee_pence    bigint not null,
  eviction_on  date,
  version      integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, order_id) references court_order (account_id, id),
  check (state not in ('DATED', 'EXECUTED') or eviction_on is not null)
);
create unique index court_warrant_open on court_warrant (account_id) where state in ('ASKED', 'DATED', 'SUSPENDED');
create index court_warrant_days on court_warrant (eviction_on, id) where state = 'DATED';
create trigger audit after insert or update or delete on court_warrant for each row execute function record_audit('id');

-- The account's time line in court. Only added to.
create table court_event (
  account_id    uuid not null references account,
  id            uuid not null,
  about_id      uuid not null,
  kind          text not null,
  happened_on   date not null,
  words         text not null check (length(words) between 1 and 600),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  primary key (account_id, id)
);

create index court_event_newest on court_event (made_at);

-- What a court awarded, on its way to the sub-account.
create table court_cost (
  account_id        uuid not null references account,          -- the account the claim is about
  id                uuid not null,
  state             text not null check (state in ('AWAITING_APPROVAL', 'POSTED', 'REFUSED')),
  claim_id          uuid not null,
  order_id          uuid not null,
  amount_pence      bigint not null check (amount_pence > 0),
  words             text not null check (length(words) between 1 and 200),
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  made_by           text not null,
  made_by_name      text not null,
  made_at           timestamptz not null default now(),
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  decision_note     text not null default '',
  cost_account_id   uuid,
  journal_id        uuid,
  entry_number      integer,
  reversed_why      text not null default '',
  reversed_by_name  text,
  reversed_at       timestamptz,
  version           integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, claim_id) references court_claim (account_id, id),
  foreign key (account_id, order_id) references court_order (account_id, id),
  check (made_by is distinct from decided_by),
  check ((state = 'POSTED') = (entry_number is not null and journal_id is not null and cost_account_id is not null))
);
create index court_cost_id on court_cost (id);
create index court_cost_state on court_cost (state, made_at, id);
create index court_cost_account on court_cost (cost_account_id, entry_number);
create trigger audit after insert or update or delete on court_cost for each row execute function record_audit('id');
