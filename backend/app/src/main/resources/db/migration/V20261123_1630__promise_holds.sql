-- A promise and its hold are one: the promise sets it, and what becomes of the promise ends it. One setting says how long after its
-- day a promise is still kept, ARREARS_PROMISE_DAYS; the hold ends with that day.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

alter table hold add column promise_id uuid;   -- the promise it stands for; null for other kinds, and for promises of before this
alter table hold add constraint hold_promise_kind check (promise_id is null or kind = 'PROMISE');
create unique index hold_promise on hold (promise_id) where promise_id is not null;

-- A payment that kept a promise may bounce while the promise can still be kept: its hold stands again.
alter table hold_event drop constraint hold_event_what_check;
alter table hold_event add constraint hold_event_what_check
  check (what in ('SET', 'REVIEWED', 'TREATMENT_ENDED', 'ENDED', 'STANDS_AGAIN'));

-- Books that hold promises already. A hold set by hand for the day of an open promise becomes the promise's.
update hold h set promise_id = p.id, ends_on = p.due_on + p.tolerance_days, version = h.version + 1
  from (select distinct on (r.id) r.id, r.due_on, r.tolerance_days, k.id as hold_id
          from arrears_promise r join hold_account ha on ha.account_id = r.account_id
          join hold k on k.id = ha.hold_id and k.kind = 'PROMISE' and k.ended_on is null and k.promised_on = r.due_on
         where r.state = 'OPEN' and r.due_on + r.tolerance_days >= k.starts_on
         order by r.id, k.id) p
 where h.id = p.hold_id;

-- The others get theirs; it begins within the hour, and what waits is cancelled then.
with promised as (
  select r.account_id, r.id as promise_id, uuidv7() as hold_id, r.made_on, r.due_on, r.due_on + r.tolerance_days as last_day, r.made_by, r.made_by_name,
         '£' || to_char(r.amount_pence / 100.0, 'FM999,999,990.00') || ' by ' || to_char(r.due_on, 'FMDD FMMonth YYYY') as words,
         coalesce(nullif(r.note, ''), 'Promised to pay') as reason, greatest(0, b.balance_pence) as books_pence
    from arrears_promise r join account_balance b on b.account_id = r.account_id
   where r.state = 'OPEN' and r.due_on + r.tolerance_days >= (now() at time zone 'Europe/London')::date
     and not exists (select from hold h where h.promise_id = r.id)),
set_for as (
  insert into hold (id, kind, promise_id, source, reference, evidence, reason, starts_on, ends_on, promised_on, set_by, set_by_name)
  select hold_id, 'PROMISE', promise_id, 'The tenant', words, 'The promise on the account', reason, made_on, last_day, due_on, made_by, made_by_name
    from promised),
on_account as (
  insert into hold_account (account_id, hold_id, books_pence) select account_id, hold_id, books_pence from promised)
insert into hold_event (hold_id, number, what, words, made_by_name) select hold_id, 1, 'SET', reason, made_by_name from promised;

delete from council_setting where code = 'HOLD_PROMISE_DAYS';
