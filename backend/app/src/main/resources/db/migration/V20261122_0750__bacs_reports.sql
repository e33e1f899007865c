-- What Bacs and banks report of collections and instructions: each report kept as it came, each thing it says on a line of its
-- own with what became of it. The same advice counts once, in whatever report it comes.

create table bacs_report (
  id             uuid primary key,
  kind           text not null check (kind in ('AUDDIS', 'ADDACS', 'ARUDD', 'DDICA', 'INPUT')),
  name           text not null check (length(name) between 1 and 200),
  sha256         bytea not null unique,
  service_user   text not null references service_user,
  advice_number  text not null,
  reported_on    date not null,
  lines          integer not null,
  simulated      boolean not null,
  received_by    text not null,
  received_by_name text not null,
  received_at    timestamptz not null default now()
);
create trigger audit after insert or update or delete on bacs_report for each row execute function record_audit('id');

-- The report's bytes, sealed because they hold bank accounts of payers; place 'bacs_report:<id>'.
create table bacs_report_file (
  report_id     uuid primary key references bacs_report,
  bytes_sealed  bytea not null
);

create table bacs_advice (
  id                uuid primary key,
  report_id         uuid not null references bacs_report,
  line              integer not null,            -- of the report
  kind              text not null check (kind in ('AUDDIS', 'ADDACS', 'ARUDD', 'DDICA', 'INPUT')),
  natural_key       text not null,               -- what tells it from every other advice, whatever report it is in
  raw_code          text not null,
  code              text not null,               -- the first character of it
  meaning           text not null,               -- in the report's words
  reference         text not null,
  other_reference   text not null,
  transaction_code  text not null,
  payer_name        text not null,
  amount_pence      bigint,
  original_on       date,                        -- the processing day of what came back
  effective_on      date,                        -- from when a change counts, or the day a claim is taken
  sort_code_sealed  bytea,                       -- where an account was moved to; place 'bacs_advice.sort_code:<id>'
  account_number_sealed bytea,                   -- place 'bacs_advice.account_number:<id>'
  account_id        uuid,
  mandate_id        uuid,
  item_id           uuid,
  outcome           text not null check (outcome in ('NEW', 'WAITING', 'APPLIED', 'PROPOSED', 'PARKED', 'ALREADY', 'SETTLED')),
  offer             text not null check (offer in ('NONE', 'PRESENT_AGAIN', 'RESUME', 'CANCEL')),
  words             text not null,               -- what was done and why, or why nothing was
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  version           integer not null default 0,
  check ((outcome = 'PROPOSED') = (offer <> 'NONE')),
  check ((outcome in ('NEW', 'WAITING')) = (decided_at is null))
);
create unique index bacs_advice_once on bacs_advice (natural_key) where outcome <> 'ALREADY';
create index bacs_advice_report on bacs_advice (report_id, line, id);
create index bacs_advice_to_do on bacs_advice (id) where outcome in ('NEW', 'WAITING', 'PROPOSED', 'PARKED');
create index bacs_advice_mandate on bacs_advice (account_id, mandate_id, id) where mandate_id is not null;
create trigger audit after insert or update or delete on bacs_advice for each row execute function record_audit('id');

-- A payer's refund under the Direct Debit Guarantee, which the payer's bank takes back from the council fourteen working days
-- after its advice, unless it is challenged with evidence within nine.
create table indemnity_claim (
  account_id       uuid not null references account,
  id               uuid not null,
  mandate_id       uuid not null,
  advice_id        uuid not null,
  reason_code      text not null,
  bank_reference   text not null,
  amount_pence     bigint not null check (amount_pence > 0),
  advised_on       date not null,
  challenge_by     date not null,
  debited_on       date not null,
  state            text not null check (state in ('OPEN', 'CHALLENGED', 'ACCEPTED', 'CHALLENGE_WON', 'CHALLENGE_LOST', 'CLOSED')),
  journal_id       uuid not null,                -- took the credit off the account
  entry_number     integer not null,
  won_journal_id   uuid,                         -- put it on again
  won_entry_number integer,
  note             text not null default '',
  decided_by_name  text,
  decided_at       timestamptz,
  version          integer not null default 0,
  primary key (account_id, id),
  unique (account_id, advice_id),
  foreign key (account_id, entry_number) references entry (account_id, number),
  check ((won_journal_id is null) = (won_entry_number is null))
);
create index indemnity_claim_id on indemnity_claim (id);
create index indemnity_claim_open on indemnity_claim (challenge_by, id) where state in ('OPEN', 'CHALLENGED');
create trigger audit after insert or update or delete on indemnity_claim for each row execute function record_audit('id');
