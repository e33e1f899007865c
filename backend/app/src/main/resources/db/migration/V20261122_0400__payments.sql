-- Money in: how it comes, the files it comes in, and the lines of those files.

-- How a payment was made, and as which receipt it stands on the account.
create table payment_method (
  code       text primary key check (code ~ '^[A-Z]{1,10}$'),
  name       text not null,
  type_code  text not null references transaction_type
);
insert into payment_method (code, name, type_code) values
  ('PP', 'PayPoint', 'RPY'), ('PO', 'Post Office', 'RPY'), ('CARD', 'Debit or credit card', 'RCC'), ('CASH', 'Cash office', 'RCO'),
  ('CHQ', 'Cheque', 'RQP'), ('SO', 'Standing order', 'RSO'), ('BANK', 'Bank payment', 'RBP'), ('DD', 'Direct Debit', 'RDD'),
  ('HB', 'Housing Benefit', 'RHB'), ('UC', 'Universal Credit', 'RUC');

-- A reference two accounts were given: money that quotes it is held until somebody says whose it is.
alter table account_reference add column in_doubt boolean not null default false;

-- A file of payments, from its first byte to its last posting. Its bytes are kept as they came.
create table payment_file (
  id                uuid primary key,
  name              text not null check (length(name) between 1 and 200),
  state             text not null check (state in ('RECEIVING', 'REFUSED', 'HELD', 'POSTING', 'POSTED')),
  bytes             bigint,
  sha256            bytea,                       -- of the bytes
  content_hash      bytea,                       -- of the lines, whatever the name, the byte order mark and the line ends
  lines             integer not null default 0,
  amount_pence      bigint not null default 0,
  unread_pence      bigint not null default 0,   -- of amount_pence: on lines whose amount nobody can read, known from the trailer
  posted_lines      integer not null default 0,  -- what exact references lead to
  posted_pence      bigint not null default 0,
  suspense_lines    integer not null default 0,
  suspense_pence    bigint not null default 0,
  rejected_lines    integer not null default 0,
  rejected_pence    bigint not null default 0,   -- what nobody can read is in it
  why               text not null default '',    -- of a refusal or of being held
  like_file_id      uuid references payment_file,
  journal_id        uuid,
  received_by       text not null,
  received_by_name  text not null,
  received_at       timestamptz not null default now(),
  released_by       text,
  released_by_name  text,
  released_at       timestamptz,
  release_reason    text,
  posted_at         timestamptz,
  version           integer not null default 0,
  check (received_by is distinct from released_by),
  check (state in ('RECEIVING', 'REFUSED')
         or (posted_lines + suspense_lines + rejected_lines = lines and posted_pence + suspense_pence + rejected_pence = amount_pence))
);
-- A day without takings has a file without lines, which is the same every time.
create unique index payment_file_once on payment_file (content_hash) where state in ('HELD', 'POSTING', 'POSTED') and lines > 0;
create index payment_file_receiving on payment_file (received_at) where state = 'RECEIVING';

create table payment_file_piece (
  file_id  uuid not null references payment_file,
  number   integer not null,
  bytes    bytea not null,
  primary key (file_id, number)
);

-- Every line there was, and what became of it: posted + suspense + rejected is the file.
create table payment_line (
  file_id         uuid not null,
  line            integer not null,
  source          text not null,
  source_line_id  text not null,
  payment_ref     text not null,
  amount_pence    bigint not null,
  paid_on         date,
  value_on        date,
  method_code     text not null,
  narrative       text not null,
  outcome         text not null check (outcome in ('ACCOUNT', 'SUSPENSE', 'REJECTED')),
  reason          text not null default '',
  account_id      uuid,
  type_code       text,
  control_code    text,
  rent_year       smallint,
  rent_week       smallint,
  primary key (file_id, line),
  check ((outcome = 'ACCOUNT') = (account_id is not null))
);
create index payment_line_account on payment_line (file_id, account_id, line) where account_id is not null;
create index payment_line_exception on payment_line (file_id, line) where outcome <> 'ACCOUNT';

-- A line of a source is posted once, in whatever file it comes again.
create table payment_source_line (
  source          text not null,
  source_line_id  text not null,
  file_id         uuid not null,
  line            integer not null,
  primary key (source, source_line_id)
);

-- The marks that a range of accounts has been posted: each can exist once only.
create table payment_posted (
  file_id       uuid not null references payment_file,
  chunk         integer not null,
  accounts      integer not null,
  entries       integer not null,
  amount_pence  bigint not null,
  primary key (file_id, chunk)
);

-- What moves from one control account to another without touching a tenant's account: money put into suspense, money sent
-- back. Positive is a debit of that control; the rows of one journal come to nil. Insert-only, like entry.
create table control_entry (
  journal_id    uuid not null references journal,
  number        integer not null check (number > 0),
  control_code  text not null references control_account,
  amount_pence  bigint not null check (amount_pence <> 0),
  effective_on  date not null,
  recorded_at   timestamptz not null default now(),
  narrative     text not null,
  primary key (journal_id, number)
);

-- Money that is ours and nobody's yet. It lies on the suspense control until it is allocated or returned, penny by penny.
create table suspense_item (
  id              uuid primary key,
  source          text not null,
  source_line_id  text not null,
  file_id         uuid,
  line            integer,
  payment_ref     text not null,
  amount_pence    bigint not null check (amount_pence > 0),
  left_pence      bigint not null check (left_pence >= 0 and left_pence <= amount_pence),
  received_on     date not null,
  method_code     text not null references payment_method,
  narrative       text not null,
  reason          text not null,
  control_code    text not null references control_account,   -- where the money itself lies: cash, Direct Debit ...
  journal_id      uuid not null references journal,
  version         integer not null default 0,
  recorded_at     timestamptz not null default now()
);
create index suspense_item_open on suspense_item (received_on, id) where left_pence > 0;
create index suspense_item_file on suspense_item (file_id);

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
alter table control_account drop constraint control_account_kind_check;
alter table control_account add constraint control_account_kind_check
  check (kind in ('DEBTORS', 'FORMER_DEBTORS', 'INCOME', 'VOID_LOSS', 'CASH', 'BENEFIT', 'ADJUSTMENT', 'TRANSFER_CLEARING', 'WRITE_OFF',
                  'OPENING', 'SUSPENSE'));
insert into control_account (code, name, kind) values ('SUSPENSE', 'Money received and not yet allocated', 'SUSPENSE');

create trigger audit after insert or update or delete on payment_method for each row execute function record_audit('code');
create trigger audit after insert or update or delete on payment_file for each row execute function record_audit('id');
create trigger audit after insert or update or delete on suspense_item for each row execute function record_audit('id');
