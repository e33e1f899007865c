package org.quarterday.migration;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.migration.format.LegacyFile;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Stores a file as it comes, a megabyte at a time, before anything of it is believed. The file
 * counts as received when its last byte is stored; an upload that breaks off leaves the earlier one
 * in place.
 */
@ApplicationScoped
class ReceiveFile {

  @Schema(name = "ImportFileReceived")
  record Answer(
      @Schema(examples = "rtrans.csv") String name,
      @Schema(description = "How many bytes were stored.") long bytes,
      @Schema(description = "SHA-256 of the file, in hexadecimal.") String sha256) {}

  static final long MOST_BYTES = 1L << 30;
  private static final int PIECE = 1 << 20;

  @Inject Work work;
  @Inject Pool pool;

  Answer run(Actor by, UUID importId, String name, InputStream body) {
    if (!name.equals(LegacyFile.MANIFEST) && LegacyFile.named(name).isEmpty()) {
      throw Problem.of(
          ImportProblem.UNKNOWN_FILE, "“" + shown(name) + "” is not a file of an extract.");
    }
    Map<String, Object> values = new HashMap<>(Map.of("import", importId, "name", name));
    takesFiles(values);
    UUID upload = UuidCreator.getTimeOrderedEpoch();
    values.put("upload", upload);
    MessageDigest digest = Sha256.begin();
    long bytes = store(body, values, digest);
    if (bytes == 0) {
      throw Problem.of(ImportProblem.FILE_EMPTY, name + " has no bytes.");
    }
    byte[] hash = digest.digest();
    values.put("bytes", bytes);
    values.put("sha", Buffer.buffer(hash));
    keep(by, values);
    return new Answer(name, bytes, HexFormat.of().formatHex(hash));
  }

  private static String shown(String name) {
    return name.length() > 80 ? name.substring(0, 80) + "…" : name;
  }

  private void takesFiles(Map<String, Object> values) {
    var rows =
        new Sql("select state from import_run where id = :import")
            .on(pool, values)
            .await()
            .indefinitely();
    if (rows.rowCount() == 0) {
      throw Problem.of(ImportProblem.IMPORT_NOT_FOUND, "Start an import first.");
    }
    String state = rows.iterator().next().getString("state");
    if (!state.equals("RECEIVING") && !state.equals("REFUSED")) {
      throw Problem.of(
          ImportProblem.NOT_RECEIVING, "It is " + state.toLowerCase(java.util.Locale.ROOT) + ".");
    }
  }

  private long store(InputStream body, Map<String, Object> values, MessageDigest digest) {
    long bytes = 0;
    int number = 0;
    byte[] piece;
    while ((piece = next(body)).length > 0) {
      bytes += piece.length;
      if (bytes > MOST_BYTES) {
        throw Problem.of(
            ImportProblem.FILE_TOO_LARGE,
            "Split the council into parts of at most a gigabyte a file.");
      }
      digest.update(piece);
      values.put("number", number++);
      values.put("piece", Buffer.buffer(piece));
      new Sql(
              "insert into import_file_chunk (upload_id, number, import_id, bytes) values (:upload, :number, :import, :piece)")
          .on(pool, values)
          .await()
          .indefinitely();
    }
    return bytes;
  }

  private static byte[] next(InputStream body) {
    try {
      return body.readNBytes(PIECE);
    } catch (IOException brokenOff) {
      throw Problem.of(ImportProblem.UPLOAD_BROKEN, "Send the file again.");
    }
  }

  private void keep(Actor by, Map<String, Object> values) {
    work.sql(
            by,
            "",
            connection ->
                new Sql(
                        "update import_run set state = 'RECEIVING', refusal = null where id = :import and state in ('RECEIVING', 'REFUSED')")
                    .on(connection, values)
                    .invoke(open -> {
                      if (open.rowCount() == 0) {
                        throw Problem.of(
                            ImportProblem.NOT_RECEIVING,
                            "It was started while the file was on its way.");
                      }
                    })
                    .chain(() ->
                        new Sql(
                                """
                                insert into import_file (import_id, name, upload_id, bytes, sha256) values (:import, :name, :upload, :bytes, :sha)
                                on conflict (import_id, name) do update set upload_id = excluded.upload_id, bytes = excluded.bytes, sha256 = excluded.sha256, received_at = now()\
                                """)
                            .on(connection, values)))
        .await()
        .indefinitely();
  }
}
