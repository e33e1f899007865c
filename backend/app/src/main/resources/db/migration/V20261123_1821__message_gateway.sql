-- The gateway's own side of messages: tries that count, why a channel waits, and what stands in for the providers in a demonstration.

-- The audit log keeps what it has for ever, and a message's words must be able to go: its own history says what happened to it.
drop trigger audit on message;

-- Whoever sets a provider up sends a test to themselves.
alter table message drop constraint message_about_check;
alter table message add constraint message_about_check check (about in ('LETTER', 'CAMPAIGN', 'TEST'));
create index message_tests on message (id) where about = 'TEST';

-- A try counts when the provider was asked about this message; a channel that was told to wait costs no message a try.
alter table message add tries integer not null default 0;
alter table message_channel add why_closed text check (length(why_closed) <= 300);
create index message_sent on message (channel, sent_at) where sent_at is not null;

-- The simulated providers' own books: as theirs, each sending is a row of its own, whatever its reference.
create table simulated_delivery (
  id           uuid primary key,
  reference    uuid not null,
  channel      text not null,
  status       text not null,          -- what it will be told as
  accepted_at  timestamptz not null default clock_timestamp(),
  tell_after   timestamptz not null,
  told_times   integer not null default 0,
  told_at      timestamptz
);
create index simulated_delivery_reference on simulated_delivery (reference);
create index simulated_delivery_to_tell on simulated_delivery (tell_after) where told_at is null;
create table simulated_minute (
  minute  timestamptz primary key,
  taken   integer not null
);
