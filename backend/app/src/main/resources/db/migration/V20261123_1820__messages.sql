-- Messages: everything the council sends by text, e-mail or through a post gateway stands in one queue, is sent by one run and
-- keeps what became of it. Features put rows in with their own transaction, one by one or thousands by INSERT .. SELECT.

-- Who inserts gives id, channel, recipient, name, subject, body, pdf, about, about_id, account_id, person_id, queued_by and
-- queued_by_name, and state when it is to begin PAUSED; the rest has its defaults. While a row is QUEUED or PAUSED its feature may move it to
-- PAUSED, QUEUED or CANCELLED; every other move is the gateway's (message.rules.MessageState).
create table message (
  id                  uuid primary key,
  channel             text not null check (channel in ('TEXT', 'EMAIL', 'POST')),
  recipient           text not null,                   -- a mobile number, an e-mail address, or the lines of a postal address parted by line feeds
  name                text not null,
  subject             text not null default '',        -- of an e-mail; for post and texts what it is called in lists
  body                text not null default '',        -- the exact words of a text or an e-mail
  pdf                 bytea,                            -- an e-mail's attachment, or the pages to be posted
  about               text not null check (about in ('LETTER', 'CAMPAIGN')),
  about_id            uuid not null,
  account_id          uuid,
  person_id           uuid,
  resend_of           uuid unique references message,  -- the one that failed; nothing is sent again twice
  state               text not null default 'QUEUED' check (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'PAUSED', 'CANCELLED')),
  attempts            integer not null default 0,      -- how often it was claimed: also the fencing number of its claim
  next_try_at         timestamptz not null default now(),
  claimed_until       timestamptz,                     -- from then on another node takes it up
  provider            text,
  provider_reference  text,
  ask_after           timestamptz,                     -- when the provider is asked, if it has not told
  asked_times         integer not null default 0,
  fragments           integer check (fragments > 0),   -- what a text was charged as, once sent
  failure_kind        text check (failure_kind in ('TEMPORARY', 'PERMANENT', 'TECHNICAL')),
  failure             text check (length(failure) <= 300),   -- what happened and what a person can do; never the message
  queued_by           text not null,
  queued_by_name      text not null,
  queued_at           timestamptz not null default now(),
  sent_at             timestamptz,
  delivered_at        timestamptz,
  failed_at           timestamptz,
  version             integer not null default 0,
  check ((state = 'SENDING') = (claimed_until is not null)),
  check ((state = 'DELIVERED') = (delivered_at is not null)),
  check ((state = 'FAILED') = (failed_at is not null)),
  check (state <> 'FAILED' or (failure_kind is not null and failure is not null)),
  check (channel <> 'POST' or pdf is not null)
);
create index message_due on message (channel, next_try_at, id) where state = 'QUEUED';
create index message_claimed on message (claimed_until) where state = 'SENDING';
create index message_ask on message (ask_after) where state = 'SENT' and ask_after is not null;
create index message_about on message (about, about_id, id);
create index message_account on message (account_id, id desc) where account_id is not null;
create index message_person on message (person_id, id desc) where person_id is not null;
create index message_failed on message (failed_at) where state = 'FAILED';

-- What people do to a message is on the audit log; what the gateway does is in the message's own history, and its words in neither.
create trigger audit after delete on message for each row execute function record_audit('id');

-- The history of a message. Only added to, by the database, whoever moves the message.
create table message_event (
  message_id    uuid not null references message on delete cascade,
  number        integer not null,
  state         text not null,
  attempts      integer not null,
  words         text not null default '',
  made_by_name  text not null,
  made_at       timestamptz not null default clock_timestamp(),
  primary key (message_id, number)
);

create function number_message() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger number before update on message for each row execute function number_message();

create function record_message() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state and new.failure is not distinct from old.failure then return null; end if;
  insert into message_event (message_id, number, state, attempts, words, made_by_name)
  values (new.id, new.version, new.state, new.attempts,
          case when tg_op = 'INSERT' or new.failure is not distinct from old.failure then '' else coalesce(new.failure, '') end,
          coalesce(nullif(current_setting('quarterday.actor_name', true), ''), 'The gateway'));
  return null;
end $$;
create trigger history after insert or update on message for each row execute function record_message();

-- One row a channel: how many went in the minute that runs, and until when the provider asked us to wait.
create table message_channel (
  channel       text primary key check (channel in ('TEXT', 'EMAIL', 'POST')),
  minute        timestamptz not null default '-infinity',
  taken         integer not null default 0,
  closed_until  timestamptz
);
insert into message_channel (channel) values ('TEXT'), ('EMAIL'), ('POST');

-- What a text costs, from which day. GOV.UK Notify's list for local authorities; an administrator adds the next.
create table text_price (
  valid_from            date primary key,
  valid_before          date,
  hundredths_of_penny   integer not null check (hundredths_of_penny >= 0),   -- a fragment, before VAT
  vat_basis_points      integer not null check (vat_basis_points between 0 and 10000),
  free_a_year           integer not null check (free_a_year >= 0),           -- texts from 1 April to 31 March
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on text_price for each row execute function record_audit('valid_from');
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into text_price (valid_from, hundredths_of_penny, vat_basis_points, free_a_year) values (date '2026-04-01', 240, 2000, 10000);
