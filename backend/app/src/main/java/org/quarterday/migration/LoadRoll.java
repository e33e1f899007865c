package org.quarterday.migration;

import java.util.List;

/**
 * The weekly rent roll the council had when its books closed, worked out from the rows of its
 * extract and not from what was loaded, and what will move it after that day. The first weekly
 * debit is balanced against both: full weekly values of charges in force, and of void-chargeable
 * property charges on the days nobody holds the property while it is the council's.
 */
final class LoadRoll {

  /**
   * Every stretch of time in which a charge is part of the roll, half-open. A home nobody holds is
   * off it from the day it is sold, as in the weekly debit.
   */
  private static final String STRETCHES =
      """
      with void_charge as (
        select p.*, q.sold_on from import_staged_debitem p join import_staged_property q on q.run = p.run and q.id = p.property_id
         where p.run = :run and not p.rejected and p.account_id is null and coalesce(
           (select y.void_charge from import_staged_debtype y where y.run = p.run and not y.rejected and y.deb_code = p.deb_code),
           (select y.charged_when_void from transaction_type_terms y where y.type_code = p.deb_code and y.valid_before is null))
      ), held as (
        select property_id, range_agg(daterange(cot, eot, '[]')) as days from import_staged_tenagree
         where run = :run and not rejected and property_id is not null group by property_id
      ), stretch as (
        select rent_group, deb_code, deb_value as pence, account_id, cast(null as uuid) as property_id, starts_on as from_on, ends_before as to_on, cast(null as date) as sold_on
          from import_staged_debitem where run = :run and not rejected and account_id is not null
        union all
        select c.rent_group, c.deb_code, c.deb_value, null, c.property_id, lower(v.days), upper(v.days), c.sold_on
          from void_charge c left join held h using (property_id)
          cross join lateral unnest(datemultirange(daterange(c.starts_on, c.ends_before)) - coalesce(h.days, '{}')
                 - case when c.sold_on is null then '{}'::datemultirange else datemultirange(daterange(c.sold_on, null)) end) v (days)
      )
      """;

  static final List<Sql> STEPS =
      List.of(
          new Sql(
              """
              insert into opening_roll (week_starts_on, rent_group_code, type_code, value_pence, units)
              %s
              select date_trunc('week', cast(:asAt as date))::date, rent_group, deb_code, sum(pence), count(*) from stretch
               where from_on <= cast(:sunday as date) and (to_on is null or to_on > cast(:sunday as date))
               group by rent_group, deb_code
              on conflict (week_starts_on, rent_group_code, type_code)
              do update set value_pence = opening_roll.value_pence + excluded.value_pence, units = opening_roll.units + excluded.units\
              """
                  .formatted(STRETCHES)),
          new Sql(
              """
              insert into rent_roll_movement (id, rent_group_code, type_code, kind, account_id, property_id, value_pence, units, effective_on, recorded_by, narrative)
              %s
              select uuidv7(), rent_group, deb_code, case when account_id is null then 'VOID' else 'START' end, account_id, property_id, pence, 1, from_on, :by, 'Brought in'
                from stretch where from_on > cast(:sunday as date)
              union all
              select uuidv7(), rent_group, deb_code, case when account_id is not null then 'END' when to_on = sold_on then 'SALE' else 'RELET' end,
                     account_id, property_id, -pence, -1, to_on, :by, 'Brought in'
                from stretch where to_on > cast(:sunday as date)\
              """
                  .formatted(STRETCHES)));

  private LoadRoll() {}
}
