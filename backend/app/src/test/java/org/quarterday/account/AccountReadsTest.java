package org.quarterday.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "holly", permissions = "account:read")
class AccountReadsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Inject Today today;

  @BeforeEach
  void aWednesday() {
    today.standAt(MONDAY.plusDays(2));
  }

  @AfterEach
  void timeFlows() {
    today.flow();
  }

  @Test
  void theAccountPageShowsWhoOwesWhatAndWhatComesNext() {
    UUID account = Books.account(MONDAY.minusWeeks(4));
    People.tenant(account, "Ms", "Ada", "Okafor");
    People.charge(account, "DBR", 11746, MONDAY.minusWeeks(4));
    People.charge(account, "DCI", 152, MONDAY.plusWeeks(3));
    Books.entry(account, "DBR", 11746, MONDAY);
    int paid = Books.entry(account, "RCC", -2000, MONDAY.plusDays(1));

    given()
        .get("/api/v1/accounts/{a}", account)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("balancePence", is(9746))
        .body("balanceWords", is("£97.46 in arrears"))
        .body("state", is("CURRENT"))
        .body("people.name", contains("Ms Ada Okafor"))
        .body("people[0].nationalInsuranceMask", is("QQ ** ** ** C"))
        .body("charges.typeCode", contains("DBR", "DCI"))
        .body("charges.when", contains("NOW", "NEXT"))
        .body("nextCharge.dueOn", is("2026-11-16"))
        .body("nextCharge.amountPence", is(11746))
        .body("lastPayments.number", contains(paid))
        .body("family", hasSize(0));
  }

  @Test
  void theNextChargeIsCutToTheDaysOfAPartWeekAndNilWhenTheWeekIsFree() {
    UUID account = Books.account(MONDAY.plusDays(4));
    People.charge(account, "DBR", 10000, MONDAY.plusDays(4));
    given().get("/api/v1/accounts/{a}", account).then().body("nextCharge.amountPence", is(4286));

    UUID free = Books.account(MONDAY.minusWeeks(4));
    Books.run("insert into control_account values ('X', 'x', 'INCOME') on conflict do nothing");
    Books.run(
        "insert into rent_group values ('FREE', 'Free', 'HR1001', 'HR1002', 'HR1003', 'HR1004') on conflict do nothing");
    Books.run("update account set rent_group_code = 'FREE' where account_id = ?", free);
    Books.run("insert into rent_free_week values ('FREE', ?) on conflict do nothing", MONDAY);
    People.charge(free, "DBR", 10000, MONDAY.minusWeeks(4));
    People.charge(free, "DHE", 500, MONDAY.minusWeeks(4));
    given().get("/api/v1/accounts/{a}", free).then().body("nextCharge.amountPence", is(500));
  }

  @Test
  void garagesAndSubAccountsStandBesideTheMainAccount() {
    UUID main = Books.account(MONDAY.minusWeeks(4));
    UUID sub = Books.id();
    Books.run(
        """
        insert into account (account_id, reference, kind, tenancy_id, main_account_id, rent_group_code, starts_on)
        select ?, 'S' || reference, 'SUB', tenancy_id, account_id, 'HRA', starts_on from account where account_id = ?\
        """,
        sub,
        main);
    Books.run("insert into account_balance (account_id) values (?)", sub);
    Books.entry(sub, "DCC", 30000, MONDAY);
    given()
        .get("/api/v1/accounts/{a}", main)
        .then()
        .body("family.id", contains(sub.toString()))
        .body("family[0].balanceWords", is("£300.00 in arrears"));
    given()
        .get("/api/v1/accounts/{a}", sub)
        .then()
        .body("property.held", is(false))
        .body("property.addressLine1", is("1 Example Row"))
        .body("family.kind", contains("MAIN"));
  }

  @Test
  void anAccountIsFoundByAnyOfItsReferencesAndAnUnknownOneIsSaid() {
    UUID account = Books.account(MONDAY);
    Books.run("insert into account_reference values (?, ?, 'ALIAS')", "OLD-" + account, account);
    given()
        .get("/api/v1/accounts/by-reference/{r}", "OLD-" + account)
        .then()
        .statusCode(200)
        .body("id", is(account.toString()))
        .body("otherReferences", contains("OLD-" + account));
    given()
        .get("/api/v1/accounts/by-reference/nothing")
        .then()
        .statusCode(404)
        .body("code", is("ACCOUNT_NOT_FOUND"));
    given()
        .get("/api/v1/accounts/{a}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("ACCOUNT_NOT_FOUND"));
    given().get("/api/v1/accounts/not-an-id").then().statusCode(404);
  }

  @Test
  void nobodyReadsTheirOwnAccountNorFindsItInAList() {
    UUID account = Books.account(MONDAY);
    People.livesAt(account, "9 Own Row", "ZZ9 9ZZ", "OWN-" + account);
    UUID person = People.tenant(account, "Ms", "Holly", "Linked");
    given().get("/api/v1/accounts/{a}", account).then().statusCode(200);
    given()
        .queryParam("patch", "OWN-" + account)
        .get("/api/v1/accounts")
        .then()
        .body("items", hasSize(1));
    People.linkedToStaff(person, "test", "holly");
    for (String below : List.of("", "/entries", "/balance", "/balance-history")) {
      given()
          .get("/api/v1/accounts/{a}" + below, account)
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
    }
    given()
        .queryParam("patch", "OWN-" + account)
        .get("/api/v1/accounts")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void aListPagesThroughEveryAccountOnceInOrder() {
    String patch = "P-" + Books.id();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      UUID account = Books.account(MONDAY);
      People.livesAt(account, i + " Page Row", "ZZ1 1AA", patch);
      Books.entry(account, "DBR", i % 3 == 0 ? -500 : 100L * (i / 2), MONDAY);
      made.add(account.toString());
    }
    for (String sort : List.of("reference", "-reference", "balance", "-balance")) {
      assertEquals(
          made.stream().sorted().toList(),
          walked(patch, sort).stream().sorted().toList(),
          "sorted by " + sort);
    }
    given()
        .queryParam("patch", patch)
        .queryParam("standing", "CREDIT")
        .get("/api/v1/accounts")
        .then()
        .body("items", hasSize(3))
        .body("items.balancePence", everyItem(is(-500)))
        .body("items.balanceWords", everyItem(is("£5.00 in credit")));
    given()
        .queryParam("patch", patch)
        .queryParam("sort", "-balance")
        .queryParam("standing", "ARREARS")
        .get("/api/v1/accounts")
        .then()
        .body("items.balancePence", contains(200, 200, 100));
  }

  private static List<String> walked(String patch, String sort) {
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      var page =
          given()
              .queryParam("patch", patch)
              .queryParam("sort", sort)
              .queryParam("limit", 2)
              .queryParam("after", after == null ? "" : after)
              .get("/api/v1/accounts")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      after = page.getString("next");
    } while (after != null);
    return seen;
  }

  @Test
  void whatCannotBeReadIsNamed() {
    for (String query :
        List.of("kind=HOUSE", "state=GONE", "standing=RICH", "sort=name", "limit=0", "after=%21")) {
      given()
          .get("/api/v1/accounts?" + query)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", is("/" + query.substring(0, query.indexOf('='))));
    }
  }

  @Test
  void aFormerAccountIsFormerFromTheDayAfterItsLastDay() {
    UUID account = Books.account(MONDAY.minusWeeks(9));
    Books.run("update account set ends_on = ? where account_id = ?", MONDAY.plusDays(2), account);
    given().get("/api/v1/accounts/{a}", account).then().body("state", is("CURRENT"));
    today.standAt(MONDAY.plusDays(3));
    given().get("/api/v1/accounts/{a}", account).then().body("state", is("FORMER"));
  }

  @Test
  void theRunningBalanceIsOverAllEntriesWhateverIsFilteredOrPaged() {
    UUID account = Books.account(MONDAY.minusWeeks(4));
    long balance = 0;
    for (int week = 4; week >= 0; week--) {
      Books.entry(account, "DBR", 10000, MONDAY.minusWeeks(week));
      Books.entry(account, "RCC", -9000 - week, MONDAY.minusWeeks(week).plusDays(3));
      balance += 1000 - week;
    }
    // Written last, effective first: a back-dated entry changes every later running balance.
    Books.entry(account, "ADJ", 77, MONDAY.minusWeeks(4));
    balance += 77;
    given()
        .get("/api/v1/accounts/{a}/entries", account)
        .then()
        .body("items", hasSize(11))
        .body("items[0].runningPence", is((int) balance))
        .body("items[10].number", is(1))
        .body("items[10].runningPence", is(10000))
        .body("items[9].number", is(11))
        .body("items[9].runningPence", is(10077))
        .body("next", nullValue());
    given()
        .queryParam("type", "RCC")
        .queryParam("from", MONDAY.minusWeeks(2).toString())
        .get("/api/v1/accounts/{a}/entries", account)
        .then()
        .body("items.typeCode", everyItem(is("RCC")))
        .body("items", hasSize(3))
        .body("items[0].runningPence", is((int) balance))
        .body("items[1].runningPence", is((int) balance - 1000));
    List<Integer> paged = new ArrayList<>();
    String after = "";
    do {
      var page =
          given()
              .queryParam("limit", 3)
              .queryParam("after", after)
              .get("/api/v1/accounts/{a}/entries", account)
              .jsonPath();
      paged.addAll(page.getList("items.runningPence"));
      after = page.getString("next");
    } while (after != null);
    assertEquals(
        given()
            .get("/api/v1/accounts/{a}/entries", account)
            .jsonPath()
            .getList("items.runningPence"),
        paged);
  }

  @Test
  void aReversedEntryAndItsReversalNameEachOther() {
    UUID account = Books.account(MONDAY);
    int wrong = Books.entry(account, "DBR", 11746, MONDAY);
    int undone = Books.entry(account, "DBR", -11746, MONDAY);
    Books.run(
        "update entry set reverses = ? where account_id = ? and number = ?",
        wrong,
        account,
        undone);
    given()
        .get("/api/v1/accounts/{a}/entries", account)
        .then()
        .body("items.reverses", contains(wrong, null))
        .body("items.reversedBy", contains(null, undone));
  }

  @Test
  void aBalanceIsAskedForByEffectiveDateAndByWhatWasOnRecord() {
    UUID account = Books.account(MONDAY.minusWeeks(4));
    Books.entry(account, "DBR", 10000, MONDAY.minusWeeks(1));
    Books.run(
        "update entry set recorded_at = timestamptz '2026-11-09T08:00:00Z' where account_id = ?",
        account);
    Books.entry(account, "ADJ", -300, MONDAY.minusWeeks(3));
    balance(account, "asAt=2026-11-08").body("balancePence", is(-300));
    balance(account, "asAt=2026-11-09").body("balancePence", is(9700));
    balance(account, "recordedBy=2026-11-10T00:00:00Z")
        .body("balancePence", is(10000))
        .body("balanceWords", is("£100.00 in arrears"));
    balance(account, "recordedBy=2026-11-10T00:00:00Z&asAt=2026-11-08").body("balancePence", is(0));
    balance(account, "asAt=").body("balancePence", is(9700));
    balance(account, "asAt=yesterday").statusCode(422).body("errors[0].pointer", is("/asAt"));
  }

  private static io.restassured.response.ValidatableResponse balance(UUID account, String query) {
    return given().get("/api/v1/accounts/{a}/balance?" + query, account).then();
  }

  @Test
  void theHistoryStepsThroughEveryWeekAlsoThoseWithoutAnEntry() {
    UUID account = Books.account(MONDAY.minusWeeks(8));
    Books.entry(account, "DBR", 5000, MONDAY.minusWeeks(6));
    Books.entry(account, "DBR", 10000, MONDAY.minusWeeks(3));
    Books.entry(account, "RCC", -4000, MONDAY.minusWeeks(3).plusDays(6));
    given()
        .queryParam("from", MONDAY.minusWeeks(4).plusDays(2).toString())
        .queryParam("to", MONDAY.minusWeeks(2).toString())
        .get("/api/v1/accounts/{a}/balance-history", account)
        .then()
        .body("weeks.weekStartsOn", contains("2026-10-19", "2026-10-26", "2026-11-02"))
        .body("weeks.balancePence", contains(5000, 11000, 11000))
        .body("weeks.debitsPence", contains(0, 10000, 0))
        .body("weeks.creditsPence", contains(0, -4000, 0));
    given()
        .get("/api/v1/accounts/{a}/balance-history", account)
        .then()
        .body("weeks", hasSize(greaterThan(52)))
        .body("weeks.balancePence", hasItem(11000))
        .body("weeks.balancePence", not(hasItem(10000)));
    given()
        .queryParam("from", "2026-02-01")
        .queryParam("to", "2026-01-01")
        .get("/api/v1/accounts/{a}/balance-history", account)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/to"));
  }
}
