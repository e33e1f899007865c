package org.quarterday.migration;

import static org.quarterday.migration.Check.duplicate;
import static org.quarterday.migration.Check.reject;
import static org.quarterday.migration.Check.warn;
import static org.quarterday.migration.format.LegacyFile.RTRANS;

import java.util.List;

/** What can be wrong with transactions. */
final class TransactionChecks {

  static final List<Check> ROWS =
      List.of(
          reject(
              RTRANS,
              "transaction for an unknown tenancy",
              "t.transno",
              "'tag_ref ' || t.tag_ref || ' is not among the tenancies loaded'",
              "not exists (select 1 from import_staged_tenagree a where a.run = t.run and not a.rejected and a.tag_ref = t.tag_ref)"),
          reject(
              RTRANS,
              "unknown transaction type",
              "t.transno",
              "'trans_type is “' || t.trans_type || '”'",
              """
              not exists (select 1 from transaction_type y where y.code = t.trans_type)
              and not exists (select 1 from import_staged_debtype y where y.run = t.run and not y.rejected and y.deb_code = t.trans_type)\
              """),
          // The extract is the books as at its day; a posting of a later day cannot have been made.
          reject(
              RTRANS,
              "transaction dated after the extract",
              "t.transno",
              "'post_date is ' || t.post_date",
              "t.post_date > cast(:asAt as date)"),
          reject(
              RTRANS,
              "transaction date is not likely",
              "t.transno",
              "'post_date is ' || t.post_date",
              "t.post_date < date '1980-01-01'"),
          // A closed year's balances were certified as they stood.
          reject(
              RTRANS,
              "transaction in a closed rent year",
              "t.transno",
              "'post_date is ' || t.post_date || ', post_year is ' || coalesce(t.post_year::text, 'empty')",
              """
              exists (select 1 from rent_year y where y.closed_at is not null
                        and (t.post_date between y.starts_on and y.starts_on + 7 * y.weeks - 1 or t.post_year = y.year))\
              """),
          duplicate(RTRANS, "duplicate transaction number", "t.transno", "transno, line_no"),
          warn(
              RTRANS,
              "period is not one of a rent year",
              "t.transno",
              "'taken from its date: post_year is ' || coalesce(t.post_year::text, 'empty') || ', post_prdno is ' || coalesce(t.post_prdno::text, 'empty')",
              "(t.post_year between 1979 and 2200 and t.post_prdno between 1 and 53) is not true"));

  private TransactionChecks() {}
}
