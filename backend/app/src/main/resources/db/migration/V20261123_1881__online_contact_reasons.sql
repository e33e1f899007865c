-- What tenants ask about Housing Online, told apart: contacts are logged with these reasons, and what was resolved at the first contact is
-- counted for each. Dated rows like every reason; the council changes them in its settings.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into contact_reason (code, valid_from, place, name, about_arrears, quiet_days) values
  ('ONLINE_REGISTER', date '1980-01-01', 93, 'Housing Online: cannot get in', false, 28),
  ('ONLINE_LOCKED', date '1980-01-01', 93, 'Housing Online: locked', false, 14),
  ('ONLINE_WRONG_ACCOUNT', date '1980-01-01', 93, 'Housing Online: wrong account', false, 28),
  ('ONLINE_JOINT', date '1980-01-01', 93, 'Housing Online: joint tenant', false, 28),
  ('ONLINE_BALANCE', date '1980-01-01', 93, 'Housing Online: balance is behind', false, 14),
  ('ONLINE_CARD', date '1980-01-01', 93, 'Housing Online: card payment failed', false, 14);
