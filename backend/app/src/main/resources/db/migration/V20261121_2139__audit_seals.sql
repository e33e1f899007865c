-- The audit log's seal: one row per sealed event, in the order of sealing. hash = SHA-256(hash of the row before, the event).
-- Sealing happens after the event is committed, by one runner at a time, so writers never wait for each other's hash.
create table audit_seal (
  position  bigint primary key check (position > 0),
  event_id  uuid not null unique references audit_event,
  hash      bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null
);

-- Who seals now: one row, held until it runs out. The fence grows with every holder, so that one who overslept cannot write.
create table audit_seal_lease (
  only_row boolean primary key default true check (only_row),
  holder   text not null,
  fence    bigint not null,
  until    timestamptz not null
);
insert into audit_seal_lease (holder, fence, until) values ('', 0, '-infinity');
