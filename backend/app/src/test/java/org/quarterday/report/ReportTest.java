package org.quarterday.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "tom", permissions = "report:view")
class ReportTest {

  /** A year nobody else's test posts in. */
  private static final LocalDate MONDAY = LocalDate.of(2023, 4, 3);

  @Test
  void theTrialBalanceSplitsArrearsFromCreditsAndCurrentFromFormerAndBalances() {
    String group = group();
    account(group, 30000, null);
    account(group, -7000, null);
    account(group, 500, MONDAY.plusDays(2));
    account(group, 0, null);
    JsonPath balance = trialBalance("2023-04-05");
    assertEquals(
        List.of(30500, -7000, 3),
        List.of(
            line(balance, group, "CURRENT", "arrearsPence"),
            line(balance, group, "CURRENT", "creditsPence"),
            line(balance, group, "CURRENT", "accounts") - 1));
    assertEquals(0, balance.getInt("differencePence"));
    JsonPath later = trialBalance("2023-04-06");
    assertEquals(500, line(later, group, "FORMER", "arrearsPence"));
    assertEquals(
        "HR1003",
        later.getString(
            "debtors.find { it.rentGroupCode == '%s' && it.state == 'FORMER' }.controlCode"
                .formatted(group)));
    assertEquals(0, later.getInt("differencePence"));
    assertEquals(later.getInt("debtorsPence"), -later.getInt("controlsPence"));
  }

  private static int line(JsonPath balance, String group, String state, String field) {
    return balance.getInt(
        "debtors.find { it.rentGroupCode == '%s' && it.state == '%s' }.%s"
            .formatted(group, state, field));
  }

  @Test
  void theJournalBalancesToZeroDayByDayAndCarriesTheVoidLoss() {
    String group = group();
    account(group, 11746, null);
    UUID run = Books.id();
    UUID journal = Books.id();
    Books.run(
        "insert into journal (id, kind, narrative, made_by) values (?, 'DEBIT', 'week', 'test')",
        journal);
    Books.run(
        "insert into debit_run (id, week_starts_on, attempt, state, journal_id) values (?, ?, ?, 'BACKED_OUT', ?)",
        run,
        MONDAY,
        1
            + Books.number(
                "select coalesce(max(attempt), 0) from debit_run where week_starts_on = ?", MONDAY),
        journal);
    Books.run(
        """
        insert into void_loss (run_id, property_id, property_charge_id, rent_group_code, type_code, income_code, void_code, weekly_pence, days,
                               amount_pence, apportioned_pence, on_roll, rent_free)
        values (?, ?, ?, ?, 'DBR', 'INCOME', 'HR1002', 9000, 7, 9000, 0, true, false)\
        """,
        run,
        Books.id(),
        Books.id(),
        group);
    List<String> lines =
        journal("from=2023-04-03&to=2023-04-03&by=EFFECTIVE")
            .lines()
            .filter(l -> l.contains("," + group + ","))
            .toList();
    assertEquals(
        List.of(
            "2023-04-03,HR1001,Rent debtors," + group + ",DBR,Debtors,117.46,",
            "2023-04-03,INCOME,Rent and charges raised," + group + ",DBR,Posted,,117.46",
            "2023-04-03,HR1002,Void loss," + group + ",DBR,Void loss,90.00,",
            "2023-04-03,INCOME,Rent and charges raised," + group + ",DBR,Void loss,,90.00"),
        lines);
    String today = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();
    String posted = journal("from=" + LocalDate.parse(today).minusDays(1) + "&to=" + today);
    assertTrue(posted.contains("," + group + ",DBR,Debtors,117.46,"), "by the day of posting");
    assertEquals(0, total(posted, 6).compareTo(total(posted, 7)), "debits and credits");
    assertTrue(total(posted, 6).signum() > 0);
  }

  @Test
  void theJournalUpToADayComesToThatDaysTrialBalance() {
    String group = group();
    account(group, 30000, null);
    UUID ended = account(group, 9000, MONDAY.plusDays(2));
    Books.entry(ended, "RPY", -4000, MONDAY.plusDays(1));
    Books.entry(ended, "RPY", -7000, MONDAY.plusDays(8));
    for (int day = 0; day < 14; day++) {
      LocalDate upTo = MONDAY.plusDays(day);
      JsonPath balance = trialBalance(upTo.toString());
      String journal = journal("by=EFFECTIVE&from=" + MONDAY + "&to=" + upTo);
      for (var side : Map.of("HR1001", "CURRENT", "HR1003", "FORMER").entrySet()) {
        assertEquals(
            new BigDecimal(standing(balance, group, side.getValue())).movePointLeft(2),
            standing(journal, group, side.getKey()),
            side.getKey() + " on " + upTo);
      }
    }
    assertTrue(
        journal("by=EFFECTIVE&from=2023-04-06&to=2023-04-06")
            .contains(
                "2023-04-06,HR1003,Former tenant debtors,"
                    + group
                    + ",,Became former tenants,50.00,"));
  }

  private static int standing(JsonPath balance, String group, String state) {
    List<Integer> both =
        balance.getList(
            "debtors.findAll { it.rentGroupCode == '%s' && it.state == '%s' }.collect { it.arrearsPence + it.creditsPence }"
                .formatted(group, state));
    return both.stream().mapToInt(Integer::intValue).sum();
  }

  private static BigDecimal standing(String journal, String group, String control) {
    return journal
        .lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[1].equals(control) && cells[3].equals(group))
        .map(cells -> amount(cells[6]).subtract(amount(cells[7])))
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static BigDecimal amount(String cell) {
    return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
  }

  private static BigDecimal total(String csv, int column) {
    return csv.lines()
        .skip(1)
        .map(line -> line.split(",", -1)[column])
        .filter(cell -> !cell.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void aJournalNeedsItsDays() {
    given()
        .get("/api/v1/gl-journal.csv?to=2023-04-03")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/from"));
    given()
        .get("/api/v1/gl-journal.csv?from=2023-04-03&to=2023-04-02")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/to"));
    given()
        .get("/api/v1/gl-journal.csv?from=2023-04-03&to=2023-04-03&by=X")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/by"));
    given()
        .get("/api/v1/trial-balance?asAt=x")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/asAt"));
  }

  private static JsonPath trialBalance(String asAt) {
    return given()
        .queryParam("asAt", asAt)
        .get("/api/v1/trial-balance")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String journal(String query) {
    return given()
        .get("/api/v1/gl-journal.csv?" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** A rent group of its own, so that other tests' accounts do not count. */
  private static String group() {
    Books.referenceData();
    String group = "G" + Books.id().toString().substring(28);
    Books.run(
        "insert into rent_group values (?, 'Test', 'HR1001', 'HR1002', 'HR1003', 'HR1004')", group);
    return group;
  }

  private static UUID account(String group, long pence, LocalDate endsOn) {
    UUID account = Books.account(MONDAY);
    Books.run(
        "update account set rent_group_code = ?, ends_on = ? where account_id = ?",
        group,
        endsOn,
        account);
    Books.entry(account, "DBR", pence, MONDAY);
    return account;
  }
}
