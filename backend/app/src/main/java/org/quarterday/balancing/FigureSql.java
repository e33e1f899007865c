package org.quarterday.balancing;

/**
 * The figures of days, from the first ({@code $1}) to the last ({@code $2}), both civil days in
 * London, by the day of recording. What a source said and what is on the books are read from
 * different tables on purpose: a figure that is compared with itself proves nothing.
 */
final class FigureSql {

  /** {@code %1$s}: the moment of recording. */
  private static final String DAY = "cast(%1$s at time zone 'Europe/London' as date)";

  /** {@code %1$s}: the moment of recording. The bounds are instants, so that an index serves. */
  private static final String WITHIN =
      "%1$s >= cast($1::date as timestamp) at time zone 'Europe/London'"
          + " and %1$s < cast($2::date + 1 as timestamp) at time zone 'Europe/London'";

  /** {@code %1$s}: the moment of recording. The last day is not included. */
  private static final String BEFORE =
      "%1$s >= cast($1::date as timestamp) at time zone 'Europe/London'"
          + " and %1$s < cast($2::date as timestamp) at time zone 'Europe/London'";

  /** Columns: day, source, detail, journal, then lines and pence told, posted, held, rejected. */
  private static final String TOLD_FILES =
      """
      select j.day, 'PAYMENT_FILE' as source, split_part(l.source, '/', 1) as detail, j.id as journal_id,
             count(*) as told_lines, sum(l.amount_pence) as told_pence, 0 as posted_lines, 0 as posted_pence, 0 as held_lines, 0 as held_pence,
             count(*) filter (where l.outcome = 'REJECTED') as rejected_lines,
             coalesce(sum(l.amount_pence) filter (where l.outcome = 'REJECTED'), 0) as rejected_pence
        from payment_file f join journals j on j.id = f.journal_id join payment_line l on l.file_id = f.id group by 1, 3, 4
      union all
      select j.day, 'PAYMENT_FILE', coalesce((select split_part(l.source, '/', 1) from payment_line l where l.file_id = f.id order by l.line limit 1), ''),
             j.id, 0, f.unread_pence, 0, 0, 0, 0, 0, f.unread_pence
        from payment_file f join journals j on j.id = f.journal_id where f.unread_pence <> 0
      union all
      select j.day, 'PAYMENT_FILE', split_part(i.source, '/', 1), j.id, 0, 0, 0, 0, count(*), sum(i.amount_pence), 0, 0
        from suspense_item i join journals j on j.id = i.journal_id where i.file_id is not null group by 1, 3, 4\
      """;

  /**
   * What tenants pay online: on the account, or held where it could not take it, which is the only
   * money held that came in no file.
   */
  private static final String TOLD_ONLINE =
      """
      select j.day, 'CARD_PAYMENT', '', j.id, count(*), sum(c.amount_pence), 0, 0, 0, 0, 0, 0
        from carded c join journals j on j.id = c.journal_id group by 1, 4
      union all
      select j.day, 'CARD_PAYMENT', '', j.id, count(*), sum(i.amount_pence), 0, 0, count(*), sum(i.amount_pence), 0, 0
        from suspense_item i join journals j on j.id = i.journal_id where i.file_id is null group by 1, 4\
      """;

  private static final String TOLD_BY_PEOPLE =
      """
      select j.day, 'BOUNCED', '', b.journal_id, sum(b.lines), -sum(b.pence), 0, 0, 0, 0, 0, 0
        from bounced b join journals j on j.id = b.journal_id group by 1, 4
      union all
      select j.day, 'INDEMNITY', '', j.id, 1, -c.amount_pence, 0, 0, 0, 0, 0, 0 from indemnity_claim c join journals j on j.id = c.journal_id
      union all
      select j.day, 'INDEMNITY', '', j.id, 1, c.amount_pence, 0, 0, 0, 0, 0, 0 from indemnity_claim c join journals j on j.id = c.won_journal_id
      union all
      select day, 'CORRECTION', '', journal_id, 2, pence, 0, 0, 0, 0, 0, 0 from corrected
      union all
      select j.day, 'SUSPENSE_SETTLED', '', j.id, (select count(*) from suspense_part s where s.proposal_id = p.id), p.amount_pence, 0, 0, 0, 0, 0, 0
        from suspense_proposal p join journals j on j.id = p.journal_id where p.state = 'APPROVED' and p.kind = 'ALLOCATION'
      union all
      select j.day, 'SUSPENSE_RETURNED', '', j.id, 1, -p.amount_pence, 0, 0, 0, 0, 0, 0
        from suspense_proposal p join journals j on j.id = p.journal_id where p.state = 'APPROVED' and p.kind = 'RETURN'
      union all
      select j.day, 'ADJUSTMENT', '', j.id, count(*), sum(a.amount_pence), 0, 0, 0, 0, 0, 0
        from adjustment a join journals j on j.id = a.journal_id where a.state = 'POSTED' group by 1, 4
      union all
      select j.day, 'RECHARGE', '', j.id, 1, r.amount_pence, 0, 0, 0, 0, 0, 0
        from recharge r join journals j on j.id = r.journal_id where r.state = 'POSTED'
      union all
      select j.day, 'COURT_COST', '', j.id, 1, c.amount_pence, 0, 0, 0, 0, 0, 0
        from court_cost c join journals j on j.id = c.journal_id where c.state = 'POSTED'\
      """;

  /** What was sent to Bacs, less what was withdrawn before its day. */
  private static final String TOLD_COLLECTIONS =
      """
      select j.day, 'COLLECTION', '', j.id, count(*), sum(l.amount_pence), 0, 0, 0, 0, 0, 0
        from collection_run r join journals j on j.id = r.journal_id join collection_line l on l.run_id = r.id and l.outcome = 'INCLUDED'
        join direct_debit_item i on i.account_id = l.account_id and i.id = l.item_id and i.state <> 'WITHDRAWN' group by 1, 4\
      """;

  /**
   * What is owed to tenants from the approval on, what files paid of it, and what came back. A file
   * is one movement at the bank.
   */
  private static final String TOLD_REFUNDS =
      """
      select j.day, 'REFUND', '', j.id, 1, r.amount_pence, 0, 0, 0, 0, 0, 0 from refund r join journals j on j.id = r.journal_id
      union all
      select j.day, case r.state when 'CAME_BACK' then 'REFUND_RETURNED' else 'REFUND' end, '', j.id, 1,
             case r.state when 'CAME_BACK' then r.amount_pence else -r.amount_pence end, 0, 0, 0, 0, 0, 0
        from refund r join journals j on j.id = r.back_journal_id
      union all
      select j.day, 'REFUND_SENT', '', j.id, 1, case j.id when f.journal_id then -f.pence else f.pence end, 0, 0, 0, 0, 0, 0
        from refund_file f join journals j on j.id in (f.journal_id, f.back_journal_id)\
      """;

  /** A schedule is one journal of as many lines as could be posted; a write-on is one of one. */
  private static final String TOLD_WRITE_OFFS =
      """
      select j.day, 'WRITE_OFF', '', j.id, count(*), -sum(w.amount_pence), 0, 0, 0, 0, 0, 0
        from write_off w join journals j on j.id = w.journal_id where w.state = 'POSTED' group by 1, 4
      union all
      select j.day, 'WRITE_ON', '', j.id, 1, n.amount_pence, 0, 0, 0, 0, 0, 0 from write_on n join journals j on j.id = n.journal_id\
      """;

  /** Between the tenant's accounts two lines that come to nil; else one, back or forth. */
  private static final String TOLD_CREDIT_USES =
      """
      select j.day, 'CREDIT_USE', '', j.id, case u.kind when 'TO_ACCOUNT' then 2 else 1 end,
             case u.kind when 'TO_ACCOUNT' then 0 when 'PUT_BACK' then -u.amount_pence else u.amount_pence end, 0, 0, 0, 0, 0, 0
        from credit_use u join journals j on j.id = u.journal_id\
      """;

  /** What debtors paid to agencies, and what the agencies that hand over the rest kept of it. */
  private static final String TOLD_AGENCIES =
      """
      select j.day, 'AGENCY', '', j.id, count(*), sum(l.gross_pence), 0, 0, 0, 0, 0, 0
        from agency_return_line l join journals j on j.id = l.journal_id group by 1, 4
      union all
      select j.day, 'AGENCY_COMMISSION', '', j.id, 1, -sum(l.commission_pence), 0, 0, 0, 0, 0, 0
        from agency_return_line l join journals j on j.id = l.journal_id where l.pays = 'NET' group by 1, 4 having sum(l.commission_pence) > 0\
      """;

  /** What was not reversed by itself before is what a back-out has left to reverse. */
  private static final String TOLD_BY_RUNS =
      """
      select j.day, 'WEEKLY_DEBIT', '', j.id, count(*), sum(l.amount_pence), 0, 0, 0, 0, 0, 0
        from debit_run r join journals j on j.id = r.journal_id join debit_line l on l.run_id = r.id group by 1, 4
      union all
      select j.day, 'DEBIT_BACK_OUT', '', j.id, count(*), -sum(e.amount_pence), 0, 0, 0, 0, 0, 0
        from debit_run r join journals j on j.id = r.back_out_journal_id join entry e on e.journal_id = r.journal_id
       where not exists (select 1 from entry v where v.account_id = e.account_id and v.reverses = e.number and v.journal_id <> j.id)
       group by 1, 4
      union all
      select j.day, 'IMPORT', '', j.id, coalesce(f.rows_loaded, 0), coalesce(i.sum_of_balances_pence, 0), 0, 0, 0, 0, 0, 0
        from import_run i join journals j on j.id = i.id left join import_file f on f.import_id = i.id and f.name = 'rtrans.csv'\
      """;

  private static final String POSTED =
      """
      select n.day, n.source, n.detail, n.journal_id, 0, 0, sum(n.lines),
             sum(case when n.source in ('PAYMENT_FILE', 'PAYMENT', 'CASH_BATCH', 'CARD_PAYMENT', 'COLLECTION', 'BOUNCED', 'INDEMNITY', 'CORRECTION', 'SUSPENSE_SETTLED', 'REFUND_RETURNED', 'AGENCY') then -n.pence else n.pence end),
             0, 0, 0, 0
        from named n group by 1, 2, 3, 4
      union all
      select %1$s, 'SUSPENSE_RETURNED', '', c.journal_id, 0, 0, count(*), -sum(c.amount_pence), 0, 0, 0, 0
        from control_entry c where c.control_code = 'SUSPENSE' and c.amount_pence > 0 and %2$s group by 1, 4
      union all
      select %1$s, 'REFUND_SENT', '', c.journal_id, 0, 0, count(distinct c.journal_id), -sum(c.amount_pence), 0, 0, 0, 0
        from control_entry c where c.control_code = 'REFUNDS-DUE' and %2$s group by 1, 4
      union all
      select %1$s, 'AGENCY_COMMISSION', '', c.journal_id, 0, 0, 1, sum(c.amount_pence), 0, 0, 0, 0
        from control_entry c where c.control_code not in ('AGENCY-COST', 'AGENCY-OWED') and %2$s
         and exists (select from agency_return_line l where l.journal_id = c.journal_id) group by 1, 4\
      """
          .formatted(DAY.formatted("c.recorded_at"), WITHIN.formatted("c.recorded_at"));

  /**
   * What is held item by item is what its control account moved by; transfers clear; and what moves
   * between control accounts comes to nil. Only the journals where it does not are rows.
   */
  private static final String CONTROLS_AGREE =
      """
      select j.day, 'SUSPENSE_CONTROL', '', j.id, 0, sum(i.amount_pence), 0, 0, 0, 0, 0, 0
        from suspense_item i join journals j on j.id = i.journal_id group by 1, 4
      union all
      select j.day, 'SUSPENSE_CONTROL', '', j.id, 0, -p.amount_pence, 0, 0, 0, 0, 0, 0
        from suspense_proposal p join journals j on j.id = p.journal_id where p.state = 'APPROVED'
      union all
      select %1$s, 'SUSPENSE_CONTROL', '', c.journal_id, 0, 0, 0, -sum(c.amount_pence), 0, 0, 0, 0
        from control_entry c where c.control_code = 'SUSPENSE' and %2$s group by 1, 4
      union all
      select n.day, 'SUSPENSE_CONTROL', '', n.journal_id, 0, 0, 0, sum(n.pence), 0, 0, 0, 0
        from named n where n.control_code = 'SUSPENSE' group by 1, 4
      union all
      select n.day, 'TRANSFER_CLEARING', '', n.journal_id, 0, 0, 0, -sum(n.pence), 0, 0, 0, 0
        from named n join control_account k on k.code = n.control_code and k.kind = 'TRANSFER_CLEARING' group by 1, 4 having sum(n.pence) <> 0
      union all
      select %1$s, 'BETWEEN_CONTROLS', '', c.journal_id, 0, 0, 0, sum(c.amount_pence), 0, 0, 0, 0
        from control_entry c where %2$s group by 1, 4 having sum(c.amount_pence) <> 0\
      """
          .formatted(DAY.formatted("c.recorded_at"), WITHIN.formatted("c.recorded_at"));

  /**
   * Every source of every day, journal by journal: {@code records}. Entries are summed by moment
   * first, of which a journal has few: to work out the day of each of a million costs twice as
   * much.
   */
  static final String RECORDS =
      """
      with journals as materialized (
        select j.id, %1$s as day from journal j where %2$s
      ), recorded as (
        select e.recorded_at, e.journal_id, e.source, e.control_code,
               case when e.source = 'PAYMENT_FILE' then split_part(coalesce(e.source_line, ''), '/', 1) else '' end as detail,
               count(*) as lines, sum(e.amount_pence) as pence
          from entry e where %4$s group by 1, 2, 3, 4, 5
      ), booked as materialized (
        select %3$s as day, r.journal_id, r.source, r.control_code, r.detail, sum(r.lines) as lines, sum(r.pence) as pence
          from recorded r group by 1, 2, 3, 4, 5
      ), bounced as materialized (
        select v.journal_id, case when b.rest_number is null then 1 else 2 end as lines, b.bounced_pence as pence
          from bounced_payment b join entry v on v.account_id = b.account_id and v.number = b.reversal_number where %5$s
      ), carded as materialized (
        select e.journal_id, c.amount_pence from card_payment c join entry e on e.account_id = c.account_id and e.number = c.entry_number
         where c.state = 'POSTED' and c.ended_at >= cast($1::date as timestamp) at time zone 'Europe/London'
      ), corrected as materialized (
        select c.journal_id, j.day, c.right_amount_pence - c.amount_pence as pence
          from correction c join journals j on j.id = c.journal_id where c.state = 'POSTED'
      ), named as materialized (
        select b.day, b.journal_id, b.control_code, b.detail, b.lines, b.pence,
               case when b.source in ('PAYMENT', 'REVERSAL') and b.journal_id in (select journal_id from bounced) then 'BOUNCED'
                    when b.source = 'PAYMENT' and b.journal_id in (select journal_id from carded) then 'CARD_PAYMENT'
                    when b.source in ('CORRECTION', 'TRANSFER') or (b.source = 'REVERSAL' and b.journal_id in (select journal_id from corrected))
                      then 'CORRECTION'
                    when b.source = 'DEBIT' then 'WEEKLY_DEBIT'
                    when b.source = 'SUSPENSE' then 'SUSPENSE_SETTLED'
                    when b.source in ('PAYMENT_FILE', 'PAYMENT', 'CASH_BATCH', 'INDEMNITY', 'COLLECTION', 'DEBIT_BACK_OUT', 'ADJUSTMENT', 'CREDIT_USE', 'COURT_COST', 'RECHARGE', 'REFUND', 'REFUND_RETURNED', 'BACKDATING', 'REVERSAL', 'IMPORT', 'WRITE_OFF', 'WRITE_ON', 'AGENCY')
                      then b.source
                    else 'UNKNOWN' end as source
          from booked b
      ), pieces as (
      """
              .formatted(
                  DAY.formatted("j.recorded_at"),
                  WITHIN.formatted("j.recorded_at"),
                  DAY.formatted("r.recorded_at"),
                  WITHIN.formatted("e.recorded_at"),
                  WITHIN.formatted("b.made_at"))
          + String.join(
              "\nunion all\n",
              TOLD_FILES,
              TOLD_ONLINE,
              TOLD_COLLECTIONS,
              TOLD_BY_PEOPLE,
              TOLD_REFUNDS,
              TOLD_WRITE_OFFS,
              TOLD_CREDIT_USES,
              TOLD_AGENCIES,
              TOLD_BY_RUNS,
              POSTED,
              CONTROLS_AGREE)
          + """

          ), records as (
            select day, source, detail, journal_id,
                   cast(sum(told_lines) as bigint) as told_lines, cast(sum(told_pence) as bigint) as told_pence,
                   cast(sum(posted_lines) as bigint) as posted_lines, cast(sum(posted_pence) as bigint) as posted_pence,
                   cast(sum(held_lines) as bigint) as held_lines, cast(sum(held_pence) as bigint) as held_pence,
                   cast(sum(rejected_lines) as bigint) as rejected_lines, cast(sum(rejected_pence) as bigint) as rejected_pence
              from pieces group by 1, 2, 3, 4
          )
          """;

  /** Every source of every day. */
  static final String SOURCES =
      RECORDS
          + """
          select day, source, detail,
                 cast(sum(told_lines) as bigint) as told_lines, cast(sum(told_pence) as bigint) as told_pence,
                 cast(sum(posted_lines) as bigint) as posted_lines, cast(sum(posted_pence) as bigint) as posted_pence,
                 cast(sum(held_lines) as bigint) as held_lines, cast(sum(held_pence) as bigint) as held_pence,
                 cast(sum(rejected_lines) as bigint) as rejected_lines, cast(sum(rejected_pence) as bigint) as rejected_pence
            from records group by 1, 2, 3\
          """;

  /** What moved on every control account, each day; tenants' accounts on their rent group's. */
  static final String MOVEMENTS =
      """
      with booked as materialized (
        select e.recorded_at, e.control_code, a.rent_group_code, sum(greatest(e.amount_pence, 0)) as up,
               sum(greatest(-e.amount_pence, 0)) as down, count(*) as lines
          from entry e left join account a on a.account_id = e.account_id where %2$s group by 1, 2, 3
      ), sides as (
        select b.recorded_at, b.control_code as code, b.down as debit, b.up as credit, b.lines from booked b
        union all
        select b.recorded_at, g.rent_control_code, b.up, b.down, b.lines from booked b join rent_group g on g.code = b.rent_group_code
        union all
        select c.recorded_at, c.control_code, sum(greatest(c.amount_pence, 0)), sum(greatest(-c.amount_pence, 0)), count(*)
          from control_entry c where %3$s group by 1, 2
      )
      select %1$s as day, s.code, cast(sum(s.debit) as bigint) as debit, cast(sum(s.credit) as bigint) as credit, cast(sum(s.lines) as bigint) as movements
        from sides s group by 1, 2\
      """
          .formatted(
              DAY.formatted("s.recorded_at"),
              WITHIN.formatted("e.recorded_at"),
              WITHIN.formatted("c.recorded_at"));

  /** The newest explanation of every source, each day. */
  static final String EXPLANATIONS =
      """
      select distinct on (day, source, detail) * from balancing_explanation where day between $1 and $2 order by day, source, detail, number desc\
      """;

  /**
   * Every control account with its sum before the day {@code $2}: what was kept of the day before
   * {@code $1}, and what was recorded from then on; tenants' accounts as above.
   */
  static final String OPENINGS =
      """
      with moved as materialized (
        select e.account_id, e.control_code, sum(e.amount_pence) as pence from entry e where %1$s group by 1, 2
      ), before as (
        select k.control_code as code, k.pence from balancing_closing k where k.through = $1::date - 1
        union all
        select m.control_code, -m.pence from moved m
        union all
        select g.rent_control_code, m.pence from moved m join account a on a.account_id = m.account_id join rent_group g on g.code = a.rent_group_code
        union all
        select c.control_code, c.amount_pence from control_entry c where %2$s
      )
      select b.code, cast(sum(b.pence) as bigint) as pence from before b group by 1\
      """
          .formatted(BEFORE.formatted("e.recorded_at"), BEFORE.formatted("c.recorded_at"));

  private FigureSql() {}
}
