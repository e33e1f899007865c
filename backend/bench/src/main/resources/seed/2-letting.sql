-- Property, people, tenancies and accounts: account n holds property n. One in sixteen is a garage of the tenancy before it, one
-- tenancy in five is joint, two homes in a hundred more stand void. Ids are version 7 by shape and made of n: the same every time.
create table bench.council as
select n,
       n % 16 = 0 as garage,
       case when n % 16 = 0 then n - 1 else n end as tenancy,
       bench.id(1, n) as property_id,
       bench.id(2, case when n % 16 = 0 then n - 1 else n end) as tenancy_id,
       bench.id(3, n) as account_id,
       8000 + n * 7919 % 6000 as rent, 500 + n * 104729 % 1500 as service, 1500 as garage_rent,
       -- One in a hundred begins on the measured week's Wednesday, one in two hundred ends on its Friday.
       case when m % 100 = 7 then ${week} + 2 else date '2015-06-01' + (n % 3000)::int end as starts_on,
       case when m % 200 = 11 then ${week} + 4 end as ends_on
  from (select n, case when n % 16 = 0 then n - 1 else n end as m from generate_series(1::bigint, ${accounts}) n) numbered;

insert into property (id, reference, uprn, kind, address_line_1, postcode, bedrooms, patch, rent_group_code, formula_rent_pence, acquired_on)
select bench.id(1, n), 'P' || n, '9999' || lpad(n::text, 8, '0'), case when garage then 'GARAGE' else 'DWELLING' end,
       n % 400 + 1 || ' ' || (array['Heron', 'Willow', 'Quarry', 'Station', 'Mill', 'Orchard', 'Abbey', 'Ferry'])[(n % 8 + 1)::int] || ' '
         || (array['Road', 'Street', 'Close', 'Court', 'Way', 'Lane', 'Terrace'])[(n / 400 % 7 + 1)::int],
       'ZZ' || n % 90 + 1 || ' ' || n / 90 % 10 || 'ZZ', case when garage then null else n % 4 + 1 end, 'PATCH ' || n % 120,
       case when garage then 'GAR' else 'HRA' end, case when garage then null else 16000 end, date '1970-01-01'
  from (select n, n <= ${accounts} and n % 16 = 0 as garage from generate_series(1::bigint, ${accounts} + ${accounts} / 50) n) numbered;

insert into tenancy (id, reference, property_id, tenure_code, state, starts_on, ends_on, end_reason, entered_by)
select tenancy_id, 'T' || n, property_id, 'SEC', case when ends_on is null then 'LIVE' else 'ENDED' end, starts_on, ends_on,
       case when ends_on is null then null else 'TENANT_NOTICE' end, 'bench'
  from bench.council where not garage;

insert into person (id, reference, title, forename, surname, born_on)
select bench.id(4, n), 'N' || n, (array['Ms', 'Mr', 'Mrs', 'Mx'])[(n % 4 + 1)::int],
       (array['Ada', 'Bilal', 'Carys', 'Dev', 'Efua', 'Finn', 'Grace', 'Hana', 'Ivo', 'Joy', 'Kofi'])[(n % 11 + 1)::int],
       (array['Okafor', 'Smith', 'Begum', 'Jones', 'Nowak', 'Patel', 'Brown', 'Adeyemi', 'Evans', 'Khan', 'Murphy', 'Silva', 'Taylor'])[(n / 11 % 13 + 1)::int],
       date '1940-01-01' + (n * 613 % 23000)::int
  from generate_series(1::bigint, ${accounts} + ${accounts} / 5) n where n > ${accounts} or n % 16 <> 0;

insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on)
select bench.id(5, n), tenancy_id, bench.id(4, n), 'TENANT', true, starts_on from bench.council where not garage
union all
select bench.id(5, ${accounts} + n / 5), tenancy_id, bench.id(4, ${accounts} + n / 5), 'JOINT_TENANT', true, starts_on
  from bench.council where n % 5 = 0 and not garage;

insert into contact_point (id, person_id, kind, value)
select bench.id(6, n), bench.id(4, n), 'PHONE', '07700 900' || lpad((n % 1000)::text, 3, '0') from bench.council where not garage;

insert into account (account_id, reference, payment_reference, kind, tenancy_id, main_account_id, property_id, rent_group_code, starts_on, ends_on)
select account_id, 'A' || n, 'R' || n, case when garage then 'GARAGE' else 'MAIN' end, tenancy_id,
       case when garage then bench.id(3, n - 1) end, property_id, case when garage then 'GAR' else 'HRA' end, starts_on, ends_on
  from bench.council;

insert into account_reference (reference, account_id, kind)
select 'A' || n, account_id, 'ACCOUNT' from bench.council union all select 'R' || n, account_id, 'PAYMENT' from bench.council;
