package org.quarterday.trace;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.trace.rules.Known;
import org.quarterday.trace.rules.Nicknames;
import org.quarterday.trace.rules.PartialDate;
import org.quarterday.trace.rules.PersonName;
import org.quarterday.trace.rules.Whereabouts;

/** A way without an index reads everybody there is, which nobody would notice in a small town. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WaysAreIndexedTest {

  private static final Pattern WHOLE_TABLE =
      Pattern.compile(
          "Seq Scan on (person|person_former_name|contact_point|property|tenancy|tenancy_member)\\b");

  private static final Known BY_STREET =
      new Known(
          new PersonName("Margaret", "Quillfeather"),
          PartialDate.UNKNOWN,
          new Whereabouts("12 Wherry Court", ""),
          "",
          "",
          "");

  private static final Known BY_MONTH =
      Known.named("Margaret", "Quillfeather", PartialDate.parse("1980-05").orElseThrow());

  private static final Known BY_INITIAL = Known.named("M", "Quillfeather", PartialDate.UNKNOWN);

  private static final NamesAlike ALIKE =
      new NamesAlike(List.of("quillfether", "quilfeather"), List.of("margret"));

  private static final List<String> TOWN =
      List.of(
          "create temp table town on commit drop as select n, gen_random_uuid() as id, translate(md5(n::text), '0123456789', 'aeioulmnrs') as name from generate_series(1, 12000) n",
          "insert into person (id, reference, forename, surname, born_on) select id, 'T' || n, left(name, 6), right(name, 8), date '1930-01-01' + n * 2 % 25000 from town",
          "insert into person_former_name (person_id, number, forename, surname) select id, 1, left(name, 6), left(name, 8) from town",
          """
          insert into contact_point (id, person_id, kind, value)
          select gen_random_uuid(), id, k, case k when 'PHONE' then '07700 ' || 900000 + n when 'EMAIL' then name || '@example.org'
                 else n || ' ' || left(name, 5) || ' Row, ZZ' || n % 90 + 1 || ' ' || n % 10 || 'AA' end
            from town, unnest(array['PHONE', 'EMAIL', 'CORRESPONDENCE_ADDRESS']) k\
          """,
          """
          insert into property (id, reference, kind, address_line_1, postcode, rent_group_code, acquired_on)
          select id, 'T' || n, 'DWELLING', n || ' ' || left(name, 5) || ' Court', 'ZZ' || n % 90 + 1 || ' ' || n / 90 % 10 || 'AA', 'HRA', '1980-01-01' from town\
          """,
          "insert into tenancy (id, reference, property_id, tenure_code, state, starts_on, entered_by) select id, 'T' || n, id, 'SECURE', 'LIVE', '2020-01-06', 'test' from town",
          "insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on) select id, id, id, 'TENANT', true, '2020-01-06' from town",
          "insert into name_in_use select distinct name from (select left(name, 6) as name from town union select right(name, 8) from town) t on conflict do nothing",
          "analyze name_in_use, person, person_former_name, contact_point, property, tenancy, tenancy_member");

  @Test
  void noWayInReadsEverybody() throws SQLException {
    try (var connection = Books.connect()) {
      connection.setAutoCommit(false);
      run(connection, "set local session_replication_role = replica");
      for (String sql : TOWN) {
        run(connection, sql);
      }
      run(connection, "set local pg_trgm.word_similarity_threshold = 0.45");
      for (Known known : byKeys()) {
        indexed(connection, Ways.of(known, Nicknames.NONE));
      }
      // A town this small is read sooner than an index of its trigrams.
      run(connection, "set local enable_seqscan = off");
      indexed(connection, Ways.of(BY_STREET, Nicknames.NONE));
      for (Known known : List.of(BY_STREET, BY_MONTH, BY_INITIAL)) {
        indexed(connection, Ways.alike(known, Nicknames.NONE, ALIKE));
      }
      connection.rollback();
    }
  }

  private static List<Known> byKeys() {
    return List.of(
        new Known(
            new PersonName("Margaret", "Quillfeather"),
            PartialDate.of(LocalDate.of(1980, 5, 4)),
            new Whereabouts("12 Wherry Court", "ZZ4 7QQ"),
            "7700900321",
            "peggy@example.org",
            "dev:00"),
        Known.named("M", "Quillfeather", PartialDate.UNKNOWN),
        Known.named("Margaret", "Quillfeather", PartialDate.parse("1980-05").orElseThrow()),
        Known.named("Margaret", "", PartialDate.parse("1980").orElseThrow()));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void indexed(Connection connection, Ways ways) throws SQLException {
    List<Integer> order = new ArrayList<>();
    String sql =
        Pattern.compile("\\$(\\d+)")
            .matcher(ways.sql())
            .replaceAll(place -> {
              order.add(Integer.valueOf(place.group(1)));
              return "?";
            });
    var plan = new StringBuilder();
    try (var statement = connection.prepareStatement("explain " + sql)) {
      fill(statement, order, ways.values());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    assertTrue(plan.toString().contains("Index"), plan::toString);
    assertFalse(WHOLE_TABLE.matcher(plan).find(), plan::toString);
  }

  private static void fill(PreparedStatement statement, List<Integer> order, Tuple values)
      throws SQLException {
    for (int i = 0; i < order.size(); i++) {
      Object value = values.getValue(order.get(i) - 1);
      switch (value) {
        case String[] texts ->
            statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
        case LocalDate[] days ->
            statement.setArray(i + 1, statement.getConnection().createArrayOf("date", days));
        default -> statement.setObject(i + 1, value);
      }
    }
  }
}
