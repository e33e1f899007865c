-- A task nobody answered rises to a level; where the council says who stands there, it names them too. Dated rows: a task keeps whom it
-- named when it rose.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

create table task_person (
  code          text not null check (code in ('OFFICER', 'SENIOR')),       -- the level it rises to
  valid_from    date not null,
  valid_before  date,
  issuer        text,                                                      -- with subject, the identity; both null: nobody is named
  subject       text,
  username      text,
  name          text,                                                      -- as their sign-in said when this was decided
  decided_by    text not null default '',
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  check (num_nulls(issuer, subject, username, name) in (0, 4)),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on task_person for each row execute function record_audit('code');

-- Who raised it is an identity, because nobody stands above themselves; of those raised before it is not known.
alter table task add column raised_by text not null default '';
alter table task add column named text;
alter table task add column named_name text;
alter table task add check ((named is null) = (named_name is null));
alter table task_rise add column named text;
alter table task_rise add column named_name text;
