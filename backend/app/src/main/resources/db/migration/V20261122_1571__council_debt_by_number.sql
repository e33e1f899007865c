-- What is moved to a debt in other books is looked up by its number, whichever account it was recorded on.
create index credit_council_debt_number on credit_council_debt (kind, reference);
