-- The types, tenures, reasons and limits every council starts with. Names and codes are the field's; what a council
-- sets differently it changes by a dated row.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into control_account (code, name, kind) values
  ('OPENING', 'Balances brought in', 'OPENING'),
  ('TRANSFER', 'Transfers between accounts (clears to nil)', 'TRANSFER_CLEARING'),
  ('CASH', 'Cash and cards received', 'CASH'),
  ('DIRECT-DEBIT', 'Direct Debit received', 'CASH'),
  ('STANDING-ORDER', 'Standing orders received', 'CASH'),
  ('BENEFIT', 'Housing Benefit', 'BENEFIT'),
  ('UNIVERSAL-CREDIT', 'Universal Credit', 'BENEFIT'),
  ('ADJUSTMENT', 'Adjustments', 'ADJUSTMENT'),
  ('REFUND', 'Refunds', 'CASH'),
  ('INCOME', 'Rent and charges raised', 'INCOME'),
  ('COURT-COSTS', 'Court costs raised', 'INCOME');

insert into transaction_type (code, name, kind, tenant_text) values
  ('DBR', 'Basic rent', 'CHARGE', 'Rent'),
  ('DTA', 'Basic rent, temporary accommodation', 'CHARGE', 'Rent'),
  ('DSC', 'Service charge', 'CHARGE', 'Service charge'),
  ('DCB', 'Cleaning (block)', 'CHARGE', 'Block cleaning'),
  ('DCE', 'Cleaning (estate)', 'CHARGE', 'Estate cleaning'),
  ('DGM', 'Grounds maintenance', 'CHARGE', 'Grounds maintenance'),
  ('DLL', 'Landlord lighting', 'CHARGE', 'Lighting of shared areas'),
  ('DHE', 'Heating', 'CHARGE', 'Heating'),
  ('DHM', 'Heating maintenance', 'CHARGE', 'Heating maintenance'),
  ('DWR', 'Water rates', 'CHARGE', 'Water'),
  ('DWS', 'Water standing charge', 'CHARGE', 'Water standing charge'),
  ('DWW', 'WaterSure reduction', 'CHARGE', 'WaterSure reduction'),
  ('DTV', 'Television licence', 'CHARGE', 'Television licence'),
  ('DCT', 'Communal digital television', 'CHARGE', 'Shared television aerial'),
  ('DCI', 'Contents insurance', 'CHARGE', 'Home contents insurance'),
  ('DTL', 'Tenants levy', 'CHARGE', 'Tenants'' levy'),
  ('DGA', 'Garage', 'CHARGE', 'Garage rent'),
  ('DCP', 'Parking space', 'CHARGE', 'Parking space'),
  ('DST', 'Storage', 'CHARGE', 'Storage'),
  ('DVA', 'VAT', 'CHARGE', 'VAT'),
  ('DCO', 'Concierge', 'CHARGE', 'Concierge'),
  ('DCC', 'Court costs', 'CHARGE', 'Court costs'),
  ('DRP', 'Rechargeable repairs', 'CHARGE', 'Repair you were charged for'),
  ('DUO', 'Use and occupation', 'CHARGE', 'Charge for use and occupation'),
  ('RPY', 'Payment at Post Office or shop', 'RECEIPT', 'Payment at a Post Office or shop'),
  ('RCC', 'Debit or credit card', 'RECEIPT', 'Card payment'),
  ('RDD', 'Direct Debit', 'RECEIPT', 'Direct Debit'),
  ('RDX', 'Direct Debit unpaid', 'RECEIPT', 'Direct Debit returned unpaid'),
  ('RSO', 'Standing order', 'RECEIPT', 'Standing order'),
  ('RHB', 'Housing Benefit', 'RECEIPT', 'Housing Benefit'),
  ('RUC', 'Universal Credit', 'RECEIPT', 'Universal Credit'),
  ('RBP', 'Bank payment', 'RECEIPT', 'Bank payment'),
  ('RCO', 'Cash office', 'RECEIPT', 'Cash payment'),
  ('RQP', 'Cheque', 'RECEIPT', 'Cheque'),
  ('RIT', 'Transfer between accounts', 'TRANSFER', 'Moved between your accounts'),
  ('RRF', 'Refund', 'REFUND', 'Refund to you'),
  ('RWA', 'Rent waiver', 'ADJUSTMENT', 'Rent not charged'),
  ('ADJ', 'Adjustment', 'ADJUSTMENT', 'Correction'),
  ('WOF', 'Write-off', 'WRITE_OFF', 'Debt written off'),
  ('WON', 'Write-on', 'WRITE_OFF', 'Debt brought back'),
  ('OPB', 'Opening balance', 'OPENING', 'Balance brought forward');

insert into transaction_type_terms (type_code, valid_from, apportioned, charged_in_free_weeks, charged_when_void, benefit_eligible, counts_as_payment, counts_as_rent)
select code, date '1980-01-01',
       kind = 'CHARGE' and code not in ('DCI', 'DTV', 'DCC', 'DRP'),
       code in ('DHE', 'DHM', 'DWR', 'DWS', 'DWW', 'DCI', 'DTV', 'DUO'),
       code in ('DBR', 'DTA', 'DSC', 'DCB', 'DCE', 'DGM', 'DLL', 'DCO', 'DGA', 'DCP', 'DST'),
       code in ('DBR', 'DTA', 'DSC', 'DCB', 'DCE', 'DGM', 'DLL', 'DCO', 'DCT'),
       kind = 'RECEIPT',
       code in ('DBR', 'DTA')
  from transaction_type;

insert into tenure_type (code, name, secure, introductory) values
  ('SEC', 'Secure', true, false), ('INT', 'Introductory', false, true), ('FLX', 'Flexible', true, false),
  ('DEM', 'Demoted', false, false), ('NON', 'Non-secure', false, false), ('LTA', 'Temporary accommodation licence', false, false),
  ('MPA', 'Use and occupation', false, false), ('TGA', 'Tenant garage', false, false), ('PVG', 'Private garage', false, false),
  ('SUB', 'Sub-account', false, false), ('LEA', 'Leasehold', false, false), ('SHO', 'Shared owner', false, false);

insert into adjustment_reason (code, name) values
  ('WRONG_CHARGE', 'Charge was wrong'), ('BACKDATED_CHANGE', 'Change taken back to an earlier date'),
  ('GOODWILL', 'Goodwill or compensation'), ('WAIVER', 'Charge waived'), ('POSTED_IN_ERROR', 'Posted in error'),
  ('OTHER', 'Other (say what)');

-- An adjustment up to £50 stands by itself, up to £500 needs a senior rents officer, above that a head of service.
insert into money_limit (action, permission, valid_from, limit_pence) values
  ('ADJUSTMENT_MAKE_ALONE', 'adjustment:make', date '2020-01-01', 5000),
  ('ADJUSTMENT_APPROVE', 'adjustment:approve', date '2020-01-01', 50000),
  ('ADJUSTMENT_APPROVE', 'adjustment:approve-any', date '2020-01-01', null);

insert into counter (name, next) values ('tenancy', 500001), ('payment_reference', 2000001), ('person', 500001), ('property', 500001);
