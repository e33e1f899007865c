-- A rent year is approved by another person than the one who made it.
alter table rent_year add column made_by text;
