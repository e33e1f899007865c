package org.quarterday.collection;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;

/**
 * The file of a run as it was made: its labels, its pieces in account order, its contra and labels
 * at the end. Read piece by piece, so that a file of any size is sent in the same memory; what is
 * sent is proved against the hash kept when it was made, before its first byte.
 */
@ApplicationScoped
public class CollectionFile {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A file ready to be read. */
  public record Made(String name, StreamingOutput bytes) {}

  private static final String WHOLE =
      """
      select 'DD-' || service_user || '-' || processing_on || '-' || serial || '.txt' as name, file_head, file_tail, file_sha256
        from collection_run where id = $1 and file_sha256 is not null\
      """;

  private static final String PIECES =
      "select from_id from collection_piece where run_id = $1 order by from_id";

  private static final String PIECE =
      "select bytes from collection_piece where run_id = $1 and from_id = $2";

  @Inject Pool pool;
  @Inject SealedPieces pieces;

  /**
   * On a worker thread.
   *
   * @throws Problem 409 COLLECTION_FILE_NOT_MADE
   */
  public Made of(UUID runId) {
    RowSet<Row> rows = read(WHOLE, Tuple.of(runId));
    if (rows.size() == 0) {
      throw Problem.of(
          CollectionProblem.COLLECTION_FILE_NOT_MADE, "It is made when the run has been released.");
    }
    Row row = rows.iterator().next();
    var digest = Sha256.begin();
    write(runId, row, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    if (!MessageDigest.isEqual(digest.digest(), row.getBuffer("file_sha256").getBytes())) {
      throw new IllegalStateException("the file of run " + runId + " is not the one that was made");
    }
    return new Made(row.getString("name"), out -> write(runId, row, out));
  }

  private void write(UUID runId, Row run, OutputStream out) {
    try {
      out.write(run.getBuffer("file_head").getBytes());
      for (Row piece : read(PIECES, Tuple.of(runId))) {
        UUID from = piece.getUUID(0);
        Row sealed = read(PIECE, Tuple.of(runId, from)).iterator().next();
        out.write(pieces.open(runId, from, sealed.getBuffer(0).getBytes()));
      }
      out.write(run.getBuffer("file_tail").getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RowSet<Row> read(String sql, Tuple values) {
    return pool.preparedQuery(sql).execute(values).await().atMost(PATIENCE);
  }
}
