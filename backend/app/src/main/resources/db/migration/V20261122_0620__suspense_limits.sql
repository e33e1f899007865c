-- What a person may approve of another's proposal in suspense: as much as they may put right alone; above it, who approves adjustments.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into money_limit (action, permission, valid_from, limit_pence) values
  ('SUSPENSE_APPROVE', 'suspense:allocate', date '2020-01-01', 100000),
  ('SUSPENSE_APPROVE', 'adjustment:approve', date '2020-01-01', null);
