package org.quarterday.platform.audit;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.platform.security.FieldCipher;

/**
 * The heads of the chain, written down outside the database: one JSON line each, stamped with our
 * key and forced to disk. Whoever rewrites the whole chain in the database still disagrees with
 * these; whoever rewrites these lacks the key. Point {@code quarterday.audit.checkpoints} at
 * storage the database's administrators cannot write.
 */
@ApplicationScoped
class Checkpoints {

  private static final String PURPOSE = "audit checkpoint";

  record Checkpoint(long position, String hash, boolean genuine) {}

  private final Path file;
  private final FieldCipher cipher;

  Checkpoints(
      @ConfigProperty(
              name = "quarterday.audit.checkpoints",
              defaultValue = ".data/audit-checkpoints.jsonl")
          Path file,
      FieldCipher cipher) {
    this.file = file;
    this.cipher = cipher;
  }

  /** Appends a head. Blocks; for worker threads. */
  synchronized void add(long position, byte[] hash, Instant at) {
    String hex = HexFormat.of().formatHex(hash);
    String line =
        new JsonObject()
                .put("position", position)
                .put("hash", hex)
                .put("at", at.toString())
                .put("stamp", cipher.stamp(position + " " + hex, PURPOSE))
                .encode()
            + "\n";
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      try (var channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("the audit checkpoint could not be written", unwritable);
    }
  }

  /**
   * All heads written so far, oldest first; a line nobody with our key wrote is not genuine.
   * Blocks.
   */
  synchronized List<Checkpoint> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(this::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the audit checkpoints could not be read", unreadable);
    }
  }

  private Checkpoint read(String line) {
    try {
      var json = new JsonObject(line);
      long position = json.getLong("position");
      String hash = json.getString("hash");
      boolean genuine = cipher.stamped(json.getString("stamp"), position + " " + hash, PURPOSE);
      return new Checkpoint(position, hash, genuine);
    } catch (DecodeException | ClassCastException | NullPointerException notOurs) {
      return new Checkpoint(0, "", false);
    }
  }
}
