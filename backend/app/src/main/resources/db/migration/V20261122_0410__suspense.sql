-- Suspense settled: what one person proposes and another approves, kept as the history of an item.

-- An alias has a maker: the person who said that this reference means that account.
alter table account_reference add column made_by text;
alter table account_reference add column made_by_name text;
alter table account_reference add column made_at timestamptz;

create table suspense_proposal (
  id               uuid primary key,
  item_id          uuid not null references suspense_item,
  kind             text not null check (kind in ('ALLOCATION', 'RETURN')),
  state            text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  amount_pence     bigint not null check (amount_pence > 0),
  reason           text not null,
  content_hash     text not null,
  made_by          text not null,
  made_by_name     text not null,
  made_at          timestamptz not null default now(),
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  decision_note    text,
  learned          boolean not null default false,   -- its reference became an alias
  journal_id       uuid,
  check (state <> 'APPROVED' or made_by is distinct from decided_by),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((state = 'APPROVED') = (journal_id is not null))
);
-- One open proposal an item: two people who propose at once, the second is told.
create unique index suspense_proposal_open on suspense_proposal (item_id) where state = 'PROPOSED';
create index suspense_proposal_item on suspense_proposal (item_id, made_at);

-- An allocation may be split over accounts; each part becomes one entry.
create table suspense_part (
  proposal_id   uuid not null references suspense_proposal,
  account_id    uuid not null,
  amount_pence  bigint not null check (amount_pence > 0),
  effective_on  date not null,
  entry_number  integer,
  primary key (proposal_id, account_id)
);
create index suspense_part_account on suspense_part (account_id);

-- What candidates are found by.
create index suspense_item_reference on suspense_item (payment_ref) where payment_ref <> '';
create index payment_line_payer on payment_line (lower(narrative)) where narrative <> '' and account_id is not null;
create index person_surname on person (lower(surname));

create trigger audit after insert or update or delete on suspense_proposal for each row execute function record_audit('id');
