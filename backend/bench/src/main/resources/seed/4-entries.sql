-- ${entries} entries an account: what was brought in, then week by week the charges and a payment that is now and then short.
-- Written a week at a time, as time would have: an account's entries lie apart on the disk.
do $$
begin
  for back in reverse (${entries} + 3) / 4 .. 1 loop
    insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week, journal_id, source)
    select a.account_id, k, e.type_code, e.pence, e.control_code, w.starts_on, w.year, w.number,
           case k when 1 then bench.id(20, 1) else bench.id(20, 2) end, case k when 1 then 'OPENING' else 'IMPORT' end
      from bench.council a
     cross join lateral generate_series(greatest(1, ${entries} + 1 - 4 * back), ${entries} + 4 - 4 * back + (a.n * 0)::int) k
      join rent_week w on w.starts_on = ${week} - 7 * back
     cross join lateral (
       select case when k = 1 then 'OPB' when k % 4 = 2 then case when garage then 'DGA' else 'DBR' end when k % 4 = 3 then 'DSC'
                   when k % 4 = 0 then 'DCI' else 'RCC' end as type_code,
              case when k = 1 then n * 6151 % 30000 - 10000 when k % 4 = 2 then case when garage then garage_rent else rent end
                   when k % 4 = 3 then service when k % 4 = 0 then 250
                   else -(case when garage then garage_rent else rent end + service + case when (n + k) % 7 = 0 then 0 else 250 end) end as pence,
              case when k = 1 then 'OPENING' when k % 4 = 1 then 'CASH' else 'INCOME' end as control_code) e;
  end loop;
end $$;

insert into account_balance (account_id, balance_pence, entry_count)
select account_id, sum(amount_pence), count(*) from entry group by account_id order by account_id;
