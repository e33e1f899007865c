package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoffschedule.rules.Authority;

/** What the limits are held against beside a schedule's own lines. */
final class Weighing {

  /**
   * Of the debts on schedule {@code %1$s} the largest: its parts here, in other schedules that wait
   * for their decision, and what of it is on the register, together.
   */
  static final String LARGEST =
      """
      coalesce((select max(g.pence) from (
        select cast(sum(case when o.state = 'POSTED' then o.amount_pence - o.written_on_pence else o.amount_pence end) as bigint) as pence
          from write_off o left join write_off_schedule z on z.id = o.schedule_id
         where o.account_id in (select l.account_id from write_off l where l.schedule_id = %1$s and l.state = 'PROPOSED')
           and (o.state = 'POSTED' or (o.state = 'PROPOSED' and (o.schedule_id = %1$s or z.state = 'SENT')))
         group by o.account_id) g), 0)\
      """;

  /** What the person {@code %1$s} approved on the day that runs. */
  static final String TODAY =
      """
      coalesce((select cast(sum(d.posted_pence) as bigint) from write_off_schedule d
        where d.state = 'POSTED' and d.decided_by = %1$s
          and cast(d.decided_at at time zone 'Europe/London' as date) = cast(clock_timestamp() at time zone 'Europe/London' as date)), 0)\
      """;

  /** One person's approvals follow each other, or two at once would each miss the other. */
  private static final String IN_TURN =
      "select cast(pg_advisory_xact_lock(40164, hashtext(?1)) as text)";

  private Weighing() {}

  static Uni<Authority.Weighed> of(
      Mutiny.Session session, Actor by, UUID scheduleId, ScheduleLines lines) {
    return Sql.row(session, IN_TURN, by.id())
        .chain(() ->
            Sql.row(
                session,
                "select " + LARGEST.formatted("?1") + ", " + TODAY.formatted("?2"),
                scheduleId,
                by.id()))
        .map(row ->
            new Authority.Weighed(
                ((Number) row[0]).longValue(), lines.pence(), ((Number) row[1]).longValue()));
  }
}
