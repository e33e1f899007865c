-- Whoever the council's work touches may complain, with a rent account or without: a leaseholder, an applicant, a visitor, somebody who
-- speaks for one. A complaint is known by its own id; its account, where it has one, stays beside all that is written of it.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

-- With the keys go the references to them; those that follow stand in their place.
alter table complaint drop constraint complaint_pkey cascade;
alter table complaint_stage drop constraint complaint_stage_pkey cascade;
alter table complaint_point drop constraint complaint_point_pkey cascade;
alter table complaint_decision drop constraint complaint_decision_pkey;
alter table complaint_action drop constraint complaint_action_pkey;
alter table complaint_event drop constraint complaint_event_pkey;
drop index complaint_id;
drop index complaint_action_of;
drop index complaint_event_of;

alter table complaint alter column account_id drop not null;
alter table complaint add primary key (id);
alter table complaint add unique (account_id, id);
create index complaint_apart on complaint (received_on desc, id desc) where account_id is null;

alter table complaint_stage alter column account_id drop not null;
alter table complaint_stage add primary key (complaint_id, stage);
alter table complaint_stage add foreign key (complaint_id) references complaint (id);
alter table complaint_stage add foreign key (account_id, complaint_id) references complaint (account_id, id);

alter table complaint_point alter column account_id drop not null;
alter table complaint_point add primary key (complaint_id, number);
alter table complaint_point add foreign key (complaint_id) references complaint (id);
alter table complaint_point add foreign key (account_id, complaint_id) references complaint (account_id, id);

alter table complaint_decision alter column account_id drop not null;
alter table complaint_decision add primary key (complaint_id, stage, point);
alter table complaint_decision add foreign key (complaint_id, stage) references complaint_stage (complaint_id, stage);
alter table complaint_decision add foreign key (complaint_id, point) references complaint_point (complaint_id, number);
alter table complaint_decision add foreign key (account_id, complaint_id) references complaint (account_id, id);

alter table complaint_action alter column account_id drop not null;
alter table complaint_action add primary key (id);
alter table complaint_action add foreign key (complaint_id, stage) references complaint_stage (complaint_id, stage);
alter table complaint_action add foreign key (account_id, complaint_id) references complaint (account_id, id);
create index complaint_action_of on complaint_action (complaint_id, stage, place);
-- Nothing is owed where there is no account.
alter table complaint_action add check (account_id is not null or (not set_off and entry_number is null));

alter table complaint_event alter column account_id drop not null;
alter table complaint_event add primary key (id);
alter table complaint_event add foreign key (complaint_id) references complaint (id);
alter table complaint_event add foreign key (account_id, complaint_id) references complaint (account_id, id);
create index complaint_event_of on complaint_event (complaint_id, id);
create index complaint_event_account on complaint_event (account_id, made_at);

alter table complaint drop constraint complaint_complainant_kind_check;
alter table complaint add constraint complaint_complainant_kind_check
  check (complainant_kind in ('TENANT', 'LEASEHOLDER', 'APPLICANT', 'REPRESENTATIVE', 'GROUP', 'OTHER'));
do $$
declare spoken text;
begin
  select conname into strict spoken from pg_constraint
   where conrelid = 'complaint'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%complainant_kind%speaks_for%';
  execute format('alter table complaint drop constraint %I', spoken);
end $$;
alter table complaint add constraint complaint_speaks_for check ((complainant_kind in ('REPRESENTATIVE', 'GROUP')) = (speaks_for <> ''));
-- A tenant complains about their account; who has no part in one complains about none.
alter table complaint add constraint complaint_whose check (
  case when account_id is null then complainant_kind <> 'TENANT' and person_id is null and disputed_pence is null
       else complainant_kind in ('TENANT', 'REPRESENTATIVE', 'GROUP') end);
alter table complaint add column complainant_reach text not null default '' check (length(complainant_reach) <= 120);   -- a telephone number or an e-mail address

-- A letter about such a complaint names it in place of an account.
alter table letter alter column account_id drop not null;
alter table letter add column complaint_id uuid references complaint (id);
alter table letter add constraint letter_about check (num_nonnulls(account_id, complaint_id) = 1);
create index letter_complaint on letter (complaint_id, id desc) where complaint_id is not null;
