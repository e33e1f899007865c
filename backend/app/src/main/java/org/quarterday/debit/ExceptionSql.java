package org.quarterday.debit;

import java.util.List;

/**
 * What is odd about a week, a statement per kind, on the same range of ids as the lines: $1 the
 * run, $2 and $3 the range, $4 the Monday. Each names the account or property and says in words
 * what is odd; the words are what a person accepts.
 */
final class ExceptionSql {

  private ExceptionSql() {}

  private static String raise(
      String kind, String idColumn, String reference, String detail, String from) {
    String account = idColumn.endsWith("account_id") ? idColumn : "null::uuid";
    String property = idColumn.endsWith("account_id") ? "null::uuid" : idColumn;
    return """
    insert into debit_exception (run_id, id, code, account_id, property_id, reference, detail)
    select distinct on (1, 2) $1::uuid, md5('%1$s|' || %2$s)::uuid, '%1$s', %3$s, %4$s, %5$s, %6$s
      from %7$s
     order by 1, 2, 7\
    """
        .formatted(kind, idColumn, account, property, reference, detail, from);
  }

  private static final String POUNDS = "to_char(%s / 100.0, 'FM£999,999,990.00')";

  private static String pounds(String column) {
    return POUNDS.formatted(column);
  }

  /**
   * Where a table is read whole for a chunk it is named its own range: the planner does not carry a
   * range over a join, and a statement that reads all accounts in every chunk grows with the square
   * of the council.
   */
  private static final String ACCOUNT = "a.account_id >= $2 and a.account_id < $3";

  private static final String CHARGE =
      "a.account_id >= $2 and a.account_id < $3 and c.account_id >= $2 and c.account_id < $3";
  private static final String LINE = "l.run_id = $1 and l.account_id >= $2 and l.account_id < $3";
  private static final String IN_WEEK =
      "a.starts_on <= $4::date + 6 and (a.ends_on is null or a.ends_on >= $4::date)";
  private static final String CHARGED =
      "least(c.ends_before, a.ends_on + 1, $4::date + 7) > greatest(c.starts_on, a.starts_on, $4::date)";

  /**
   * The types are looked up once: joined, they would be looked up for every line of a run nothing
   * is known about.
   */
  private static final String RENT =
      """
      l.type_code = any (array(select t.type_code from transaction_type_terms t where t.counts_as_rent
                           and t.valid_from <= $4::date and (t.valid_before is null or t.valid_before > $4::date)))\
      """;

  static final List<String> OF_ACCOUNTS =
      List.of(
          raise(
              "NO_CHARGE_TERMS",
              "a.account_id",
              "a.reference",
              "'Charge ' || c.type_code || ' has no terms on ' || $4::date",
              "account a join charge c using (account_id) left join %s t on t.type_code = c.type_code where %s and %s and t.type_code is null"
                  .formatted(PrelistSql.TERMS_NOW, CHARGE, CHARGED)),
          raise(
              "NO_CONTROL_ACCOUNT",
              "a.account_id",
              "a.reference",
              "'Charge ' || c.type_code || ' has no control account in rent group ' || a.rent_group_code",
              """
              account a join charge c using (account_id)
                left join %s p on p.rent_group_code = a.rent_group_code and p.type_code = c.type_code
               where %s and %s and p.type_code is null\
              """
                  .formatted(PrelistSql.RULES_NOW, CHARGE, CHARGED)),
          raise(
              "NO_BALANCE",
              "a.account_id",
              "a.reference",
              "'The account has no balance to post to'",
              """
              (select a.account_id, a.reference from account a left join account_balance b on b.account_id = a.account_id
                where %s and b.account_id is null offset 0) a
               where exists (select from debit_line l where %s and l.account_id = a.account_id)\
              """
                  .formatted(ACCOUNT, LINE)),
          raise(
              "SOLD_BUT_DEBITED",
              "a.account_id",
              "a.reference",
              "'Debited beyond the sale of ' || a.property || ' on ' || a.sold_on",
              """
              (select a.account_id, a.reference, p.reference as property, p.sold_on
                 from property p join account a on a.property_id = p.id
                where p.sold_on is not null and %s and p.sold_on < least(a.ends_on, $4::date + 6) offset 0) a
               where exists (select from debit_line l where %s and l.account_id = a.account_id)\
              """
                  .formatted(ACCOUNT, LINE)),
          raise(
              "RENT_CHANGED_UNEXPLAINED",
              "a.account_id",
              "a.reference",
              "'Weekly ' || n.type_code || ' was ' || "
                  + pounds("n.was")
                  + " || ' and is ' || "
                  + pounds("n.weekly"),
              // One pass over both weeks' lines and no join of the two: of a run just being made
              // the planner knows nothing,
              // and would compare every line with every other.
              """
               (select l.account_id, l.type_code, sum(l.weekly_pence) filter (where l.run_id = $1) as weekly,
                       sum(l.weekly_pence) filter (where l.run_id <> $1) as was
                  from debit_line l
                 where l.run_id in ($1, (select id from debit_run where state in ('POSTED', 'CLOSED') and week_starts_on < $4::date
                                          order by week_starts_on desc limit 1))
                   and l.account_id >= $2 and l.account_id < $3 and l.on_roll
                   and %s
                 group by 1, 2
                having sum(l.weekly_pence) filter (where l.run_id = $1) <> sum(l.weekly_pence) filter (where l.run_id <> $1)) n
               join account a on a.account_id = n.account_id
              where not exists (select from rent_roll_movement m where m.account_id = n.account_id and m.type_code = n.type_code
                                   and m.seen_in = (select prelist_id from debit_run where id = $1) and m.counted_in is null)\
              """
                  .formatted(RENT)),
          raise(
              "NO_RENT_CHARGE",
              "a.account_id",
              "a.reference",
              "'The tenancy is live and no rent is charged this week'",
              """
              account a where a.kind = 'MAIN' and %s and %s and not exists (select from debit_line l
                where %s and l.account_id = a.account_id and %s)\
              """
                  .formatted(ACCOUNT, IN_WEEK, LINE, RENT)),
          raise(
              "NIL_OR_NEGATIVE_CHARGE",
              "a.account_id",
              "a.reference",
              "'Weekly ' || l.type_code || ' is ' || l.weekly_pence || ' pence'",
              "debit_line l join account a on a.account_id = l.account_id where %s and l.weekly_pence <= 0"
                  .formatted(LINE)),
          raise(
              "RENT_ABOVE_FORMULA",
              "a.account_id",
              "a.reference",
              "'Weekly rent ' || "
                  + pounds("l.weekly_pence")
                  + " || ' is above the formula rent ' || "
                  + pounds("p.formula_rent_pence"),
              """
              debit_line l join account a on a.account_id = l.account_id join property p on p.id = a.property_id
               where %s and %s and l.weekly_pence > p.formula_rent_pence\
              """
                  .formatted(LINE, RENT)),
          raise(
              "CHARGE_AFTER_END",
              "a.account_id",
              "a.reference",
              "'Ended on ' || a.ends_on || ', but ' || c.type_code || ' goes on'",
              """
              account a join charge c using (account_id) where %s and a.ends_on < $4::date + 6
                and c.starts_on <= $4::date + 6 and (c.ends_before is null or c.ends_before > greatest(a.ends_on + 1, $4::date))\
              """
                  .formatted(ACCOUNT)),
          raise(
              "GARAGE_OF_ENDED_TENANCY",
              "a.account_id",
              "a.reference",
              "'The tenancy it belongs to (' || m.reference || ') ended on ' || m.ends_on",
              """
              account a join account m on m.account_id = a.main_account_id
               where a.kind = 'GARAGE' and %s and %s and m.ends_on <= $4::date + 6 and (a.ends_on is null or a.ends_on > m.ends_on)\
              """
                  .formatted(ACCOUNT, IN_WEEK)));

  private static final String PROPERTY = "p.id >= $2 and p.id < $3";

  /** Two lettings of one property that share a day of the week, each pair once. */
  private static final String PAIRS =
      """
      property p join account a on a.property_id = p.id and a.kind <> 'SUB' and a.property_id >= $2 and a.property_id < $3
        join account b on b.property_id = p.id and b.kind <> 'SUB' and b.property_id >= $2 and b.property_id < $3
             and a.account_id < b.account_id
       where %s and greatest(a.starts_on, b.starts_on, $4::date) <= least(a.ends_on, b.ends_on, $4::date + 6)\
      """
          .formatted(PROPERTY);

  static final List<String> OF_PROPERTIES =
      List.of(
          raise(
              "DUPLICATE_COMMENCEMENT",
              "p.id",
              "p.reference",
              "'Tenancies ' || least(a.reference, b.reference) || ' and ' || greatest(a.reference, b.reference) || ' both start on ' || a.starts_on",
              PAIRS + " and a.starts_on = b.starts_on"),
          raise(
              "TWO_LIVE_TENANCIES",
              "p.id",
              "p.reference",
              "'Tenancies ' || least(a.reference, b.reference) || ' and ' || greatest(a.reference, b.reference) || ' are both live on Sunday'",
              PAIRS
                  + " and least(a.ends_on, b.ends_on, $4::date + 6) = $4::date + 6 and a.starts_on <> b.starts_on"),
          raise(
              "OVERLAP",
              "p.id",
              "p.reference",
              "'Tenancies ' || least(a.reference, b.reference) || ' and ' || greatest(a.reference, b.reference) || ' overlap until ' || least(a.ends_on, b.ends_on)",
              PAIRS
                  + " and least(a.ends_on, b.ends_on) < $4::date + 6 and a.starts_on <> b.starts_on"),
          raise(
              "VOID_WITH_TENANCY",
              "p.id",
              "p.reference",
              "'Recorded as void ' || v.since || ', but let to ' || a.reference",
              """
               (select * from (select distinct on (m.property_id) m.property_id, m.kind, 'on ' || m.effective_on as since from rent_roll_movement m
                 where m.property_id >= $2 and m.property_id < $3
                   and m.effective_on <= $4::date + 6 and m.kind in ('VOID', 'RELET', 'START')
                 order by m.property_id, m.effective_on desc, m.recorded_at desc, m.kind <> 'VOID') m
                 union all
                select q.id, 'VOID', 'in the books brought in' from import_issue i join property q on q.reference = i.key
                 where i.kind = 'void property with a live tenancy' and i.settled_by is null and q.id >= $2 and q.id < $3) v
               join property p on p.id = v.property_id
               join account a on a.property_id = p.id and a.kind <> 'SUB' and a.starts_on <= $4::date + 6
                    and (a.ends_on is null or a.ends_on >= $4::date + 6)
              where v.kind = 'VOID'\
              """),
          raise(
              "STARTS_FAR_AHEAD",
              "p.id",
              "p.reference",
              "'Tenancy ' || y.reference || ' starts on ' || y.starts_on",
              "property p join tenancy y on y.property_id = p.id where %s and y.starts_on > $4::date + 28 and y.state in ('DRAFT', 'CHECKED', 'LIVE')"
                  .formatted(PROPERTY)),
          raise(
              "UPRN_MISSING",
              "p.id",
              "p.reference",
              "'No UPRN is held for ' || p.address_line_1",
              "property p where %s and p.kind = 'DWELLING' and p.uprn is null and p.acquired_on <= $4::date + 6 and (p.sold_on is null or p.sold_on > $4::date + 6)"
                  .formatted(PROPERTY)));
}
