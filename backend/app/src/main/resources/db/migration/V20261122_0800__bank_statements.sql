-- The council's accounts at its bank and their statements: what came in and went out by the bank's word, taken in order, each
-- opening with what the one before it closed with.

-- The numbers are sealed, as every bank detail is; the last four digits tell two accounts apart.
create table bank_account (
  code            text primary key check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
  name            text not null check (length(name) between 1 and 100),
  numbers_sealed  bytea not null,               -- sort code and account number, fourteen digits
  account_shown   text not null,
  balanced_from   date not null                 -- what was recorded before is not looked for on its statements
);
-- What is posted to a control account is looked for on one bank account.
create table bank_account_control (
  control_code  text primary key references control_account,
  bank_code     text not null references bank_account
);
create trigger audit after insert or update or delete on bank_account for each row execute function record_audit('code');
create trigger audit after insert or update or delete on bank_account_control for each row execute function record_audit('control_code');

-- How a bank writes statements as CSV (bank.format.BankLayout), as a council describes it.
create table bank_layout (
  code  text primary key check (code ~ '^[A-Z][A-Z0-9_-]{1,19}$'),
  spec  jsonb not null
);
create trigger audit after insert or update or delete on bank_layout for each row execute function record_audit('code');

-- A file as it was sent, its bytes kept. It may hold several statements; one that cannot be taken refuses all of them.
create table bank_file (
  id                uuid primary key,
  bank_code         text not null references bank_account,
  name              text not null check (length(name) between 1 and 200),
  format            text not null check (format in ('CAMT053', 'MT940', 'CSV')),
  layout_code       text,
  state             text not null check (state in ('RECEIVING', 'REFUSED', 'READ')),
  bytes             bigint,
  sha256            bytea,
  why               text not null default '',   -- of a refusal
  received_by       text not null,
  received_by_name  text not null,
  received_at       timestamptz not null default now(),
  check (state <> 'READ' or sha256 is not null)
);
create index bank_file_receiving on bank_file (received_at) where state = 'RECEIVING';
create table bank_file_piece (
  file_id  uuid not null references bank_file,
  number   integer not null,
  bytes    bytea not null,
  primary key (file_id, number)
);
create trigger audit after insert or update or delete on bank_file for each row execute function record_audit('id');

-- A statement counts once it is taken; its number is its place in the account's chain, without a gap. One that does not go on where
-- the last ended is held and waits. While its file is read it has no state that counts.
create table bank_statement (
  id               uuid primary key,
  file_id          uuid not null references bank_file,
  bank_code        text not null references bank_account,
  state            text not null check (state in ('READING', 'HELD', 'TAKEN', 'REFUSED')),
  number           integer check (number > 0),
  reference        text not null,
  sequence         integer,
  part             integer not null default 1,
  file_line        integer not null,
  from_on          date,
  to_on            date,
  opening_pence    bigint not null default 0,   -- positive in the council's favour
  credit_lines     integer not null default 0,
  credit_pence     bigint not null default 0,
  debit_lines      integer not null default 0,
  debit_pence      bigint not null default 0,   -- what went out, as a positive amount
  closing_pence    bigint not null default 0,
  content_hash     text,
  why              text not null default '',    -- of being held or refused
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  reason           text,
  taken_at         timestamptz,
  unique (bank_code, number),
  check (opening_pence + credit_pence - debit_pence = closing_pence),
  check ((state = 'TAKEN') = (number is not null)),
  check ((state = 'TAKEN') = (taken_at is not null)),
  check (state = 'READING' or (content_hash is not null and from_on <= to_on))
);
create unique index bank_statement_once on bank_statement (bank_code, content_hash) where state in ('HELD', 'TAKEN');
create index bank_statement_taken on bank_statement (taken_at) where state = 'TAKEN';
create index bank_statement_file on bank_statement (file_id);
create trigger audit after insert or update or delete on bank_statement for each row execute function record_audit('id');

-- One movement. What becomes of it is said once: found on the books, posted from here, or explained.
create table bank_line (
  id               uuid primary key,
  statement_id     uuid not null references bank_statement,
  position         integer not null,            -- its place in the statement, the oldest first
  file_line        integer not null,
  booked_on        date not null,
  value_on         date not null,
  amount_pence     bigint not null,             -- what came in; what went out is negative
  kind             text not null,
  reference        text not null,
  payer            text not null,
  words            text not null,
  items            integer not null check (items > 0),
  balance_pence    bigint,
  state            text not null default 'OPEN' check (state in ('OPEN', 'MATCHED', 'POSTED', 'EXPLAINED')),
  settled_at       timestamptz,
  settled_by       text,
  settled_by_name  text,
  explanation      text,
  unique (statement_id, position),
  check ((state = 'OPEN') = (settled_at is null)),
  check ((state = 'EXPLAINED') = (explanation is not null))
);
create index bank_line_open on bank_line (statement_id, position) where state = 'OPEN';
create index bank_line_settled on bank_line using brin (settled_at);
create trigger audit after update on bank_line for each row execute function record_audit('id');
