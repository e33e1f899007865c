package org.quarterday.platform.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint of everything a signature or an agreement is for. Any edit gives another
 * fingerprint and voids the signature.
 */
public final class ContentHash {

  private ContentHash() {}

  /**
   * SHA-256 in hex of the lines; each is preceded by its length, so that no two lists read alike.
   */
  public static String of(List<String> lines) {
    MessageDigest digest = Sha256.begin();
    for (String line : lines) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
