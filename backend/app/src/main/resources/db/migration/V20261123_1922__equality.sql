-- Equality data: what people say of themselves when they want to, apart from everything else. Casework does not read it; figures of many
-- people are counted from it, and small numbers are left out of them. What somebody said is nobody's business in the audit log either.

select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

create table equality_choice (
  characteristic  text not null check (characteristic in ('SEX', 'ETHNICITY', 'DISABILITY', 'RELIGION', 'SEXUAL_ORIENTATION',
                                                          'GENDER_IDENTITY', 'PARTNERSHIP', 'PREGNANCY', 'CARE_EXPERIENCE')),
  code            text not null check (code ~ '^[A-Z][A-Z0-9_]{1,30}$'),
  place           smallint not null check (place between 1 and 99),
  name            text not null check (length(name) between 1 and 80),
  primary key (characteristic, code)
);
insert into equality_choice (characteristic, code, place, name)
select k, 'NOT_SAID', 99, 'Prefer not to say' from unnest(array['SEX', 'ETHNICITY', 'DISABILITY', 'RELIGION', 'SEXUAL_ORIENTATION',
  'GENDER_IDENTITY', 'PARTNERSHIP', 'PREGNANCY', 'CARE_EXPERIENCE']) k;
insert into equality_choice (characteristic, code, place, name) values
  ('SEX', 'FEMALE', 10, 'Female'), ('SEX', 'MALE', 20, 'Male'),
  ('ETHNICITY', 'ASIAN', 10, 'Asian or Asian British'), ('ETHNICITY', 'BLACK', 20, 'Black, Black British, Caribbean or African'),
  ('ETHNICITY', 'MIXED', 30, 'Mixed or several ethnic groups'), ('ETHNICITY', 'WHITE_BRITISH', 40, 'White British'),
  ('ETHNICITY', 'WHITE_OTHER', 50, 'White, another background'), ('ETHNICITY', 'OTHER', 60, 'Another ethnic group'),
  ('DISABILITY', 'YES_LOT', 10, 'Yes, it limits day-to-day life a lot'), ('DISABILITY', 'YES_LITTLE', 20, 'Yes, it limits day-to-day life a little'),
  ('DISABILITY', 'NO', 30, 'No'),
  ('RELIGION', 'NONE', 10, 'No religion'), ('RELIGION', 'BUDDHIST', 20, 'Buddhist'), ('RELIGION', 'CHRISTIAN', 30, 'Christian'),
  ('RELIGION', 'HINDU', 40, 'Hindu'), ('RELIGION', 'JEWISH', 50, 'Jewish'), ('RELIGION', 'MUSLIM', 60, 'Muslim'),
  ('RELIGION', 'SIKH', 70, 'Sikh'), ('RELIGION', 'OTHER', 80, 'Another religion or belief'),
  ('SEXUAL_ORIENTATION', 'STRAIGHT', 10, 'Straight or heterosexual'), ('SEXUAL_ORIENTATION', 'GAY', 20, 'Gay or lesbian'),
  ('SEXUAL_ORIENTATION', 'BISEXUAL', 30, 'Bisexual'), ('SEXUAL_ORIENTATION', 'OTHER', 40, 'Another orientation'),
  ('GENDER_IDENTITY', 'SAME', 10, 'The same as the sex registered at birth'), ('GENDER_IDENTITY', 'OTHER', 20, 'Not the same'),
  ('PARTNERSHIP', 'MARRIED', 10, 'Married'), ('PARTNERSHIP', 'CIVIL_PARTNER', 20, 'In a civil partnership'), ('PARTNERSHIP', 'NEITHER', 30, 'Neither'),
  ('PREGNANCY', 'YES', 10, 'Pregnant, or had a baby in the last 26 weeks'), ('PREGNANCY', 'NO', 20, 'No'),
  ('CARE_EXPERIENCE', 'YES', 10, 'Was in care as a child'), ('CARE_EXPERIENCE', 'NO', 20, 'No');

create table equality_answer (
  person_id       uuid not null references person,
  characteristic  text not null,
  choice          text not null,
  source          text not null check (source in ('FORM', 'TELEPHONE', 'IN_PERSON', 'ONLINE')),
  given_on        date not null,
  kept_by         text not null,
  kept_by_name    text not null,
  kept_at         timestamptz not null default clock_timestamp(),
  primary key (person_id, characteristic),
  foreign key (characteristic, choice) references equality_choice (characteristic, code)
);
create trigger audit after insert or update or delete on equality_answer for each row execute function record_audit_unseen('person_id');

-- The smallest number of people a figure may be of.
create table equality_threshold (
  code          text not null check (code = 'LEAST_PEOPLE'),
  valid_from    date not null,
  valid_before  date,
  least         smallint not null check (least between 3 and 100),
  decided_by    text not null default '',
  primary key (code, valid_from),
  check (valid_before is null or valid_before > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_before) with &&)
);
create trigger audit after insert or update or delete on equality_threshold for each row execute function record_audit('code');
insert into equality_threshold (code, valid_from, least) values ('LEAST_PEOPLE', date '1980-01-01', 10);
