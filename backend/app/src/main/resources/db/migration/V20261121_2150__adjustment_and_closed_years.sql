-- A rent year is closed once it has been certified: from then nothing is made effective in it.
-- Corrections of a certified year are made in the open one, so that its closing balances stay what was signed.
alter table rent_year add column closed_by text, add column closed_at timestamptz;

-- The tray is asked for one adjustment by its id; the key leads with the account, as every ledger key does.
create index adjustment_id on adjustment (id);

-- Reversing is everyday work up to the amount below, above it a senior rents officer's.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into money_limit (action, permission, valid_from, limit_pence) values
  ('REVERSE_ALONE', 'payment:correct', date '2020-01-01', 100000),
  ('REVERSE_ALONE', 'adjustment:approve', date '2020-01-01', null);
