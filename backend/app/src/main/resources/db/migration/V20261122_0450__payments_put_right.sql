-- Payments that did not stand, and what was posted wrongly and put right. The entries say what happened to the money; these
-- rows say why, by whom and with whose approval. Like every ledger table their keys contain the account.

create table bounced_payment (
  account_id       uuid not null references account,
  entry_number     integer not null,             -- the payment
  reversal_number  integer not null,
  rest_number      integer,                      -- what is left of it, posted again; null when nothing is
  reason_code      text not null check (reason_code in ('CHEQUE_UNPAID', 'CARD_CHARGED_BACK', 'DIRECT_DEBIT_UNPAID', 'BANK_RECALLED',
                                                        'CASH_NOT_BANKED')),
  note             text not null,
  bounced_pence    bigint not null check (bounced_pence > 0),
  made_by          text not null,
  made_by_name     text not null,
  made_at          timestamptz not null default now(),
  primary key (account_id, entry_number),
  foreign key (account_id, entry_number) references entry (account_id, number),
  foreign key (account_id, reversal_number) references entry (account_id, number),
  foreign key (account_id, rest_number) references entry (account_id, number)
);
create trigger audit after insert or update or delete on bounced_payment for each row execute function record_audit('account_id');

create table correction (
  account_id       uuid not null references account,   -- where the payment was posted, or what a transfer is taken from
  id               uuid not null,
  kind             text not null check (kind in ('WRONG_ACCOUNT', 'WRONG_AMOUNT', 'WRONG_DATE', 'TRANSFER')),
  entry_number     integer,                      -- the payment that was wrong; null for a transfer
  to_account_id    uuid,                         -- where it should have been; null when the account was right
  amount_pence     bigint not null check (amount_pence > 0),        -- as it was posted, as an amount received
  effective_on     date not null,                -- as it was posted
  right_amount_pence bigint not null check (right_amount_pence > 0),
  right_on         date not null,
  reason           text not null,
  confirmed        text not null default '',     -- codes of the findings accepted, parted by commas
  state            text not null check (state in ('AWAITING_APPROVAL', 'POSTED', 'REFUSED')),
  made_by          text not null,
  made_by_name     text not null,
  made_at          timestamptz not null default now(),
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  decision_note    text,
  journal_id       uuid,
  off_number       integer,                      -- the entry that took it off the account
  on_number        integer,                      -- the entry that put it on, on to_account_id or on the account itself
  balance_pence    bigint,                       -- of the account, just after
  to_balance_pence bigint,
  content_hash     bytea not null,
  version          integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, entry_number) references entry (account_id, number),
  check (made_by is distinct from decided_by),
  check ((kind = 'TRANSFER') = (entry_number is null)),
  check ((kind in ('TRANSFER', 'WRONG_ACCOUNT')) = (to_account_id is not null)),
  check (to_account_id is distinct from account_id)
);
create index correction_state on correction (state, made_at);
create index correction_id on correction (id);
create index correction_to on correction (to_account_id) where to_account_id is not null;
-- One correction of a payment at a time: two that wait would both be approved.
create unique index correction_of_entry on correction (account_id, entry_number) where entry_number is not null and state <> 'REFUSED';
create trigger audit after insert or update or delete on correction for each row execute function record_audit('id');

-- Corrections are everyday work up to what may be reversed alone; above that a second person, by amount.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into money_limit (action, permission, valid_from, limit_pence) values
  ('CORRECTION_MAKE_ALONE', 'payment:correct', date '2020-01-01', 100000),
  ('CORRECTION_APPROVE', 'adjustment:approve', date '2020-01-01', 500000),
  ('CORRECTION_APPROVE', 'adjustment:approve-any', date '2020-01-01', null);
