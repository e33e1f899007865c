package org.quarterday.migration;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement whose values are named, {@code :run}, so that fifty statements can share one set. */
record Sql(String text) {

  private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-zA-Z]+)");

  Uni<RowSet<Row>> on(SqlClient client, Map<String, Object> values) {
    List<String> used = new ArrayList<>();
    StringBuilder numbered = new StringBuilder();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      if (!values.containsKey(name.group(1))) {
        throw new IllegalArgumentException("no value named " + name.group(1));
      }
      if (!used.contains(name.group(1))) {
        used.add(name.group(1));
      }
      name.appendReplacement(numbered, "\\$" + (used.indexOf(name.group(1)) + 1));
    }
    name.appendTail(numbered);
    Tuple tuple = Tuple.tuple();
    used.forEach(each -> tuple.addValue(bare(values.get(each))));
    return client.preparedQuery(numbered.toString()).execute(tuple);
  }

  /** The driver below takes its own buffers only. */
  private static Object bare(Object value) {
    return value instanceof Buffer buffer ? buffer.getDelegate() : value;
  }
}
