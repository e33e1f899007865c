package org.quarterday.platform.views;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** The views of a list a person may use: their own, then those others share. */
@ApplicationScoped
class ViewReads {

  @Schema(name = "SavedView")
  record Item(
      UUID id,
      @Schema(examples = "accounts") String list,
      @Schema(examples = "My patch in arrears") String name,
      @Schema(description = "Whether the whole team may use it.") boolean shared,
      @Schema(description = "Whether it is the caller's, to change and to remove.") boolean mine,
      @Schema(description = "Whose it is.", examples = "Amara Lewis") String ownerName,
      @Schema(
              description = "The list's address after the question mark: filters and sort.",
              examples = "standing=ARREARS&sort=-balance")
          String query,
      @Schema(description = "Columns in order, by their ids; empty: the usual order.")
          List<String> columnOrder,
      @Schema(description = "Columns not shown, by their ids.") List<String> hiddenColumns,
      Instant savedAt) {}

  @Inject Pool pool;

  Uni<Page<Item>> of(Actor by, String list) {
    return pool.preparedQuery(
            """
            select *, owner = $2 as mine from saved_view where list = $1 and (owner = $2 or shared)
             order by owner = $2 desc, lower(name), id limit $3\
            """)
        .execute(Tuple.of(list, by.id(), Page.MOST))
        .map(rows ->
            new Page<>(
                StreamSupport.stream(rows.spliterator(), false).map(ViewReads::item).toList(),
                null));
  }

  static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getString("list"),
        row.getString("name"),
        row.getBoolean("shared"),
        row.getBoolean("mine"),
        row.getString("owner_name"),
        row.getString("query"),
        List.of(row.getArrayOfStrings("column_order")),
        List.of(row.getArrayOfStrings("hidden_columns")),
        row.getOffsetDateTime("saved_at").toInstant());
  }
}
