package org.quarterday.platform.files;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.UUID;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/**
 * Passes a file on as it is read, after each piece of it has been stored: what is posted can always
 * be held against what was sent. For worker threads.
 */
public final class KeptBytes extends InputStream {

  private static final int PIECE = 1 << 20;

  private final Pool pool;
  private final String keep;
  private final UUID fileId;
  private final InputStream sent;
  private final MessageDigest digest;
  private byte[] piece = new byte[0];
  private int at;
  private int number;
  private long bytes;

  /**
   * @param keep the statement that keeps a piece: {@code $1} the file, {@code $2} the number of the
   *     piece from 0, {@code $3} its bytes
   */
  public KeptBytes(Pool pool, String keep, UUID fileId, InputStream sent) {
    this.pool = pool;
    this.keep = keep;
    this.fileId = fileId;
    this.sent = sent;
    this.digest = Sha256.begin();
  }

  public long bytes() {
    return bytes;
  }

  /** Of all that was sent; at the end. */
  public byte[] sha256() {
    return digest.digest();
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
    piece = next();
    at = 0;
    if (piece.length == 0) {
      return false;
    }
    bytes += piece.length;
    digest.update(piece);
    pool.preparedQuery(keep)
        .execute(Tuple.of(fileId, number++, io.vertx.core.buffer.Buffer.buffer(piece)))
        .await()
        .indefinitely();
    return true;
  }

  private byte[] next() {
    try {
      return sent.readNBytes(PIECE);
    } catch (IOException brokenOff) {
      throw Problem.of(CommonProblem.UPLOAD_BROKEN_OFF, "Send the file again.");
    }
  }
}
