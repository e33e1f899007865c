package org.quarterday.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.quarterday.platform.digest.Sha256;

/**
 * One link of the chain: {@code hash(n) = SHA-256(hash(n-1) followed by event n)}. Pure. The
 * event's fields are written each with its length, so that no two different events read the same; a
 * missing field is length -1.
 */
final class ChainLink {

  /** What stands before the first event. */
  static final byte[] GENESIS = new byte[32];

  private ChainLink() {}

  static byte[] next(byte[] previous, List<String> event) {
    MessageDigest digest = Sha256.begin();
    digest.update(previous);
    return digest.digest(written(event));
  }

  private static byte[] written(List<String> event) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (String field : event) {
        byte[] text = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : text.length);
        if (text != null) {
          out.write(text);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
