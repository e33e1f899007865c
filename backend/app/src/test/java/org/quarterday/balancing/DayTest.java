package org.quarterday.balancing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** A day balanced over HTTP. What is posted here is recorded now, so the day is today. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class DayTest extends BalancedCouncil {

  @Test
  void whatEverySourceSaidIsHeldAgainstWhatBecameOfIt() {
    file();
    pay(account, 1_000);
    bounceTheLastPaymentOf(account);
    adjust(other, 500);

    JsonPath board = board(day);
    Map<String, Object> file = source(board, "PAYMENT_FILE");
    assertEquals("PAYPOINT", file.get("detail"));
    assertEquals(count(4, 8_000), file.get("told"));
    assertEquals(count(2, 7_000), file.get("posted"));
    assertEquals(count(1, 700), file.get("suspense"));
    assertEquals(count(1, 300), file.get("rejected"));
    assertEquals(count(0, 0), file.get("difference"));
    assertEquals(count(1, 1_000), source(board, "PAYMENT").get("posted"));
    assertNull(source(board, "PAYMENT").get("told"), "a payment is its own record");
    assertEquals(count(1, -1_000), source(board, "BOUNCED").get("told"));
    assertEquals(count(1, -1_000), source(board, "BOUNCED").get("posted"));
    assertEquals(count(1, 500), source(board, "ADJUSTMENT").get("told"));
    assertEquals(List.of(), board.getList("differences"));
    assertEquals("OPEN", board.getString("state"));
  }

  @Test
  void everyControlAccountOpensMovesAndClosesAndTogetherTheyAreNil() {
    file();
    Books.run(
        "update entry set recorded_at = recorded_at - interval '1 day' where account_id = ?",
        other);
    JsonPath board = board(day);
    Map<String, Object> debtors = control(board, "HR1001");
    assertEquals(-2_000, debtors.get("openingPence"));
    assertEquals(5_000, debtors.get("creditPence"));
    assertEquals(-7_000, debtors.get("closingPence"));
    Map<String, Object> cash = control(board, "CASH");
    assertEquals(2_000, cash.get("openingPence"));
    assertEquals(5_700, cash.get("debitPence"));
    assertEquals(7_700, cash.get("closingPence"));
    assertEquals(-700, control(board, "SUSPENSE").get("closingPence"));
    assertEquals(
        0, board.<Integer>getList("controls.closingPence").stream().mapToInt(i -> i).sum());
  }

  @Test
  void moneySettledFromSuspenseIsASourceOfItsOwn() {
    file();
    UUID item = (UUID) Books.rows("select id from suspense_item").getFirst().get("id");
    JsonPath proposed =
        amara()
            .contentType("application/json")
            .body(
                Map.of(
                    "kind",
                    "ALLOCATION",
                    "reason",
                    "Asked her",
                    "parts",
                    List.of(Map.of("accountId", account, "amountPence", 700))))
            .header("Idempotency-Key", Books.id())
            .post("/api/v1/suspense-items/{i}/proposals", item)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    joe()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(Map.of("contentHash", proposed.getString("contentHash"), "learnReference", false))
        .post("/api/v1/suspense-items/{i}/proposals/{p}/approval", item, proposed.getString("id"))
        .then()
        .statusCode(200);
    JsonPath board = board(day);
    assertEquals(count(1, 700), source(board, "SUSPENSE_SETTLED").get("told"));
    assertEquals(count(1, 700), source(board, "SUSPENSE_SETTLED").get("posted"));
    assertEquals(0, control(board, "SUSPENSE").get("closingPence"));
    assertEquals(List.of(), board.getList("differences"));
  }

  @Test
  void aPaymentPutRightIsTwoPostingsThatComeToNothing() {
    pay(account, 1_000);
    amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(
            Map.of(
                "mistake",
                "WRONG_ACCOUNT",
                "entryNumber",
                1,
                "toReference",
                People.reference(other),
                "reason",
                "Wrong reference quoted"))
        .post("/api/v1/accounts/{a}/corrections", account)
        .then()
        .statusCode(200);
    JsonPath board = board(day);
    assertEquals(count(2, 0), source(board, "CORRECTION").get("told"));
    assertEquals(count(0, 0), source(board, "CORRECTION").get("difference"));
  }

  @Test
  void aSourceIsTakenApartToWhatItIsMadeOf() {
    String file = file();
    pay(account, 1_000);
    JsonPath lines = lines("PAYMENT_FILE", "PAYPOINT", false);
    assertEquals(1, lines.getList("items").size());
    assertEquals("PAYMENT_FILE", lines.getString("items[0].leadsTo"));
    assertEquals(file, lines.getString("items[0].leadsToId"));
    assertEquals(8_000, lines.getInt("items[0].told.pence"));
    assertEquals(List.of(), lines("PAYMENT_FILE", "PAYPOINT", true).getList("items"));
    JsonPath single = lines("PAYMENT", "", false);
    assertEquals("ACCOUNT", single.getString("items[0].leadsTo"));
    assertEquals(account.toString(), single.getString("items[0].leadsToId"));
    finance()
        .get("/api/v1/days/{d}/lines?source=PAYMENTS", day.toString())
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/source"));
  }

  @Test
  void aPaymentOnAColleaguesOwnAccountCountsAndIsNotTold() {
    pay(account, 1_000);
    People.linkedToStaff(
        People.tenant(account, "Mr", "Tom", "Ashdown"),
        Tokens.issuer(),
        Tokens.subject("tom.ashdown"));
    JsonPath single = lines("PAYMENT", "", false);
    assertEquals(1_000, single.getInt("items[0].posted.pence"));
    assertEquals("", single.getString("items[0].words"));
    assertNull(single.get("items[0].leadsTo"));
  }

  @Test
  void theTablesOfADayLeaveAsFiles() {
    file();
    for (String table : List.of("sources", "controls")) {
      finance()
          .get("/api/v1/days/{d}/{t}/export.csv", day.toString(), table)
          .then()
          .statusCode(200)
          .body(containsString(table.equals("sources") ? "PAYPOINT" : "CASH"));
    }
    finance()
        .get(
            "/api/v1/days/{d}/lines/export.xlsx?source=PAYMENT_FILE&detail=PAYPOINT",
            day.toString())
        .then()
        .statusCode(200);
    finance().get("/api/v1/days/export.pdf").then().statusCode(200);
    finance()
        .get("/api/v1/gl-journal.csv?by=POSTED&from={d}&to={d}", day.toString(), day.toString())
        .then()
        .statusCode(200)
        .body(containsString("Held in suspense"));
  }
}
