-- A payer by Direct Debit for so many accounts spread over the council: a live mandate, a schedule whose notice was sent in time, and one
-- collection on each of the days. Bank details come sealed, in bench.payer; there in clear too, for the floor.
select set_config('quarterday.actor', 'bench', false), set_config('quarterday.actor_name', 'Bench', false);
set session_replication_role = replica;

insert into service_user (number, name, bank_name, account_name, sort_code, account_number, contact)
values ('999999', 'ANYTOWN COUNCIL', 'Anytown Bank', 'ANYTOWN COUNCIL', '089999', '66374958', 'Rents, 01632 960000');

insert into mandate (account_id, id, service_user, reference, state, payer_name, sort_code_sealed, account_number_sealed, bank_mask, bank_print,
                     modulus, channel, authority, authorised_on, method, frequency, collection_day, first_on, lodge, lodged_on, live_from, made_by,
                     made_by_name)
select c.account_id, bench.id(7, c.n), '999999', 'DD' || lpad(c.n::text, 8, '0'), 'LIVE', 'A OKAFOR', p.sort_code_sealed, p.account_number_sealed,
       '****' || right(p.account_number, 4), sha256(p.account_number::bytea), 'NOT_CHECKED', 'PAPER', 'SOLE', date '2026-01-05', 'ACTUAL', 'MONTHLY', 1,
       date '2026-02-02', 'NONE', date '2026-01-12', date '2026-01-19', 'bench', 'Bench'
  from bench.payer p join bench.council c using (n);

insert into letter (id, account_id, kind, subject, addressee, address, dated, content, state, pdf, sha256, sent_on, sent_by_name, queued_by, queued_by_name)
select bench.id(8, c.n), c.account_id, 'DD_NOTICE', 'Your Direct Debit', 'A Okafor', 'ZZ1 1ZZ', date '2026-09-01', '[]', 'SENT', '\x00', '\x00',
       date '2026-09-02', 'Bench', 'bench', 'Bench'
  from bench.payer p join bench.council c using (n);

insert into direct_debit_schedule (account_id, id, mandate_id, why, from_on, to_on, debit_from, debit_pence, opening_pence, extra_pence, total_pence,
                                   letter_id, notice_given_on, notice_counts_from, first_due_on, made_by_name)
select c.account_id, bench.id(9, c.n), bench.id(7, c.n), 'NEW', date '2026-04-06', date '2027-04-04', date '2026-04-06', 520000, 0, 0, 520000,
       bench.id(8, c.n), date '2026-09-02', date '2026-09-04', date '2026-10-01', 'Bench'
  from bench.payer p join bench.council c using (n);

insert into direct_debit_item (account_id, id, mandate_id, schedule_id, due_on, collect_on, amount_pence, state)
select c.account_id, bench.id(100 + d.nth, c.n), bench.id(7, c.n), bench.id(9, c.n), d.day, d.day, 30000 + c.n * 7919 % 15000, 'PLANNED'
  from bench.payer p join bench.council c using (n)
 cross join (values ${days}) d (nth, day, payers)
 where p.nth <= d.payers;

set session_replication_role = origin;
vacuum (freeze, analyze) mandate;
vacuum (freeze, analyze) letter;
vacuum (freeze, analyze) direct_debit_schedule;
vacuum (freeze, analyze) direct_debit_item;
