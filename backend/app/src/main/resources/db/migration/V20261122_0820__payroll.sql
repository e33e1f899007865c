-- Deductions from wages come from an employer in a file or on the bank's statement, as what they are.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into transaction_type (code, name, kind, tenant_text) values ('RPR', 'Payroll deduction', 'RECEIPT', 'Deduction from wages')
  on conflict do nothing;
insert into transaction_type_terms (type_code, valid_from, apportioned, charged_in_free_weeks, charged_when_void, benefit_eligible, counts_as_payment, counts_as_rent)
values ('RPR', date '1980-01-01', false, false, false, false, true, false);
insert into payment_method (code, name, type_code) values ('PAYROLL', 'Payroll deduction', 'RPR');
-- A council whose books are here already takes it where it takes standing orders, until it says otherwise.
insert into posting_rule (rent_group_code, type_code, valid_from, valid_before, control_code)
select rent_group_code, 'RPR', valid_from, valid_before, control_code from posting_rule where type_code = 'RSO';
