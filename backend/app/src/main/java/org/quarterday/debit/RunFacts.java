package org.quarterday.debit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.quarterday.debit.rules.ExceptionKind;
import org.quarterday.debit.rules.RunState;
import org.quarterday.debit.rules.SignOff;

/**
 * The facts a signature rests on, in one statement: asked by the board to show and by commands to
 * decide.
 */
final class RunFacts {

  /** Kinds in SQL, so that the enum stays the only list of what blocks. */
  static final String BLOCKING =
      Arrays.stream(ExceptionKind.values())
          .filter(ExceptionKind::blocking)
          .map(kind -> "'" + kind.name() + "'")
          .collect(Collectors.joining(", "));

  /**
   * A movement no preparation of this run has seen came after it. Charges recorded later are looked
   * at as well, in case a change left no movement.
   */
  static final String SQL =
      """
      select case when m.changes > 0 then m.changes else c.changes end as changes,
             (select count(*) from debit_total t where t.run_id = r.id
                 and (occupied_roll_pence + void_roll_pence <> brought_pence + moved_pence
                      or occupied_roll_units + void_roll_units <> brought_units + moved_units)) as differences,
             (select count(*) from debit_exception e left join debit_acceptance a
                      on a.run_id = e.run_id and a.exception_id = e.id and a.detail = e.detail
               where e.run_id = r.id and (a.run_id is null or e.code in (%s))) as open_exceptions,
             (select count(*) from debit_control k where k.run_id = r.id and not k.holds) as failed_controls,
             case when last.week < r.week_starts_on - 7 then last.week + 7 end as missing_week,
             exists (select from debit_run l where l.week_starts_on > r.week_starts_on
                        and l.state in ('POSTING', 'POSTED', 'CLOSED', 'BACKING_OUT')) as later_posted,
             exists (select from job j where j.subject_id = r.id and j.state in ('RUNNING', 'PAUSED')) as at_work,
             exists (select from rent_week k join rent_year y on y.year = k.year
                      where k.starts_on = r.week_starts_on and y.closed_at is not null) as year_closed
        from debit_run r
        cross join lateral (select count(*) as changes from rent_roll_movement v
               where v.counted_in is null and v.effective_on <= r.week_starts_on + 6
                 and v.seen_in is distinct from r.prelist_id and not r.state in ('POSTING', 'POSTED', 'CLOSED', 'BACKING_OUT')) m
        cross join lateral (select count(*) as changes from charge x
               where x.recorded_at > r.prelisted_at and x.starts_on <= r.week_starts_on + 6
                 and (x.ends_before is null or x.ends_before > r.week_starts_on)
                 and not r.state in ('POSTING', 'POSTED', 'CLOSED', 'BACKING_OUT')) c
        cross join lateral (select max(week) as week from (
               select p.week_starts_on as week from debit_run p where p.week_starts_on < r.week_starts_on
                  and p.state in ('POSTED', 'CLOSED')
               union all select o.week_starts_on from opening_roll o where o.week_starts_on < r.week_starts_on) w) last
       where r.id = $1\
      """
          .formatted(BLOCKING);

  private RunFacts() {}

  static SignOff.Facts of(DebitRun run, Object[] row) {
    return of(run.state, run.preparedBy, run.balancedBy, run.backOutBy, row);
  }

  static SignOff.Facts of(
      RunState state, String preparedBy, String balancedBy, String backOutBy, Object[] row) {
    return new SignOff.Facts(
        state,
        number(row[0]),
        (int) number(row[1]),
        (int) number(row[2]),
        (int) number(row[3]),
        preparedBy,
        balancedBy,
        backOutBy,
        date(row[4]),
        (Boolean) row[5],
        (Boolean) row[6],
        (Boolean) row[7]);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static LocalDate date(Object value) {
    return value instanceof Date sql ? sql.toLocalDate() : (LocalDate) value;
  }
}
