-- Credits: looked through, proved by a checklist, classified, and then used: refunded, moved to what the tenant owes, returned to
-- benefit, held for a while, or kept as unclaimed. Money leaves an account by two people; what left it lies on a control account
-- of its own until the other side has it.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into council_setting (code, valid_from, value) values
  ('CREDIT_MONITOR_PENCE', date '1980-01-01', 20000),     -- a credit of so much is large,
  ('CREDIT_MONITOR_WEEKS', date '1980-01-01', 4),         -- or of so many weeks of rent
  ('CREDIT_SAME_PAYMENT_DAYS', date '1980-01-01', 3),     -- two payments of one amount within them look like one paid twice
  ('CREDIT_PATTERN_DAYS', date '1980-01-01', 35),         -- a credit no older, and no larger than the last payment, is paid ahead
  ('CREDIT_CARD_WORKING_DAYS', date '1980-01-01', 3),     -- after a card payment, in which its bank may still ask about it
  ('CREDIT_HOLD_MOST_DAYS', date '1980-01-01', 182),      -- a credit is held no longer without being looked at again
  ('CREDIT_CONTACT_DAYS', date '1980-01-01', 28),         -- the owner has to answer in
  ('CREDIT_UNCLAIMED_YEARS', date '1980-01-01', 6);       -- after which a credit nobody asked for is unclaimed

-- Between the tenant's own accounts a small sum is moved by one person; everything else, and every larger sum, by two.
insert into money_limit (action, permission, valid_from, limit_pence) values
  ('CREDIT_USE_ALONE', 'refund:propose', date '2020-01-01', 5000),
  ('CREDIT_USE_APPROVE', 'refund:approve', date '2020-01-01', 50000),
  ('CREDIT_USE_APPROVE', 'refund:approve-any', date '2020-01-01', 500000);

insert into control_account (code, name, kind) values
  ('COUNCIL-DEBTS', 'Credits moved to other debts to the council', 'SUSPENSE'),
  ('UNCLAIMED-CREDITS', 'Credits nobody has claimed', 'SUSPENSE');

insert into transaction_type (code, name, kind, tenant_text) values
  ('CTD', 'Credit moved to another council debt', 'TRANSFER', 'Moved to another debt you owe the council'),
  ('CUN', 'Unclaimed credit', 'TRANSFER', 'Credit that was not claimed, kept for you by the council'),
  ('UCO', 'Universal Credit returned to the DWP', 'ADJUSTMENT', 'Universal Credit paid back to the DWP');
insert into transaction_type_terms (type_code, valid_from, counts_as_payment) values
  ('CTD', date '1980-01-01', false), ('CUN', date '1980-01-01', false), ('UCO', date '1980-01-01', false);
insert into posting_rule (rent_group_code, type_code, valid_from, valid_before, control_code)
select rent_group_code, 'UCO', valid_from, valid_before, control_code from posting_rule where type_code = 'RUC';

-- A debt that is not to be pursued is not taken out of a credit either, unless its debtor agrees.
alter table hold_stopped drop constraint hold_stopped_action_check;
alter table hold_stopped add constraint hold_stopped_action_check
  check (action in ('CHASING_LETTER', 'OTHER_LETTER', 'RE_PRESENTATION', 'ARREARS_STEP', 'COURT_STEP', 'AGENCY', 'SET_OFF'));

-- What a credit can be, and what may then be done with it. Dated: a council changes its policy by another row.
create table credit_kind (
  code          text not null check (code ~ '^[A-Z_]{3,30}$'),
  valid_from    date not null,
  valid_before  date,
  place         integer not null,                 -- the order in which they are offered
  name          text not null check (length(name) between 1 and 60),
  hint          text not null,
  outcomes      text[] not null check (outcomes <@ array['REFUND', 'TO_ACCOUNT', 'TO_COUNCIL_DEBT', 'TO_HOUSING_BENEFIT', 'TO_DWP', 'HOLD', 'UNCLAIMED']),
  refund_cause  text not null,                    -- how a refund of it is called
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on credit_kind for each row execute function record_audit('code');

insert into credit_kind (code, valid_from, place, name, hint, outcomes, refund_cause) values
  ('IN_ADVANCE', date '2020-01-01', 1, 'Rent paid in advance', 'Rent is payable in advance: paid ahead is not paid too much',
   array['HOLD', 'REFUND'], 'PAID_TOO_MUCH'),
  ('BENEFIT_OVERPAID', date '2020-01-01', 2, 'Housing Benefit paid too much', 'For weeks already paid for, or after the award ended',
   array['TO_HOUSING_BENEFIT', 'TO_ACCOUNT', 'REFUND', 'HOLD'], 'OTHER'),
  ('UNIVERSAL_CREDIT_OVERPAID', date '2020-01-01', 3, 'Universal Credit paid too much', 'Paid to the council for a home or a time it was not due for',
   array['TO_DWP', 'TO_ACCOUNT', 'REFUND', 'HOLD'], 'OTHER'),
  ('PAID_TWICE', date '2020-01-01', 4, 'Paid twice', 'The same payment came in two ways, or on two days',
   array['TO_ACCOUNT', 'TO_COUNCIL_DEBT', 'REFUND', 'HOLD', 'UNCLAIMED'], 'PAID_TWICE'),
  ('DIRECT_DEBIT_TOO_HIGH', date '2020-01-01', 5, 'Direct Debit too high', 'Collected by a schedule that is above the rent: change the schedule, too',
   array['TO_ACCOUNT', 'TO_COUNCIL_DEBT', 'REFUND', 'HOLD', 'UNCLAIMED'], 'DIRECT_DEBIT_TOO_HIGH'),
  ('CHARGED_TOO_MUCH', date '2020-01-01', 6, 'Charged too much', 'A charge was wrong and has been put right: look for other homes with it',
   array['TO_ACCOUNT', 'TO_COUNCIL_DEBT', 'REFUND', 'HOLD', 'UNCLAIMED'], 'CHARGED_TOO_MUCH'),
  ('TENANCY_ENDED', date '2020-01-01', 7, 'Left over when the tenancy ended', 'The final account is in credit',
   array['TO_ACCOUNT', 'TO_COUNCIL_DEBT', 'REFUND', 'HOLD', 'UNCLAIMED'], 'TENANCY_ENDED'),
  ('OVERPAID', date '2020-01-01', 8, 'Paid too much', 'More than was charged, over a time',
   array['TO_ACCOUNT', 'TO_COUNCIL_DEBT', 'REFUND', 'HOLD', 'UNCLAIMED'], 'PAID_TOO_MUCH');

-- What is asked before a credit is believed. Where the books can answer they do (fact); by_hand: a person answers even so.
create table credit_check_item (
  code          text not null check (code ~ '^[A-Z_]{3,30}$'),
  valid_from    date not null,
  valid_before  date,
  place         integer not null,
  question      text not null check (length(question) between 1 and 120),
  hint          text not null,
  fact          text check (fact in ('DEBITS_TO_DATE', 'DEBITS_MISSING', 'UNCLEARED', 'BENEFIT', 'PAYER')),
  by_hand       boolean not null,
  primary key (code, valid_from),
  check (fact is not null or by_hand),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on credit_check_item for each row execute function record_audit('code');

insert into credit_check_item (code, valid_from, place, question, hint, fact, by_hand) values
  ('DEBITS_TO_DATE', date '2020-01-01', 1, 'Is every week debited that has begun?',
   'Rent that is due and not debited yet is no credit', 'DEBITS_TO_DATE', false),
  ('DEBITS_MISSING', date '2020-01-01', 2, 'Was everything charged that should have been?',
   'A charge that was forgotten makes a credit that is none', 'DEBITS_MISSING', false),
  ('UNCLEARED', date '2020-01-01', 3, 'Is every payment clear?',
   'A Direct Debit, a cheque or a card payment its bank may still take back', 'UNCLEARED', false),
  ('BENEFIT', date '2020-01-01', 4, 'Is none of it benefit that has to go back?',
   'Ask the benefit office, or look at the Landlord Portal: an award that ended, weeks that are paid twice', 'BENEFIT', true),
  ('PAYER', date '2020-01-01', 5, 'Did the tenant pay it?',
   'Money of a neighbour, an employer or a charity that was put on this account may have to go back', 'PAYER', true),
  ('OWED_ELSEWHERE', date '2020-01-01', 6, 'Were the tenant’s debts elsewhere looked for?',
   'Council tax, overpaid Housing Benefit, other invoices: record each with its reference', null, true);

-- One look at an account's credit, from the first question to what was done with it.
create table credit_review (
  account_id      uuid not null references account,
  id              uuid not null,
  state           text not null check (state in ('OPEN', 'HELD', 'CLOSED')),
  kind_code       text,                           -- of credit_kind, in force when it was said
  kind_why        text not null default '' check (length(kind_why) <= 500),
  kind_by_name    text,
  kind_at         timestamptz,
  held_until      date,                           -- looked at again on this day
  held_why        text not null default '' check (length(held_why) <= 500),
  opened_by       text not null,
  opened_by_name  text not null,
  opened_at       timestamptz not null default now(),
  closed_why      text not null default '' check (length(closed_why) <= 500),
  closed_by_name  text,
  closed_at       timestamptz,
  version         integer not null default 0,
  primary key (account_id, id),
  check ((state = 'HELD') = (held_until is not null)),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check ((kind_code is null) = (kind_at is null))
);
create unique index credit_review_open on credit_review (account_id) where state <> 'CLOSED';
create trigger audit after insert or update or delete on credit_review for each row execute function record_audit('id');

-- What a person answered, and what the books said at that moment: when they say something else the answer is asked for again.
create table credit_answer (
  account_id      uuid not null,
  review_id       uuid not null,
  item_code       text not null,
  clear           boolean not null,
  evidence        text not null check (length(evidence) between 1 and 500),
  found_pence     bigint not null check (found_pence >= 0),
  answered_by     text not null,
  answered_by_name text not null,
  answered_at     timestamptz not null default now(),
  version         integer not null default 0,
  primary key (account_id, review_id, item_code),
  foreign key (account_id, review_id) references credit_review (account_id, id)
);
create trigger audit after insert or update or delete on credit_answer for each row execute function record_audit('review_id');

-- What a tenant owes the council outside the rent accounts, as somebody found it there.
create table credit_council_debt (
  account_id      uuid not null references account,
  id              uuid not null,
  kind            text not null check (kind in ('COUNCIL_TAX', 'HOUSING_BENEFIT_OVERPAYMENT', 'INVOICE', 'OTHER')),
  reference       text not null check (length(reference) between 1 and 60),   -- as the other books know it
  amount_pence    bigint not null check (amount_pence > 0),
  person_id       uuid not null,                  -- who owes it
  note            text not null check (length(note) between 1 and 500),       -- who said so, and when
  recorded_by     text not null,
  recorded_by_name text not null,
  recorded_at     timestamptz not null default now(),
  withdrawn_at    timestamptz,
  withdrawn_by_name text,
  withdrawn_why   text not null default '' check (length(withdrawn_why) <= 200),
  version         integer not null default 0,
  primary key (account_id, id),
  check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
create unique index credit_council_debt_once on credit_council_debt (account_id, kind, reference) where withdrawn_at is null;
create trigger audit after insert or update or delete on credit_council_debt for each row execute function record_audit('id');

-- How the owner of a credit was looked for.
create table credit_contact (
  account_id      uuid not null references account,
  id              uuid not null,
  tried_on        date not null,
  channel         text not null check (channel in ('LETTER', 'TELEPHONE', 'EMAIL', 'VISIT', 'NEXT_OF_KIN')),
  outcome         text not null check (outcome in ('NO_ANSWER', 'GONE_AWAY', 'ANSWERED')),
  note            text not null check (length(note) between 1 and 500),       -- where to, and what came back
  recorded_by     text not null,
  recorded_by_name text not null,
  recorded_at     timestamptz not null default now(),
  primary key (account_id, id)
);
create trigger audit after insert or update or delete on credit_contact for each row execute function record_audit('id');

-- What is done with a credit other than refunding it. PUT_BACK gives back what another one took.
create table credit_use (
  account_id        uuid not null references account,
  id                uuid not null,
  state             text not null check (state in ('AWAITING_APPROVAL', 'POSTED', 'REFUSED', 'WITHDRAWN')),
  kind              text not null check (kind in ('TO_ACCOUNT', 'TO_COUNCIL_DEBT', 'TO_HOUSING_BENEFIT', 'TO_DWP', 'UNCLAIMED', 'PUT_BACK')),
  amount_pence      bigint not null check (amount_pence > 0),
  reason            text not null check (length(reason) between 1 and 160),   -- on the account, as the tenant reads it
  review_id         uuid,                         -- what it was proved by
  to_account_id     uuid,
  council_debt_id   uuid,
  reference         text not null default '' check (length(reference) <= 60), -- by which the other side knows it
  authority         text check (authority in ('SAME_TENANCY', 'SET_OFF', 'CONSENT')),
  evidence          text not null check (length(evidence) between 1 and 500),
  put_back_of       uuid,                         -- the use whose money comes back
  proof             jsonb not null,               -- the credit and what of it was held back when it was proposed
  content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  proposed_by       text not null,
  proposed_by_name  text not null,
  proposed_at       timestamptz not null default now(),
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  decision_note     text not null default '',
  control_code      text references control_account,
  journal_id        uuid,
  entry_number      integer,
  to_entry_number   integer,                      -- the other leg, on to_account_id
  confirmed_reference text,                       -- of another council debt: the receipt in the other books,
  confirmed_on      date,                         -- its day,
  confirmed_by_name text,                         -- and who matched it
  version           integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, entry_number) references entry (account_id, number),
  foreign key (account_id, council_debt_id) references credit_council_debt (account_id, id),
  foreign key (account_id, put_back_of) references credit_use (account_id, id),
  check (proposed_by is distinct from decided_by),
  check ((state = 'POSTED') = (entry_number is not null and journal_id is not null)),
  check ((kind = 'TO_ACCOUNT') = (to_account_id is not null)),
  check ((kind = 'TO_COUNCIL_DEBT') = (council_debt_id is not null)),
  check ((kind = 'PUT_BACK') = (put_back_of is not null)),
  check ((to_entry_number is not null) = (state = 'POSTED' and kind = 'TO_ACCOUNT')),
  check (kind = 'TO_ACCOUNT' or state <> 'POSTED' or decided_by is not null),
  check ((confirmed_on is not null) <= (kind = 'TO_COUNCIL_DEBT' and state = 'POSTED')),
  check ((confirmed_on is null) = (confirmed_reference is null) and (confirmed_on is null) = (confirmed_by_name is null))
);
-- The same debt, and the same credit put back, is decided about once at a time; money comes back once.
create unique index credit_use_waiting on credit_use (account_id, kind) where state = 'AWAITING_APPROVAL' and kind <> 'PUT_BACK';
create unique index credit_use_put_back on credit_use (account_id, put_back_of) where state in ('AWAITING_APPROVAL', 'POSTED') and put_back_of is not null;
create index credit_use_id on credit_use (id);
create index credit_use_state on credit_use (state, proposed_at desc, id desc);
create index credit_use_to on credit_use (to_account_id) where to_account_id is not null;
create index credit_use_journal on credit_use (journal_id) where journal_id is not null;
create trigger audit after insert or update or delete on credit_use for each row execute function record_audit('id');
