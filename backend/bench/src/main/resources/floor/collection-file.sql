-- The records of the file, from bank details that lie open in a table. Nothing is sealed, kept or proved.
copy (
  select p.sort_code || p.account_number || '0' || l.transaction_code || u.sort_code || u.account_number || '    ' || lpad(l.amount_pence::text, 11, '0')
         || rpad(u.name, 18) || rpad(m.reference, 18) || rpad(m.payer_name, 18)
    from collection_line l
    join mandate m on m.account_id = l.account_id and m.id = l.mandate_id
    join bench.payer p on p.mandate_id = m.id
    join service_user u on u.number = m.service_user
   where l.run_id = ${run}
   order by l.account_id, l.mandate_id, l.number
) to stdout
