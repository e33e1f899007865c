package org.quarterday.migration;

import static org.quarterday.migration.Check.reject;
import static org.quarterday.migration.Check.rejectUntilNone;
import static org.quarterday.migration.Check.warn;
import static org.quarterday.migration.Check.workOut;
import static org.quarterday.migration.format.LegacyFile.DEBITEM;

import java.util.List;

/** What can be wrong with the charges of tenancies and properties. */
final class ChargeChecks {

  private static final String KEY = "coalesce(t.tag_ref, t.prop_ref)";

  /** The largest weekly charge the ledger takes: a million pounds. */
  private static final String TOO_LARGE = "abs(t.deb_value) > 100000000";

  static final List<Check> ROWS =
      List.of(
          reject(
              DEBITEM,
              "charge for neither a tenancy nor a property",
              KEY,
              "'tag_ref and prop_ref are empty'",
              "t.tag_ref is null and t.prop_ref is null"),
          workOut(
              """
              update import_staged_debitem t
                 set account_id = a.id, rent_group = a.rentgrp_ref, starts_on = greatest(t.eff_date, a.cot),
                     ends_before = least(t.term_date, a.eot) + 1
                from import_staged_tenagree a
               where t.run = :run and not t.rejected and a.run = t.run and not a.rejected and a.tag_ref = t.tag_ref\
              """),
          workOut(
              """
              update import_staged_debitem t
                 set property_id = p.id, rent_group = p.rentgrp_ref, starts_on = t.eff_date, ends_before = t.term_date + 1
                from import_staged_property p
               where t.run = :run and not t.rejected and t.tag_ref is null and p.run = t.run and not p.rejected and p.prop_ref = t.prop_ref\
              """),
          reject(
              DEBITEM,
              "charge for an unknown tenancy",
              KEY,
              "'tag_ref ' || t.tag_ref || ' is not among the tenancies loaded'",
              "t.tag_ref is not null and t.account_id is null"),
          reject(
              DEBITEM,
              "charge for an unknown property",
              KEY,
              "'prop_ref ' || t.prop_ref || ' is not among the properties loaded'",
              "t.tag_ref is null and t.property_id is null"),
          reject(
              DEBITEM,
              "unknown charge code",
              KEY,
              "'deb_code is “' || t.deb_code || '”'",
              """
              not exists (select 1 from import_staged_debtype y where y.run = t.run and not y.rejected and y.deb_code = t.deb_code)
              and not exists (select 1 from transaction_type y where y.code = t.deb_code and y.kind = 'CHARGE')\
              """),
          reject(
              DEBITEM,
              "amount is too large",
              KEY,
              "'a charge of more than a million pounds a week'",
              TOO_LARGE),
          reject(
              DEBITEM,
              "charge of a property is negative",
              KEY,
              "'deb_value is ' || to_char(t.deb_value / 100.0, 'FM9999999990.00')",
              "t.account_id is null and t.deb_value < 0"),
          reject(
              DEBITEM,
              "charge ends before it starts",
              KEY,
              "'it starts on ' || t.eff_date || ' and ends on ' || t.term_date",
              "t.term_date < t.eff_date"),
          reject(
              DEBITEM,
              "charge lies outside its tenancy",
              KEY,
              "'no day of it is a day of the tenancy'",
              "t.account_id is not null and t.ends_before <= t.starts_on"),
          // Of two charges of one code on one day only one can be meant: the one that came first is
          // kept.
          rejectUntilNone(
              DEBITEM,
              "charge overlaps another of the same code",
              KEY,
              "t.deb_code || ' from ' || t.eff_date",
              """
              t.line in (
                select later.line from import_staged_debitem later join import_staged_debitem kept
                    on kept.run = later.run and kept.deb_code = later.deb_code
                   and coalesce(kept.account_id, kept.property_id) = coalesce(later.account_id, later.property_id)
                   and (kept.starts_on, kept.line) < (later.starts_on, later.line) and not kept.rejected
                   and (kept.ends_before is null or kept.ends_before > later.starts_on)
                 where later.run = :run and not later.rejected and not exists (
                   select 1 from import_staged_debitem first where first.run = kept.run and not first.rejected and first.deb_code = kept.deb_code
                      and coalesce(first.account_id, first.property_id) = coalesce(kept.account_id, kept.property_id)
                      and (first.starts_on, first.line) < (kept.starts_on, kept.line)
                      and (first.ends_before is null or first.ends_before > kept.starts_on)))\
              """),
          warn(
              DEBITEM,
              "charge goes on after its tenancy ended",
              KEY,
              "t.deb_code || ' is ended with the tenancy on ' || (t.ends_before - 1)",
              """
              exists (select 1 from import_staged_tenagree a where a.run = t.run and a.id = t.account_id and a.eot < cast(:asAt as date)
                and (t.term_date is null or t.term_date > a.eot))\
              """),
          warn(
              DEBITEM,
              "charge is nil",
              KEY,
              "t.deb_code || ' is debited as £0.00'",
              "t.deb_value = 0"));

  private ChargeChecks() {}
}
