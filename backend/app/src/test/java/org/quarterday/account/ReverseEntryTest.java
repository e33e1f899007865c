package org.quarterday.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReverseEntryTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Test
  @TestSecurity(user = "holly", permissions = "payment:correct", roles = "payment:correct")
  void aWrongEntryIsUndoneByItsOppositeOnTheSameDay() {
    UUID account = Books.account(MONDAY);
    int wrong = Books.entry(account, "DBR", 11746, MONDAY);

    reverse(account, wrong, "key-" + account)
        .then()
        .statusCode(200)
        .body("amountPence", is(-11746))
        .body("balancePence", is(0));

    var row =
        Books.rows("select * from entry where account_id = ? and reverses = ?", account, wrong)
            .getFirst();
    assertEquals(-11746L, row.get("amount_pence"));
    assertEquals(java.sql.Date.valueOf(MONDAY), row.get("effective_on"));
  }

  @Test
  @TestSecurity(user = "holly", permissions = "payment:correct", roles = "payment:correct")
  void fiftyEqualRequestsAtOnceReverseOnce() throws Exception {
    UUID account = Books.account(MONDAY);
    int wrong = Books.entry(account, "DBR", 11746, MONDAY);
    var answers = Callers.counted(50, i -> reverse(account, wrong, "same-" + account).asString());
    assertEquals(1, answers.size(), "every caller gets the first answer");
    assertEquals(
        0, Books.number("select balance_pence from account_balance where account_id = ?", account));
    assertEquals(2, Books.number("select count(*) from entry where account_id = ?", account));
  }

  @Test
  @TestSecurity(user = "holly", permissions = "payment:correct", roles = "payment:correct")
  void anEntryIsReversedOnlyOnceAndAReversalNever() {
    UUID account = Books.account(MONDAY);
    int wrong = Books.entry(account, "DBR", 11746, MONDAY);
    reverse(account, wrong, "first").then().statusCode(200);

    reverse(account, wrong, "second").then().statusCode(409).body("code", is("ALREADY_REVERSED"));
    reverse(account, wrong + 1, "third")
        .then()
        .statusCode(409)
        .body("code", is("REVERSAL_OF_REVERSAL"));
    reverse(account, 99, "fourth").then().statusCode(404).body("code", is("ENTRY_NOT_FOUND"));
    assertEquals(2, Books.number("select count(*) from entry where account_id = ?", account));
  }

  @Test
  @TestSecurity(user = "holly", permissions = "payment:correct", roles = "payment:correct")
  void aReasonAndAKeyAreAskedFor() {
    UUID account = Books.account(MONDAY);
    int wrong = Books.entry(account, "DBR", 11746, MONDAY);
    given()
        .contentType("application/json")
        .header("Idempotency-Key", "k")
        .body(Map.of("reason", " "))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", account, wrong)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].pointer", is("/reason"));
    given()
        .contentType("application/json")
        .body(Map.of("reason", "wrong account"))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", account, wrong)
        .then()
        .statusCode(400)
        .body("code", is("IDEMPOTENCY_KEY_MISSING"));
    given()
        .contentType("application/json")
        .header("Idempotency-Key", "k")
        .body(Map.of("reason", "x", "amountPence", 5))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", account, wrong)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("/amountPence"));
    assertEquals(1, Books.number("select count(*) from entry where account_id = ?", account));
  }

  @Test
  @TestSecurity(user = "holly", permissions = "payment:correct", roles = "payment:correct")
  void aKeyUsedForAnotherRequestIsRefused() {
    UUID account = Books.account(MONDAY);
    int first = Books.entry(account, "DBR", 11746, MONDAY);
    int second = Books.entry(account, "DSC", 300, MONDAY);
    reverse(account, first, "one-key").then().statusCode(200);
    reverse(account, second, "one-key")
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  @TestSecurity(user = "casey", permissions = "account:read")
  void readingIsNotCorrecting() {
    UUID account = Books.account(MONDAY);
    reverse(account, 1, "k").then().statusCode(403).body("code", is("NOT_ALLOWED"));
  }

  private static Response reverse(UUID account, int number, String key) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key + account)
        .body(Map.of("reason", "Posted to the wrong account"))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", account, number);
  }
}
