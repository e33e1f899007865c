package org.quarterday.dataprotection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quarterday.dataprotection.rules.Path;
import org.quarterday.dataprotection.rules.Register;
import org.quarterday.support.PostgresForTests;

/**
 * A new column is either personal, with all that the register says of one, or stands among those
 * that are not: {@code src/main/resources/personal-data}. Nobody adds one without thinking.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryColumnIsJudgedTest {

  private static final String COLUMNS =
      """
      select c.table_name, c.column_name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'flyway%'
       order by c.table_name, c.ordinal_position\
      """;

  private final Register register = PersonalData.read();

  @Test
  void everyColumnOfTheDatabaseIsInTheRegisterOrHoldsNothingPersonal() throws SQLException {
    List<String> missing = new ArrayList<>();
    schema()
        .forEach((table, columns) ->
            columns.stream()
                .filter(column -> register.of(table, column).isEmpty())
                .filter(column -> !register.isNothing(table, column))
                .forEach(column -> missing.add(table + "," + column)));
    assertEquals(List.of(), missing);
  }

  @Test
  void everyLineOfTheRegisterHasItsColumn() throws SQLException {
    Map<String, Set<String>> schema = schema();
    List<String> gone = new ArrayList<>();
    register.columns().forEach(each -> note(gone, schema, each.table(), each.column()));
    register
        .nothing()
        .forEach((table, listed) ->
            listed.columns().forEach(column -> note(gone, schema, table, column)));
    assertEquals(List.of(), gone);
  }

  @Test
  void everyWayToAPersonBeginsAtAColumnOfItsTable() throws SQLException {
    Map<String, Set<String>> schema = schema();
    register.columns().stream()
        .filter(each -> each.path().kind() != Path.Kind.NONE)
        .forEach(each ->
            assertTrue(
                schema.get(each.table()).contains(each.path().column()),
                each.table() + " has no " + each.path().column()));
  }

  private static void note(
      List<String> gone, Map<String, Set<String>> schema, String table, String column) {
    Set<String> columns = schema.getOrDefault(table, Set.of());
    if (columns.isEmpty() || !column.equals(Register.ALL) && !columns.contains(column)) {
      gone.add(table + "," + column);
    }
  }

  private static Map<String, Set<String>> schema() throws SQLException {
    String address = PostgresForTests.superuserUrl();
    Map<String, Set<String>> schema = new LinkedHashMap<>();
    try (var connection = DriverManager.getConnection(address);
        var rows = connection.createStatement().executeQuery(COLUMNS)) {
      while (rows.next()) {
        schema.computeIfAbsent(rows.getString(1), t -> new TreeSet<>()).add(rows.getString(2));
      }
    }
    return schema;
  }
}
