package org.quarterday.migration;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quarterday.migration.format.LegacyFile;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Asks for a received extract to be read, checked and loaded; the runner does it. */
@ApplicationScoped
class BeginImport {

  @Inject Work work;
  @Inject ImportRunner runner;

  Uni<Void> run(Actor by, UUID importId) {
    Map<String, Object> values = new HashMap<>(Map.of("import", importId));
    return work.sql(by, "", connection -> begin(connection, values))
        .onFailure(PgException.class)
        .transform(BeginImport::refusal)
        .invoke(runner::soon);
  }

  private static Uni<Void> begin(SqlConnection connection, Map<String, Object> values) {
    return new Sql("select state from import_run where id = :import for update")
        .on(connection, values)
        .invoke(BeginImport::refuseState)
        .chain(() ->
            new Sql("select name, sha256 from import_file where import_id = :import order by name")
                .on(connection, values))
        .invoke(files -> values.put("content", Buffer.buffer(contentHash(files))))
        .chain(() ->
            new Sql("select id from import_run where content_hash = :content and state = 'LOADED'")
                .on(connection, values))
        .invoke(BeginImport::refuseSame)
        .chain(() ->
            new Sql(
                    """
                    update import_run set state = 'RUNNING', content_hash = :content, fence = 0, leased_until = null, step = 'waiting', refusal = null, finished_at = null
                     where id = :import\
                    """)
                .on(connection, values))
        .replaceWithVoid();
  }

  private static void refuseState(RowSet<Row> found) {
    if (found.rowCount() == 0) {
      throw Problem.of(ImportProblem.IMPORT_NOT_FOUND, "Start an import first.");
    }
    String state = found.iterator().next().getString("state");
    if (state.equals("RUNNING")) {
      throw Problem.of(ImportProblem.IMPORT_RUNNING, "It is this one.");
    }
    if (state.equals("LOADED")) {
      throw Problem.of(ImportProblem.ALREADY_LOADED, "It is this one.");
    }
  }

  private static byte[] contentHash(RowSet<Row> files) {
    MessageDigest digest = Sha256.begin();
    Set<String> sent = new HashSet<>();
    for (Row file : files) {
      sent.add(file.getString("name"));
      digest.update(file.getString("name").getBytes(StandardCharsets.UTF_8));
      digest.update(file.getBuffer("sha256").getBytes());
    }
    List<String> missing =
        Arrays.stream(LegacyFile.values())
            .filter(LegacyFile::isRequired)
            .map(LegacyFile::fileName)
            .filter(name -> !sent.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      Problem problem =
          Problem.of(ImportProblem.FILES_MISSING, "Send " + String.join(", ", missing) + ".");
      missing.forEach(name ->
          problem.at(
              "/files/" + name, "FILES_MISSING", "A council cannot be brought in without it."));
      throw problem;
    }
    return digest.digest();
  }

  private static void refuseSame(RowSet<Row> earlier) {
    if (earlier.rowCount() > 0) {
      throw Problem.of(
          ImportProblem.ALREADY_LOADED,
          "See import " + earlier.iterator().next().getUUID("id") + ".");
    }
  }

  /** Two that begin at once meet at the index. */
  private static Throwable refusal(Throwable failure) {
    return failure instanceof PgException pg && "23505".equals(pg.getSqlState())
        ? Problem.of(ImportProblem.IMPORT_RUNNING, "Wait until it has ended.")
        : failure;
  }
}
