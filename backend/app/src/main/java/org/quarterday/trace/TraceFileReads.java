package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;
import org.quarterday.trace.rules.LawfulBasis;
import org.quarterday.trace.rules.Score;
import org.quarterday.trace.rules.TraceLevel;

/** Files of tracing services, and what became of each result. */
@ApplicationScoped
class TraceFileReads {

  /** What became of a result, or what it waits for. */
  @Schema(name = "TraceLineState")
  enum LineState {
    MATCHED,
    PARKED,
    UNREADABLE,
    TAKEN,
    DISMISSED
  }

  @Schema(name = "TraceFile")
  record Item(
      UUID id,
      String name,
      String layoutCode,
      TraceLevel level,
      String source,
      String purpose,
      LawfulBasis lawfulBasis,
      String power,
      String receivedByName,
      Instant receivedAt,
      int lines,
      @Schema(description = "Matched or parked: a person has still to decide.") int open) {}

  @Schema(name = "TraceLine")
  record Line(
      int number,
      LineState state,
      @Schema(description = "Why it is parked, or cannot be read; else empty.") String why,
      String reference,
      @Schema(description = "FOUND, NOT_FOUND, GONE_AWAY or DECEASED; empty when unreadable.")
          String outcome,
      @Schema(description = "Without where they are, of a person at risk.") TraceResult result,
      @Schema(nullable = true) UUID personId,
      @Schema(nullable = true) String personName,
      boolean addressProtected,
      @Schema(nullable = true, description = "All weights together.") Double bits,
      @Schema(description = "The weight of each field.") List<Score.Weighed> weighed,
      String reason,
      @Schema(nullable = true) String decidedByName) {}

  private static final String FILES =
      """
      select f.*, (select count(*) from trace_file_line l where l.file_id = f.id)::integer as lines,
             (select count(*) from trace_file_line l where l.file_id = f.id and l.state in ('MATCHED', 'PARKED'))::integer as open
        from trace_file f
       where ($1::uuid is null or (f.received_at, f.id) < (select received_at, id from trace_file where id = $1))
         and ($2::uuid is null or f.id = $2)
       order by f.received_at desc, f.id desc limit $3\
      """;

  /** A result about a person who is closed to the asker is not for them. */
  private static final String LINES =
      """
      select l.*, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname) as name,
             p.address_protected_on is not null as protected
        from trace_file_line l left join person p on p.id = l.person_id
       where l.file_id = $1 and ($2::text is null or l.state = $2) and l.number > $3
         and not exists (select 1 from staff_person s where s.person_id = l.person_id and s.issuer = $5 and s.subject = $6)
       order by l.number limit $4\
      """;

  @Inject Pool pool;

  /** Newest first. */
  Uni<Page<Item>> list(String after, int limit) {
    List<String> keys = Page.decode(after, 1);
    return files(keys == null ? null : Page.uuid(keys.getFirst()), null, limit + 1)
        .map(items -> Page.of(items, limit, item -> List.of(item.id())));
  }

  /**
   * @throws Problem 404 TRACE_FILE_NOT_FOUND
   */
  Uni<Item> one(UUID id) {
    return files(null, id, 1)
        .map(items -> {
          if (items.isEmpty()) {
            throw Problem.of(TraceProblem.TRACE_FILE_NOT_FOUND, "Look at the list again.");
          }
          return items.getFirst();
        });
  }

  private Uni<List<Item>> files(UUID after, UUID only, int limit) {
    return pool.preparedQuery(FILES)
        .execute(Tuple.of(after, only, limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(TraceFileReads::item).toList());
  }

  /** In the order of the file. */
  Uni<Page<Line>> lines(Actor by, UUID file, LineState state, String after, int limit) {
    List<String> keys = Page.decode(after, 1);
    return pool.preparedQuery(LINES)
        .execute(
            Tuple.of(
                file,
                state == null ? null : state.name(),
                keys == null ? 0 : Page.number(keys.getFirst()),
                limit + 1,
                by.issuer(),
                by.subject()))
        .map(rows ->
            Page.of(
                StreamSupport.stream(rows.spliterator(), false).map(TraceFileReads::line).toList(),
                limit,
                line -> List.of(line.number())));
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("layout_code"),
        TraceLevel.valueOf(row.getString("level")),
        row.getString("source"),
        row.getString("purpose"),
        LawfulBasis.valueOf(row.getString("lawful_basis")),
        row.getString("power"),
        row.getString("received_by_name"),
        Columns.instant(row, "received_at"),
        row.getInteger("lines"),
        row.getInteger("open"));
  }

  private static Line line(Row row) {
    TraceResult result = TraceResult.of((JsonObject) row.getValue("result"));
    boolean hidden = Boolean.TRUE.equals(row.getBoolean("protected"));
    UUID person = row.getUUID("person_id");
    return new Line(
        row.getInteger("number"),
        LineState.valueOf(row.getString("state")),
        row.getString("why"),
        row.getString("reference"),
        row.getString("outcome"),
        hidden ? result.withoutWhere() : result,
        person,
        person == null ? null : row.getString("name"),
        hidden,
        row.getDouble("bits"),
        DecideCandidate.weighed((JsonArray) row.getValue("weighed")),
        row.getString("reason"),
        row.getString("decided_by_name"));
  }
}
