-- What an account's Universal Credit is, as staff learn it from the Landlord Portal: how much a month for housing, over which assessment
-- periods, and to whom it is paid. An award that changes is a new row from the first day of an assessment period.
create table universal_credit_award (
  account_id     uuid not null references account,
  id             uuid not null,
  monthly_pence  bigint not null check (monthly_pence between 1 and 100000000),
  paid_to        text not null check (paid_to in ('COUNCIL', 'TENANT')),
  starts_on      date not null,                    -- the first day of its first assessment period; each period starts on this day of the month
  ends_before    date check (ends_before > starts_on),
  note           text not null default '' check (length(note) <= 500),
  made_by        text not null,
  made_by_name   text not null,
  made_at        timestamptz not null default now(),
  version        integer not null default 0,
  primary key (account_id, id),
  exclude using gist (account_id with =, daterange(starts_on, ends_before) with &&)
);
create trigger audit after insert or update or delete on universal_credit_award for each row execute function record_audit('account_id');
