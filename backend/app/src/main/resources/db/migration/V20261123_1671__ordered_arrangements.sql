-- A court-ordered arrangement names the order itself. Those that were typed find theirs where the account has exactly that one.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

alter table arrangement_terms add column order_id uuid,
  add foreign key (account_id, order_id) references court_order (account_id, id),
  add check (order_id is null or kind = 'COURT_ORDERED');

update arrangement_terms t set order_id = f.id
  from (select o.account_id, c.claim_number, o.order_on, (array_agg(o.id))[1] as id
          from court_order o join court_claim c on c.account_id = o.account_id and c.id = o.claim_id
         group by 1, 2, 3 having count(*) = 1) f
 where t.kind = 'COURT_ORDERED' and f.account_id = t.account_id and f.claim_number = t.claim_number and f.order_on = t.order_on;
