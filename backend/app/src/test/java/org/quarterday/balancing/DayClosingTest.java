package org.quarterday.balancing;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** Differences explained and carried, and days closed by one person and checked by another. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class DayClosingTest extends BalancedCouncil {

  @Inject LookThroughDaysRun looks;

  @Test
  void oneClosesAnotherChecksAndNobodyDoesBoth() {
    pay(account, 1_000);
    String hash = board(day).getString("contentHash");
    sign(joe(), "check", hash).then().statusCode(403);
    sign(helen(), "check", hash).then().statusCode(409).body("code", is("DAY_NOT_CLOSED"));
    sign(helen(), "closing", hash).then().statusCode(403);
    sign(both("amara.lewis"), "closing", hash).then().statusCode(200).body("state", is("CLOSED"));
    assertEquals(
        "You closed it: another person checks.",
        both("amara.lewis").get("/api/v1/days/" + day).jsonPath().getString("whyNotCheck"));
    sign(both("amara.lewis"), "check", hash).then().statusCode(409).body("code", is("SAME_PERSON"));
    sign(joe(), "closing", hash).then().statusCode(409).body("code", is("DAY_ALREADY_CLOSED"));
    sign(helen(), "check", "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("DAY_FIGURES_CHANGED"));
    sign(helen(), "check", hash).then().statusCode(200).body("state", is("CHECKED"));
    sign(finance(), "check", hash).then().statusCode(409).body("code", is("DAY_ALREADY_CHECKED"));
    JsonPath board = board(day);
    assertEquals("CHECKED", board.getString("state"));
    assertTrue(board.getBoolean("closes[0].stands"));
    assertFalse(board.getBoolean("mayClose"));
  }

  @Test
  void whatIsPostedAfterTheCloseIsTakenAndVoidsIt() {
    pay(account, 1_000);
    String hash = board(day).getString("contentHash");
    sign(amara(), "closing", hash).then().statusCode(200);
    sign(helen(), "check", hash).then().statusCode(200);

    pay(other, 2_500);

    JsonPath board = board(day);
    assertEquals("VOID", board.getString("state"));
    assertFalse(board.getBoolean("closes[0].stands"));
    assertNotEquals(hash, board.getString("contentHash"));
    sign(helen(), "check", hash).then().statusCode(409).body("code", is("DAY_FIGURES_CHANGED"));
    sign(joe(), "closing", hash).then().statusCode(409).body("code", is("DAY_FIGURES_CHANGED"));
    sign(joe(), "closing", board.getString("contentHash")).then().statusCode(200);
    assertEquals(2, board(day).getList("closes").size(), "the void one stays in sight");
    assertEquals("CLOSED", board(day).getString("state"));
    assertEquals("CLOSED", finance().get("/api/v1/days").jsonPath().getString("items[0].state"));
  }

  @Test
  void twoWhoCloseAtOnceCloseItOnce() throws Exception {
    pay(account, 1_000);
    String hash = board(day).getString("contentHash");
    Map<Integer, Long> answers =
        Callers.counted(8, i -> sign(i % 2 == 0 ? amara() : joe(), "closing", hash).statusCode());
    assertEquals(Map.of(200, 1L, 409, 7L), answers);
    assertEquals(1, Books.number("select count(*) from balancing_close"));
  }

  @Test
  void aDifferenceBlocksTheCloseOfItsDayUntilSomebodySaysWhyItStands() {
    pay(account, 1_000);
    Books.entry(other, "DBR", 1, PAID);
    JsonPath board = board(day);
    assertEquals("UNKNOWN", board.getString("differences[0].source"));
    assertNull(board.get("differences[0].explanation"));
    assertEquals(
        "A difference is not explained.",
        amara().get("/api/v1/days/" + day).jsonPath().getString("whyNotClose"));
    sign(amara(), "closing", board.getString("contentHash"))
        .then()
        .statusCode(409)
        .body("code", is("DAY_DIFFERS"));
    explain(day, -1, -2).then().statusCode(409).body("code", is("DIFFERENCE_CHANGED"));
    explain(day.minusDays(1), -1, -1)
        .then()
        .statusCode(404)
        .body("code", is("DIFFERENCE_NOT_FOUND"));

    explain(day, -1, -1).then().statusCode(200).body("number", is(1));

    JsonPath explained = board(day);
    assertEquals("Test data", explained.getString("differences[0].explanation.reason"));
    assertEquals("Amara Lewis", explained.getString("differences[0].explanation.madeByName"));
    sign(amara(), "closing", board.getString("contentHash"))
        .then()
        .statusCode(409)
        .body("code", is("DAY_FIGURES_CHANGED"));
    sign(amara(), "closing", explained.getString("contentHash")).then().statusCode(200);

    Books.entry(other, "DBR", 1, PAID);
    JsonPath grown = board(day);
    assertEquals("VOID", grown.getString("state"));
    assertNull(grown.get("differences[0].explanation"), "said of another amount");
  }

  @Test
  void aDifferenceIsCarriedFromDayToDayUntilItIsExplained() {
    LocalDate then = unknownPosting(3);
    pay(account, 1_000);

    JsonPath board = board(day);
    assertEquals(List.of(), board.getList("differences"));
    assertEquals(then.toString(), board.getString("carried[0].day"));
    assertEquals(-1, board.getInt("carried[0].difference.pence"));
    sign(amara(), "closing", board.getString("contentHash")).then().statusCode(200);

    explain(then, -1, -1).then().statusCode(200);
    assertEquals(
        "Test data", board(day).getString("carried[0].explanation.reason"), "it stays in sight");
    assertEquals("CLOSED", board(day).getString("state"), "another day's words void nothing");
  }

  @Test
  void aDifferenceOfLongAgoIsFoundOnceAndCarriedFromThere() {
    LocalDate then = unknownPosting(80);
    pay(account, 1_000);
    assertEquals(List.of(), board(day).getList("carried"), "no board looks back for ever");

    await(looks.run());
    await(looks.run());

    JsonPath board = board(day);
    assertEquals(List.of(then.toString()), board.getList("carried.day"));
    assertEquals("UNKNOWN", board.getString("carried[0].source"));
    assertEquals(-1, board.getInt("carried[0].difference.lines"));
    assertNull(board.get("carried[0].explanation"));
    assertEquals(List.of(), board(then).getList("carried"), "there it is the day's own");
    explain(then, -1, -1).then().statusCode(200);
    assertEquals("Test data", board(day).getString("carried[0].explanation.reason"));

    Books.run("update balancing_explanation set made_at = made_at - interval '1 day'");
    assertEquals(List.of(), board(day).getList("carried"), "explained before the day began");
  }

  /** A posting no source explains, so many days ago. */
  private LocalDate unknownPosting(int daysAgo) {
    Books.entry(other, "DBR", 1, PAID);
    Books.run(
        "update entry set recorded_at = recorded_at - make_interval(days => ?) where account_id = ?",
        daysAgo,
        other);
    Books.run(
        """
        insert into journal (id, kind, narrative, made_by, recorded_at)
        select journal_id, 'IMPORT', 'Test', 'test', recorded_at from entry where account_id = ?\
        """,
        other);
    String then =
        (String)
            Books.rows(
                    "select cast(recorded_at at time zone 'Europe/London' as date)::text as day from entry where account_id = ?",
                    other)
                .getFirst()
                .get("day");
    return LocalDate.parse(then);
  }

  @Test
  void aDayThatHasNotBegunIsNotClosed() {
    LocalDate tomorrow = day.plusDays(1);
    amara()
        .contentType("application/json")
        .body(Map.of("contentHash", "0".repeat(64)))
        .post("/api/v1/days/{d}/closing", tomorrow.toString())
        .then()
        .statusCode(422)
        .body("code", is("DAY_NOT_BEGUN"));
    assertEquals(
        "It has not begun.",
        amara().get("/api/v1/days/" + tomorrow).jsonPath().getString("whyNotClose"));
  }
}
