package org.quarterday.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.retention.rules.Reach;
import org.quarterday.retention.rules.RemovalRegister;

/**
 * The dry run: finds whose time has come and what stands against it, counts the rows that would go,
 * and freezes all of it with its hash. Nothing is changed. A run prepared before is void.
 */
@ApplicationScoped
class PrepareRemoval {

  @Schema(name = "RetentionPrepared")
  record Answer(UUID id, String contentHash, int goCount, int keepCount) {}

  /** Rows of a table that are of whom a class goes, whatever way leads to them. */
  private record Counting(String retentionClass, String table, String where) {}

  private static final String VOID =
      """
      update retention_run set state = 'VOID', void_why = 'Prepared again', ended_at = clock_timestamp() where state = 'PREPARED'\
      """;

  private static final String RUN =
      """
      insert into retention_run (id, state, as_at, content_hash, go_count, keep_count, made_by, made_by_name)
      values (?1, 'PREPARED', ?2, repeat('0', 64), 0, 0, ?3, ?4)\
      """;

  private static final String PLAN =
      "insert into retention_plan (run_id, class_code, table_name, column_name, treatment) values (?1, ?2, ?3, ?4, ?5)";

  private static final String SUBJECTS =
      "insert into retention_subject (run_id, kind, subject_id, class_code, reference, verdict, reasons, started_on, due_on)"
          + " select ?6, j.kind, j.subject_id, j.class_code, j.reference, case when cardinality(j.reasons) = 0 then 'GO' else 'KEEP' end,"
          + " j.reasons, j.started_on, j.due_on from ("
          + JudgeSql.inSession(JudgeSql.JUDGED)
          + ") j";

  private static final String IDS =
      """
      array(select s.subject_id from retention_subject s
        where s.run_id = ?1 and s.kind = '%s' and s.class_code = ?2 and s.verdict = 'GO')\
      """;

  private static final String LINE =
      """
      insert into retention_line (run_id, class_code, table_name, treatment, rows)
      select ?1, ?2, '%1$s', ?3, count(*) from %1$s where %2$s having count(*) > 0\
      """;

  private static final String SUMMED =
      """
      update retention_run r set content_hash = ?2,
             go_count = (select count(*) from retention_subject s where s.run_id = r.id and s.verdict = 'GO'),
             keep_count = (select count(*) from retention_subject s where s.run_id = r.id and s.verdict = 'KEEP')
       where r.id = ?1 returning go_count, keep_count\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject Removals removals;

  /**
   * @throws Problem 409 RETENTION_RUN_AT_WORK
   */
  Uni<Answer> run(Actor by) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return removals
        .plan()
        .chain(plan ->
            work.write(
                by,
                session ->
                    begin(session, by, id)
                        .chain(() -> plan(session, id, plan.register()))
                        .chain(() -> judge(session, id, plan))
                        .chain(() -> count(session, id, plan))
                        .chain(() -> freeze(session, id, plan.register()))));
  }

  private Uni<Integer> begin(Mutiny.Session session, Actor by, UUID id) {
    return Sql.rows(session, "select 1 from retention_run where state = 'RELEASED'")
        .invoke(rows -> {
          if (!rows.isEmpty()) {
            throw Problem.of(
                RetentionProblem.RETENTION_RUN_AT_WORK, "Prepare another when it is done.");
          }
        })
        .chain(() -> Sql.run(session, VOID))
        .chain(() -> Sql.run(session, RUN, id, today.date(), by.id(), by.name()));
  }

  private static Uni<Void> plan(Mutiny.Session session, UUID id, RemovalRegister register) {
    return each(
        register.columns(),
        column ->
            Sql.run(
                session,
                PLAN,
                id,
                column.retentionClass(),
                column.table(),
                column.column(),
                column.treatment().name()));
  }

  private Uni<Integer> judge(Mutiny.Session session, UUID id, Removals.Plan plan) {
    return Sql.run(
        session,
        SUBJECTS,
        today.date(),
        plan.classes(Reach.Kind.ACCOUNT),
        plan.classes(Reach.Kind.PERSON),
        null,
        plan.classes(Reach.Kind.COMPLAINT),
        id);
  }

  private static Uni<Void> count(Mutiny.Session session, UUID id, Removals.Plan plan) {
    return each(
        countings(plan),
        counting ->
            Sql.run(
                session,
                LINE.formatted(counting.table(), counting.where()),
                id,
                counting.retentionClass(),
                plan.register().treatment(counting.retentionClass(), counting.table()).name()));
  }

  /** One line a table: some rows of it are of accounts, others of complaints about none. */
  private static List<Counting> countings(Removals.Plan plan) {
    List<Counting> countings = new ArrayList<>();
    for (String each : plan.register().classes()) {
      var tables = new LinkedHashMap<String, String>();
      for (Reach.Kind kind : Reach.Kind.values()) {
        plan.ways(each, kind)
            .forEach(way ->
                tables.merge(
                    way.table(),
                    "(%s)"
                        .formatted(
                            way.where()
                                .replace(
                                    "cast(cast($1 as text) as uuid[])",
                                    IDS.formatted(kind.name()))),
                    (one, other) -> one + " or " + other));
      }
      tables.forEach((table, where) -> countings.add(new Counting(each, table, where)));
    }
    return countings;
  }

  private static Uni<Answer> freeze(Mutiny.Session session, UUID id, RemovalRegister register) {
    return RetentionContent.of(session, id)
        .map(content -> hash(content, register))
        .chain(hash ->
            Sql.row(session, SUMMED, id, hash)
                .map(row ->
                    new Answer(
                        id, hash, ((Number) row[0]).intValue(), ((Number) row[1]).intValue())));
  }

  /** What the release is bound to: the lists, the counts, the day and what the register says. */
  static String hash(RetentionContent content, RemovalRegister register) {
    return ContentHash.of(
        List.of(content.asAt().toString(), content.subjects(), content.lines(), register.hash()));
  }

  private static <T> Uni<Void> each(List<T> items, Function<T, Uni<Integer>> one) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUniAndConcatenate(one::apply)
        .collect()
        .last()
        .replaceWithVoid();
  }
}
