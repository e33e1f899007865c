-- The week's debit as somebody would write it by hand who trusts the data: the rows the application's run leaves behind, nothing else.
-- prepare
insert into debit_run (id, week_starts_on, attempt, state, prelist_id, prelisted_at, prepared_by, prepared_by_name, balanced_by,
                       balanced_by_name, approved_by, approved_by_name)
values (bench.id(30, 1), ${week}, 1, 'POSTING', bench.id(30, 2), now(), 'one', 'One', 'one', 'One', 'two', 'Two');

insert into debit_line (run_id, account_id, charge_id, rent_group_code, type_code, control_code, weekly_pence, days, amount_pence,
                        apportioned_pence, on_roll, part_week, rent_free)
select bench.id(30, 1), account_id, id, rent_group_code, type_code, control_code, weekly_pence, days,
       case when free then 0 else gross end, gross - case when on_roll then weekly_pence else 0 end, on_roll, apportioned and days < 7, free
  from (
    select a.account_id, c.id, a.rent_group_code, c.type_code, p.control_code, c.weekly_pence, t.apportioned,
           least(c.ends_before, a.ends_on + 1, ${week} + 7) - greatest(c.starts_on, a.starts_on, ${week}) as days,
           least(c.ends_before, a.ends_on + 1, ${week} + 7) = ${week} + 7 as on_roll,
           f.rent_group_code is not null and not t.charged_in_free_weeks as free,
           case when t.apportioned
                then (c.weekly_pence * 2 * (least(c.ends_before, a.ends_on + 1, ${week} + 7) - greatest(c.starts_on, a.starts_on, ${week})) + 7) / 14
                else c.weekly_pence end as gross
      from account a
      join charge c on c.account_id = a.account_id
      join transaction_type_terms t on t.type_code = c.type_code and t.valid_from <= ${week} and (t.valid_before is null or t.valid_before > ${week})
      join posting_rule p on p.rent_group_code = a.rent_group_code and p.type_code = c.type_code
           and p.valid_from <= ${week} and (p.valid_before is null or p.valid_before > ${week})
      left join rent_free_week f on f.rent_group_code = a.rent_group_code and f.week_starts_on = ${week}) due
 where days > 0;

insert into void_loss (run_id, property_id, property_charge_id, rent_group_code, type_code, income_code, void_code, weekly_pence, days,
                       amount_pence, apportioned_pence, on_roll, rent_free)
select bench.id(30, 1), property_id, id, rent_group_code, type_code, control_code, void_control_code, weekly_pence, days,
       case when free then 0 else (weekly_pence * 2 * days + 7) / 14 end,
       (weekly_pence * 2 * days + 7) / 14 - case when on_roll then weekly_pence else 0 end, on_roll, free
  from (
    select p.id as property_id, c.id, p.rent_group_code, c.type_code, r.control_code, g.void_control_code, c.weekly_pence,
           7 - coalesce(h.days, 0) as days, not coalesce(h.sunday, false) as on_roll,
           f.rent_group_code is not null and not t.charged_in_free_weeks as free
      from property p
      join rent_group g on g.code = p.rent_group_code
      join property_charge c on c.property_id = p.id
      join transaction_type_terms t on t.type_code = c.type_code and t.charged_when_void
      join posting_rule r on r.rent_group_code = p.rent_group_code and r.type_code = c.type_code
      left join (
        select property_id, sum(least(ends_on + 1, ${week} + 7) - greatest(starts_on, ${week}))::int as days,
               bool_or(coalesce(ends_on, 'infinity') >= ${week} + 6) as sunday
          from account where kind <> 'SUB' and starts_on < ${week} + 7 and (ends_on is null or ends_on >= ${week})
         group by property_id) h on h.property_id = p.id
      left join rent_free_week f on f.rent_group_code = p.rent_group_code and f.week_starts_on = ${week}
     where coalesce(h.days, 0) < 7) vacant;

insert into debit_total (run_id, rent_group_code, type_code, occupied_lines, occupied_pence, occupied_roll_units, occupied_roll_pence,
                         void_lines, void_pence, void_roll_units, void_roll_pence, part_lines, apportioned_pence, rent_free_lines,
                         rent_free_pence, brought_units, brought_pence, moved_units, moved_pence)
select bench.id(30, 1), rent_group_code, type_code, sum(lines), sum(amount), sum(units), sum(roll), sum(void_lines), sum(void_amount),
       sum(void_units), sum(void_roll), sum(parts), sum(apportioned), sum(frees), 0, 0, 0, 0, 0
  from (
    select rent_group_code, type_code, count(*) as lines, sum(amount_pence) as amount, count(*) filter (where on_roll) as units,
           coalesce(sum(weekly_pence) filter (where on_roll), 0) as roll, 0 as void_lines, 0 as void_amount, 0 as void_units, 0 as void_roll,
           count(*) filter (where part_week) as parts, sum(apportioned_pence) as apportioned, count(*) filter (where rent_free) as frees
      from debit_line where run_id = bench.id(30, 1) group by rent_group_code, type_code
    union all
    select rent_group_code, type_code, 0, 0, 0, 0, count(*), sum(amount_pence), count(*) filter (where on_roll),
           coalesce(sum(weekly_pence) filter (where on_roll), 0), 0, sum(apportioned_pence), count(*) filter (where rent_free)
      from void_loss where run_id = bench.id(30, 1) group by rent_group_code, type_code) line
 group by rent_group_code, type_code;

analyze debit_line;
-- post
insert into journal (id, kind, narrative, made_by, approved_by) values (bench.id(30, 3), 'DEBIT', 'Weekly debit', 'one', 'two');

insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week, journal_id, source, narrative)
select l.account_id, b.entry_count + row_number() over (partition by l.account_id order by l.charge_id), l.type_code, l.amount_pence,
       l.control_code, w.starts_on, w.year, w.number, bench.id(30, 3), 'DEBIT', case when l.rent_free then 'Rent-free week' else '' end
  from debit_line l join account_balance b on b.account_id = l.account_id join rent_week w on w.starts_on = ${week}
 where l.run_id = bench.id(30, 1);

update account_balance b set balance_pence = b.balance_pence + d.amount, entry_count = b.entry_count + d.lines
  from (select account_id, sum(amount_pence) as amount, count(*) as lines from debit_line where run_id = bench.id(30, 1) group by account_id) d
 where b.account_id = d.account_id;

update debit_run set state = 'POSTED', journal_id = bench.id(30, 3) where id = bench.id(30, 1);
