-- The nightly proof of the whole ledger, kept by day for auditors.
create table ledger_proof (
  day            date primary key,
  made_at        timestamptz not null,
  made_by        text not null,
  holds          boolean not null,
  accounts       bigint not null,
  entries        bigint not null,
  balance_pence  bigint not null,
  checks         jsonb not null
);

-- The general-ledger journal of a period reads the entries written in it: a few pages, found without a tree to maintain.
create index entry_recorded on entry using brin (recorded_at);
