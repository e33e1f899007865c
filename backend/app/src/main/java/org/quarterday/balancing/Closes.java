package org.quarterday.balancing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quarterday.balancing.rules.DayState;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** What was signed for days. The newest signature of a day is the one that may stand. */
final class Closes {

  /** One close. {@code checkedBy} and what follows it are null until somebody checked it. */
  record Close(
      UUID id,
      LocalDate day,
      int number,
      String contentHash,
      String closedBy,
      String closedByName,
      Instant closedAt,
      String note,
      String checkedBy,
      String checkedByName,
      Instant checkedAt,
      String checkNote) {

    boolean checked() {
      return checkedBy != null;
    }
  }

  private Closes() {}

  /** One person at a time decides about a day: the second sees what the first has done. */
  static Uni<Void> inTurn(SqlConnection connection, LocalDate day) {
    return connection
        .preparedQuery(
            "select cast(pg_advisory_xact_lock(40018, cast($1::date - date '2000-01-01' as integer)) as text)")
        .execute(Tuple.of(day))
        .replaceWithVoid();
  }

  /** Every close of a day, the newest first. */
  static Uni<List<Close>> of(SqlConnection connection, LocalDate day) {
    return connection
        .preparedQuery("select * from balancing_close where day = $1 order by number desc")
        .execute(Tuple.of(day))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Closes::close).toList());
  }

  /** The newest close of each day from the first to the last. */
  static Uni<Map<LocalDate, Close>> newest(
      SqlConnection connection, LocalDate first, LocalDate last) {
    return connection
        .preparedQuery(
            "select distinct on (day) * from balancing_close where day between $1 and $2 order by day, number desc")
        .execute(Tuple.of(first, last))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(Closes::close)
                .collect(Collectors.toMap(Close::day, Function.identity())));
  }

  static DayState state(Close newest, String now) {
    return newest == null
        ? DayState.OPEN
        : DayState.of(newest.contentHash(), newest.checked(), now);
  }

  static Uni<Void> close(
      SqlConnection connection, LocalDate day, int number, String hash, Actor by, String note) {
    return connection
        .preparedQuery(
            """
            insert into balancing_close (id, day, number, content_hash, closed_by, closed_by_name, note)
            values ($1, $2, $3, $4, $5, $6, $7)\
            """)
        .execute(
            Tuple.of(UuidCreator.getTimeOrderedEpoch(), day, number)
                .addString(hash)
                .addString(by.id())
                .addString(by.name())
                .addString(note))
        .replaceWithVoid();
  }

  static Uni<Void> check(SqlConnection connection, UUID close, Actor by, String note) {
    return connection
        .preparedQuery(
            """
            update balancing_close set checked_by = $2, checked_by_name = $3, checked_at = clock_timestamp(), check_note = $4 where id = $1\
            """)
        .execute(Tuple.of(close, by.id(), by.name(), note))
        .replaceWithVoid();
  }

  private static Close close(Row row) {
    return new Close(
        row.getUUID("id"),
        row.getLocalDate("day"),
        row.getInteger("number"),
        row.getString("content_hash"),
        row.getString("closed_by"),
        row.getString("closed_by_name"),
        Columns.instant(row, "closed_at"),
        row.getString("note"),
        row.getString("checked_by"),
        row.getString("checked_by_name"),
        Columns.instant(row, "checked_at"),
        row.getString("check_note"));
  }
}
