-- Saved views: what used to be private lists in a spreadsheet. A view is the address of a list (its filters and its sort) and the
-- columns shown, under a name; its owner's alone, or the whole team's to use. Only the owner changes or removes it.

create table saved_view (
  id             uuid primary key,
  list           text not null check (list ~ '^[a-z][a-z-]{0,39}$'),
  name           text not null check (length(name) between 1 and 60),
  owner          text not null,
  owner_name     text not null,
  shared         boolean not null,
  query          text not null check (length(query) <= 2000),
  column_order   text[] not null,
  hidden_columns text[] not null,
  saved_at       timestamptz not null default now()
);
create unique index saved_view_name on saved_view (owner, list, lower(name));
create index saved_view_shared on saved_view (list) where shared;

create trigger audit after insert or update or delete on saved_view for each row execute function record_audit('id');
