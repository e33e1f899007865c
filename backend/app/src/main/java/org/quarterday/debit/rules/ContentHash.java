package org.quarterday.debit.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint of everything a signature is for: the ordered totals, the digest of each chunk of
 * lines, the exceptions and their acceptances. Any edit gives another fingerprint and voids the
 * signature.
 */
public final class ContentHash {

  private ContentHash() {}

  /**
   * SHA-256 in hex of the lines; each is preceded by its length, so that no two lists read alike.
   */
  public static String of(List<String> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line : lines) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
