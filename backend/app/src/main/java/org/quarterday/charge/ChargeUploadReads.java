package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.charge.format.ChargeFile;
import org.quarterday.platform.problem.Problem;

/** Uploaded files of charges for a screen, with the lines as they were sent. */
@ApplicationScoped
class ChargeUploadReads {

  @Schema(name = "ChargeUpload")
  record Item(
      UUID id,
      String fileName,
      String sha256,
      String state,
      int lines,
      long controlPence,
      String uploadedByName,
      OffsetDateTime uploadedAt,
      @Schema(nullable = true) OffsetDateTime appliedAt) {}

  @Schema(name = "ChargeUploadWhole")
  record Whole(Item upload, List<ChargeFile.Line> lines) {}

  private static final String COLUMNS =
      "id, file_name, sha256, state, lines, control_pence, uploaded_by_name, uploaded_at, applied_at";

  @Inject Pool pool;

  /** The newest fifty. */
  Uni<List<Item>> list() {
    return pool.query("select " + COLUMNS + " from charge_upload order by id desc limit 50")
        .execute()
        .map(rows -> {
          List<Item> items = new ArrayList<>();
          rows.forEach(row -> items.add(item(row)));
          return items;
        });
  }

  Uni<Whole> one(UUID id) {
    return pool.preparedQuery("select " + COLUMNS + ", content from charge_upload where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(ChargeProblem.UPLOAD_NOT_FOUND, "Look at the list again.");
          }
          Row row = rows.iterator().next();
          return new Whole(item(row), ChargeFile.read(row.getBuffer("content").getBytes()).lines());
        });
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getString("state"),
        row.getInteger("lines"),
        row.getLong("control_pence"),
        row.getString("uploaded_by_name"),
        row.getOffsetDateTime("uploaded_at"),
        row.getOffsetDateTime("applied_at"));
  }
}
