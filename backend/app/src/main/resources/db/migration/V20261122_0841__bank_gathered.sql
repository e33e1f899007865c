-- How far what should be at the bank was gathered, so that a quiet account is not gathered from its beginning again and again.
alter table bank_account add column gathered_on date;
