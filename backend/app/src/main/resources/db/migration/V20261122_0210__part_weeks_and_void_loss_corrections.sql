-- One place for what a charge comes to in part of a week, and void loss put right after its week was posted.

-- Weekly amount by the day, rounded once and half up on the magnitude, so that a reduction rounds to the same pence as the
-- charge it takes back; a type that is not apportioned is charged whole for any day. The pure rule is charge.rules.PartWeek.
-- One expression of its arguments, so that the planner writes it into the statement and no line pays for a call.
create function part_week_pence(weekly_pence bigint, days integer, apportioned boolean) returns bigint
  language sql immutable parallel safe
  return case when apportioned then (case when weekly_pence < 0 then -1 else 1 end) * ((abs(weekly_pence) * 2 * days + 7) / 14)
              else weekly_pence end;

comment on column property.sold_on is 'Right to Buy completion, sale or demolition: the first day it is no longer ours to be void.';

-- A home that turns out to have been empty, or let, in a week whose debit stands: the void loss journal of that week less what
-- it should have been, one line per property and type. Tied to the run: when the week is backed out and prepared again its void
-- loss is right by itself, and these go with the old one. Added to, never changed.
create table void_loss_correction (
  id               uuid primary key,
  run_id           uuid not null references debit_run,
  property_id      uuid not null,
  rent_group_code  text not null,
  type_code        text not null,
  income_code      text not null,
  void_code        text not null,
  should_be_pence  bigint not null,
  was_pence        bigint not null,
  amount_pence     bigint not null check (amount_pence = should_be_pence - was_pence and amount_pence <> 0),
  narrative        text not null,
  made_by          text not null,
  made_by_name     text not null,
  approved_by      text,
  recorded_at      timestamptz not null default now(),
  check (made_by is distinct from approved_by)
);
create index void_loss_correction_run on void_loss_correction (run_id, id);
-- What the correction of one home looks at: the void loss it had in the weeks concerned.
create index void_loss_correction_property on void_loss_correction (property_id, run_id);
create trigger audit after insert or update or delete on void_loss_correction for each row execute function record_audit('id');
