-- Browser sign-ins in force. The cookie holds a random number; this holds its hash, so that a copy of the table signs nobody in,
-- and the tokens sealed, so that it shows nobody's. A row is one browser: deleting it signs that browser out on every node.
create table sign_in_session (
  id_hash       bytea primary key,
  tenant        text not null check (tenant in ('staff', 'online')),
  issuer        text not null,
  subject       text not null,
  realm_session text,                            -- the realm's name for the session, for back-channel sign-out
  started_at    timestamptz not null,
  seen_at       timestamptz not null,
  ends_at       timestamptz not null,
  tokens        bytea not null
);
create index sign_in_session_realm on sign_in_session (realm_session);
create index sign_in_session_person on sign_in_session (issuer, subject);
