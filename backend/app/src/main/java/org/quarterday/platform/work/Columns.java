package org.quarterday.platform.work;

import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** What a column holds, where the client's own words stop short. */
public final class Columns {
  private Columns() {}

  /** A {@code timestamptz}, or null. */
  public static Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  /** A {@code jsonb_agg} of {@code jsonb_build_array}: rows that hang on this one. */
  public static List<JsonArray> arrays(Row row, String column) {
    JsonArray arrays = (JsonArray) row.getValue(column);
    return IntStream.range(0, arrays.size()).mapToObj(arrays::getJsonArray).toList();
  }

  /** A civil day inside such an array, or null. */
  public static LocalDate day(JsonArray array, int at) {
    return array.getValue(at) == null ? null : LocalDate.parse(array.getString(at));
  }
}
