package org.quarterday.migration;

import java.util.List;

/** Loads properties, people and tenancies from staging. */
final class LoadPeopleAndPlaces {

  static final List<Sql> STEPS =
      List.of(
          // Sold under the Right to Buy on the day its last tenancy ended so; otherwise as its
          // status says.
          new Sql(
              """
              update import_staged_property p set sold_on = s.sold_on, sale_reason = s.reason from (
                select q.line, coalesce(case when l.term_reason = 'RTB' then l.eot end,
                                        case when q.status in ('SOLD', 'SLD', 'SOL', 'DEM') then coalesce(q.void_date, l.eot, cast(:asAt as date)) end) as sold_on,
                       case when l.term_reason = 'RTB' then 'RIGHT_TO_BUY' when q.status = 'DEM' then 'DEMOLITION' else 'SALE' end as reason
                  from import_staged_property q left join lateral (
                    select a.term_reason, a.eot from import_staged_tenagree a where a.run = q.run and a.property_id = q.id and not a.rejected
                     order by a.cot desc, a.line desc limit 1) l on true
                 where q.run = :run and not q.rejected) s
               where p.run = :run and not p.rejected and p.line = s.line and s.sold_on is not null\
              """),
          new Sql(
              """
              insert into property (id, reference, uprn, kind, address_line_1, address_line_2, postcode, bedrooms, patch, rent_group_code,
                                    value_1999_pence, acquired_on, sold_on, sale_reason)
              select p.id, p.prop_ref, p.uprn, case p.prop_type when 'GAR' then 'GARAGE' when 'PAR' then 'PARKING_SPACE' when 'PKG' then 'PARKING_SPACE'
                       when 'PKS' then 'PARKING_SPACE' when 'SHD' then 'SHED' when 'BLK' then 'BLOCK' when 'EST' then 'ESTATE' else 'DWELLING' end,
                     coalesce(p.address1, ''), coalesce(p.address2, ''), coalesce(p.postcode, ''), p.num_bedrooms, coalesce(p.area_ref, ''),
                     p.rentgrp_ref, nullif(p.value_1999, 0), least(cast(:firstDay as date), d.first_charge, a.first_let), p.sold_on, p.sale_reason
                from import_staged_property p
                left join (select property_id, min(starts_on) as first_charge from import_staged_debitem where run = :run and not rejected group by 1) d on d.property_id = p.id
                left join (select property_id, min(cot) as first_let from import_staged_tenagree where run = :run and not rejected group by 1) a on a.property_id = p.id
               where p.run = :run and not p.rejected\
              """),
          new Sql(
              """
              insert into property_charge (id, property_id, type_code, weekly_pence, starts_on, ends_before, reason)
              select id, property_id, deb_code, deb_value, starts_on, ends_before, 'Brought in'
                from import_staged_debitem where run = :run and not rejected and account_id is null\
              """),
          new Sql(
              """
              insert into person (id, reference, title, forename, surname, born_on, national_insurance_sealed, national_insurance_mask)
              select id, house_ref || '/' || member_no, coalesce(title, ''), coalesce(forename, ''), surname, dob, decode(ni_sealed, 'hex'), ni_mask
                from import_staged_member where run = :run and not rejected\
              """),
          new Sql(
              """
              insert into contact_point (id, person_id, kind, value)
              select uuidv7(), person_id, kind, value from (
                select distinct c.person_id, x.kind, x.value from import_staged_contacts c
                  cross join lateral (values ('PHONE', c.con_phone), ('EMAIL', c.con_email)) x (kind, value)
                 where c.run = :run and not c.rejected and x.value is not null) each\
              """),
          new Sql(
              """
              insert into person_preference (person_id, preference)
              select distinct t.person_id, w.preference from import_staged_contacts t cross join %s
               where t.run = :run and not t.rejected and w.preference in %s\
              """
                  .formatted(PeopleChecks.WANTED, PeopleChecks.PREFERENCES)),
          new Sql(
              """
              insert into tenancy (id, reference, property_id, tenure_code, state, starts_on, ends_on, end_reason, origin, entered_by)
              select a.tenancy_id, a.tag_ref, a.property_id, a.tenure,
                     case when a.eot is null then 'LIVE' when a.eot > cast(:asAt as date) then 'NOTICE_GIVEN'
                          when coalesce(a.loaded_pence, 0) > 0 then 'FORMER_ARREARS' when coalesce(a.loaded_pence, 0) < 0 then 'FORMER_CREDIT' else 'FORMER_NIL' end,
                     a.cot, a.eot, coalesce((select r.reason from import_end_reason r where r.code = upper(trim(a.term_reason))), a.term_reason), 'IMPORTED', :by
                from import_staged_tenagree a where a.run = :run and not a.rejected and a.main_account_id is null\
              """),
          new Sql(
              """
              insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on, to_on)
              select uuidv7(), a.tenancy_id, m.id, case m.relationship when 'T' then 'TENANT' when 'J' then 'JOINT_TENANT' else 'OCCUPANT' end,
                     coalesce(m.responsible, m.relationship in ('T', 'J'), false), a.cot, a.eot
                from import_staged_tenagree a join import_staged_member m on m.run = a.run and m.house_ref = a.house_ref and not m.rejected
               where a.run = :run and not a.rejected and a.main_account_id is null\
              """));

  private LoadPeopleAndPlaces() {}
}
