package org.quarterday.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;

/**
 * The trial balance as at a day: what tenants owe and are owed by rent group, current and former,
 * and the control accounts on the other side of the same entries. Arrears and credits are never
 * netted (HRA accounting practice).
 */
@ApplicationScoped
class TrialBalanceReads {

  @Schema(name = "TrialBalance")
  record TrialBalance(
      LocalDate asAt,
      Instant madeAt,
      List<Debtors> debtors,
      List<Control> controls,
      @Schema(description = "Arrears and credits of all accounts together.", examples = "21527829")
          long debtorsPence,
      @Schema(description = "All control accounts together: the opposite.", examples = "-21527829")
          long controlsPence,
      @Schema(description = "Nil when it balances.", examples = "0") long differencePence,
      @Schema(description = "Gross debit and void loss of the rent year so far; not postings.")
          List<Memorandum> memorandum) {}

  @Schema(name = "TrialBalanceDebtors")
  record Debtors(
      @Schema(examples = "HR1001") String controlCode,
      String controlName,
      @Schema(examples = "HRA") String rentGroupCode,
      @Schema(description = "CURRENT or FORMER as at the day.", examples = "CURRENT") String state,
      int accounts,
      @Schema(examples = "30451210") long arrearsPence,
      @Schema(examples = "-8923381") long creditsPence) {}

  @Schema(name = "TrialBalanceControl")
  record Control(
      String controlCode,
      @Schema(
              description = "Null: the code leads nowhere, which the daily proof reports.",
              nullable = true)
          String controlName,
      @Schema(examples = "INCOME", nullable = true) String kind,
      @Schema(examples = "-981200345") long amountPence) {}

  @Schema(name = "TrialBalanceMemorandum")
  record Memorandum(
      String rentGroupCode,
      @Schema(description = "Weeks debited in the rent year up to the day.", examples = "33")
          int weeks,
      @Schema(description = "Everything raised, voids included.") long grossPence,
      @Schema(description = "Charges of homes nobody held.") long voidLossPence,
      @Schema(description = "Gross less void loss.") long collectablePence) {}

  private static final String DEBTORS =
      """
      with standing as (
        select e.account_id, cast(sum(e.amount_pence) as bigint) as pence from entry e where e.effective_on <= $1 group by e.account_id
      ), held as (
        select a.rent_group_code, coalesce(a.ends_on < $1, false) as former, s.pence from standing s join account a on a.account_id = s.account_id
      )
      select c.code, c.name, h.rent_group_code, case when h.former then 'FORMER' else 'CURRENT' end as state, count(*) as accounts,
             cast(coalesce(sum(h.pence) filter (where h.pence > 0), 0) as bigint) as arrears,
             cast(coalesce(sum(h.pence) filter (where h.pence < 0), 0) as bigint) as credits
        from held h join rent_group g on g.code = h.rent_group_code
        join control_account c on c.code = case when h.former then g.former_control_code else g.rent_control_code end
       group by c.code, c.name, h.rent_group_code, h.former order by h.rent_group_code, h.former, c.code\
      """;

  private static final String CONTROLS =
      """
      select s.control_code, c.name, c.kind, s.pence
        from (select control_code, cast(sum(pence) as bigint) as pence
                from (select control_code, -sum(amount_pence) as pence from entry where effective_on <= $1 group by control_code
                       union all
                      select control_code, sum(amount_pence) from control_entry where effective_on <= $1 group by control_code) both_sides
               group by control_code) s
        left join control_account c on c.code = s.control_code order by c.kind, s.control_code\
      """;

  private static final String MEMORANDUM =
      """
      select t.rent_group_code, count(distinct r.id) as weeks, cast(sum(t.occupied_pence + t.void_pence) as bigint) as gross,
             cast(sum(t.void_pence) + coalesce((
               select sum(v.amount_pence) from void_loss_correction v join debit_run q on q.id = v.run_id join rent_week k on k.starts_on = q.week_starts_on
                where v.rent_group_code = t.rent_group_code and q.state in ('POSTED', 'CLOSED') and q.week_starts_on <= $1
                  and k.year = (select year from rent_week where $1::date >= starts_on and $1::date < starts_on + 7)), 0) as bigint) as void_loss
        from debit_run r join debit_total t on t.run_id = r.id join rent_week w on w.starts_on = r.week_starts_on
       where r.state in ('POSTED', 'CLOSED') and r.week_starts_on <= $1
         and w.year = (select year from rent_week where $1::date >= starts_on and $1::date < starts_on + 7)
       group by t.rent_group_code order by t.rent_group_code\
      """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<TrialBalance> read(LocalDate asAt) {
    return pool.withTransaction(connection ->
        connection
            .query("set transaction isolation level repeatable read read only")
            .execute()
            .chain(() -> whole(connection, asAt)));
  }

  private Uni<TrialBalance> whole(SqlConnection connection, LocalDate asAt) {
    return list(connection, DEBTORS, asAt, TrialBalanceReads::debtors)
        .chain(debtors ->
            list(connection, CONTROLS, asAt, TrialBalanceReads::control)
                .chain(controls ->
                    list(connection, MEMORANDUM, asAt, TrialBalanceReads::memorandum)
                        .map(memorandum -> balance(asAt, debtors, controls, memorandum))));
  }

  private TrialBalance balance(
      LocalDate asAt, List<Debtors> debtors, List<Control> controls, List<Memorandum> memorandum) {
    long owed =
        debtors.stream()
            .mapToLong(line -> Math.addExact(line.arrearsPence(), line.creditsPence()))
            .reduce(0, Math::addExact);
    long other = controls.stream().mapToLong(Control::amountPence).reduce(0, Math::addExact);
    return new TrialBalance(
        asAt,
        today.instant(),
        debtors,
        controls,
        owed,
        other,
        Math.addExact(owed, other),
        memorandum);
  }

  private static <T> Uni<List<T>> list(
      SqlConnection connection, String sql, LocalDate asAt, Function<Row, T> reader) {
    return connection
        .preparedQuery(sql)
        .execute(Tuple.of(asAt))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(reader).toList());
  }

  private static Debtors debtors(Row row) {
    return new Debtors(
        row.getString("code"),
        row.getString("name"),
        row.getString("rent_group_code"),
        row.getString("state"),
        row.getInteger("accounts"),
        row.getLong("arrears"),
        row.getLong("credits"));
  }

  private static Control control(Row row) {
    return new Control(
        row.getString("control_code"),
        row.getString("name"),
        row.getString("kind"),
        row.getLong("pence"));
  }

  private static Memorandum memorandum(Row row) {
    long gross = row.getLong("gross");
    long lost = row.getLong("void_loss");
    return new Memorandum(
        row.getString("rent_group_code"), row.getInteger("weeks"), gross, lost, gross - lost);
  }
}
