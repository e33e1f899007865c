package org.quarterday.migration;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.InputStream;
import java.util.UUID;

/** Reads a stored file piece by piece, so that a gigabyte needs a megabyte. For worker threads. */
final class StoredFile extends InputStream {

  private static final String PIECE =
      "select bytes from import_file_chunk where upload_id = $1 and number = $2";

  private final Pool pool;
  private final UUID uploadId;
  private byte[] piece = new byte[0];
  private int at;
  private int next;

  StoredFile(Pool pool, UUID uploadId) {
    this.pool = pool;
    this.uploadId = uploadId;
  }

  @Override
  public int read() {
    return fill() ? piece[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int read = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, from, read);
    at += read;
    return read;
  }

  private boolean fill() {
    if (at < piece.length) {
      return true;
    }
    var rows = pool.preparedQuery(PIECE).execute(Tuple.of(uploadId, next++)).await().indefinitely();
    if (rows.rowCount() == 0) {
      return false;
    }
    piece = rows.iterator().next().getBuffer(0).getBytes();
    at = 0;
    return piece.length > 0;
  }
}
