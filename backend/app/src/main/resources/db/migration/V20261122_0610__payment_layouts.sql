-- How each sender writes payments down (paymentfile.format.PaymentLayout), as a council describes it. Our own layout is not a row: it does
-- not change.
create table payment_layout (
  code  text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  spec  jsonb not null
);
create trigger audit after insert or update or delete on payment_layout for each row execute function record_audit('code');

alter table payment_file add column layout_code text not null default 'STANDARD';

-- The two that most councils meet. Widths and headings are as published by one council each: a council checks them against its own files
-- before the first one is sent.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into payment_layout (code, spec) values
  ('CASH_RECEIPTING', '{
     "code": "CASH_RECEIPTING", "name": "Cash receipting extract, 55 characters", "shape": "FIXED", "separator": ",", "skippedLines": 0,
     "columns": {"source": "=CASH_RECEIPTING", "amount": "1-10", "narrative": "11-30", "payment_date": "31-40", "method": "43-45",
                 "payment_ref": "46-55"},
     "dayPattern": "dd/MM/yyyy", "amountIn": "POUNDS", "paidIsMinus": false, "methods": {"PP": "PP", "PO": "PO", "CSH": "CASH", "CHQ": "CHQ"},
     "trailer": {"begins": "", "lines": "", "amount": ""}}'),
  ('UC_PORTAL', '{
     "code": "UC_PORTAL", "name": "Universal Credit payments from the portal", "shape": "HEADINGS", "separator": ",", "skippedLines": 0,
     "columns": {"source": "=UC_PORTAL", "payment_ref": "tenancy_ref", "amount": "amount", "payment_date": "payment_date",
                 "method": "=UC", "narrative": "type"},
     "dayPattern": "yyyy-MM-dd", "amountIn": "POUNDS", "paidIsMinus": false, "methods": {},
     "trailer": {"begins": "TOTAL", "lines": "", "amount": "5"}}');
