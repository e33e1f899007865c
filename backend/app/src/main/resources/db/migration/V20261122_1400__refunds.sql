-- Refunds: credit that was proved, asked for by one person and approved by another, on the account from the approval on, and paid
-- by a file of Bacs credits. Between the approval and the file the money is owed to the tenant: it lies on REFUNDS-DUE, refund by
-- refund, as suspense lies on its control. The file moves it to the control account the posting rule of refunds names.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into control_account (code, name, kind) values ('REFUNDS-DUE', 'Refunds approved and not yet sent', 'SUSPENSE');

alter table journal drop constraint journal_kind_check;
alter table journal add constraint journal_kind_check
  check (kind in ('DEBIT', 'RECEIPT', 'ADJUSTMENT', 'TRANSFER', 'REVERSAL', 'OPENING', 'IMPORT', 'REFUND'));

insert into council_setting (code, valid_from, value) values
  ('REFUND_DIRECT_DEBIT_WORKING_DAYS', date '1980-01-01', 10),  -- after a collection, in which its bank may return it
  ('REFUND_CHEQUE_WORKING_DAYS', date '1980-01-01', 6),         -- after a cheque, likewise
  ('REFUND_BENEFIT_LOOK_BACK_DAYS', date '1980-01-01', 364);    -- over which benefit is held against what was charged

-- A refund up to £500 is a senior rents officer's, up to £5,000 a head of service's; what is above waits for a limit of the council.
insert into money_limit (action, permission, valid_from, limit_pence) values
  ('REFUND_APPROVE', 'refund:approve', date '2020-01-01', 50000),
  ('REFUND_APPROVE', 'refund:approve-any', date '2020-01-01', 500000);

create table refund (
  account_id        uuid not null references account,
  id                uuid not null,
  state             text not null check (state in ('AWAITING_APPROVAL', 'APPROVED', 'IN_FILE', 'SENT', 'REFUSED', 'TAKEN_BACK', 'CAME_BACK')),
  amount_pence      bigint not null check (amount_pence > 0),
  cause             text not null check (cause in ('PAID_TWICE', 'PAID_TOO_MUCH', 'DIRECT_DEBIT_TOO_HIGH', 'CHARGED_TOO_MUCH', 'TENANCY_ENDED', 'OTHER')),
  reason            text not null check (length(reason) between 1 and 200),   -- on the account, as the tenant reads it
  evidence          text not null check (length(evidence) between 1 and 500), -- what was looked at, check by check
  debts             jsonb not null,               -- what the tenant owes elsewhere and is kept back, as it was found
  proof             jsonb not null,               -- the credit and what of it was held back when it was asked for
  payee_person_id   uuid not null,
  payee_name        text not null check (length(payee_name) between 1 and 18),
  sort_code_sealed  bytea not null,               -- place 'refund.sort_code:<id>'
  account_number_sealed bytea not null,           -- place 'refund.account_number:<id>'
  bank_mask         text not null,
  bank_print        bytea not null,               -- keyed hash, the same as of a mandate on the same bank account
  modulus           text not null check (modulus in ('PASSED', 'NOT_CHECKED')),
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  asked_by          text not null,
  asked_by_name     text not null,
  asked_at          timestamptz not null default now(),
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  decision_note     text not null default '',
  control_code      text references control_account,   -- what the file is paid from, by the posting rule of the approval's day
  journal_id        uuid,
  entry_number      integer,
  file_id           uuid,                         -- the file it is in
  back_journal_id   uuid,
  back_entry_number integer,
  back_why          text not null default '',
  back_by_name      text,
  back_at           timestamptz,
  version           integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, entry_number) references entry (account_id, number),
  foreign key (account_id, back_entry_number) references entry (account_id, number),
  check (asked_by is distinct from decided_by),
  check ((state in ('APPROVED', 'IN_FILE', 'SENT', 'CAME_BACK')) <= (entry_number is not null and control_code is not null)),
  check ((state in ('IN_FILE', 'SENT', 'CAME_BACK')) = (file_id is not null)),
  check ((back_entry_number is not null) = (state = 'CAME_BACK' or (state = 'TAKEN_BACK' and entry_number is not null)))
);
-- The same credit is asked for once at a time.
create unique index refund_waiting on refund (account_id) where state = 'AWAITING_APPROVAL';
create index refund_id on refund (id);
create index refund_bank on refund (bank_print);
create index refund_due on refund (decided_at, id) where state = 'APPROVED';
create index refund_of_file on refund (file_id) where file_id is not null;

-- A file of refunds, from its dry run to Bacs. Made whole in the transaction that releases it.
create table refund_file (
  id                uuid primary key,
  service_user      text not null references service_user,
  pay_on            date not null,                -- the money is on the payees' accounts
  processing_on     date not null,                -- the working day before, which is in the file
  submit_by         date not null,                -- the working day before that
  state             text not null check (state in ('DRAFT', 'DISCARDED', 'MADE', 'SENT', 'WITHDRAWN')),
  content_hash      bytea not null,
  items             integer not null,
  pence             bigint not null,
  serial            text,
  file_sha256       bytea,
  file_bytes        integer,
  journal_id        uuid,                         -- from REFUNDS-DUE to what it was paid from
  back_journal_id   uuid,                         -- and back, of a file that Bacs refused
  prepared_by       text not null,
  prepared_by_name  text not null,
  prepared_at       timestamptz not null default now(),
  released_by       text,
  released_by_name  text,
  released_at       timestamptz,
  sent_by_name      text,
  sent_at           timestamptz,
  withdrawn_why     text not null default '',
  version           integer not null default 0,
  check (prepared_by is distinct from released_by),
  check ((state in ('MADE', 'SENT')) <= (file_sha256 is not null and serial is not null)),
  check ((state = 'SENT') <= (journal_id is not null)),
  check ((back_journal_id is not null) <= (state = 'WITHDRAWN'))
);
create unique index refund_file_draft on refund_file (service_user) where state = 'DRAFT';

create table refund_file_line (
  file_id       uuid not null,
  account_id    uuid not null,
  refund_id     uuid not null,
  amount_pence  bigint not null,
  primary key (file_id, account_id, refund_id)
);

-- The file as it was made, sealed because it holds bank accounts; place 'refund_file:<id>'.
create table refund_file_bytes (
  file_id       uuid primary key,
  bytes_sealed  bytea not null
);

create trigger audit after insert or update or delete on refund for each row execute function record_audit('id');
create trigger audit after insert or update or delete on refund_file for each row execute function record_audit('id');
