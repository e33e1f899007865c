package org.quarterday.paymentfile;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.UUID;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;

/**
 * Passes a file on as it is read, after each piece of it has been stored: what is posted can always
 * be held against what was sent. For worker threads.
 */
final class KeptBytes extends InputStream {

  private static final int PIECE = 1 << 20;
  private static final String KEEP =
      "insert into payment_file_piece (file_id, number, bytes) values ($1, $2, $3)";

  private final Pool pool;
  private final UUID fileId;
  private final InputStream sent;
  private final MessageDigest digest;
  private byte[] piece = new byte[0];
  private int at;
  private int number;
  private long bytes;

  KeptBytes(Pool pool, UUID fileId, InputStream sent) {
    this.pool = pool;
    this.fileId = fileId;
    this.sent = sent;
    this.digest = Sha256.begin();
  }

  long bytes() {
    return bytes;
  }

  /** Of all that was sent; at the end. */
  byte[] sha256() {
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
    pool.preparedQuery(KEEP)
        .execute(Tuple.of(fileId, number++, io.vertx.core.buffer.Buffer.buffer(piece)))
        .await()
        .indefinitely();
    return true;
  }

  private byte[] next() {
    try {
      return sent.readNBytes(PIECE);
    } catch (IOException brokenOff) {
      throw Problem.of(PaymentFileProblem.UPLOAD_BROKEN_OFF, "Send the file again.");
    }
  }
}
