package org.quarterday.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.quarterday.platform.export.Sheet;

/**
 * The general-ledger journal: entries grouped by day, control account, rent group and type, each
 * with its other side on the rent group's debtors, and the void loss of each debit. A journal of a
 * period never changes once the period is over, because its day is the day of posting; {@code
 * EFFECTIVE} groups by effective day instead, for comparing with statements.
 *
 * <p>Debtors are posted to the rent group's rent control. The part that is former tenants' is
 * analysed by the trial balance as at the period's end: a tenancy that ends posts nothing.
 */
@ApplicationScoped
class GlJournalReads {

  /** Which day a line belongs to. */
  enum By {
    POSTED,
    EFFECTIVE
  }

  record Line(
      LocalDate day,
      String controlCode,
      String controlName,
      String rentGroupCode,
      String typeCode,
      String words,
      long amountPence) {}

  /**
   * {@code %1$s}: the day of an entry, {@code %2$s}: entries of the period, {@code %3$s} and {@code
   * %4$s}: days of a debit and of its back-out, {@code %5$s}: the day from which an ended account
   * is a former one, {@code %6$s}: the day of a void loss correction, {@code %7$s} and {@code
   * %8$s}: the day of what moved between control accounts, and those of the period. On the day it
   * becomes one its balance moves from the tenants' control account to the former tenants', so that
   * the journal up to a day comes to that day's trial balance.
   */
  private static final String LINES =
      """
      with former as (
        select a.account_id, %5$s as since from account a where a.ends_on is not null
      ), sums as (
        select %1$s as day, a.rent_group_code, case when f.since <= %1$s then g.former_control_code else g.rent_control_code end as debtors_code,
               e.control_code, e.type_code, sum(e.amount_pence) as pence
          from entry e join account a on a.account_id = e.account_id join rent_group g on g.code = a.rent_group_code
          left join former f on f.account_id = a.account_id
         where %2$s group by 1, 2, 3, 4, 5
      ), moved as (
        select f.since as day, a.rent_group_code, g.rent_control_code, g.former_control_code, sum(e.amount_pence) as pence
          from former f join account a on a.account_id = f.account_id join rent_group g on g.code = a.rent_group_code
          join entry e on e.account_id = f.account_id
         where f.since between $1 and $2 and %1$s < f.since group by 1, 2, 3, 4
      ), voids as (
        select %3$s as day, v.rent_group_code, v.void_code, v.income_code, v.type_code, v.amount_pence as pence
          from debit_run r join void_loss v on v.run_id = r.id join journal j on j.id = r.journal_id
         where r.state in ('POSTED', 'CLOSED', 'BACKING_OUT', 'BACKED_OUT') and %3$s between $1 and $2
        union all
        select %4$s, v.rent_group_code, v.void_code, v.income_code, v.type_code, -v.amount_pence
          from debit_run r join void_loss v on v.run_id = r.id join journal j on j.id = r.back_out_journal_id
         where r.state = 'BACKED_OUT' and %4$s between $1 and $2
        union all
        select %6$s, v.rent_group_code, v.void_code, v.income_code, v.type_code, v.amount_pence
          from debit_run r join void_loss_correction v on v.run_id = r.id
         where r.state in ('POSTED', 'CLOSED', 'BACKING_OUT', 'BACKED_OUT') and %6$s between $1 and $2
        union all
        select %4$s, v.rent_group_code, v.void_code, v.income_code, v.type_code, -v.amount_pence
          from debit_run r join void_loss_correction v on v.run_id = r.id join journal j on j.id = r.back_out_journal_id
         where r.state = 'BACKED_OUT' and %4$s between $1 and $2
      ), lines as (
        select day, debtors_code as control_code, rent_group_code, type_code, 'Debtors' as words, sum(pence) as pence from sums group by 1, 2, 3, 4
        union all
        select day, former_control_code, rent_group_code, '', 'Became former tenants', pence from moved
        union all
        select day, rent_control_code, rent_group_code, '', 'Became former tenants', -pence from moved
        union all
        select day, control_code, rent_group_code, type_code, 'Posted', -sum(pence) from sums group by 1, 2, 3, 4
        union all
        select %7$s, c.control_code, '', '', c.narrative, sum(c.amount_pence) from control_entry c where %8$s group by 1, 2, 5
        union all
        select day, void_code, rent_group_code, type_code, 'Void loss', sum(pence) from voids group by 1, 2, 3, 4
        union all
        select day, income_code, rent_group_code, type_code, 'Void loss', -sum(pence) from voids group by 1, 2, 3, 4
      )
      select l.day, l.control_code, coalesce(c.name, '') as name, l.rent_group_code, l.type_code, l.words, cast(l.pence as bigint) as pence
        from lines l left join control_account c on c.code = l.control_code
       where l.pence <> 0 order by l.day, l.words, l.control_code, l.rent_group_code, l.type_code\
      """;

  /**
   * A tenancy ended in hindsight moves its balance on the day that was recorded: a journal handed
   * over stays what it was.
   */
  private static final String FORMER_ON_RECORD =
      """
      greatest(a.ends_on + 1, (select cast(max(m.recorded_at) at time zone 'Europe/London' as date) from rent_roll_movement m
                                where m.account_id = a.account_id and m.effective_on = a.ends_on + 1 and m.units < 0))\
      """;

  private static final String POSTING_DAY = "cast(%s at time zone 'Europe/London' as date)";

  private static final String RECORDED =
      "%1$s.recorded_at >= cast($1::date as timestamp) at time zone 'Europe/London'"
          + " and %1$s.recorded_at < cast($2::date + 1 as timestamp) at time zone 'Europe/London'";

  @Inject Pool pool;

  Uni<List<Line>> read(LocalDate from, LocalDate to, By by) {
    return pool.preparedQuery(sql(by))
        .execute(Tuple.of(from, to))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(GlJournalReads::line).toList());
  }

  private static String sql(By by) {
    if (by == By.EFFECTIVE) {
      return LINES.formatted(
          "e.effective_on",
          "e.effective_on between $1 and $2",
          "r.week_starts_on",
          "r.week_starts_on",
          "a.ends_on + 1",
          "r.week_starts_on",
          "c.effective_on",
          "c.effective_on between $1 and $2");
    }
    String posted = POSTING_DAY.formatted("j.recorded_at");
    return LINES.formatted(
        POSTING_DAY.formatted("e.recorded_at"),
        RECORDED.formatted("e"),
        posted,
        posted,
        FORMER_ON_RECORD,
        POSTING_DAY.formatted("v.recorded_at"),
        POSTING_DAY.formatted("c.recorded_at"),
        RECORDED.formatted("c"));
  }

  private static Line line(Row row) {
    return new Line(
        row.getLocalDate("day"),
        row.getString("control_code"),
        row.getString("name"),
        row.getString("rent_group_code"),
        row.getString("type_code"),
        row.getString("words"),
        row.getLong("pence"));
  }

  static Sheet sheet() {
    return new Sheet(
        "General ledger journal",
        List.of(
            Sheet.date("Date"),
            Sheet.text("Control account"),
            Sheet.text("Name"),
            Sheet.text("Rent group"),
            Sheet.text("Type"),
            Sheet.text("Description"),
            Sheet.money("Debit"),
            Sheet.money("Credit")),
        List.of());
  }

  static Sheet.Rows rows(List<Line> lines) {
    return sink ->
        lines.forEach(line ->
            sink.row(
                line.day(),
                line.controlCode(),
                line.controlName(),
                line.rentGroupCode(),
                line.typeCode(),
                line.words(),
                line.amountPence() > 0 ? line.amountPence() : null,
                line.amountPence() < 0 ? -line.amountPence() : null));
  }
}
