-- What a run of a hundred thousand collections showed.

-- How much of a run came back is asked each time somebody looks at it; few are ever returned.
create index direct_debit_item_returned on direct_debit_item (run_id) where state = 'RETURNED';

-- The day of the last collection is moved with every run posted, for every payer. The run and its journal say who did it and when: it is no
-- decision about a mandate, and a hundred thousand lines a month would hide those that are.
drop trigger audit on mandate;
create trigger audit after insert or delete or update of service_user, reference, state, payer_person_id, payer_name, payer_address,
  sort_code_sealed, account_number_sealed, bank_mask, modulus, channel, authority, authorised_on, evidence, method, frequency, collection_day,
  fixed_pence, extra_pence, with_balance, first_on, lodge, lodged_on, live_from, unpaid_in_a_row, state_reason
  on mandate for each row execute function record_audit('id');
