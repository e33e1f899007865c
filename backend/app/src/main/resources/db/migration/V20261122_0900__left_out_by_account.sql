-- What was left out of a run is asked for by account, when somebody explains on the telephone why nothing was collected: few
-- lines in a table of millions.
create index collection_line_left_out_item on collection_line (account_id, item_id) where outcome = 'LEFT_OUT';
