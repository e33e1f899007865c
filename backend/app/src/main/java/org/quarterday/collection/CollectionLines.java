package org.quarterday.collection;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.hold.StandingHolds;
import org.quarterday.platform.work.Sql;

/**
 * What a run sends and what it leaves out with the reason, line by line, in set SQL; and the hash
 * of it, which a release is bound to. Made at the dry run and again at the release: a mandate
 * ended, a bank account changed or a notice sent in between is another content.
 */
@ApplicationScoped
class CollectionLines {

  /** A due day on which the bank was closed is collected up to three working days after it. */
  static final int LATE_DAYS = 3;

  /**
   * What a run comes to.
   *
   * @param due what the schedules say, included or not
   */
  record Totals(
      byte[] hash,
      int items,
      long itemPence,
      int instructions,
      int leftOut,
      long leftOutPence,
      int dueItems,
      long duePence) {}

  private static final String DUE_DAYS =
      """
      select distinct i.due_on from direct_debit_item i join mandate m on m.account_id = i.account_id and m.id = i.mandate_id
       where i.state = 'PLANNED' and i.collect_on between ?1 and ?2 and m.service_user = ?3 and i.again_of is null\
      """;

  private static final String CLEAR = "delete from collection_line where run_id = ?1";

  /** The day a collection that is presented again was due at first. */
  private static final String DUE_FIRST =
      "(select o.due_on from direct_debit_item o where o.account_id = i.account_id and o.id = i.again_of)";

  /**
   * ?5: per due day the last day its notice could go. A returned collection presented again needs
   * no notice of its own: amount and instruction are the ones the payer knows.
   */
  private static final String ITEMS =
      """
      insert into collection_line (run_id, account_id, mandate_id, number, item_id, transaction_code, amount_pence, outcome, reason,
                                   rent_year, rent_week, control_code)
      select cast(?1 as uuid), account_id, mandate_id, number, item_id,
             case when again_of is not null then '18' when number = 1 and collected_on is null then '01'
                  when ends_on is not null and last_of_all then '19' else '17' end,
             amount_pence, case when reason = '' then 'INCLUDED' else 'LEFT_OUT' end, reason, year, week, control_code
        from (
          select i.account_id, i.mandate_id, i.id as item_id, i.again_of, i.amount_pence, m.collected_on, a.ends_on, w.year, w.number as week,
                 p.control_code, row_number() over (partition by i.account_id, i.mandate_id order by i.due_on, i.id) as number,
                 not exists (select from direct_debit_item n where n.account_id = i.account_id and n.mandate_id = i.mandate_id
                                and n.state = 'PLANNED' and (n.due_on, n.id) > (i.due_on, i.id)) as last_of_all,
                 case when i.again_of is not null and\
      """
          + " "
          + stops("?4")
          + """
               is not null then 'ON_HOLD'
                          when m.state = 'SUSPENDED' then 'SUSPENDED'
                          when m.state <> 'LIVE' and not (m.state = 'LODGED' and m.live_from <= ?4) then 'NOT_LIVE'
                          when m.live_from > ?4 or m.lodge = 'CONVERT' then 'NOT_LIVE'
                          when a.ends_on < i.due_on then 'ACCOUNT_ENDED'
                          when i.again_of is null and l.state is distinct from 'SENT' then 'NOTICE_NOT_SENT'
                          when i.again_of is null and l.sent_on > n.latest then 'NOTICE_TOO_SHORT'
                          when w.year is null or y.closed_at is not null then 'NO_OPEN_WEEK'
                          when p.control_code is null then 'NO_CONTROL_ACCOUNT'
                          else '' end as reason
                from direct_debit_item i
                join mandate m on m.account_id = i.account_id and m.id = i.mandate_id
                join direct_debit_schedule s on s.account_id = i.account_id and s.id = i.schedule_id
                join account a on a.account_id = i.account_id
                left join letter l on l.id = s.letter_id
                left join jsonb_to_recordset(cast(cast(?5 as text) as jsonb)) as n (due date, latest date) on n.due = i.due_on
                left join rent_week w on ?4 >= w.starts_on and ?4 < w.starts_on + 7
                left join rent_year y on y.year = w.year
                left join posting_rule p on p.rent_group_code = a.rent_group_code and p.type_code = 'RDD' and p.valid_from <= ?4
                     and (p.valid_before is null or p.valid_before > ?4)
               where i.state = 'PLANNED' and i.collect_on between ?3 and ?4 and m.service_user = ?2) due\
          """;

  /** In the log of the hold, once for each, by who made the lines. */
  private static final String STOPPED =
      """
      insert into hold_stopped (account_id, id, hold_id, action, what, about, amount_pence, stopped_on, stopped_by_name)
      select s.account_id, uuidv7(), s.hold_id, 'RE_PRESENTATION', 'A returned Direct Debit presented again', 'ITEM:' || s.item_id, s.amount_pence,
             cast(?3 as date), coalesce(current_setting('quarterday.actor_name', true), '')
        from (select i.account_id, i.id as item_id, i.amount_pence,\
      """
          + " "
          + stops("?2")
          + """
               as hold_id
                    from collection_line l join direct_debit_item i on i.account_id = l.account_id and i.id = l.item_id
                    join mandate m on m.account_id = i.account_id and m.id = i.mandate_id
                   where l.run_id = ?1 and l.reason = 'ON_HOLD') s
           where s.hold_id is not null on conflict (account_id, hold_id, about) do nothing\
          """;

  private static final String INSTRUCTIONS =
      """
      insert into collection_line (run_id, account_id, mandate_id, number, transaction_code, amount_pence, outcome)
      select cast(?1 as uuid), account_id, id, 0, case lodge when 'NEW' then '0N' when 'CANCEL' then '0C' else '0S' end, 0, 'INCLUDED'
        from mandate where service_user = ?2 and lodge <> 'NONE' and (lodge <> 'NEW' or state = 'CAPTURED')\
      """;

  /** The mandate's version and the print of its bank account are content too. */
  private static final String TOTALS =
      """
      select sha256(convert_to(coalesce(string_agg(concat_ws('|', l.account_id, l.mandate_id, l.number, l.item_id, l.transaction_code, l.amount_pence,
                                                             l.reason, m.version, encode(m.bank_print, 'hex')), ';'
                                                   order by l.account_id, l.mandate_id, l.number), ''), 'UTF8')),
             count(*) filter (where item_id is not null and outcome = 'INCLUDED'),
             coalesce(sum(amount_pence) filter (where outcome = 'INCLUDED'), 0),
             count(*) filter (where item_id is null),
             count(*) filter (where outcome = 'LEFT_OUT'), coalesce(sum(amount_pence) filter (where outcome = 'LEFT_OUT'), 0),
             (select count(*) from direct_debit_item i join mandate k on k.account_id = i.account_id and k.id = i.mandate_id
               where i.state = 'PLANNED' and i.collect_on between ?3 and ?4 and k.service_user = ?2),
             (select coalesce(sum(i.amount_pence), 0) from direct_debit_item i join mandate k on k.account_id = i.account_id and k.id = i.mandate_id
               where i.state = 'PLANNED' and i.collect_on between ?3 and ?4 and k.service_user = ?2)
        from collection_line l join mandate m on m.account_id = l.account_id and m.id = l.mandate_id where l.run_id = ?1\
      """;

  @Inject CouncilSettings settings;

  /** In the caller's transaction; in place of what was there of this run. */
  Uni<Totals> make(
      Mutiny.Session session,
      UUID runId,
      String serviceUser,
      LocalDate collectOn,
      LocalDate today,
      WorkingDays days) {
    LocalDate from = days.before(collectOn, LATE_DAYS);
    return Sql.run(session, CLEAR, runId)
        .chain(() -> latest(session, serviceUser, from, collectOn, today, days))
        .chain(latest -> Sql.run(session, ITEMS, runId, serviceUser, from, collectOn, latest))
        .chain(() -> Sql.run(session, STOPPED, runId, collectOn, today))
        .chain(() -> Sql.run(session, INSTRUCTIONS, runId, serviceUser))
        .chain(() -> Sql.row(session, TOTALS, runId, serviceUser, from, collectOn))
        .map(CollectionLines::totals);
  }

  /**
   * The hold that stops an item {@code i} of a mandate {@code m} from being presented again.
   *
   * @param day the parameter with the day it would be
   */
  static String stops(String day) {
    return StandingHolds.STOPS_RE_PRESENTATION.formatted(
        "i.account_id", day, DUE_FIRST, "i.amount_pence", "m.payer_person_id");
  }

  private Uni<String> latest(
      Mutiny.Session session,
      String serviceUser,
      LocalDate from,
      LocalDate collectOn,
      LocalDate today,
      WorkingDays days) {
    return settings
        .on(session, "DD_NOTICE_WORKING_DAYS", today)
        .chain(notice ->
            settings.on(session, "DD_POST_WORKING_DAYS", today).map(post -> notice + post))
        .chain(needed ->
            Sql.rows(session, DUE_DAYS, from, collectOn, serviceUser)
                .map(rows -> latest(rows, needed, days)));
  }

  private static String latest(List<Object[]> dues, int needed, WorkingDays days) {
    var known = new JsonArray();
    for (Object[] row : dues) {
      LocalDate due = (LocalDate) row[0];
      known.add(
          new JsonObject()
              .put("due", due.toString())
              .put("latest", days.before(days.onOrBefore(due), needed).toString()));
    }
    return known.encode();
  }

  private static Totals totals(Object[] row) {
    return new Totals(
        (byte[]) row[0],
        ((Number) row[1]).intValue(),
        ((Number) row[2]).longValue(),
        ((Number) row[3]).intValue(),
        ((Number) row[4]).intValue(),
        ((Number) row[5]).longValue(),
        ((Number) row[6]).intValue(),
        ((Number) row[7]).longValue());
  }
}
