-- The time of what is written of a complaint about no account comes too, counted from the last word about it. Run after every
-- migration, because complaints are older than the schedule.
alter table retention_subject drop constraint if exists retention_subject_kind_check;
alter table retention_subject add constraint retention_subject_kind_check check (kind in ('ACCOUNT', 'PERSON', 'COMPLAINT'));

-- The third list holds accounts, or complaints about none: what the log keeps of those names the complaint.
create or replace function retention_remove_audit(of_run uuid, schedule text, day date, people text[], accounts text[]) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare touched bigint;
begin
  if not exists (select from retention_run r where r.id = of_run and r.state = 'RELEASED' and r.released_by <> r.made_by) then
    raise exception 'no released run %', of_run using errcode = 'QD002';
  end if;
  with gone as (
    insert into audit_removal (event_id, run_id, schedule, removed_on, reason_digest, before_digest, after_digest)
    select e.id, of_run, schedule, day, encode(sha256(convert_to(e.reason, 'UTF8')), 'hex'),
           encode(sha256(convert_to(cast(e.before as text), 'UTF8')), 'hex'), encode(sha256(convert_to(cast(e.after as text), 'UTF8')), 'hex')
      from audit_event e join audit_seal s on s.event_id = e.id
     where ((e.subject = 'person' and e.subject_id = any (people)) or coalesce(e.after, e.before) ->> 'person_id' = any (people)
            or coalesce(e.after, e.before) ->> 'account_id' = any (accounts)
            or (e.subject = 'complaint' and e.subject_id = any (accounts)) or coalesce(e.after, e.before) ->> 'complaint_id' = any (accounts))
       and e.subject not like 'retention%' and (e.before is not null or e.after is not null or e.reason <> '')
    on conflict do nothing
    returning event_id)
  update audit_event e set reason = '', before = null, after = null from gone g where e.id = g.event_id;
  get diagnostics touched = row_count;
  return touched;
end $$;
