-- Standing orders: what a tenant has told their own bank to pay. The council can neither change nor stop one: it asks, and holds
-- what comes against what was asked for.

create table standing_order (
  account_id         uuid not null references account,
  id                 uuid not null,
  state              text not null check (state in ('ASKED', 'RUNNING', 'ENDED')),
  payer_name         text not null check (length(payer_name) between 1 and 60),
  follows_rent       boolean not null,               -- asked for by the rent, and again when it changes; else a sum that was agreed
  less_weekly_pence  bigint not null default 0 check (less_weekly_pence >= 0),  -- of a charged week, what somebody else pays
  extra_pence        bigint not null default 0 check (extra_pence >= 0),        -- off the arrears with each payment
  ends_on            date,                           -- nothing is due after it
  state_reason       text not null default '',
  version            integer not null default 0,
  made_by            text not null,
  made_by_name       text not null,
  made_at            timestamptz not null default now(),
  primary key (account_id, id),
  check ((state = 'ENDED') <= (ends_on is not null))
);
-- Of two on one account nobody could say whose money came.
create unique index standing_order_one on standing_order (account_id) where state <> 'ENDED';
create index standing_order_followed on standing_order (id) where state <> 'ENDED';
create trigger audit after insert or update or delete on standing_order for each row execute function record_audit('id');

-- What the bank is to pay from a day on, which is a due day itself, until the terms that follow. The day of the week or month is
-- the first day's.
create table standing_order_terms (
  account_id    uuid not null,
  order_id      uuid not null,
  from_on       date not null,
  frequency        text not null check (frequency in ('WEEKLY', 'FORTNIGHTLY', 'FOUR_WEEKLY', 'MONTHLY')),
  amount_pence  bigint not null check (amount_pence > 0),
  asked_pence   bigint not null check (asked_pence >= 0),   -- what the rent comes to, whatever was agreed
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  primary key (account_id, order_id, from_on),
  foreign key (account_id, order_id) references standing_order,
  check (case when frequency = 'MONTHLY' then extract(day from from_on) <= 28 else extract(isodow from from_on) <= 5 end)
);
create trigger audit after insert or update or delete on standing_order_terms for each row execute function record_audit('order_id');

-- Everything that happened to one, for the telephone.
create table standing_order_event (
  account_id    uuid not null,
  order_id      uuid not null,
  number        integer not null,
  state         text not null,
  words         text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  primary key (account_id, order_id, number),
  foreign key (account_id, order_id) references standing_order
);

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into council_setting (code, valid_from, value) values
  ('SO_NOTICE_DAYS', date '1980-01-01', 28);      -- a tenant has this long to tell the bank of another amount
