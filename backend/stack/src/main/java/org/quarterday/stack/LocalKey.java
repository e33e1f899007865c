package org.quarterday.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that seals personal identifiers on this machine. It is made at the first start and kept
 * beside the database: data sealed with a lost key cannot be read again.
 */
final class LocalKey {
  private LocalKey() {}

  /** In the form of {@code quarterday.keys}: a name, a colon and 32 bytes in base 64. */
  static String of(Path data) {
    Path file = data.resolve("secrets/field-key");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        var onlyUs =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, onlyUs);
        Files.writeString(file, "local:" + Base64.getEncoder().encodeToString(key));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StackException("could not read or make " + file, e);
    }
  }
}
