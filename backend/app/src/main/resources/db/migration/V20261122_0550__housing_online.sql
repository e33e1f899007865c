-- Housing Online: who a tenant's sign-in was proved to be, and what they pay by card. A sign-in is issuer and subject; which
-- accounts it sees follows from the person's tenancies at the moment of asking and is written down nowhere.

-- One request for a one-time code. A request with wrong details is a row like any other, with nobody in it and a code nobody
-- was sent, so that its answers are the same at every step.
create table tenancy_proof (
  id              uuid primary key,
  issuer          text not null,
  subject         text not null,
  asked_at        timestamptz not null,
  person_id       uuid references person,       -- null: the details were nobody's
  account_id      uuid,
  code_stamp      text not null,                 -- keyed; the code itself is kept nowhere once it is sent
  expires_at      timestamptz not null,
  tries_left      integer not null check (tries_left >= 0),
  spent_at        timestamptz,                   -- it proved the tenancy, and proves nothing more
  message_sealed  bytea,                         -- code and address with associated data 'tenancy_proof.message:<id>'; gone once sent
  send_after      timestamptz,
  send_times      integer not null default 0,
  sent_at         timestamptz,
  check (person_id is not null or (spent_at is null and message_sealed is null))
);
create index tenancy_proof_identity on tenancy_proof (issuer, subject, asked_at desc);
create index tenancy_proof_person on tenancy_proof (person_id, asked_at) where person_id is not null;
create index tenancy_proof_unsent on tenancy_proof (send_after) where message_sealed is not null;

create table online_identity (
  issuer      text not null,
  subject     text not null,
  person_id   uuid not null references person,
  proof_id    uuid not null references tenancy_proof,
  proved_at   timestamptz not null,
  primary key (issuer, subject)
);
create index online_identity_person on online_identity (person_id);
create trigger audit after insert or update or delete on online_identity for each row execute function record_audit('person_id');

-- A card payment from the intention to the posting. The provider holds the card; nothing of it is here.
create table card_payment (
  id                 uuid primary key,
  account_id         uuid not null,
  amount_pence       bigint not null check (amount_pence > 0),
  state              text not null check (state in ('STARTING', 'STARTED', 'SUBMITTED', 'POSTED', 'SUSPENDED', 'FAILED', 'CANCELLED')),
  issuer             text not null,
  subject            text not null,
  provider           text not null,
  provider_reference text,
  started_at         timestamptz not null default now(),
  ask_after          timestamptz not null default now() + interval '2 minutes',
  asked_times        integer not null default 0,
  paid_on            date,
  entry_number       integer,                    -- on the account, once posted
  ended_at           timestamptz,
  unique (provider, provider_reference),
  check (state not in ('STARTED', 'SUBMITTED', 'POSTED', 'SUSPENDED') or provider_reference is not null),
  check ((state = 'POSTED') = (entry_number is not null))
);
create index card_payment_account on card_payment (account_id, started_at desc);
create index card_payment_open on card_payment (ask_after) where state in ('STARTING', 'STARTED', 'SUBMITTED');
-- How often the provider was asked is no event; what became of the payment is.
create trigger audit after insert or delete or update of state on card_payment for each row execute function record_audit('id');

-- What stands in for the card provider and for the post while the books are a demonstration's.
create table simulated_card_payment (
  reference     text primary key,
  amount_pence  bigint not null,
  return_to     text not null,
  outcome       text not null default 'OPEN' check (outcome in ('OPEN', 'SUBMITTED', 'PAID', 'FAILED', 'CANCELLED'))
);
create table simulated_message (
  proof_id  uuid primary key references tenancy_proof,
  words     text not null,
  sent_at   timestamptz not null default now()
);
