-- Cases of Housing Online: a reason of a contact says itself that it is one, and a question that was not settled at the first contact leaves
-- a task whose kind is the reason, so that the service levels of tasks are those of the categories too.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

alter table contact_reason add column about_online boolean not null default false;   -- a case of Housing Online
update contact_reason set about_online = true
 where code in ('ONLINE', 'ONLINE_REGISTER', 'ONLINE_LOCKED', 'ONLINE_WRONG_ACCOUNT', 'ONLINE_JOINT', 'ONLINE_BALANCE', 'ONLINE_CARD');
insert into contact_reason (code, valid_from, place, name, about_arrears, quiet_days, about_online) values
  ('ONLINE_DEBIT', date '1980-01-01', 93, 'Housing Online: Direct Debit', false, 28, true),
  ('ONLINE_DETAILS', date '1980-01-01', 93, 'Housing Online: change of details', false, 28, true);

-- Who cannot get in or whose payment failed waits least. What has no line here has its priority's.
insert into task_service_level (code, valid_from, priority, working_days, rise_days) values
  ('ONLINE_REGISTER', date '1980-01-01', 2, 1, 1), ('ONLINE_LOCKED', date '1980-01-01', 2, 1, 1),
  ('ONLINE_WRONG_ACCOUNT', date '1980-01-01', 1, 0, 1), ('ONLINE_CARD', date '1980-01-01', 2, 1, 1),
  ('ONLINE_JOINT', date '1980-01-01', 3, 3, 2), ('ONLINE_BALANCE', date '1980-01-01', 3, 3, 2),
  ('ONLINE_DEBIT', date '1980-01-01', 3, 3, 2), ('ONLINE_DETAILS', date '1980-01-01', 4, 10, 3);

-- The task that follows a contact is found by it, whatever its kind.
create index task_about on task (about);
