-- The same entries and balances as a file of payments leaves, by hand: what was copied into the staging table, in one statement. It keeps no
-- bytes, refuses no second posting, answers for no line, counts no exceptions and can not be resumed.
with paid as (
  select r.account_id, s.*, m.type_code, p.control_code, w.year, w.number as week,
         row_number() over (partition by r.account_id order by s.source_line_id) as nth
    from staged s
    join account_reference r on r.reference = s.payment_ref
    join account a on a.account_id = r.account_id
    join payment_method m on m.code = s.method
    join rent_week w on w.starts_on = s.payment_date - extract(isodow from s.payment_date)::integer + 1
    join posting_rule p on p.rent_group_code = a.rent_group_code and p.type_code = m.type_code
         and p.valid_from <= s.payment_date and (p.valid_before is null or p.valid_before > s.payment_date)
), written as (
  insert into journal (id, kind, narrative, made_by) values (${journal}, 'RECEIPT', 'Payments by hand', 'bench')
), posted as (
  insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week, journal_id,
                     source, source_line, narrative)
  select p.account_id, b.entry_count + p.nth, p.type_code, -(p.amount * 100)::bigint, p.control_code, p.payment_date, p.year, p.week,
         ${journal}, 'PAYMENT_FILE', p.source || '/' || p.source_line_id, coalesce(p.narrative, '')
    from paid p join account_balance b on b.account_id = p.account_id
  returning account_id, amount_pence
)
update account_balance b set balance_pence = b.balance_pence + p.pence, entry_count = b.entry_count + p.entries
  from (select account_id, sum(amount_pence) as pence, count(*) as entries from posted group by account_id) p
 where p.account_id = b.account_id
