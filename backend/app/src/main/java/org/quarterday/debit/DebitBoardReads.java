package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.quarterday.debit.rules.ExceptionKind;
import org.quarterday.debit.rules.RunState;
import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** Reads the control board of a week: one transaction, so that its figures are of one moment. */
@ApplicationScoped
class DebitBoardReads {

  private static final String RUN =
      """
      select r.id, r.attempt, r.state, r.prelisted_at, r.prepared_by, r.balanced_by, r.back_out_by, r.back_out_by_name,
             r.back_out_reason, w.year::int, w.number::int, y.weeks::int,
             array(select f.rent_group_code from rent_free_week f where f.week_starts_on = w.starts_on order by 1) as free,
             (select coalesce(sum(c.amount_pence), 0)::bigint from void_loss_correction c where c.run_id = r.id) as void_corrected
        from debit_run r join rent_week w on w.starts_on = r.week_starts_on join rent_year y on y.year = w.year
       where r.week_starts_on = $1 and ($2::int is null or r.attempt = $2)
       order by r.attempt desc limit 1\
      """;

  private static final String ROLL =
      """
      select t.*, x.name,
             (select coalesce(json_agg(json_build_object('kind', m.kind, 'movements', m.movements, 'units', m.units,
                                                          'valuePence', m.value_pence) order by m.kind), '[]')
                from debit_movement m where m.run_id = t.run_id and m.rent_group_code = t.rent_group_code
                 and m.type_code = t.type_code)::text as movements
        from debit_total t join transaction_type x on x.code = t.type_code
       where t.run_id = $1 order by t.rent_group_code, t.type_code\
      """;

  private static final String EXCEPTIONS =
      """
      select e.code, count(*) as found, count(*) filter (where a.run_id is null) as open
        from debit_exception e left join debit_acceptance a
             on a.run_id = e.run_id and a.exception_id = e.id and a.detail = e.detail
       where e.run_id = $1 group by e.code order by e.code\
      """;

  @Inject Pool pool;
  @Inject RollLines rollLines;

  /** What is read of the run's own row. */
  private record Run(
      UUID id,
      int attempt,
      RunState state,
      Instant prelistedAt,
      String preparedBy,
      String balancedBy,
      String backOutBy,
      DebitBoard.BackOut backOut,
      int year,
      int week,
      int weeksInYear,
      List<String> free,
      long voidCorrected) {}

  private record Lists(
      List<DebitBoard.RollLine> roll,
      List<DebitBoard.ExceptionCount> exceptions,
      List<DebitBoard.Control> controls,
      List<DebitBoard.Signature> signatures,
      List<DebitBoard.JobLink> jobs,
      List<DebitBoard.Attempt> attempts) {}

  /**
   * @param attempt which attempt, or null for the latest
   */
  Uni<DebitBoard> board(Actor viewer, LocalDate week, Integer attempt) {
    return pool.withTransaction(tx ->
        tx.query("set transaction isolation level repeatable read, read only")
            .execute()
            .chain(() -> tx.preparedQuery(RUN).execute(Tuple.of(week, attempt)))
            .map(DebitBoardReads::run)
            .chain(run ->
                lists(tx, run, week)
                    .chain(lists ->
                        hash(tx, run)
                            .chain(hash ->
                                facts(tx, run)
                                    .map(facts -> board(viewer, week, run, lists, hash, facts))))));
  }

  private static Run run(RowSet<Row> rows) {
    if (rows.rowCount() == 0) {
      throw Problem.of(DebitProblem.DEBIT_NOT_FOUND, "Prepare it first.");
    }
    Row row = rows.iterator().next();
    String reason = row.getString("back_out_reason");
    return new Run(
        row.getUUID("id"),
        row.getInteger("attempt"),
        RunState.valueOf(row.getString("state")),
        Columns.instant(row, "prelisted_at"),
        row.getString("prepared_by"),
        row.getString("balanced_by"),
        row.getString("back_out_by"),
        reason == null ? null : new DebitBoard.BackOut(reason, row.getString("back_out_by_name")),
        row.getInteger("year"),
        row.getInteger("number"),
        row.getInteger("weeks"),
        List.of(row.getArrayOfStrings("free")),
        row.getLong("void_corrected"));
  }

  private Uni<Lists> lists(SqlConnection tx, Run run, LocalDate week) {
    return list(tx, ROLL, run.id(), rollLines::line)
        .chain(roll ->
            list(tx, EXCEPTIONS, run.id(), DebitBoardReads::exceptionCount)
                .chain(exceptions ->
                    list(
                            tx,
                            "select * from debit_control where run_id = $1 order by number",
                            run.id(),
                            DebitBoardReads::control)
                        .chain(controls ->
                            history(tx, run, week)
                                .map(h ->
                                    new Lists(
                                        roll,
                                        exceptions,
                                        controls,
                                        h.signatures(),
                                        h.jobs(),
                                        h.attempts())))));
  }

  private static Uni<Lists> history(SqlConnection tx, Run run, LocalDate week) {
    return list(
            tx,
            "select * from debit_sign_off where run_id = $1 order by number",
            run.id(),
            DebitBoardReads::signature)
        .chain(signatures ->
            list(
                    tx,
                    "select id, kind, state from job where subject_id = $1 order by id desc limit 10",
                    run.id(),
                    row ->
                        new DebitBoard.JobLink(
                            row.getUUID("id"), row.getString("kind"), row.getString("state")))
                .chain(jobs ->
                    list(
                            tx,
                            "select attempt::int, state from debit_run where week_starts_on = $1 order by attempt",
                            week,
                            row ->
                                new DebitBoard.Attempt(
                                    row.getInteger("attempt"),
                                    RunState.valueOf(row.getString("state"))))
                        .map(attempts ->
                            new Lists(
                                List.of(), List.of(), List.of(), signatures, jobs, attempts))));
  }

  private static Uni<String> hash(SqlConnection tx, Run run) {
    return list(tx, RunContent.SQL, run.id(), row -> row.getString(0)).map(ContentHash::of);
  }

  private static Uni<SignOff.Facts> facts(SqlConnection tx, Run run) {
    return tx.preparedQuery(RunFacts.SQL)
        .execute(Tuple.of(run.id()))
        .map(rows -> {
          Row row = rows.iterator().next();
          Object[] values = new Object[row.size()];
          Arrays.setAll(values, row::getValue);
          return RunFacts.of(
              run.state(), run.preparedBy(), run.balancedBy(), run.backOutBy(), values);
        });
  }

  private static DebitBoard board(
      Actor viewer, LocalDate week, Run run, Lists lists, String hash, SignOff.Facts facts) {
    return new DebitBoard(
        week,
        week.plusDays(6),
        run.year(),
        run.week(),
        run.weeksInYear(),
        run.free(),
        run.attempt(),
        run.state(),
        hash,
        run.prelistedAt(),
        facts.changesSince(),
        facts.differences(),
        facts.openExceptions(),
        RollLines.totals(lists.roll()),
        run.voidCorrected(),
        lists.roll(),
        lists.exceptions(),
        lists.controls(),
        lists.signatures(),
        steps(viewer, facts),
        run.backOut(),
        lists.jobs(),
        lists.attempts());
  }

  private static List<DebitBoard.StepState> steps(Actor viewer, SignOff.Facts facts) {
    return Arrays.stream(SignOff.Step.values())
        .map(step ->
            SignOff.refusal(step, facts, viewer.id(), viewer.permissions())
                .map(refusal -> new DebitBoard.StepState(step, false, refusal.reason()))
                .orElseGet(() -> new DebitBoard.StepState(step, true, null)))
        .toList();
  }

  private static DebitBoard.ExceptionCount exceptionCount(Row row) {
    ExceptionKind kind = ExceptionKind.valueOf(row.getString("code"));
    long found = row.getLong("found");
    return new DebitBoard.ExceptionCount(
        kind.name(),
        kind.title(),
        kind.blocking(),
        found,
        kind.blocking() ? found : row.getLong("open"));
  }

  private static DebitBoard.Control control(Row row) {
    return new DebitBoard.Control(
        row.getString("name"),
        row.getLong("expected"),
        row.getLong("actual"),
        row.getString("unit"),
        row.getBoolean("holds"));
  }

  private static DebitBoard.Signature signature(Row row) {
    return new DebitBoard.Signature(
        row.getString("action"),
        row.getString("by_name"),
        Columns.instant(row, "at"),
        row.getString("note"),
        row.getString("content_hash"));
  }

  private static <T> Uni<List<T>> list(
      SqlConnection tx, String sql, Object key, Function<Row, T> of) {
    return tx.preparedQuery(sql)
        .execute(Tuple.of(key))
        .map(rows -> {
          List<T> list = new ArrayList<>();
          rows.forEach(row -> list.add(of.apply(row)));
          return list;
        });
  }
}
