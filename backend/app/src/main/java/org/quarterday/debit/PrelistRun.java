package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;

/**
 * Makes the pre-list: lines, void losses and exceptions chunk by chunk, then the roll-forward. A
 * chunk done again replaces what it made before.
 */
@ApplicationScoped
public class PrelistRun implements JobKind {

  static final String KIND = "DEBIT_PRELIST";
  static final String ACCOUNTS = "ACCOUNTS";
  static final String PROPERTIES = "PROPERTIES";

  private static final List<String> OF_ACCOUNTS =
      statements(
          PrelistSql.CLEAR_ACCOUNTS,
          new String[] {PrelistSql.LINES, PrelistSql.ACCOUNT_TOTALS, PrelistSql.ACCOUNT_CHUNK},
          ExceptionSql.OF_ACCOUNTS.toArray(String[]::new));

  private static final List<String> OF_PROPERTIES =
      statements(
          PrelistSql.CLEAR_PROPERTIES,
          new String[] {PrelistSql.VOID_LOSS, PrelistSql.VOID_TOTALS, PrelistSql.VOID_CHUNK},
          ExceptionSql.OF_PROPERTIES.toArray(String[]::new));

  private static List<String> statements(String[]... groups) {
    List<String> all = new ArrayList<>();
    Arrays.stream(groups).forEach(group -> all.addAll(List.of(group)));
    return List.copyOf(all);
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public boolean cancellable() {
    return true;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    List<String> statements = chunk.part().equals(ACCOUNTS) ? OF_ACCOUNTS : OF_PROPERTIES;
    return RunWeek.of(transaction, chunk.subjectId())
        .chain(week -> {
          Uni<Void> done = Uni.createFrom().voidItem();
          for (String statement : statements) {
            done = done.chain(() -> execute(transaction, statement, chunk, week.monday()));
          }
          return done;
        });
  }

  /** Passes as many of run, range, Monday and chunk number as the statement names. */
  private static Uni<Void> execute(
      SqlConnection transaction, String statement, Chunk chunk, LocalDate monday) {
    Tuple values = Tuple.of(chunk.subjectId(), chunk.fromId(), chunk.beforeId());
    if (statement.contains("$4")) {
      values.addValue(monday);
    }
    if (statement.contains("$5")) {
      if (!statement.contains("$4")) {
        throw new IllegalStateException("a statement that numbers its chunk also names the week");
      }
      values.addValue(chunk.number());
    }
    return transaction.preparedQuery(statement).execute(values).replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID runId, int failed) {
    if (failed > 0) {
      return Uni.createFrom().voidItem();
    }
    Tuple run = Tuple.of(runId);
    return transaction
        .preparedQuery(RollForwardSql.MOVEMENTS)
        .execute(run)
        .chain(() -> transaction.preparedQuery(RollForwardSql.TOTALS).execute(run))
        .chain(() -> transaction.query("analyze debit_line").execute())
        .chain(() -> transaction.preparedQuery(RollForwardSql.PRELISTED).execute(run))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    boolean accounts = chunk.part().equals(ACCOUNTS);
    return RunWeek.middle(
        transaction, accounts ? "account" : "property", accounts ? "account_id" : "id", chunk);
  }
}
