-- Benefit comes by the file as payments do, through the same pipeline. What is more: a line says what is awarded and what is taken back,
-- names the claim beside the rent account, and may take money back.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

-- What is taken back has a type of its own, so that a statement never shows it as rent the tenant left unpaid. It is no receipt: it cannot
-- bounce, and is no tenant's last payment.
insert into transaction_type (code, name, kind, tenant_text) values
  ('HBO', 'Housing Benefit overpayment recovered', 'ADJUSTMENT', 'Housing Benefit taken back by the council for an earlier overpayment'),
  ('RTP', 'Deduction from benefit for arrears', 'RECEIPT', 'Taken from your benefit by the DWP towards your arrears');
insert into transaction_type_terms (type_code, valid_from, counts_as_payment) values
  ('HBO', date '1980-01-01', false), ('RTP', date '1980-01-01', true);
insert into posting_rule (rent_group_code, type_code, valid_from, valid_before, control_code)
select rent_group_code, case type_code when 'RHB' then 'HBO' else 'RTP' end, valid_from, valid_before, control_code
  from posting_rule where type_code in ('RHB', 'RUC');
insert into posting_rule (rent_group_code, type_code, valid_from, valid_before, control_code)
select r.rent_group_code, 'HBA', r.valid_from, r.valid_before, r.control_code from posting_rule r
 where r.type_code = 'RHB' and not exists (select from posting_rule o where o.rent_group_code = r.rent_group_code and o.type_code = 'HBA');

insert into payment_method (code, name, type_code) values
  ('HBA', 'Housing Benefit adjustment', 'HBA'), ('HBO', 'Housing Benefit taken back', 'HBO'), ('TPD', 'Deduction from benefit', 'RTP');

alter table payment_file add column kind text not null default 'PAYMENTS' check (kind in ('PAYMENTS', 'HOUSING_BENEFIT', 'UNIVERSAL_CREDIT'));
alter table payment_line add column claim_ref text, add column weekly_pence bigint, add column recovered_pence bigint;

-- The claim a benefit office knows an account by. Learned from lines whose rent reference led to the account; a claim that moves with its
-- household is this row changed, once the old account has ended.
create table benefit_claim (
  claim_ref   text primary key check (length(claim_ref) between 1 and 30),
  account_id  uuid not null,
  file_id     uuid not null,
  line        integer not null,
  learned_at  timestamptz not null default now()
);
create index benefit_claim_account on benefit_claim (account_id);

-- What each posted line of a Housing Benefit schedule said, beside what it posted.
create table benefit_award (
  account_id       uuid not null references account,
  file_id          uuid not null,
  line             integer not null,
  claim_ref        text not null,
  credited_on      date not null,
  posted_pence     bigint not null,
  weekly_pence     bigint not null check (weekly_pence >= 0),
  recovered_pence  bigint not null check (recovered_pence >= 0),
  adjustment       boolean not null,               -- it settles weeks that are over, and says nothing of those to come
  primary key (account_id, file_id, line)
);
create index benefit_award_newest on benefit_award (account_id, credited_on desc, line desc);

-- Widths and headings are as published by one council each: a council checks them against its own files before the first one is sent.
insert into payment_layout (code, spec) values
  ('DWP_DEDUCTIONS', '{
     "code": "DWP_DEDUCTIONS", "name": "Deductions from benefit, schedule of the DWP", "kind": "UNIVERSAL_CREDIT", "shape": "HEADINGS", "separator": ",",
     "skippedLines": 0,
     "columns": {"source": "=DWP_DEDUCTIONS", "payment_ref": "tenancy_ref|our_ref|landlord_reference|account_reference",
                 "amount": "amount|amount_paid|deduction", "payment_date": "payment_date|date_paid", "method": "=TPD",
                 "narrative": "claimant|name|customer_name"},
     "dayPattern": "yyyy-MM-dd", "amountIn": "POUNDS", "paidIsMinus": false, "methods": {},
     "trailer": {"begins": "TOTAL", "lines": "", "amount": "5"}}'),
  ('HB_SCHEDULE', '{
     "code": "HB_SCHEDULE", "name": "Housing Benefit schedule", "kind": "HOUSING_BENEFIT", "shape": "HEADINGS", "separator": ",", "skippedLines": 0,
     "columns": {"source": "=HB", "payment_ref": "HBRentRef", "amount": "HBValuePosted", "payment_date": "HBDatePosted", "method": "=HB",
                 "claim_ref": "HBClaimRef", "weekly": "HBValueWeekly", "recovered": "HBValueRecovered",
                 "adjustment": "HBAdjustmentIndicator"},
     "dayPattern": "yyyy-MM-dd", "amountIn": "POUNDS", "paidIsMinus": false, "methods": {},
     "trailer": {"begins": "TOTAL", "lines": "2", "amount": "3"}}');

-- What a claimant is paid for housing and what is taken for arrears are two types; the claimant's name is the evidence when a reference leads
-- nowhere. A layout that somebody changed stays as it is, but for its kind.
update payment_layout set spec = spec || '{"kind": "UNIVERSAL_CREDIT"}' where code = 'UC_PORTAL';
update payment_layout
   set spec = spec || '{
     "methods": {"HOUSING": "UC", "MPTL": "UC", "ARREARS": "TPD", "TPD": "TPD"},
     "columns": {"source": "=UC_PORTAL", "payment_ref": "tenancy_ref|tenancy_reference|tenant_reference|landlord_reference",
                 "amount": "amount|payment_amount", "payment_date": "payment_date|date_paid|date", "method": "type|payment_type",
                 "narrative": "claimant|claimant_name|tenant_name|name"}}'
 where code = 'UC_PORTAL' and spec -> 'columns' = '{"source": "=UC_PORTAL", "payment_ref": "tenancy_ref", "amount": "amount",
     "payment_date": "payment_date", "method": "=UC", "narrative": "type"}'::jsonb;
