-- Money limits and adjustment reasons become what a council changes itself. Two limits of one action and permission in force on
-- one day would leave open which counts, so the database refuses them; and a reason is audited as every other setting is.
alter table money_limit add constraint money_limit_no_overlap
  exclude using gist (action with =, permission with =, daterange(valid_from, valid_before) with &&);

create trigger audit after insert or update or delete on adjustment_reason
  for each row execute function record_audit('code');
