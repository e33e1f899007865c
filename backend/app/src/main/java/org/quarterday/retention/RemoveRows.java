package org.quarterday.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.retention.rules.Reach;

/**
 * Takes the rows of a class that are of some people or accounts, table by table. Rows that are only
 * added to are changed by a function of the database that works for a released run and for what its
 * plan names, and for nothing else.
 */
@ApplicationScoped
class RemoveRows {

  private static final String ROWS =
      "select coalesce(array_agg(cast(ctid as text)), '{}') from (select ctid from %s where %s) found";

  private static final String APPLY = "select retention_apply($1, $2, $3, $4, $5)";

  private static final String AUDIT =
      """
      select retention_remove_audit($1, (select name from retention_rule where code = $2 and valid_from <= $3
               and (valid_before is null or valid_before > $3)), $3, cast(cast($4 as text) as text[]), cast(cast($5 as text) as text[]))\
      """;

  private static final String TOUCHED =
      "insert into retention_touched (run_id, chunk, kind, class_code, table_name, rows) values ($1, $2, $3, $4, $5, $6)";

  private static final String GONE =
      "update person set removed_on = $2, version = version + 1 where id = any (cast(cast($1 as text) as uuid[])) and removed_on is null";

  @Inject Today today;

  /**
   * @param ids of whom, as an array of the database
   */
  Uni<Void> take(
      SqlConnection tx,
      Chunk chunk,
      Removals.Plan plan,
      Reach.Kind kind,
      String retentionClass,
      String ids) {
    return RemovalRun.each(
            plan.ways(retentionClass, kind), way -> table(tx, chunk, way, retentionClass, ids))
        .chain(() ->
            plan.register().tables(retentionClass).contains(Removals.AUDIT)
                ? audit(tx, chunk, kind, retentionClass, ids)
                : Uni.createFrom().voidItem())
        .chain(() -> {
          boolean whole =
              kind == Reach.Kind.PERSON
                  && plan.register().tables(retentionClass).contains("person");
          return whole
              ? tx.preparedQuery(GONE).execute(Tuple.of(ids, today.date())).replaceWithVoid()
              : Uni.createFrom().voidItem();
        });
  }

  private static Uni<Void> table(
      SqlConnection tx, Chunk chunk, Reach.Way way, String retentionClass, String ids) {
    return tx.preparedQuery(ROWS.formatted(way.table(), way.where()))
        .execute(Tuple.of(ids))
        .map(found -> found.iterator().next().getArrayOfStrings(0))
        .chain(rows ->
            rows.length == 0
                ? Uni.createFrom().voidItem()
                : apply(tx, chunk, way, retentionClass, rows));
  }

  private static Uni<Void> apply(
      SqlConnection tx, Chunk chunk, Reach.Way way, String retentionClass, String[] rows) {
    return tx.preparedQuery(APPLY)
        .execute(Tuple.of(chunk.subjectId(), retentionClass, way.table(), rows, way.whose()))
        .map(done -> done.iterator().next().getLong(0))
        .invoke(done -> {
          if (done != rows.length) {
            throw new IllegalStateException(
                "%d rows of %s moved while they were taken"
                    .formatted(rows.length - done, way.table()));
          }
        })
        .chain(done -> touched(tx, chunk, way.kind(), retentionClass, way.table(), done));
  }

  private Uni<Void> audit(
      SqlConnection tx, Chunk chunk, Reach.Kind kind, String retentionClass, String ids) {
    boolean people = kind == Reach.Kind.PERSON;
    return tx.preparedQuery(AUDIT)
        .execute(
            Tuple.of(
                chunk.subjectId(),
                retentionClass,
                today.date(),
                people ? ids : "{}",
                people ? "{}" : ids))
        .map(done -> done.iterator().next().getLong(0))
        .chain(done -> touched(tx, chunk, kind, retentionClass, Removals.AUDIT, done));
  }

  private static Uni<Void> touched(
      SqlConnection tx,
      Chunk chunk,
      Reach.Kind kind,
      String retentionClass,
      String table,
      long rows) {
    return tx.preparedQuery(TOUCHED)
        .execute(
            Tuple.of(chunk.subjectId(), chunk.number(), kind.name(), retentionClass, table, rows))
        .replaceWithVoid();
  }
}
