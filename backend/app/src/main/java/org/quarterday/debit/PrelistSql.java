package org.quarterday.debit;

/**
 * A week's lines in set-based SQL: $1 the run, $2 and $3 the half-open range of ids, $4 the Monday.
 * The same rule in Java is {@link org.quarterday.debit.rules.WeekLine}; a test holds the two
 * together on generated accounts.
 */
final class PrelistSql {

  private PrelistSql() {}

  static final String[] CLEAR_ACCOUNTS = {
    "delete from debit_line where run_id = $1 and account_id >= $2 and account_id < $3"
  };
  static final String[] CLEAR_PROPERTIES = {
    "delete from void_loss where run_id = $1 and property_id >= $2 and property_id < $3"
  };

  /**
   * The small tables of the week, fenced off so that they are joined by hash: the planner thinks a
   * chunk a hundredth of what it is, and would look each line up in them.
   */
  static final String TERMS_NOW =
      """
      (select * from transaction_type_terms where valid_from <= $4::date and (valid_before is null or valid_before > $4::date) offset 0)\
      """;

  static final String RULES_NOW =
      """
      (select * from posting_rule where valid_from <= $4::date and (valid_before is null or valid_before > $4::date) offset 0)\
      """;

  private static final String TERMS =
      """
      join %s t on t.type_code = c.type_code
      join %s p on p.rent_group_code = a.rent_group_code and p.type_code = c.type_code
      left join rent_free_week w on w.rent_group_code = a.rent_group_code and w.week_starts_on = $4::date
      """
          .formatted(TERMS_NOW, RULES_NOW);

  static final String LINES =
      """
      insert into debit_line (run_id, account_id, charge_id, rent_group_code, type_code, control_code, weekly_pence, days,
                              amount_pence, apportioned_pence, on_roll, part_week, rent_free)
      select $1, a.account_id, c.id, a.rent_group_code, c.type_code, p.control_code, c.weekly_pence, d.days,
             case when f.rent_free then 0 else g.gross end, g.gross - case when d.on_roll then c.weekly_pence else 0 end,
             d.on_roll, t.apportioned and d.days < 7, f.rent_free
        from account a
        join charge c on c.account_id = a.account_id
      %s
       cross join lateral (select least(c.ends_before, a.ends_on + 1, $4::date + 7) - greatest(c.starts_on, a.starts_on, $4::date) as days,
                                  least(c.ends_before, a.ends_on + 1, $4::date + 7) = $4::date + 7 as on_roll) d
       cross join lateral (select part_week_pence(c.weekly_pence, d.days, t.apportioned) as gross) g
       cross join lateral (select w.rent_group_code is not null and not t.charged_in_free_weeks as rent_free) f
       where a.account_id >= $2 and a.account_id < $3 and c.account_id >= $2 and c.account_id < $3 and d.days > 0\
      """
          .formatted(TERMS);

  /**
   * Void loss: a day counts when the property is ours, its charge is in force and no account but a
   * sub-account holds it. Properties held the whole week, nearly all, are passed over by one probe.
   */
  static final String VOID_LOSS =
      """
      insert into void_loss (run_id, property_id, property_charge_id, rent_group_code, type_code, income_code, void_code,
                             weekly_pence, days, amount_pence, apportioned_pence, on_roll, rent_free)
      select $1, a.id, c.id, a.rent_group_code, c.type_code, p.control_code, r.void_control_code, c.weekly_pence, d.days,
             case when f.rent_free then 0 else g.gross end, g.gross - case when d.on_roll then c.weekly_pence else 0 end,
             d.on_roll, f.rent_free
        from (select p.* from property p
               where p.id >= $2 and p.id < $3
                 and not exists (select from account h where h.property_id = p.id and h.property_id >= $2 and h.property_id < $3
                                    and h.kind <> 'SUB' and h.starts_on <= $4::date and (h.ends_on is null or h.ends_on >= $4::date + 6))
              offset 0) a
        join rent_group r on r.code = a.rent_group_code
        join property_charge c on c.property_id = a.id
      %s
       cross join lateral (
         select count(*)::int as days, coalesce(bool_or(n = 6), false) as on_roll
           from generate_series(0, 6) n
          where $4::date + n >= greatest(c.starts_on, a.acquired_on)
            and $4::date + n < coalesce(least(c.ends_before, a.sold_on), 'infinity')
            and not exists (select from account h where h.property_id = a.id and h.kind <> 'SUB'
                               and h.starts_on <= $4::date + n and (h.ends_on is null or h.ends_on >= $4::date + n))) d
       cross join lateral (select part_week_pence(c.weekly_pence, d.days, true) as gross) g
       cross join lateral (select w.rent_group_code is not null and not t.charged_in_free_weeks as rent_free) f
       where t.charged_when_void and d.days > 0\
      """
          .formatted(TERMS);

  /**
   * The lines' own sums, and beside them the roll counted afresh from the charges in force on
   * Sunday.
   */
  static final String ACCOUNT_TOTALS =
      """
      insert into debit_chunk_total (run_id, number, rent_group_code, type_code, occupied_lines, occupied_pence, part_lines,
                                     apportioned_pence, rent_free_lines, rent_free_pence, occupied_roll_units, occupied_roll_pence)
      select $1::uuid, $5::int, rent_group_code, type_code, sum(lines), sum(amount), sum(part), sum(apportioned), sum(free), sum(free_pence),
             sum(units), sum(roll)
        from (
          select rent_group_code, type_code, count(*) as lines, sum(amount_pence) as amount,
                 count(*) filter (where part_week) as part, sum(apportioned_pence) as apportioned,
                 count(*) filter (where rent_free) as free,
                 coalesce(sum(-apportioned_pence - case when on_roll then weekly_pence else 0 end) filter (where rent_free), 0) as free_pence,
                 0 as units, 0 as roll
            from debit_line where run_id = $1 and account_id >= $2 and account_id < $3
           group by rent_group_code, type_code
          union all
          select a.rent_group_code, c.type_code, 0, 0, 0, 0, 0, 0, count(*), sum(c.weekly_pence)
            from account a join charge c on c.account_id = a.account_id
           where a.account_id >= $2 and a.account_id < $3 and c.account_id >= $2 and c.account_id < $3
             and a.starts_on <= $4::date + 6 and (a.ends_on is null or a.ends_on >= $4::date + 6)
             and c.starts_on <= $4::date + 6 and (c.ends_before is null or c.ends_before > $4::date + 6)
           group by a.rent_group_code, c.type_code) counted
       group by rent_group_code, type_code\
      """;

  static final String VOID_TOTALS =
      """
      insert into debit_chunk_total (run_id, number, rent_group_code, type_code, void_lines, void_pence, apportioned_pence,
                                     rent_free_lines, rent_free_pence, void_roll_units, void_roll_pence)
      select $1::uuid, $5::int, rent_group_code, type_code, sum(lines), sum(amount), sum(apportioned), sum(free), sum(free_pence),
             sum(units), sum(roll)
        from (
          select rent_group_code, type_code, count(*) as lines, sum(amount_pence) as amount, sum(apportioned_pence) as apportioned,
                 count(*) filter (where rent_free) as free,
                 coalesce(sum(-apportioned_pence - case when on_roll then weekly_pence else 0 end) filter (where rent_free), 0) as free_pence,
                 0 as units, 0 as roll
            from void_loss where run_id = $1 and property_id >= $2 and property_id < $3
           group by rent_group_code, type_code
          union all
          select a.rent_group_code, c.type_code, 0, 0, 0, 0, 0, count(*), sum(c.weekly_pence)
            from property a join property_charge c on c.property_id = a.id
            join transaction_type_terms t on t.type_code = c.type_code and t.charged_when_void
                 and t.valid_from <= $4::date and (t.valid_before is null or t.valid_before > $4::date)
           where a.id >= $2 and a.id < $3 and a.acquired_on <= $4::date + 6 and (a.sold_on is null or a.sold_on > $4::date + 6)
             and c.starts_on <= $4::date + 6 and (c.ends_before is null or c.ends_before > $4::date + 6)
             and not exists (select from account h where h.property_id = a.id and h.property_id >= $2 and h.property_id < $3
                                and h.kind <> 'SUB' and h.starts_on <= $4::date + 6 and (h.ends_on is null or h.ends_on >= $4::date + 6))
           group by a.rent_group_code, c.type_code) counted
       group by rent_group_code, type_code\
      """;

  /** The digest covers every column a posting is made of, in the order of the key. */
  static final String ACCOUNT_CHUNK =
      """
      insert into debit_chunk (run_id, number, part, from_id, before_id, lines, accounts, amount_pence, digest)
      select $1::uuid, $5::int, 'ACCOUNTS', $2, $3, count(*), count(distinct account_id), coalesce(sum(amount_pence), 0),
             sha256(convert_to(coalesce(string_agg(concat_ws('|', account_id, charge_id, rent_group_code, type_code, control_code,
               weekly_pence, days, amount_pence, rent_free), E'\\n' order by account_id, charge_id), ''), 'UTF8'))
        from debit_line where run_id = $1 and account_id >= $2 and account_id < $3 and $4::date is not null\
      """;

  static final String VOID_CHUNK =
      """
      insert into debit_chunk (run_id, number, part, from_id, before_id, lines, accounts, amount_pence, digest)
      select $1::uuid, $5::int, 'PROPERTIES', $2, $3, count(*), count(distinct property_id), coalesce(sum(amount_pence), 0),
             sha256(convert_to(coalesce(string_agg(concat_ws('|', property_id, property_charge_id, rent_group_code, type_code,
               income_code, void_code, weekly_pence, days, amount_pence, rent_free), E'\\n' order by property_id, property_charge_id),
               ''), 'UTF8'))
        from void_loss where run_id = $1 and property_id >= $2 and property_id < $3 and $4::date is not null\
      """;
}
