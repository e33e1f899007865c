package org.quarterday.migration;

import java.util.List;

/**
 * Loads accounts, charges and entries from staging, and raises the counters above the numbers
 * brought in.
 */
final class LoadLedger {

  static final List<Sql> STEPS =
      List.of(
          new Sql(
              """
              insert into account (account_id, reference, payment_reference, kind, tenancy_id, main_account_id, property_id, rent_group_code, starts_on, ends_on)
              select id, tag_ref, u_saff_rentacc, kind, tenancy_id, main_account_id, property_id, rentgrp_ref, cot, eot
                from import_staged_tenagree where run = :run and not rejected\
              """),
          new Sql(
              """
              insert into account_reference (reference, account_id, kind)
              select r.reference, a.id, r.kind from import_staged_tenagree a
                cross join lateral (values (a.tag_ref, 'ACCOUNT'), (a.u_saff_rentacc, 'PAYMENT')) r (reference, kind)
               where a.run = :run and not a.rejected and r.reference is not null\
              """),
          // The first account keeps it, but money that quotes it may be the second one's.
          new Sql(
              """
              update account_reference r set in_doubt = true from import_finding f
               where f.run = :run and f.kind = 'payment reference used by two accounts' and r.reference = f.key\
              """),
          new Sql(
              """
              insert into account_balance (account_id, balance_pence, entry_count)
              select id, coalesce(loaded_pence, 0), coalesce(loaded_count, 0) from import_staged_tenagree where run = :run and not rejected\
              """),
          // What the property also carries goes with the home; the rest (insurance, a licence) is
          // the tenant's own.
          new Sql(
              """
              insert into charge (account_id, id, type_code, weekly_pence, starts_on, ends_before, source, reason)
              select d.account_id, d.id, d.deb_code, d.deb_value, d.starts_on, d.ends_before,
                     case when exists (select 1 from import_staged_debitem p where p.run = d.run and not p.rejected and p.property_id = a.property_id
                                          and p.deb_code = d.deb_code) then 'PROPERTY' else 'PERSONAL' end, 'Brought in'
                from import_staged_debitem d join import_staged_tenagree a on a.run = d.run and a.id = d.account_id
               where d.run = :run and not d.rejected\
              """),
          new Sql(
              """
              insert into journal (id, kind, narrative, made_by) values (:import, 'IMPORT', 'Brought in from ' || :council || ' as at ' || cast(:asAt as date), :by)\
              """),
          // Numbered in the order of their days, and within a day in the order of the file.
          new Sql(
              """
              insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week, journal_id, source, source_line, narrative)
              select a.id, row_number() over (partition by a.id order by t.post_date, t.line), t.trans_type, t.real_value, r.control_code, t.post_date,
                     case when said then t.post_year else w.year end, case when said then t.post_prdno else w.number end,
                     cast(:import as uuid), 'IMPORT', t.transno || '/' || coalesce(t.line_no, '1'), coalesce(t.comm, '')
                from (select *, (post_year between 1979 and 2200 and post_prdno between 1 and 53) is true as said
                        from import_staged_rtrans where run = :run and not rejected) t
                join import_staged_tenagree a on a.run = :run and not a.rejected and a.tag_ref = t.tag_ref
                left join posting_rule r on r.rent_group_code = a.rentgrp_ref and r.type_code = t.trans_type
                     and r.valid_from <= t.post_date and (r.valid_before is null or r.valid_before > t.post_date)
                left join rent_week w on w.starts_on = t.post_date - (extract(isodow from t.post_date)::integer - 1)\
              """),
          new Sql(
              """
              update counter c set next = greatest(c.next, 1 + coalesce((select max(split_part(tag_ref, '/', 1)::bigint)
                  from import_staged_tenagree where run = :run and not rejected and tag_ref ~ '^[0-9]{1,9}(/[0-9]+)?$'), 0)) where c.name = 'tenancy'\
              """),
          new Sql(
              """
              update counter c set next = greatest(c.next, 1 + coalesce((select max(u_saff_rentacc::bigint)
                  from import_staged_tenagree where run = :run and not rejected and u_saff_rentacc ~ '^[0-9]{1,9}$'), 0)) where c.name = 'payment_reference'\
              """),
          // Proof before anything is kept: every account's balance and number of entries are those
          // of its entries, and every row arrived.
          new Sql(
              """
              select (select count(*) from import_staged_rtrans where run = :run and not rejected) - (select count(*) from entry where journal_id = :import) as rows_lost,
                     (select count(*) from (
                        select b.account_id from account_balance b join import_staged_tenagree a on a.id = b.account_id and a.run = :run
                          left join (select account_id, sum(amount_pence) as pence, count(*) as rows from entry where journal_id = :import group by 1) e using (account_id)
                         where b.balance_pence <> coalesce(e.pence, 0) or b.entry_count <> coalesce(e.rows, 0)) wrong) as accounts_wrong\
              """));

  private LoadLedger() {}
}
