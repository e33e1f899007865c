-- Balancing the day. What a day's figures are is read from the books each time; kept is only what people say of them: why a
-- difference stands, who closed the day and who checked it, each for the figures they saw. A movement recorded on the day
-- afterwards gives other figures, and what was signed for the old ones is void without anybody having to notice (ADR 0018).

create table balancing_close (
  id               uuid primary key,
  day              date not null,
  number           integer not null check (number > 0),   -- a void close is followed by another
  content_hash     text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  closed_by        text not null,
  closed_by_name   text not null,
  closed_at        timestamptz not null default now(),
  note             text not null default '',
  checked_by       text,
  checked_by_name  text,
  checked_at       timestamptz,
  check_note       text not null default '',
  unique (day, number),
  check (closed_by is distinct from checked_by),
  check ((checked_by is null) = (checked_at is null))
);

-- An explanation is for a difference of that size. When the size changes it explains nothing any more, and stays to be read.
create table balancing_explanation (
  day              date not null,
  source           text not null check (source ~ '^[A-Z_]+$'),
  detail           text not null,
  number           integer not null check (number > 0),
  difference_lines bigint not null,
  difference_pence bigint not null,
  reason           text not null check (length(reason) between 1 and 500),
  made_by          text not null,
  made_by_name     text not null,
  made_at          timestamptz not null default now(),
  primary key (day, source, detail, number),
  check (difference_lines <> 0 or difference_pence <> 0)
);

-- Days that are over are looked through once, and what differed on them is carried from here. So a board never looks further back
-- than the days since, however long ago somebody last closed one.
create table balancing_look (
  through    date primary key,
  looked_at  timestamptz not null default now()
);
create table balancing_difference (
  day     date not null,
  source  text not null check (source ~ '^[A-Z_]+$'),
  detail  text not null,
  lines   bigint not null,
  pence   bigint not null,
  primary key (day, source, detail),
  check (lines <> 0 or pence <> 0)
);

create trigger audit after insert or update or delete on balancing_close for each row execute function record_audit('id');
create trigger audit after insert or update or delete on balancing_explanation for each row execute function record_audit('day');

-- A day reads what was recorded on it: a few pages, found without a tree to maintain, as entries are.
create index journal_recorded on journal using brin (recorded_at);
create index control_entry_recorded on control_entry using brin (recorded_at);
