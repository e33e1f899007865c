-- Rent cards: the number a tenant pays by at a shop. How it is made is dated configuration; a number once given means its account for ever,
-- lost or replaced, so that a payment made with an old card still finds it (account_reference, kind ALIAS).

create table rent_card_scheme (
  valid_from    date primary key,
  name          text not null check (length(name) between 1 and 60),
  issuer        text not null check (issuer ~ '^[0-9]{4,8}$'),      -- whose network the card is of
  client        text not null check (client ~ '^[0-9]{1,6}$'),      -- the council's number there
  digits        integer not null check (digits between 14 and 19),  -- of the whole number, its check digit too
  barcode_type  text not null check (barcode_type ~ '^([0-9]{2,4})?$'),  -- the GS1 application identifier before it; empty for a plain Code 128
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now(),
  check (length(issuer) + length(client) + 6 <= digits)
);
create trigger audit after insert or update or delete on rent_card_scheme for each row execute function record_audit('valid_from');

create table rent_card_order (
  id            uuid primary key,
  number        integer not null unique check (number > 0),
  cards         integer not null check (cards > 0),
  file          bytea not null,
  sha256        bytea not null,
  made_by       text not null,
  made_by_name  text not null,
  made_at       timestamptz not null default now()
);
create trigger audit after insert or update or delete on rent_card_order for each row execute function record_audit('id');

create table rent_card (
  account_id       uuid not null references account,
  id               uuid not null,
  number           text not null check (number ~ '^[0-9]{14,19}$'),   -- unique by account_reference
  scheme_from      date not null references rent_card_scheme,
  state            text not null check (state in ('ISSUED', 'ORDERED', 'STOPPED', 'REPLACED')),
  order_id         uuid references rent_card_order,
  replaced_by      uuid,
  reason           text not null default '',                           -- of being stopped or replaced
  issued_by        text not null,
  issued_by_name   text not null,
  issued_at        timestamptz not null default now(),
  ended_by_name    text,
  ended_at         timestamptz,
  version          integer not null default 0,
  primary key (account_id, id),
  foreign key (account_id, replaced_by) references rent_card,
  check (state <> 'ORDERED' or order_id is not null),
  check ((state = 'REPLACED') = (replaced_by is not null)),
  check ((state in ('STOPPED', 'REPLACED')) = (ended_at is not null))
);
-- One card that works, an account.
create unique index rent_card_one on rent_card (account_id) where state in ('ISSUED', 'ORDERED');
create index rent_card_issued on rent_card (issued_at) where state = 'ISSUED';
create index rent_card_order_of on rent_card (order_id) where order_id is not null;
create trigger audit after insert or update or delete on rent_card for each row execute function record_audit('id');

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into counter (name, next) values ('rent_card', 1), ('rent_card_order', 1) on conflict do nothing;
