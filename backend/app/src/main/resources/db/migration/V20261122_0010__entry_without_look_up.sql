-- An entry is inserted only beside its account's locked balance row, so the look-up per row proved what the statement had
-- just read. It cost more than the insert; the daily proof finds an entry without a balance. See ADR 0006.
alter table entry drop constraint entry_account_id_fkey;
