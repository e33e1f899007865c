-- Who works here, as their sign-ins said last, so that a system administrator can name a colleague by more than a number of the
-- realm. Kept by the sign-in itself; nothing is granted by it.
create table staff_member (
  issuer        text not null,
  subject       text not null,
  name          text not null,
  username      text not null,
  signed_in_at  timestamptz not null,
  primary key (issuer, subject)
);

-- A declaration has an id to end it by, and says whether the colleague is the person or close to them, and what for.
alter table staff_person
  add column id        uuid not null default uuidv7() unique,
  add column closeness text not null default 'SELF' check (closeness in ('SELF', 'HOUSEHOLD', 'FAMILY', 'OTHER')),
  add column reason    text not null default '',
  add column recorded_by_name text not null default '';
create index staff_person_person on staff_person (person_id);
