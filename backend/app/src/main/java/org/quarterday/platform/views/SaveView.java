package org.quarterday.platform.views;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Keeps a view under a name. A person's own view of that name is replaced, as a file would be. */
@ApplicationScoped
class SaveView {

  /** More than these are not found again by anybody. */
  static final int MOST_OF_A_LIST = 50;

  static final String LIST = "[a-z][a-z-]{0,39}";
  private static final String COLUMN = "[A-Za-z][A-Za-z0-9]{0,39}";

  @Schema(name = "SavedViewRequest")
  record Request(
      @NotNull
          @Pattern(regexp = LIST, message = "is the name of a list, such as accounts")
          @Schema(examples = "accounts")
          String list,
      @NotBlank @Size(max = 60) @Schema(examples = "My patch in arrears") String name,
      @NotNull @Schema(description = "Whether the whole team may use it.") Boolean shared,
      @NotNull
          @Size(max = 2000)
          @Schema(
              description = "The list's address after the question mark: filters and sort.",
              examples = "standing=ARREARS&sort=-balance")
          String query,
      @NotNull
          @Size(max = 60)
          @Schema(description = "Columns in order, by their ids; empty: the usual order.")
          List<@NotNull @Pattern(regexp = COLUMN, message = "is a column's id") String> columnOrder,
      @NotNull @Size(max = 60) @Schema(description = "Columns not shown, by their ids.")
          List<@NotNull @Pattern(regexp = COLUMN, message = "is a column's id") String>
              hiddenColumns) {}

  @Inject Work work;

  Uni<ViewReads.Item> run(Actor by, Request request) {
    return work.sql(by, "", connection -> save(connection, by, request));
  }

  private static Uni<ViewReads.Item> save(SqlConnection connection, Actor by, Request request) {
    String name = request.name().strip();
    return connection
        .preparedQuery(
            "select count(*) from saved_view where owner = $1 and list = $2 and lower(name) <> lower($3)")
        .execute(Tuple.of(by.id(), request.list(), name))
        .invoke(rows -> {
          if (rows.iterator().next().getLong(0) >= MOST_OF_A_LIST) {
            throw Problem.of(
                    ViewProblem.TOO_MANY_VIEWS,
                    MOST_OF_A_LIST + " are kept. Remove one you no longer use.")
                .at("/name");
          }
        })
        .chain(() ->
            connection
                .preparedQuery(
                    """
                    insert into saved_view (id, list, name, owner, owner_name, shared, query, column_order, hidden_columns)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                    on conflict (owner, list, lower(name)) do update
                       set name = excluded.name, owner_name = excluded.owner_name, shared = excluded.shared, query = excluded.query,
                           column_order = excluded.column_order, hidden_columns = excluded.hidden_columns, saved_at = now()
                    returning *, true as mine\
                    """)
                .execute(
                    Tuple.tuple()
                        .addUUID(UuidCreator.getTimeOrderedEpoch())
                        .addString(request.list())
                        .addString(name)
                        .addString(by.id())
                        .addString(by.name())
                        .addBoolean(request.shared())
                        .addString(request.query())
                        .addArrayOfString(request.columnOrder().toArray(String[]::new))
                        .addArrayOfString(request.hiddenColumns().toArray(String[]::new))))
        .map(rows -> ViewReads.item(rows.iterator().next()));
  }
}
