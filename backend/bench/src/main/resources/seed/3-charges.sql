-- Rent, service charge and contents insurance (personal, never apportioned) on a home, rent on a garage; the same property charges
-- on every property, which are what a void loses. The roll brought forward is counted here without the application's SQL.
insert into charge (account_id, id, type_code, weekly_pence, starts_on, ends_before, source, reason)
select account_id, bench.id(kind, n), type_code, pence, starts_on, ends_on + 1, source, 'Let'
  from bench.council, lateral (values (11, 'DBR', rent, 'PROPERTY', false), (12, 'DSC', service, 'PROPERTY', false),
                                      (13, 'DCI', 250, 'PERSONAL', false), (14, 'DGA', garage_rent, 'PROPERTY', true))
       c (kind, type_code, pence, source, of_garage)
 where of_garage = garage;

insert into property_charge (id, property_id, type_code, weekly_pence, starts_on, reason)
select bench.id(kind, n), bench.id(1, n), type_code, pence, date '2014-04-07', 'Set'
  from (select n, n <= ${accounts} and n % 16 = 0 as garage from generate_series(1::bigint, ${accounts} + ${accounts} / 50) n) numbered,
       lateral (values (15, 'DBR', 8000 + n * 7919 % 6000, false), (16, 'DSC', 500 + n * 104729 % 1500, false), (17, 'DGA', 1500, true))
       c (kind, type_code, pence, of_garage)
 where of_garage = garage;

-- Homes pass between void and let without moving the gross roll; the tenant's own insurance begins and ends with the tenancy.
insert into rent_roll_movement (id, rent_group_code, type_code, kind, account_id, property_id, value_pence, units, effective_on, recorded_by)
select bench.id(18, n), 'HRA', 'DCI', case when ends_on is null then 'START' else 'END' end, account_id, null,
       case when ends_on is null then 250 else -250 end, case when ends_on is null then 1 else -1 end,
       coalesce(ends_on + 1, starts_on), 'bench'
  from bench.council where not garage and (starts_on > ${week} or ends_on is not null);

insert into opening_roll (week_starts_on, rent_group_code, type_code, value_pence, units)
select ${week} - 7, rent_group_code, type_code, sum(value), sum(units)
  from (
    select p.rent_group_code, c.type_code, c.weekly_pence as value, 1 as units
      from property_charge c join property p on p.id = c.property_id
    union all
    select 'HRA', 'DCI', 250, 1 from bench.council where not garage and ends_on is null
    union all
    select rent_group_code, type_code, -value_pence, -units from rent_roll_movement) roll
 group by rent_group_code, type_code;
