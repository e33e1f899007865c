-- Two rent groups with their controls and rules, five rent years, and rent-free weeks: Christmas for both, and for garages the
-- measured week itself, so that the explicit nil lines of a rent-free week are among what is posted.
select set_config('quarterday.actor', 'bench', false), set_config('quarterday.actor_name', 'Bench', false);

insert into control_account (code, name, kind) values
  ('HR1001', 'Rent debtors', 'DEBTORS'), ('HR1002', 'Void loss', 'VOID_LOSS'),
  ('HR1003', 'Former tenant debtors', 'FORMER_DEBTORS'), ('HR1004', 'Write-offs', 'WRITE_OFF')
on conflict do nothing;

insert into rent_group (code, name, rent_control_code, void_control_code, former_control_code, write_off_control_code) values
  ('HRA', 'Tenant rents', 'HR1001', 'HR1002', 'HR1003', 'HR1004'),
  ('GAR', 'Garages', 'HR1001', 'HR1002', 'HR1003', 'HR1004');

insert into posting_rule (rent_group_code, type_code, valid_from, control_code)
select g.code, t.code, date '1980-01-01',
       case t.kind when 'RECEIPT' then 'CASH' when 'ADJUSTMENT' then 'ADJUSTMENT' when 'OPENING' then 'OPENING'
                   when 'TRANSFER' then 'TRANSFER' when 'REFUND' then 'REFUND' when 'WRITE_OFF' then 'HR1004' else 'INCOME' end
  from rent_group g, transaction_type t where g.code in ('HRA', 'GAR');

insert into rent_year (year, starts_on, weeks) values
  (2023, '2023-04-03', 52), (2024, '2024-04-01', 53), (2025, '2025-04-07', 52), (2026, '2026-04-06', 52), (2027, '2027-04-05', 52)
on conflict do nothing;

insert into rent_week (starts_on, year, number)
select starts_on + 7 * (n - 1), year, n from rent_year, generate_series(1, weeks) n on conflict do nothing;

insert into rent_free_week (rent_group_code, week_starts_on) values
  ('HRA', '2026-12-21'), ('HRA', '2026-12-28'), ('GAR', '2026-12-21'), ('GAR', '2026-12-28'), ('GAR', ${week});

insert into journal (id, kind, narrative, made_by) values (bench.id(20, 1), 'OPENING', 'Brought in', 'bench'),
  (bench.id(20, 2), 'IMPORT', 'History', 'bench');
