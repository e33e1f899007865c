-- Campaigns: the same words to thousands. Whom they are for is frozen; everybody who is left out stands here with the first reason that
-- fits; what goes is exactly what a second person approved; and each way that was tried is a row, so that nothing goes twice.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

-- What the council settled about writing to many, from a day on.
create table campaign_terms (
  code              text not null default 'CAMPAIGNS' check (code = 'CAMPAIGNS'),
  valid_from        date not null,
  valid_before      date,
  alone_recipients  integer not null check (alone_recipients between 0 and 1000),   -- more than these are approved by another person
  rest_days         integer not null check (rest_days between 0 and 90),            -- who was contacted within them is left out
  same_days         integer not null check (same_days between 1 and 366),           -- the same words to the same people go once within them
  from_hour         integer not null check (from_hour between 0 and 23),            -- London
  before_hour       integer not null check (before_hour between 1 and 24),
  sundays           boolean not null,
  telephone         text not null check (length(telephone) between 3 and 40),
  set_by_name       text not null,
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  check (before_hour > from_hour),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on campaign_terms for each row execute function record_audit('code');
insert into campaign_terms (valid_from, alone_recipients, rest_days, same_days, from_hour, before_hour, sundays, telephone, set_by_name) values
  (date '1980-01-01', 50, 7, 30, 8, 20, false, '01632 960123', 'Set-up');

-- Who agreed to marketing, by which way; the newest row of a way counts (PECR 2003, reg. 22).
create table campaign_consent (
  person_id         uuid not null references person,
  id                uuid not null,
  channel           text not null check (channel in ('TEXT', 'EMAIL', 'LETTER')),
  agreed            boolean not null,
  how               text not null check (length(how) between 3 and 200),
  recorded_by_name  text not null,
  recorded_at       timestamptz not null default now(),
  primary key (person_id, id)
);
create index campaign_consent_newest on campaign_consent (person_id, channel, id desc);
create trigger audit after insert or update or delete on campaign_consent for each row execute function record_audit('person_id');

create function agreed_to_marketing(person uuid, way text) returns boolean language sql stable as $$
  select coalesce((select agreed from campaign_consent where person_id = person and channel = way order by id desc limit 1), false)
$$;

-- A mobile number as providers take it, or nothing. Numbers of other countries are not sent to.
create function uk_mobile(said text) returns text language sql immutable as $$
  select case when digits ~ '^07[1-9][0-9]{8}$' then '+44' || substr(digits, 2)
              when digits ~ '^(00)?447[1-9][0-9]{8}$' then '+' || substr(digits, strpos(digits, '447'))
              else '' end
    from (select regexp_replace(replace(said, '(0)', ''), '[^0-9]', '', 'g') as digits) d
$$;

create function usable_email(said text) returns text language sql immutable as $$
  select case when btrim(said) ~ '^[^@[:space:],;]+@[^@[:space:],;]+\.[^@[:space:],;.]{2,}$' then btrim(said) else '' end
$$;

create table campaign (
  id                uuid primary key,
  title             text not null check (length(title) between 3 and 100),
  purpose           text not null check (purpose in ('SERVICE', 'MARKETING')),
  asks              boolean not null,                 -- for what is owed: holds stop it as they stop a letter that does
  channels          text[] not null check (cardinality(channels) between 1 and 3 and channels <@ array['TEXT', 'EMAIL', 'LETTER']),
  text_words        text not null default '' check (length(text_words) <= 1000),
  email_subject     text not null default '' check (length(email_subject) <= 150),
  email_words       text not null default '' check (length(email_words) <= 8000),
  letter_subject    text not null default '' check (length(letter_subject) <= 150),
  letter_words      text not null default '' check (length(letter_words) <= 8000),
  not_before        date,                             -- null: as soon as it may
  state             text not null check (state in ('DRAFT', 'CHECKED', 'RELEASED', 'SENDING', 'SENT', 'CANCELLED')),
  paused            boolean not null default false,   -- by a person
  out_of_hours      boolean not null default false,   -- by the clock
  audience_kind     text check (audience_kind in ('VIEW', 'CSV', 'REFERENCES')),
  audience_name     text not null default '',
  audience_hash     text check (audience_hash ~ '^[0-9a-f]{64}$'),   -- of who it is for, before anybody is left out
  frozen_at         timestamptz,
  words_hash        text check (words_hash ~ '^[0-9a-f]{64}$'),
  content_hash      text check (content_hash ~ '^[0-9a-f]{64}$'),    -- of all of it; what an approval is of
  checked_at        timestamptz,
  makers            text[] not null,                  -- everybody who wrote or changed it: none of them approves it
  made_by_name      text not null,
  made_at           timestamptz not null default now(),
  released_by       text,
  released_by_name  text,
  released_at       timestamptz,
  job_id            uuid,
  ended_by_name     text,
  ended_at          timestamptz,
  version           integer not null default 0,
  check ((state = 'CHECKED') <= (content_hash is not null and audience_hash is not null)),
  check ((state in ('RELEASED', 'SENDING', 'SENT')) <= (released_by is not null and content_hash is not null))
);
create index campaign_newest on campaign (made_at desc, id desc);
create index campaign_live on campaign (id) where state in ('RELEASED', 'SENDING');
create index campaign_same on campaign (audience_hash, words_hash) where released_at is not null;
create trigger audit after insert or update or delete on campaign for each row execute function record_audit('id');

-- Lines of what was pasted or uploaded that could not be used.
create table campaign_line (
  campaign_id  uuid not null references campaign,
  place        integer not null,
  number       integer not null,                      -- its line, from 1
  reference    text not null,
  fault        text not null check (fault in ('UNREADABLE', 'DOUBLED', 'UNKNOWN', 'SAME_ACCOUNT', 'NOBODY')),
  detail       text not null,
  primary key (campaign_id, place)
);

-- Whom it is for, one row a person and account, as it was when the audience was frozen.
create table campaign_recipient (
  account_id         uuid not null references account,
  campaign_id        uuid not null references campaign,
  person_id          uuid not null,
  account_reference  text not null,
  name               text not null,
  phone              text not null,                   -- the addresses used; empty when there is none of the kind
  email              text not null,
  address            text not null,                   -- lines parted by line feeds
  balance_pence      bigint not null,
  channels           text[] not null default '{}',    -- the ways open to them, in the campaign's order
  state              text not null check (state in ('PLANNED', 'EXCLUDED', 'GONE', 'LEFT_OUT', 'CANCELLED')),
  reason             text,                            -- why they are excluded, or were left out in the moment of sending
  why                text not null default '',        -- in words, of who was left out then
  fragments          integer not null default 0,      -- of its text, as checked
  primary key (account_id, campaign_id, person_id),
  check ((state in ('EXCLUDED', 'LEFT_OUT')) = (reason is not null))
);
create index campaign_recipient_of on campaign_recipient (campaign_id, account_id, person_id);
create index campaign_recipient_why on campaign_recipient (campaign_id, state, reason);

-- A way that was tried, with the words as they went. The key is what makes it once.
create table campaign_try (
  account_id   uuid not null,
  campaign_id  uuid not null,
  person_id    uuid not null,
  number       integer not null check (number between 1 and 3),
  channel      text not null check (channel in ('TEXT', 'EMAIL', 'LETTER')),
  message_id   uuid,
  letter_id    uuid,
  fragments    integer not null default 0,
  made_at      timestamptz not null default now(),
  settled      boolean not null default false,        -- arrived, or answered by the next way
  primary key (account_id, campaign_id, person_id, number),
  foreign key (account_id, campaign_id, person_id) references campaign_recipient,
  check ((message_id is null) <> (letter_id is null)),
  check ((channel = 'LETTER') = (letter_id is not null))
);
create index campaign_try_of on campaign_try (campaign_id, account_id, person_id, number);
create index campaign_try_open on campaign_try (campaign_id, message_id) where not settled and message_id is not null;
create index campaign_try_lately on campaign_try (account_id, person_id, made_at);

-- Where a maker's own trials go: their own telephone and e-mail, as they declare them.
create table campaign_test_address (
  actor        text primary key,
  phone        text not null,
  email        text not null,
  declared_at  timestamptz not null default now()
);
create trigger audit after insert or update or delete on campaign_test_address for each row execute function record_audit('actor');

create table campaign_test (
  campaign_id   uuid not null references campaign,
  id            uuid not null,
  channel       text not null check (channel in ('TEXT', 'EMAIL')),
  message_id    uuid not null,
  fragments     integer not null default 0,
  sent_by_name  text not null,
  sent_at       timestamptz not null default now(),
  primary key (campaign_id, id)
);

-- Ten thousand rows arrive at once: what follows is planned for their number.
grant maintain on campaign_recipient to ${appRole};
