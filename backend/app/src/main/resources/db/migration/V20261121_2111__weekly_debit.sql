-- The weekly debit: what a week's charges come to, held as lines before they are posted, so that what is approved is what is
-- posted; the totals that must balance; what is odd about them; and who signed.

create table debit_run (
  id               uuid primary key,
  week_starts_on   date not null references rent_week,
  attempt          smallint not null check (attempt > 0),
  state            text not null check (state in ('DRAFT', 'PRELISTED', 'BALANCED', 'APPROVED', 'POSTING', 'POSTED', 'CLOSED',
                                                  'BACKING_OUT', 'BACKED_OUT')),
  prelist_id       uuid,                         -- renewed by each preparation; a movement not seen by it makes it stale
  prelisted_at     timestamptz,
  prepared_by      text,
  prepared_by_name text,
  balanced_by      text,
  balanced_by_name text,
  approved_by      text,
  approved_by_name text,
  content_hash     text,                         -- what balancing was signed for; approval and posting hold to it
  journal_id       uuid references journal,
  back_out_reason  text,
  back_out_by      text,
  back_out_by_name text,
  back_out_journal_id uuid references journal,
  version          integer not null default 0,
  unique (week_starts_on, attempt),
  check (approved_by is distinct from prepared_by or approved_by is null),
  check (approved_by is distinct from balanced_by or approved_by is null)
);
create unique index debit_run_live on debit_run (week_starts_on) where state <> 'BACKED_OUT';

-- Who did what to it, in order; kept through every new preparation.
create table debit_sign_off (
  run_id        uuid not null references debit_run,
  number        integer not null,
  action        text not null,
  by_id         text not null,
  by_name       text not null,
  at            timestamptz not null,
  note          text not null default '',
  content_hash  text,
  primary key (run_id, number)
);

-- One line per account and charge of the week. Keyed by run first: a chunk reads its accounts' lines in one sweep. No foreign
-- keys: every line is made from the account and charge rows themselves, by the million.
create table debit_line (
  run_id            uuid not null,
  account_id        uuid not null,
  charge_id         uuid not null,
  rent_group_code   text not null,
  type_code         text not null,
  control_code      text not null,
  weekly_pence      bigint not null,
  days              smallint not null check (days between 1 and 7),
  amount_pence      bigint not null,
  apportioned_pence bigint not null,             -- what part weeks add to or take from the full weekly roll
  on_roll           boolean not null,            -- in force on the week's Sunday
  part_week         boolean not null,            -- apportioned and fewer than seven days
  rent_free         boolean not null,
  primary key (run_id, account_id, charge_id)
);
create index debit_line_part_week on debit_line (run_id, account_id, charge_id) where part_week;

create table void_loss (
  run_id              uuid not null references debit_run,
  property_id         uuid not null,
  property_charge_id  uuid not null,
  rent_group_code     text not null,
  type_code           text not null,
  income_code         text not null,             -- the two sides of the void loss journal
  void_code           text not null,
  weekly_pence        bigint not null,
  days                smallint not null check (days between 1 and 7),
  amount_pence        bigint not null,
  apportioned_pence   bigint not null,
  on_roll             boolean not null,
  rent_free           boolean not null,
  primary key (run_id, property_id, property_charge_id)
);

-- Each chunk's part of the totals, with the digest of its lines: the content hash is made of these.
create table debit_chunk (
  run_id        uuid not null references debit_run,
  number        integer not null,
  part          text not null,
  from_id       uuid not null,
  before_id     uuid not null,
  lines         integer not null,
  accounts      integer not null,
  amount_pence  bigint not null,
  digest        bytea not null,
  primary key (run_id, number)
);
create table debit_chunk_total (
  run_id               uuid not null references debit_run,
  number               integer not null,
  rent_group_code      text not null,
  type_code            text not null,
  occupied_lines       integer not null default 0,
  occupied_pence       bigint not null default 0,
  occupied_roll_units  integer not null default 0,
  occupied_roll_pence  bigint not null default 0,
  void_lines           integer not null default 0,
  void_pence           bigint not null default 0,
  void_roll_units      integer not null default 0,
  void_roll_pence      bigint not null default 0,
  part_lines           integer not null default 0,
  apportioned_pence    bigint not null default 0,
  rent_free_lines      integer not null default 0,
  rent_free_pence      bigint not null default 0
);
create index debit_chunk_total_chunk on debit_chunk_total (run_id, number);

-- The roll-forward by rent group and charge code, in value and in units; kept, because the next week is brought forward from it.
create table debit_total (
  run_id               uuid not null references debit_run,
  rent_group_code      text not null references rent_group,
  type_code            text not null references transaction_type,
  occupied_lines       integer not null,
  occupied_pence       bigint not null,
  occupied_roll_units  integer not null,
  occupied_roll_pence  bigint not null,
  void_lines           integer not null,
  void_pence           bigint not null,
  void_roll_units      integer not null,
  void_roll_pence      bigint not null,
  part_lines           integer not null,
  apportioned_pence    bigint not null,
  rent_free_lines      integer not null,
  rent_free_pence      bigint not null,
  brought_units        integer not null,
  brought_pence        bigint not null,
  moved_units          integer not null,
  moved_pence          bigint not null,
  primary key (run_id, rent_group_code, type_code)
);

-- The movements behind moved_units and moved_pence, by kind.
create table debit_movement (
  run_id           uuid not null references debit_run,
  rent_group_code  text not null,
  type_code        text not null,
  kind             text not null,
  movements        integer not null,
  units            integer not null,
  value_pence      bigint not null,
  primary key (run_id, rent_group_code, type_code, kind)
);

-- What is odd about the week. The id is made from code and subject, so the same oddity keeps its id when prepared again and a
-- person's acceptance of it stands as long as its detail does.
create table debit_exception (
  run_id       uuid not null references debit_run,
  id           uuid not null,
  code         text not null,
  account_id   uuid,
  property_id  uuid,
  reference    text not null,
  detail       text not null,
  primary key (run_id, id)
);
create index debit_exception_code on debit_exception (run_id, code, id);

create table debit_acceptance (
  run_id        uuid not null references debit_run,
  exception_id  uuid not null,
  detail        text not null,                   -- what was accepted, in the words it was shown in
  reason        text not null,
  by_id         text not null,
  by_name       text not null,
  at            timestamptz not null,
  primary key (run_id, exception_id)
);

-- A chunk posted is a row here, written in the transaction that posts it: the database refuses to post it twice.
create table debit_posted (
  run_id                uuid not null references debit_run,
  chunk                 integer not null,
  accounts              integer not null,
  entries               integer not null,
  amount_pence          bigint not null,
  balance_before_pence  bigint not null,
  balance_after_pence   bigint not null,
  primary key (run_id, chunk)
);

-- What was checked after posting: each must hold before the week is closed.
create table debit_control (
  run_id    uuid not null references debit_run,
  number    integer not null,
  name      text not null,
  expected  bigint not null,
  actual    bigint not null,
  unit      text not null check (unit in ('PENCE', 'COUNT')),
  holds     boolean not null,
  primary key (run_id, number)
);

-- Which preparation has seen a movement. What none has seen came after it, whatever the clocks say.
alter table rent_roll_movement add column seen_in uuid;
comment on column rent_roll_movement.effective_on is
  'The first day of the new state: a tenancy whose last day is Sunday the 29th leaves the roll on Monday the 30th.';
create index rent_roll_movement_counted on rent_roll_movement (counted_in) where counted_in is not null;
create index charge_recorded on charge using brin (recorded_at);

create trigger audit after insert or update or delete on debit_run for each row execute function record_audit('id');
create trigger audit after insert or update or delete on debit_acceptance for each row execute function record_audit('exception_id');

-- A new week's lines are unknown to the planner until counted; posting a million of them must not be planned as if there were one.
grant maintain on debit_line to ${appRole};
