-- Safeguarding: a concern for a child or an adult, passed on with the least that is needed. Who may not see it cannot tell that it is there:
-- nothing of it goes to the audit log. What was done and who looked, and why, stand beside it and are only added to.

create table safeguarding_concern (
  id                 uuid primary key,
  person_id          uuid not null references person,
  account_id         uuid references account,                                 -- where it was noticed, when on an account
  about              text not null check (about in ('CHILD', 'ADULT')),
  facts              text not null check (length(facts) between 10 and 1000),
  noticed_on         date not null,
  in_danger_now      boolean not null,
  emergency_called   text not null default '' check (length(emergency_called) <= 200),
  state              text not null check (state in ('WAITING', 'REFERRED', 'CLOSED')),
  referred_to        text not null default '' check (length(referred_to) <= 200),
  referred_on        date,
  review_on          date,
  outcome            text not null default '' check (length(outcome) <= 500),
  closed_on          date,
  raised_by          text not null,
  raised_by_name     text not null,
  raised_at          timestamptz not null default clock_timestamp(),
  version            integer not null default 0,
  check ((referred_to = '') = (referred_on is null)),
  check ((state = 'CLOSED') = (closed_on is not null) and (state = 'CLOSED') = (outcome <> ''))
);
create index safeguarding_concern_person on safeguarding_concern (person_id);
create index safeguarding_concern_raised on safeguarding_concern (raised_by, raised_at desc);

create table safeguarding_event (
  id            uuid primary key,
  concern_id    uuid not null references safeguarding_concern,
  kind          text not null check (kind in ('RAISED', 'REFERRED', 'REVIEWED', 'CLOSED')),
  words         text not null check (length(words) <= 500),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default clock_timestamp()
);
create index safeguarding_event_concern on safeguarding_event (concern_id, made_at);

create table safeguarding_sight (
  id            uuid primary key,
  concern_id    uuid not null references safeguarding_concern,
  why           text not null check (length(why) between 5 and 200),
  seen_by       text not null,
  seen_by_name  text not null,
  seen_at       timestamptz not null default clock_timestamp()
);
create index safeguarding_sight_concern on safeguarding_sight (concern_id, seen_at);
