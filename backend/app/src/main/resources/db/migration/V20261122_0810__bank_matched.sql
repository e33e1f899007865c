-- What the books hold is found on the bank's statements. A deposit is what one journal of one source put on the control accounts of an
-- account at the bank: it is gathered from the books and says nothing they do not. A match is a person's word that lines and deposits are
-- the same money; if they do not come to the same, the difference has a reason. What was matched wrongly is undone, and stays to be read.

create table bank_match (
  id               uuid primary key,
  bank_code        text not null references bank_account,
  line_pence       bigint not null,             -- what the lines come to, positive what came in
  deposit_pence    bigint not null,             -- what the deposits come to
  reason           text not null default '',
  made_by          text not null,
  made_by_name     text not null,
  made_at          timestamptz not null default now(),
  undone_by        text,
  undone_by_name   text,
  undone_at        timestamptz,
  undone_reason    text,
  check (line_pence = deposit_pence or reason <> ''),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null))
);
create index bank_match_made on bank_match using brin (made_at);
create trigger audit after insert or update or delete on bank_match for each row execute function record_audit('id');

create table bank_deposit (
  journal_id    uuid not null,
  bank_code     text not null references bank_account,
  source        text not null check (source ~ '^[A-Z_]+$'),   -- as the day's board names it
  detail        text not null,
  recorded_on   date not null,                                -- in London
  lines         integer not null,
  pence         bigint not null,                              -- what should have come in; what should have gone out is negative
  reference     text not null,                                -- of the account, where it is one account's
  words         text not null,
  match_id      uuid references bank_match,
  primary key (journal_id, bank_code, source, detail)
);
create index bank_deposit_open on bank_deposit (bank_code, recorded_on) where match_id is null;
create index bank_deposit_day on bank_deposit (recorded_on, source, detail);
create index bank_deposit_match on bank_deposit (match_id) where match_id is not null;

-- What a match was made of, for good; which match holds now is on the line and on the deposit.
create table bank_match_line (
  match_id  uuid not null references bank_match,
  line_id   uuid not null references bank_line,
  primary key (match_id, line_id)
);
create table bank_match_deposit (
  match_id    uuid not null references bank_match,
  journal_id  uuid not null,
  source      text not null,
  detail      text not null,
  pence       bigint not null,
  primary key (match_id, journal_id, source, detail)
);
alter table bank_line add column match_id uuid references bank_match;
alter table bank_line add column payment_file_id uuid;
alter table bank_line add check ((state = 'MATCHED') = (match_id is not null));
create index bank_line_match on bank_line (match_id) where match_id is not null;
