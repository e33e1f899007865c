-- Correction requests (UK GDPR Articles 16 and 19): somebody says that what is kept about them is wrong. Whether it is put right is decided
-- with its reason; it is put right where it is kept, and whoever got it before is told.

insert into counter (name, next) values ('correction-request', 1);

create table correction_request (
  id                 uuid primary key,
  reference          text not null unique,
  person_id          uuid not null references person,
  state              text not null check (state in ('RECEIVED', 'ACCEPTED', 'DONE', 'REFUSED', 'WITHDRAWN')),
  channel            text not null check (channel in ('LETTER', 'EMAIL', 'TELEPHONE', 'IN_PERSON', 'ONLINE')),
  received_on        date not null,
  identity_seen      text not null check (length(identity_seen) <= 300),
  field              text not null check (field in ('NAME', 'DATE_OF_BIRTH', 'NATIONAL_INSURANCE', 'CONTACT', 'NEEDS', 'TENANCY', 'ACCOUNT', 'NOTE')),
  wrong              text not null check (length(wrong) <= 1000),
  right_words        text not null check (length(right_words) <= 1000),
  evidence           text not null default '' check (length(evidence) <= 1000),
  due_on             date not null,
  extended_why       text check (length(extended_why) <= 500),
  before_digest      text,                       -- of what the record said when it was accepted; null where no one field says it
  decided_on         date,
  decision_reason    text check (length(decision_reason) <= 1000),
  decided_by         text,
  decided_by_name    text,
  letters            integer not null default 0, -- told of the refusal
  done_words         text check (length(done_words) <= 1000),
  told               text check (length(told) <= 1000),
  closed_on          date,
  received_by        text not null,
  received_by_name   text not null,
  version            integer not null default 0,
  check ((state = 'RECEIVED') <= (decided_on is null)),
  check ((state in ('ACCEPTED', 'DONE', 'REFUSED')) <= (decided_on is not null and decision_reason is not null)),
  check ((state = 'DONE') = (done_words is not null)),
  check ((state in ('DONE', 'REFUSED', 'WITHDRAWN')) = (closed_on is not null))
);
create index correction_request_due on correction_request (due_on, id);
create index correction_request_person on correction_request (person_id);
create trigger audit after insert or update or delete on correction_request for each row execute function record_audit('id');

-- What happened. Only added to.
create table correction_request_event (
  request_id    uuid not null references correction_request,
  id            uuid primary key,
  kind          text not null check (kind ~ '^[A-Z]{4,12}$'),
  words         text not null check (length(words) <= 1000),
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default clock_timestamp()
);
create index correction_request_event_of on correction_request_event (request_id, id);
