package org.quarterday.migration;

import java.util.List;

/**
 * Loads what accounts stand on: control accounts, rent groups, types and their flags, the calendar.
 */
final class LoadReferences {

  private static final String CONTROLS =
      """
      (select g.rentgrp_ref, coalesce(g.rentgrp_desc, g.rentgrp_ref) as name,
              coalesce(g.rent_control_acc, g.rentgrp_ref || '-RENT') as rent, coalesce(g.void_control_acc, g.rentgrp_ref || '-VOID') as void,
              coalesce(g.fta_control_acc, g.rentgrp_ref || '-FORMER') as former, coalesce(g.woff_control_acc, g.rentgrp_ref || '-WRITE-OFF') as write_off
         from import_staged_rentgrp g where g.run = :run and not g.rejected) g\
      """;

  static final List<Sql> STEPS =
      List.of(
          new Sql(
              """
              insert into control_account (code, name, kind)
              select c.code, g.name || c.suffix, c.kind from %s
                cross join lateral (values (rent, ': rent debtors', 'DEBTORS'), (void, ': void loss', 'VOID_LOSS'),
                  (former, ': former tenant debtors', 'FORMER_DEBTORS'), (write_off, ': write-offs', 'WRITE_OFF')) c (code, suffix, kind)
              on conflict do nothing\
              """
                  .formatted(CONTROLS)),
          new Sql(
              """
              insert into rent_group (code, name, rent_control_code, void_control_code, former_control_code, write_off_control_code)
              select rentgrp_ref, name, rent, void, former, write_off from %s on conflict do nothing\
              """
                  .formatted(CONTROLS)),
          new Sql(
              """
              insert into transaction_type (code, name, kind, tenant_text)
              select deb_code, coalesce(deb_desc, deb_code), 'CHARGE', coalesce(deb_desc, deb_code)
                from import_staged_debtype where run = :run and not rejected on conflict do nothing\
              """),
          // Flags that differ from those on record count from the extract's first day, earlier
          // weeks keep theirs; those of a type somebody is charged by stay, with a warning.
          new Sql(
              """
              insert into import_changed_terms (run, deb_code, apportion, freeprd, void_charge, vatable, benefit, rent, valid_from, valid_before)
              select cast(:run as uuid), d.deb_code, d.apportion, d.freeprd, d.void_charge, coalesce(d.vatable, false) as vatable,
                     coalesce(d.u_hbeligable, false) as benefit, coalesce(y.counts_as_rent, false) as rent, y.valid_from, y.valid_before
                from import_staged_debtype d left join transaction_type_terms y on y.type_code = d.deb_code
                     and y.valid_from <= cast(:firstDay as date) and (y.valid_before is null or y.valid_before > cast(:firstDay as date))
               where d.run = :run and not d.rejected and not %s
                 and (y.apportioned, y.charged_in_free_weeks, y.charged_when_void, y.vatable, y.benefit_eligible)
                     is distinct from (d.apportion, d.freeprd, d.void_charge, coalesce(d.vatable, false), coalesce(d.u_hbeligable, false))\
              """
                  .formatted(PlaceChecks.IN_USE.replace("t.deb_code", "d.deb_code"))),
          new Sql(
              """
              update transaction_type_terms y set valid_before = cast(:firstDay as date)
                from import_changed_terms c where c.run = :run and y.type_code = c.deb_code and y.valid_from = c.valid_from and y.valid_from < cast(:firstDay as date)\
              """),
          new Sql(
              """
              delete from transaction_type_terms y using import_changed_terms c
               where c.run = :run and y.type_code = c.deb_code and y.valid_from = cast(:firstDay as date)\
              """),
          new Sql(
              """
              insert into transaction_type_terms (type_code, valid_from, valid_before, apportioned, charged_in_free_weeks, charged_when_void, vatable, benefit_eligible, counts_as_rent)
              select deb_code, case when valid_from is null then date '1980-01-01' else cast(:firstDay as date) end, valid_before,
                     apportion, freeprd, void_charge, vatable, benefit, rent from import_changed_terms where run = :run\
              """),
          new Sql(
              """
              insert into posting_rule (rent_group_code, type_code, valid_from, control_code)
              select g.code, y.code, date '1980-01-01',
                     case when y.code in ('RDD', 'RDX', 'RDU') then 'DIRECT-DEBIT' when y.code = 'RSO' then 'STANDING-ORDER'
                          when y.code in ('RHB', 'HBA', 'HBO') then 'BENEFIT' when y.code in ('RUC', 'RTP', 'UCO') then 'UNIVERSAL-CREDIT'
                          when y.code = 'DCC' then 'COURT-COSTS' when y.kind = 'RECEIPT' then 'CASH' when y.kind = 'REFUND' then 'REFUND'
                          when y.kind = 'TRANSFER' then 'TRANSFER' when y.kind = 'OPENING' then 'OPENING' when y.kind = 'ADJUSTMENT' then 'ADJUSTMENT'
                          when y.kind = 'WRITE_OFF' then g.write_off_control_code else 'INCOME' end
                from rent_group g cross join transaction_type y
               where g.code in (select rentgrp_ref from import_staged_rentgrp where run = :run and not rejected)
                 and not exists (select 1 from posting_rule r where r.rent_group_code = g.code and r.type_code = y.code)\
              """),
          new Sql(
              """
              insert into tenure_type (code, name) select distinct tenure, 'Brought in: ' || tenure from import_staged_tenagree
               where run = :run and not rejected on conflict do nothing\
              """),
          new Sql(
              """
              insert into rent_year (year, starts_on, weeks, approved_by, approved_at)
              select y, s, w, case when said then 'the extract of ' || :council end, case when said then now() end
                from unnest(:years::integer[], :starts::date[], :weeks::integer[], :said::boolean[]) x (y, s, w, said) on conflict do nothing\
              """),
          new Sql(
              """
              insert into rent_week (starts_on, year, number)
              select y.starts_on + 7 * (n - 1), y.year, n from rent_year y cross join lateral generate_series(1, y.weeks) n
               where y.year = any (:years::integer[]) on conflict do nothing\
              """),
          new Sql(
              """
              insert into rent_free_week (rent_group_code, week_starts_on)
              select x.code, w.starts_on from unnest(:freeGroups::text[], :freeNumbers::integer[]) x (code, number)
                join rent_week w on w.number = x.number and w.year = (
                  select year from rent_week where starts_on = date_trunc('week', cast(:asAt as date))::date)
               where exists (select 1 from rent_group g where g.code = x.code) on conflict do nothing\
              """));

  private LoadReferences() {}
}
