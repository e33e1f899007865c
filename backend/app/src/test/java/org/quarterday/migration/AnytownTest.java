package org.quarterday.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.money.Money;
import org.quarterday.support.Books;
import org.quarterday.support.Extracts;
import org.quarterday.support.PostgresForTests;

/** A whole council, whose right answers somebody else worked out. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
    user = "migration",
    permissions = {"books:import", "account:read"})
class AnytownTest {

  @Test
  void anytownArrivesPennyForPennyAndRowForRow() {
    Map<String, byte[]> files = Extracts.golden("anytown.zip");
    JsonPath answers =
        new JsonPath(new String(files.remove("answers.json"), StandardCharsets.UTF_8));

    Books.empty();
    var outcome = Extracts.bringIn("Anytown Borough Council", "2026-11-22", files);

    assertEquals("LOADED", outcome.state(), outcome.report().prettify());
    assertEquals(
        sorted(answers.getList("rejected_rows")),
        outcome.issues("REJECTED").stream().sorted().toList());
    assertEquals(
        sorted(answers.getList("warnings")), outcome.issues("WARNING").stream().sorted().toList());
    assertEquals(answers.getInt("accounts_loaded"), outcome.report().getInt("accountsLoaded"));
    assertEquals(
        answers.getString("sum_of_balances"),
        Money.ofPence(outcome.report().getLong("sumOfBalancesPence")).decimal());
    assertEquals(answers.getInt("accounts_loaded"), accounts(outcome.id()));
    assertEquals(
        answers.getString("sum_of_balances"),
        Money.ofPence(
                Books.number(
                    "select sum(balance_pence) from account_balance where account_id in (select distinct account_id from entry where journal_id = ?)",
                    UUID.fromString(outcome.id())))
            .decimal());
    assertEquals(
        Books.number("select count(*) from entry"),
        Books.number("select reltuples::bigint from pg_class where oid = 'entry'::regclass"),
        "the planner knows the size of the books that arrived");
    assertEquals(
        List.of(),
        Books.rows(
            "select distinct end_reason from tenancy t where exists (select from import_end_reason r where r.code = upper(t.end_reason))"),
        "why a tenancy ended is in words, not in the extract's code");
    assertTrue(
        Books.number("select count(*) from tenancy where end_reason = 'NOTICE_BY_TENANT'") > 0);
    assertWeek(answers);
  }

  /** What the loaded charges come to in week 34, by the apportionment of one line at a time. */
  private static final String DEBIT =
      """
      select g || ' ' || t as code, count(*) as lines, sum(case when apportioned then round(pence * days / 7.0) else pence end)::bigint as pence,
             count(*) filter (where apportioned and days < 7) as part_weeks
        from (select a.rent_group_code as g, c.type_code as t, c.weekly_pence as pence, y.apportioned,
                     least(coalesce(c.ends_before, 'infinity'), coalesce(a.ends_on + 1, 'infinity'), date '2026-11-30')
                     - greatest(c.starts_on, a.starts_on, date '2026-11-23') as days
                from charge c join account a using (account_id)
                join transaction_type_terms y on y.type_code = c.type_code and daterange(y.valid_from, y.valid_before) @> date '2026-11-23'
               where a.reference ~ '^[0-9]{6}/[0-9]{2}$') line
       where days > 0 group by 1 order by 1\
      """;

  private static final String VOID_LOSS =
      """
      select p.rent_group_code || ' ' || l.type_code as code, count(*) as lines, sum(round(l.weekly_pence * l.days / 7.0))::bigint as pence
        from (select c.*, (select count(*) from generate_series(date '2026-11-23', date '2026-11-29', interval '1 day') d (day)
                            where daterange(c.starts_on, c.ends_before) @> d.day::date and (q.sold_on is null or d.day < q.sold_on)
                              and not exists (select 1 from account a where a.property_id = q.id and a.starts_on <= d.day and (a.ends_on is null or a.ends_on >= d.day))) as days
                from property_charge c join property q on q.id = c.property_id
                join transaction_type_terms y on y.type_code = c.type_code and y.charged_when_void and daterange(y.valid_from, y.valid_before) @> date '2026-11-23'
               where q.reference ~ '^[DG][0-9]{7}$') l join property p on p.id = l.property_id
       where l.days > 0 group by 1 order by 1\
      """;

  private static void assertWeek(JsonPath answers) {
    var debit = Books.rows(DEBIT);
    assertEquals(lines(answers, "week_34_debit"), lines(debit));
    assertEquals(answers.getString("week_34_debit_total"), total(debit));
    assertEquals(
        answers.getLong("part_week_lines"),
        debit.stream().mapToLong(row -> (long) row.get("part_weeks")).sum());
    var loss = Books.rows(VOID_LOSS);
    assertEquals(lines(answers, "week_34_void_loss"), lines(loss));
    assertEquals(answers.getString("week_34_void_loss_total"), total(loss));
  }

  private static Map<String, String> lines(JsonPath answers, String name) {
    Map<String, Map<String, Object>> said = answers.getMap(name);
    Map<String, String> lines = new TreeMap<>();
    said.forEach(
        (code, line) -> lines.put(code, line.get("lines") + " lines, " + line.get("amount")));
    return lines;
  }

  private static Map<String, String> lines(List<Map<String, Object>> rows) {
    Map<String, String> lines = new TreeMap<>();
    rows.forEach(row ->
        lines.put(
            (String) row.get("code"),
            row.get("lines") + " lines, " + Money.ofPence((long) row.get("pence")).decimal()));
    return lines;
  }

  private static String total(List<Map<String, Object>> rows) {
    return Money.ofPence(rows.stream().mapToLong(row -> (long) row.get("pence")).sum()).decimal();
  }

  private static int accounts(String id) {
    return (int)
        Books.number(
            "select count(*) from account a join tenancy t on t.id = a.tenancy_id where t.origin = 'IMPORTED' and a.reference ~ '^[0-9]{6}/[0-9]{2}$'");
  }

  private static List<String> sorted(List<Map<String, String>> rows) {
    return rows.stream().map(row -> row.get("kind") + " " + row.get("key")).sorted().toList();
  }
}
