-- Who set a kind of notice and a court's fee; the first rows came with the product.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

alter table court_notice_kind add column set_by_name text not null default 'Set-up';
alter table court_fee add column set_by_name text not null default 'Set-up';
