-- Every name anybody is called or was called, once: what is spelt like a name is looked for among some ten thousand names and not among a
-- million people. A name nobody has any more stays; it brings up nobody.
create table name_in_use (
  name text primary key check (name ~ '^[a-z]{2,}$')
);
insert into name_in_use
select distinct n.name from (
  select trace_plain(surname) as name from person union select trace_plain(forename) from person
  union select trace_plain(surname) from person_former_name union select trace_plain(forename) from person_former_name) n
 where length(n.name) >= 2;
create index name_in_use_alike on name_in_use using gin (name gin_trgm_ops);

-- In one order, so that two who bring in the same new names wait for each other and do not stand in each other's way.
create function keep_names_in_use() returns trigger language plpgsql as $$
begin
  insert into name_in_use
  select distinct n.name from (select trace_plain(surname) as name from named union select trace_plain(forename) from named) n
   where length(n.name) >= 2 order by 1
  on conflict do nothing;
  return null;
end $$;
create trigger names_in_use_added after insert on person referencing new table as named for each statement execute function keep_names_in_use();
create trigger names_in_use_changed after update on person referencing new table as named for each statement execute function keep_names_in_use();
create trigger names_in_use_former after insert on person_former_name referencing new table as named for each statement execute function keep_names_in_use();
