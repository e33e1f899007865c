package org.quarterday.retention;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;
import org.quarterday.retention.rules.Reach;

/**
 * Takes away what a released run lists, some people, accounts and complaints in one transaction.
 * Each is judged once more as of today; what has got a reason to stay since is kept and said so.
 * What is taken is written down in the same commit, once for ever, so a killed run goes on where it
 * was.
 */
@ApplicationScoped
class RemovalRun implements JobKind {

  static final String KIND = "RETENTION_REMOVAL";

  /** A class of a kind, and of whom. */
  private record Due(Reach.Kind kind, String retentionClass, List<UUID> ids) {}

  private static final String IN_TURN =
      """
      select count(*) from (select id from person where id in (
        select subject_id from retention_subject where run_id = $1 and verdict = 'GO' and kind = 'PERSON' and subject_id >= $2 and subject_id < $3)
        order by id for update) held\
      """;

  private static final String LISTED =
      """
      select cast(coalesce(array_agg(distinct s.subject_id), '{}') as text) from retention_subject s
       where s.run_id = $1 and s.verdict = 'GO' and s.subject_id >= $2 and s.subject_id < $3\
      """;

  private static final String JUDGED_NOW =
      "select s.kind, s.class_code, s.subject_id, j.subject_id is not null as known, coalesce(j.reasons, '{}') as reasons"
          + " from retention_subject s left join ("
          + JudgeSql.JUDGED
          + ") j on j.kind = s.kind and j.subject_id = s.subject_id and j.class_code = s.class_code"
          + " where s.run_id = $6 and s.verdict = 'GO' and s.subject_id = any (cast(cast($4 as text) as uuid[]))"
          + " and not exists (select from retention_removed d where d.run_id = s.run_id and d.kind = s.kind and d.subject_id = s.subject_id"
          + " and d.class_code = s.class_code) order by s.kind, s.class_code, s.subject_id";

  private static final String KEPT =
      """
      insert into retention_removed (kind, subject_id, class_code, run_id, outcome, why, removed_on)
      values ($1, $2, $3, $4, 'KEPT_AFTER_ALL', $5, $6)\
      """;

  private static final String REMOVED =
      """
      insert into retention_removed (kind, subject_id, class_code, run_id, outcome, removed_on)
      select $1, id, $2, $3, 'REMOVED', $5 from unnest(cast(cast($4 as text) as uuid[])) id\
      """;

  private static final String FINISH =
      "update retention_run set state = 'DONE', ended_at = clock_timestamp() where id = $1 and state = 'RELEASED'";

  private static final String MIDDLE =
      """
      select subject_id from (select distinct subject_id from retention_subject
        where run_id = $1 and verdict = 'GO' and subject_id >= $2 and subject_id < $3) s
       order by subject_id offset (select count(distinct subject_id) / 2 from retention_subject
        where run_id = $1 and verdict = 'GO' and subject_id >= $2 and subject_id < $3) limit 1\
      """;

  @Inject Removals removals;
  @Inject RemoveRows rows;
  @Inject Today today;

  @Override
  public String name() {
    return KIND;
  }

  /** What is gone is gone; what is not yet may stay for another run. */
  @Override
  public boolean cancellable() {
    return true;
  }

  @Override
  public Uni<Void> chunk(SqlConnection tx, Chunk chunk) {
    Tuple range = Tuple.of(chunk.subjectId(), chunk.fromId(), chunk.beforeId());
    return tx.preparedQuery(IN_TURN)
        .execute(range)
        .chain(() -> removals.plan())
        .chain(plan ->
            tx.preparedQuery(LISTED)
                .execute(range)
                .map(found -> found.iterator().next().getString(0))
                .chain(ids -> judged(tx, chunk, plan, ids))
                .chain(judged ->
                    kept(tx, chunk, judged)
                        .chain(() ->
                            each(
                                dues(judged),
                                due ->
                                    removed(tx, chunk, due)
                                        .chain(() ->
                                            rows.take(
                                                tx,
                                                chunk,
                                                plan,
                                                due.kind(),
                                                due.retentionClass(),
                                                ids(due.ids())))))));
  }

  private Uni<List<Row>> judged(SqlConnection tx, Chunk chunk, Removals.Plan plan, String ids) {
    return tx.preparedQuery(JUDGED_NOW)
        .execute(
            Tuple.of(
                today.date(),
                plan.classes(Reach.Kind.ACCOUNT),
                plan.classes(Reach.Kind.PERSON),
                ids,
                plan.classes(Reach.Kind.COMPLAINT),
                chunk.subjectId()))
        .map(found -> StreamSupport.stream(found.spliterator(), false).toList());
  }

  private static boolean goes(Row row) {
    return row.getBoolean("known") && row.getArrayOfStrings("reasons").length == 0;
  }

  private Uni<Void> kept(SqlConnection tx, Chunk chunk, List<Row> judged) {
    return each(
        judged.stream().filter(row -> !goes(row)).toList(),
        row ->
            tx.preparedQuery(KEPT)
                .execute(
                    Tuple.of(
                        row.getString("kind"),
                        row.getUUID("subject_id"),
                        row.getString("class_code"),
                        chunk.subjectId(),
                        row.getBoolean("known")
                            ? String.join(" ", row.getArrayOfStrings("reasons"))
                            : "NOT_DUE",
                        today.date())));
  }

  private static List<Due> dues(List<Row> judged) {
    var dues = new TreeMap<String, Due>();
    for (Row row : judged.stream().filter(RemovalRun::goes).toList()) {
      Reach.Kind kind = Reach.Kind.valueOf(row.getString("kind"));
      String retentionClass = row.getString("class_code");
      dues.computeIfAbsent(
              kind + " " + retentionClass, each -> new Due(kind, retentionClass, new ArrayList<>()))
          .ids()
          .add(row.getUUID("subject_id"));
    }
    return List.copyOf(dues.values());
  }

  private Uni<Void> removed(SqlConnection tx, Chunk chunk, Due due) {
    return tx.preparedQuery(REMOVED)
        .execute(
            Tuple.of(
                due.kind().name(),
                due.retentionClass(),
                chunk.subjectId(),
                ids(due.ids()),
                today.date()))
        .replaceWithVoid();
  }

  private static String ids(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  static <T, R> Uni<Void> each(List<T> items, Function<T, Uni<R>> one) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUniAndConcatenate(item -> one.apply(item).replaceWithVoid())
        .collect()
        .last()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(SqlConnection tx, UUID run, int failed) {
    return failed > 0
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(FINISH).execute(Tuple.of(run)).replaceWithVoid();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection tx, Chunk chunk) {
    return tx.preparedQuery(MIDDLE)
        .execute(Tuple.of(chunk.subjectId(), chunk.fromId(), chunk.beforeId()))
        .map(found -> {
          if (found.size() == 0) {
            return Optional.empty();
          }
          UUID at = found.iterator().next().getUUID(0);
          return at.equals(chunk.fromId()) ? Optional.empty() : Optional.of(at);
        });
  }
}
