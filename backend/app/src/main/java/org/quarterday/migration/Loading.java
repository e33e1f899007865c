package org.quarterday.migration;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quarterday.platform.work.Work;

/**
 * The one transaction in which a council arrives. A step follows the other on one connection; the
 * proof at the end and the fence of the claim stand between the rows and their commit.
 */
final class Loading {

  private static final List<Sql> STEPS = new ArrayList<>();

  static {
    STEPS.add(new Sql("set local work_mem = '96MB'"));
    STEPS.addAll(LoadReferences.STEPS);
    STEPS.addAll(LoadPeopleAndPlaces.STEPS);
    STEPS.addAll(LoadLedger.STEPS.subList(0, LoadLedger.STEPS.size() - 1));
    STEPS.addAll(LoadRoll.STEPS);
    // The week prepared next is planned for books of this size, not for empty ones.
    STEPS.add(
        new Sql(
            "analyze account, account_balance, account_reference, charge, contact_point, entry, journal, opening_roll,"
                + " person, property, property_charge, rent_roll_movement, tenancy, tenancy_member"));
  }

  private static final Sql PROOF = LoadLedger.STEPS.getLast();

  private Loading() {}

  static void load(
      Work work, ImportRun.Attempt attempt, ImportStore store, List<ControlTotal> totals) {
    Map<String, Object> values = attempt.values();
    work.sql(
            attempt.started.by(),
            "Brought in from " + attempt.started.council(),
            connection ->
                steps(connection, values)
                    .chain(() -> PROOF.on(connection, values))
                    .invoke(Loading::refuseWrong)
                    .chain(() -> store.close(connection, attempt, null, totals)))
        .await()
        .indefinitely();
  }

  private static Uni<Void> steps(SqlConnection connection, Map<String, Object> values) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (Sql step : STEPS) {
      done = done.chain(() -> step.on(connection, values)).replaceWithVoid();
    }
    return done;
  }

  /** Never seen, and never to be: books that do not add up are not kept. */
  private static void refuseWrong(RowSet<Row> proof) {
    Row row = proof.iterator().next();
    if (row.getLong("rows_lost") != 0 || row.getLong("accounts_wrong") != 0) {
      throw new IllegalStateException(
          "the import does not prove: %d rows lost, %d accounts wrong"
              .formatted(row.getLong("rows_lost"), row.getLong("accounts_wrong")));
    }
  }
}
