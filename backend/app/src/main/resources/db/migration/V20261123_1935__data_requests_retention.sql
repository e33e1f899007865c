-- What people asked about their data goes some time after they were answered.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);
insert into retention_rule (code, valid_from, place, name, clock, months, basis) values
  ('REQUEST', date '1980-01-01', 92, 'What people asked about their data', 'REQUEST_ANSWERED', 24, 'To show the regulator what was asked and answered');
