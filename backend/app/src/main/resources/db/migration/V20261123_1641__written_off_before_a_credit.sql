-- Before a credit leaves the rent accounts somebody answers for what the same people had written off: it is on no balance, and so
-- nothing else holds it back. The books ask; where nothing is written off nobody has to say anything.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

alter table credit_check_item drop constraint credit_check_item_fact_check;
alter table credit_check_item add constraint credit_check_item_fact_check
  check (fact in ('DEBITS_TO_DATE', 'DEBITS_MISSING', 'UNCLEARED', 'BENEFIT', 'PAYER', 'WRITTEN_OFF'));

insert into credit_check_item (code, valid_from, place, question, hint, fact, by_hand) values
  ('WRITTEN_OFF', date '2020-01-01', 7, 'Does nothing have to be written on first?',
   'A debt that can still be asked for is brought back and paid from the credit; one that is out of time or discharged stays given up',
   'WRITTEN_OFF', false);

-- What was written off when a refund was asked for, and why it stays so; nil where there was nothing.
alter table refund
  add column written_off_pence bigint not null default 0 check (written_off_pence >= 0),
  add column written_off_why text not null default '' check (length(written_off_why) <= 300),
  add constraint refund_written_off_answered check ((written_off_pence = 0) = (written_off_why = ''));
