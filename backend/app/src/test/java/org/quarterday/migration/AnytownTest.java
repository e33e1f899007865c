package org.quarterday.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
  }

  private static int accounts(String id) {
    return (int)
        Books.number(
            "select count(*) from account a join tenancy t on t.id = a.tenancy_id where t.origin = 'IMPORTED'");
  }

  private static List<String> sorted(List<Map<String, String>> rows) {
    return rows.stream().map(row -> row.get("kind") + " " + row.get("key")).sorted().toList();
  }
}
