-- A file of the audit log is passed on. Of a record about somebody at risk it may say what happened, in codes, days and sums; words that
-- somebody wrote, an address, a telephone number and the link to a home may all say where they live, and stay on the screen of those who
-- audit. Which columns say so is not listed: what is added later is covered until somebody thinks otherwise.
create function audit_of_one_at_risk(subject text, subject_id text, body jsonb) returns boolean language sql stable as $$
  select exists (select from person p where p.address_protected_on is not null
                    and (p.id::text = case when subject = 'person' then subject_id else body ->> 'person_id' end
                         or exists (select from tenancy_member m where m.person_id = p.id
                                     and (m.tenancy_id::text = case when subject = 'tenancy' then subject_id else body ->> 'tenancy_id' end
                                          or exists (select from account a where a.tenancy_id = m.tenancy_id
                                                      and a.account_id::text = coalesce(body ->> 'account_id', ''))))))
$$;

create function audit_for_file(subject text, subject_id text, body jsonb) returns jsonb language sql stable as $$
  select case when body is null or not audit_of_one_at_risk(subject, subject_id, body) then body else (
    select jsonb_object_agg(e.key, case
             when e.value = 'null' then e.value
             when e.key in ('value', 'property_id', 'postcode') or e.key like 'address\_line%' then to_jsonb('Protected'::text)
             when jsonb_typeof(e.value) in ('number', 'boolean') then e.value
             when jsonb_typeof(e.value) = 'string'
                  and e.value #>> '{}' ~ '^([A-Z][A-Z0-9_]*|[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d([T ][0-9:.+Z-]+)?)?$' then e.value
             else to_jsonb('Protected'::text) end)
      from jsonb_each(body) e) end
$$;
