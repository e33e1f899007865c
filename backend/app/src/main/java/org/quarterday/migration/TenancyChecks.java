package org.quarterday.migration;

import static org.quarterday.migration.Check.duplicate;
import static org.quarterday.migration.Check.leaveOut;
import static org.quarterday.migration.Check.note;
import static org.quarterday.migration.Check.reject;
import static org.quarterday.migration.Check.warn;
import static org.quarterday.migration.Check.workOut;
import static org.quarterday.migration.format.LegacyFile.PROPERTY;
import static org.quarterday.migration.format.LegacyFile.TENAGREE;

import java.util.List;

/** What can be wrong with tenancies and the accounts they bring. */
final class TenancyChecks {

  private static final String MAIN =
      """
      exists (select 1 from import_staged_tenagree m where m.run = t.run and not m.rejected
        and m.tag_ref = t.main_tag_ref and m.main_tag_ref is null)\
      """;

  /** Held on the day of the extract, or to be held after it. */
  private static final String LIVE =
      "t.kind <> 'SUB' and t.cot <= cast(:asAt as date) and (t.eot is null or t.eot >= cast(:asAt as date))";

  static final List<Check> ROWS =
      List.of(
          duplicate(TENAGREE, "duplicate tenancy reference", "t.tag_ref", "tag_ref"),
          reject(
              TENAGREE,
              "tenancy is on record already",
              "t.tag_ref",
              "'it was entered or brought in before'",
              "exists (select 1 from account_reference r where r.reference = t.tag_ref) or exists (select 1 from tenancy y where y.reference = t.tag_ref)"),
          reject(
              TENAGREE,
              "tenancy ends before it starts, or its property is unknown",
              "t.tag_ref",
              """
              concat_ws(' and ', case when t.eot < t.cot then 'it ends on ' || t.eot || ' but starts on ' || t.cot end,
                case when not exists (select 1 from import_staged_property p where p.run = t.run and not p.rejected and p.prop_ref = t.prop_ref)
                     then 'property ' || t.prop_ref || ' is not there' end)\
              """,
              """
              t.eot < t.cot or not exists (select 1 from import_staged_property p
                where p.run = t.run and not p.rejected and p.prop_ref = t.prop_ref)\
              """),
          reject(
              TENAGREE,
              "unknown rent group",
              "t.tag_ref",
              "'rentgrp_ref is “' || t.rentgrp_ref || '”'",
              "not exists (select 1 from import_staged_rentgrp g where g.run = t.run and not g.rejected and g.rentgrp_ref = t.rentgrp_ref)"),
          reject(
              TENAGREE,
              "unknown tenure",
              "t.tag_ref",
              "'tenure is “' || t.tenure || '”'",
              "t.tenure !~ '^[A-Z0-9]{1,4}$'"),
          warn(
              TENAGREE,
              "unknown tenure",
              "t.tag_ref",
              "'tenure ' || t.tenure || ' is added to the tenures'",
              "not exists (select 1 from tenure_type y where y.code = t.tenure)"),
          reject(
              TENAGREE,
              "sub-account without a main tenancy",
              "t.tag_ref",
              "case when t.main_tag_ref is null then 'main_tag_ref is empty' else 'main_tag_ref ' || t.main_tag_ref || ' is not a tenancy' end",
              "t.tenure = 'SUB' and (t.main_tag_ref is null or not " + MAIN + ")"),
          warn(
              TENAGREE,
              "tenant's garage without a main tenancy",
              "t.tag_ref",
              "'charged as a garage by itself; look at its VAT'",
              "t.tenure = 'TGA' and t.main_tag_ref is null"),
          leaveOut(
              TENAGREE,
              "main tenancy is unknown",
              "t.tag_ref",
              "main_tag_ref",
              "t.main_tag_ref is not null and not " + MAIN),
          leaveOut(
              TENAGREE,
              "payment reference is malformed",
              "t.tag_ref",
              "u_saff_rentacc",
              "t.u_saff_rentacc !~ '^[A-Za-z0-9/-]{1,18}$'"),
          leaveOut(
              TENAGREE,
              "payment reference used by two accounts",
              "old.u_saff_rentacc",
              "u_saff_rentacc",
              """
              t.line in (select d.line from (select line, row_number() over (partition by u_saff_rentacc order by line) as nth
                from import_staged_tenagree where run = :run and not rejected and u_saff_rentacc is not null) d where d.nth > 1)
              or exists (select 1 from account_reference r where r.reference = t.u_saff_rentacc)
              or exists (select 1 from import_staged_tenagree o where o.run = t.run and not o.rejected and o.tag_ref = t.u_saff_rentacc)\
              """),
          workOut(
              """
              update import_staged_tenagree t
                 set property_id = case when linked.same_home or t.tenure = 'SUB' then null else linked.property_id end,
                     tenancy_id = coalesce(linked.tenancy_id, t.tenancy_id),
                     main_account_id = linked.main_id,
                     kind = case when linked.same_home or t.tenure = 'SUB' then 'SUB'
                                 when linked.main_id is not null or linked.prop_type <> 'DWE' or t.tenure in ('TGA', 'PVG') then 'GARAGE'
                                 when t.tenure = 'MPA' then 'USE_AND_OCCUPATION' else 'MAIN' end
                from (select a.line, p.id as property_id, m.id as main_id, m.tenancy_id,
                             coalesce(m.prop_ref = a.prop_ref, false) as same_home, coalesce(p.prop_type, 'DWE') as prop_type
                        from import_staged_tenagree a
                        join import_staged_property p on p.run = a.run and p.prop_ref = a.prop_ref and not p.rejected
                        left join import_staged_tenagree m on m.run = a.run and m.tag_ref = a.main_tag_ref and not m.rejected
                       where a.run = :run and not a.rejected) linked
               where t.run = :run and not t.rejected and linked.line = t.line\
              """),
          warn(
              TENAGREE,
              "tenancy starts more than four weeks ahead",
              "t.tag_ref",
              "'it starts on ' || t.cot",
              "t.cot > cast(:asAt as date) + 28"),
          note(
              TENAGREE,
              "tenancy with nobody in it",
              "t.tag_ref",
              "'no person was loaded for household ' || coalesce(t.house_ref, '(none)')",
              "t.main_tag_ref is null and not exists (select 1 from import_staged_member m where m.run = t.run and not m.rejected and m.house_ref = t.house_ref)"),
          warn(
              PROPERTY,
              "void property with a live tenancy",
              "t.prop_ref",
              "'its status is VOID, and somebody holds it'",
              "t.status = 'VOID' and exists (select 1 from import_staged_tenagree t2 where t2.run = t.run and t2.property_id = t.id and not t2.rejected and "
                  + LIVE.replace("t.", "t2.")
                  + ")"),
          warn(
              PROPERTY,
              "void property without a date",
              "t.prop_ref",
              "'void_date is empty; its void days are counted from its tenancies'",
              "t.status = 'VOID' and t.void_date is null and not exists (select 1 from import_staged_tenagree t2 where t2.run = t.run and t2.property_id = t.id and not t2.rejected)"),
          warn(
              PROPERTY,
              "occupied property with nobody in it",
              "t.prop_ref",
              "'its status is OCC, and no tenancy holds it'",
              "t.status = 'OCC' and not exists (select 1 from import_staged_tenagree t2 where t2.run = t.run and t2.prop_ref = t.prop_ref and (t2.eot is null or t2.eot >= cast(:asAt as date)))"),
          warn(
              PROPERTY,
              "two live tenancies on one property",
              "t.prop_ref",
              """
              (select string_agg(h.tag_ref, ' and ' order by h.line) from import_staged_tenagree h where h.run = t.run
                and h.property_id = t.id and not h.rejected and h.kind <> 'SUB' and (h.eot is null or h.eot >= cast(:asAt as date)))\
              """,
              """
              exists (select 1 from import_staged_tenagree a join import_staged_tenagree b on b.run = a.run and b.property_id = a.property_id
                 where a.run = t.run and a.property_id = t.id and a.line < b.line and not a.rejected and not b.rejected
                   and greatest(a.cot, b.cot, cast(:asAt as date)) <= least(coalesce(a.eot, 'infinity'), coalesce(b.eot, 'infinity')))\
              """));

  /** What only shows when charges and transactions have been looked at. */
  static final List<Check> AFTER_CHARGES =
      List.of(
          warn(
              TENAGREE,
              "live tenancy without a rent charge",
              "t.tag_ref",
              "'nothing is debited for rent'",
              """
              t.kind <> 'SUB' and (t.eot is null or t.eot >= cast(:asAt as date)) and not exists (
                select 1 from import_staged_debitem d where d.run = t.run and not d.rejected and d.account_id = t.id
                   and (d.ends_before is null or d.ends_before > greatest(cast(:asAt as date), t.cot))
                   and (t.kind = 'GARAGE' or d.deb_code in ('DUO') or exists (select 1 from transaction_type_terms y
                           where y.type_code = d.deb_code and y.counts_as_rent)
                        or exists (select 1 from import_staged_debtype y where y.run = t.run and y.deb_code = d.deb_code and y.deb_desc ilike '%rent%')))\
              """),
          workOut(
              """
              update import_staged_tenagree t set loaded_pence = s.pence, loaded_count = s.rows
                from (select tag_ref, sum(real_value) as pence, count(*) as rows from import_staged_rtrans
                       where run = :run and not rejected group by tag_ref) s
               where t.run = :run and not t.rejected and t.tag_ref = s.tag_ref\
              """),
          warn(
              TENAGREE,
              "balance differs from the sum of transactions",
              "t.tag_ref",
              "'the extract says ' || to_char(t.cur_bal / 100.0, 'FM9999999990.00') || ', its transactions come to ' || to_char(coalesce(t.loaded_pence, 0) / 100.0, 'FM9999999990.00')",
              "t.cur_bal is not null and t.cur_bal <> coalesce(t.loaded_pence, 0)"));

  private TenancyChecks() {}
}
