-- What complaints are about, and where the Ombudsman is, are set by the council from a day on: who decided a row stays with it, and a
-- category may leave the list.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

alter table complaint_category add column withdrawn boolean not null default false;
alter table complaint_category add column decided_by text not null default '';
-- Whatever it is about, a complaint can be taken down.
alter table complaint_category add check (not (withdrawn and code = 'OTHER'));

alter table complaint_ombudsman add column decided_by text not null default '';
alter table complaint_ombudsman add check (length(name) between 1 and 100 and length(address) between 1 and 300 and length(telephone) between 1 and 40
  and length(email) between 1 and 120 and length(web) between 1 and 120);
