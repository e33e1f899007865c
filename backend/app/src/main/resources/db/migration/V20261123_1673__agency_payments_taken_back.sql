-- A payment of an agency that was reversed: its commission is not earned, and is carried as a difference until it is explained.

alter table agency_return_line add column reversed boolean not null default false;
create index agency_return_line_earned on agency_return_line (account_id, entry_number) where state = 'POSTED' and not reversed and commission_pence > 0;
