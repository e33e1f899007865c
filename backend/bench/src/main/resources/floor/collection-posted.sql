-- The same entries, balances and marks on the items as a posted run leaves, in one statement. It can not be resumed.
with numbered as (
  select l.*, m.reference, b.entry_count + row_number() over (partition by l.account_id order by l.number) as entry_number
    from collection_line l
    join mandate m on m.account_id = l.account_id and m.id = l.mandate_id
    join account_balance b on b.account_id = l.account_id
   where l.run_id = ${run}
), written as (
  insert into journal (id, kind, narrative, made_by) values (${run}, 'RECEIPT', 'Direct Debits by hand', 'bench')
), posted as (
  insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week, journal_id, source, source_line,
                     narrative)
  select account_id, entry_number, 'RDD', -amount_pence, control_code, current_date - 1, rent_year, rent_week, ${run}, 'COLLECTION', reference,
         'Direct Debit'
    from numbered
), collected as (
  update direct_debit_item i set state = 'COLLECTED', entry_number = n.entry_number, run_id = n.run_id, transaction_code = n.transaction_code
    from numbered n where i.account_id = n.account_id and i.id = n.item_id
), used as (
  update mandate m set collected_on = current_date - 1 from numbered n where m.account_id = n.account_id and m.id = n.mandate_id
)
update account_balance b set balance_pence = b.balance_pence - p.pence, entry_count = b.entry_count + p.lines
  from (select account_id, sum(amount_pence) as pence, count(*) as lines from numbered group by account_id) p
 where p.account_id = b.account_id
