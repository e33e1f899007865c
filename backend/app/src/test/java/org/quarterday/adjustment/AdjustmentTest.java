package org.quarterday.adjustment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AdjustmentTest {

  @Inject Today today;

  @Test
  void aSmallAdjustmentStandsAtOnce() {
    UUID account = account();
    Response made = make(Tokens.housingAssistant(), account, -2500);
    made.then()
        .statusCode(200)
        .body("state", is("POSTED"))
        .body("entryNumber", is(2))
        .body("balancePence", is(7500))
        .body("balanceWords", is("£75.00 in arrears"));
    assertEquals(7500, balance(account));
    var entry =
        Books.rows("select * from entry where account_id = ? and number = 2", account).getFirst();
    assertEquals("ADJUSTMENT", entry.get("control_code"));
    var journal =
        Books.rows("select * from journal where id = ?", entry.get("journal_id")).getFirst();
    assertEquals("ADJUSTMENT", journal.get("kind"));
    assertEquals(null, journal.get("approved_by"));
  }

  @Test
  void aLargerOneWaitsForAnotherPersonAndPostsOnce() {
    UUID account = account();
    Response made = make(Tokens.housingAssistant(), account, -5001);
    made.then()
        .statusCode(200)
        .body("state", is("AWAITING_APPROVAL"))
        .body("entryNumber", nullValue())
        .body("balancePence", is(10000));
    assertEquals(10000, balance(account));
    String id = made.path("id");
    String hash = made.path("contentHash");
    approve(Tokens.housingAssistant(), id, hash)
        .then()
        .statusCode(403)
        .body("code", is("NOT_ALLOWED"));
    approve(Tokens.seniorRentsOfficer(), id, "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("ADJUSTMENT_CHANGED"))
        .body("errors[0].pointer", is("/contentHash"));
    approve(Tokens.seniorRentsOfficer(), id, hash)
        .then()
        .statusCode(200)
        .body("state", is("POSTED"))
        .body("balancePence", is(4999));
    approve(Tokens.seniorRentsOfficer(), id, hash)
        .then()
        .statusCode(409)
        .body("code", is("ADJUSTMENT_DECIDED"));
    assertEquals(4999, balance(account));
    var journal =
        Books.rows(
                "select j.* from journal j join adjustment a on a.journal_id = j.id where a.id = ?",
                UUID.fromString(id))
            .getFirst();
    assertEquals(true, !journal.get("made_by").equals(journal.get("approved_by")));
  }

  @Test
  void smallOnesOnOneAccountAndDayAddUpToTheLimit() {
    UUID account = account();
    make(Tokens.housingAssistant(), account, -2500).then().body("state", is("POSTED"));
    make(Tokens.housingAssistant(), account, 2500).then().body("state", is("POSTED"));
    make(Tokens.housingAssistant(), account, 1).then().body("state", is("AWAITING_APPROVAL"));
    make(Tokens.anotherHousingAssistant(), account, 1).then().body("state", is("POSTED"));
    make(Tokens.housingAssistant(), account(), 1).then().body("state", is("POSTED"));
  }

  @Test
  void nobodyApprovesTheirOwnAndNobodyAboveTheirLimit() {
    UUID account = account();
    String own = make(Tokens.seniorRentsOfficer(), account, 6000).path("id");
    String ownHash = item(own).path("contentHash");
    approve(Tokens.seniorRentsOfficer(), own, ownHash)
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
    String large = make(Tokens.housingAssistant(), account, -50001).path("id");
    String hash = item(large).path("contentHash");
    item(large)
        .then()
        .body("mayDecide", is(false))
        .body("whyNot", startsWith("It is above your limit"));
    approve(Tokens.seniorRentsOfficer(), large, hash)
        .then()
        .statusCode(403)
        .body("code", is("ADJUSTMENT_OVER_LIMIT"));
    approve(Tokens.headOfService(), large, hash).then().statusCode(200);
    assertEquals(10000 - 50001, balance(account));
  }

  @Test
  void twoPeopleApprovingAtOncePostOnce() throws Exception {
    UUID account = account();
    Response made = make(Tokens.housingAssistant(), account, -9000);
    String id = made.path("id");
    String hash = made.path("contentHash");
    List<String> approvers = List.of(Tokens.seniorRentsOfficer(), Tokens.headOfService());
    var answers = Callers.counted(2, i -> approve(approvers.get(i), id, hash).statusCode());
    assertEquals(Map.of(200, 1L, 409, 1L), answers);
    assertEquals(1000, balance(account));
  }

  @Test
  void aRefusedOneNeverPosts() {
    UUID account = account();
    Response made = make(Tokens.housingAssistant(), account, -9000);
    String id = made.path("id");
    given()
        .auth()
        .oauth2(Tokens.seniorRentsOfficer())
        .contentType("application/json")
        .body(Map.of("note", "The charge was right"))
        .post("/api/v1/adjustments/{id}/refusal", id)
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    approve(Tokens.headOfService(), id, made.path("contentHash"))
        .then()
        .statusCode(409)
        .body("code", is("ADJUSTMENT_DECIDED"));
    assertEquals(10000, balance(account));
    item(id)
        .then()
        .body("decisionNote", is("The charge was right"))
        .body("whyNot", is("It has been decided."));
  }

  @Test
  void aPreviewSaysWhatWouldHappenAndDoesNothing() {
    UUID account = account();
    preview(account, request(-2500))
        .then()
        .statusCode(200)
        .body("balanceBeforePence", is(10000))
        .body("balanceAfterWords", is("£75.00 in arrears"))
        .body("needsApproval", is(false))
        .body("limitWords", is("up to £50.00"));
    preview(account, request(-12000))
        .then()
        .body("balanceAfterWords", is("£20.00 in credit"))
        .body("needsApproval", is(true));
    assertEquals(1, Books.number("select count(*) from entry where account_id = ?", account));
    assertEquals(0, Books.number("select count(*) from adjustment where account_id = ?", account));
  }

  @Test
  void whatIsWrongIsNamedOnItsField() {
    UUID account = account();
    refused(account, "typeCode", "RCC", "TYPE_NOT_ADJUSTABLE");
    refused(account, "typeCode", "ZZZ", "TYPE_NOT_ADJUSTABLE");
    refused(account, "reasonCode", "BECAUSE", "REASON_UNKNOWN");
    refused(account, "effectiveOn", today.date().plusDays(1).toString(), "DAY_NOT_OPEN");
    refused(account, "effectiveOn", today.date().minusWeeks(60).toString(), "DAY_NOT_OPEN");
    refused(account, "amountPence", 0, "INVALID");
    refused(account, "amountPence", Long.MIN_VALUE, "INVALID");
    refused(account, "narrative", "", "INVALID");
    assertEquals(10000, balance(account));
  }

  private void refused(UUID account, String field, Object value, String code) {
    Map<String, Object> request = request(-100);
    request.put(field, value);
    send(Tokens.housingAssistant(), account, request)
        .then()
        .statusCode(422)
        .body("code", is(code))
        .body("errors[0].pointer", is("/" + field));
  }

  @Test
  void nothingIsMadeEffectiveInAClosedYearNeitherByAdjustmentNorByReversal() {
    LocalDate start = LocalDate.of(2012, 4, 2);
    UUID account = Books.account(start);
    Books.run(
        "insert into rent_year (year, starts_on, weeks) values (2012, ?, 52) on conflict do nothing",
        start);
    Books.run(
        "insert into rent_week (starts_on, year, number) values (?, 2012, 1) on conflict do nothing",
        start);
    int entry = Books.entry(account, "DBR", 5000, start);
    Books.run("update rent_year set closed_at = now(), closed_by = 'test' where year = 2012");
    Map<String, Object> request = request(-100);
    request.put("effectiveOn", start.plusDays(1).toString());
    send(Tokens.housingAssistant(), account, request)
        .then()
        .statusCode(422)
        .body("code", is("DAY_NOT_OPEN"))
        .body("errors[0].pointer", is("/effectiveOn"));
    reverse(account, entry).then().statusCode(409).body("code", is("DAY_CLOSED"));
    assertEquals(5000, balance(account));
  }

  @Test
  void aReversalAboveTheLimitIsForASeniorOfficer() {
    UUID account = account();
    int large = Books.entry(account, "DBR", 100001, today.date());
    reverse(account, large).then().statusCode(403).body("code", is("REVERSAL_OVER_LIMIT"));
    given()
        .auth()
        .oauth2(Tokens.seniorRentsOfficer())
        .contentType("application/json")
        .header("Idempotency-Key", Books.id().toString())
        .body(Map.of("reason", "wrong account"))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", account, large)
        .then()
        .statusCode(200);
  }

  @Test
  void theTrayShowsWhatWaitsToThoseWhoMayDecideIt() {
    UUID account = account();
    String id = make(Tokens.housingAssistant(), account, -9000).path("id");
    tray(Tokens.seniorRentsOfficer(), account)
        .then()
        .body("items", hasSize(1))
        .body("items[0].mayDecide", is(true))
        .body("items[0].whyNot", nullValue())
        .body("items[0].amountPence", is(-9000))
        .body("items[0].balanceWords", is("£100.00 in arrears"));
    tray(Tokens.housingAssistant(), account)
        .then()
        .body("items[0].mayDecide", is(false))
        .body("items[0].whyNot", is("Your role does not approve adjustments."));
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .queryParam("state", "POSTED")
        .get("/api/v1/adjustments")
        .then()
        .body("items.id", not(hasItem(id)));
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .get("/api/v1/adjustments/{id}", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void theSameKeyAdjustsOnce() {
    UUID account = account();
    for (int i = 0; i < 3; i++) {
      given()
          .auth()
          .oauth2(Tokens.housingAssistant())
          .contentType("application/json")
          .header("Idempotency-Key", "once-" + account)
          .body(request(-100))
          .post("/api/v1/accounts/{a}/adjustments", account)
          .then()
          .statusCode(200)
          .body("balancePence", is(9900));
    }
    assertEquals(9900, balance(account));
  }

  private UUID account() {
    UUID account = Books.account(today.date().minusWeeks(20));
    People.tenant(account, "Ms", "Ada", "Okafor");
    Books.entry(account, "DBR", 10000, today.date());
    return account;
  }

  private static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }

  private Map<String, Object> request(long pence) {
    return new HashMap<>(
        Map.of(
            "typeCode", "ADJ",
            "amountPence", pence,
            "effectiveOn", today.date().toString(),
            "reasonCode", "WRONG_CHARGE",
            "narrative", "Heating charged twice"));
  }

  private Response make(String token, UUID account, long pence) {
    return send(token, account, request(pence));
  }

  private static Response send(String token, UUID account, Map<String, Object> request) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", Books.id().toString())
        .body(request)
        .post("/api/v1/accounts/{a}/adjustments", account);
  }

  private static Response preview(UUID account, Map<String, Object> request) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/json")
        .body(request)
        .post("/api/v1/accounts/{a}/adjustments/preview", account);
  }

  private static Response approve(String token, String id, String hash) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", Books.id().toString())
        .body(Map.of("contentHash", hash))
        .post("/api/v1/adjustments/{id}/approval", id);
  }

  private static Response reverse(UUID account, int entry) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/json")
        .header("Idempotency-Key", Books.id().toString())
        .body(Map.of("reason", "wrong account"))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", account, entry);
  }

  private static Response item(String id) {
    return given().auth().oauth2(Tokens.seniorRentsOfficer()).get("/api/v1/adjustments/{id}", id);
  }

  private static Response tray(String token, UUID account) {
    return given()
        .auth()
        .oauth2(token)
        .queryParam("state", "AWAITING_APPROVAL")
        .queryParam("accountId", account.toString())
        .get("/api/v1/adjustments");
  }
}
