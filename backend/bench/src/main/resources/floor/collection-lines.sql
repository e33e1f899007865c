-- The lines of a collection day, by hand: what is due, with the week and the control account it will be posted to. It looks for no reason to
-- leave a line out, makes no hash of what a second person saw and no dry run before.
insert into collection_line (run_id, account_id, mandate_id, number, item_id, transaction_code, amount_pence, outcome, rent_year, rent_week, control_code)
select ${run}, i.account_id, i.mandate_id, 1, i.id, '17', i.amount_pence, 'INCLUDED', w.year, w.number, p.control_code
  from direct_debit_item i
  join mandate m on m.account_id = i.account_id and m.id = i.mandate_id and m.state = 'LIVE'
  join direct_debit_schedule s on s.account_id = i.account_id and s.id = i.schedule_id
  join letter l on l.id = s.letter_id and l.state = 'SENT'
  join account a on a.account_id = i.account_id
  join rent_week w on ${day} >= w.starts_on and ${day} < w.starts_on + 7
  join posting_rule p on p.rent_group_code = a.rent_group_code and p.type_code = 'RDD' and p.valid_from <= ${day}
       and (p.valid_before is null or p.valid_before > ${day})
 where i.state = 'PLANNED' and i.collect_on = ${day}
