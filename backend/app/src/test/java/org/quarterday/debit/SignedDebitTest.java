package org.quarterday.debit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.because;
import static org.quarterday.debit.Debits.board;
import static org.quarterday.debit.Debits.both;
import static org.quarterday.debit.Debits.ended;
import static org.quarterday.debit.Debits.expect;
import static org.quarterday.debit.Debits.helen;
import static org.quarterday.debit.Debits.prelist;
import static org.quarterday.debit.Debits.prepare;
import static org.quarterday.debit.Debits.sign;
import static org.quarterday.debit.Debits.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** Who may sign a debit, for what, how often and when. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class SignedDebitTest extends DebitedCouncil {

  @Test
  void anApprovalIsByAnotherPersonForExactlyWhatWasShown() {
    ended(expect(202, prepare(both(), WEEK)).jsonPath().getString("jobId"));
    String hash = board(WEEK).getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    expect(409, sign(both(), WEEK, "approval", hash)).then().body("code", is("SAME_PERSON"));
    expect(409, sign(helen(), WEEK, "approval", "0".repeat(64)))
        .then()
        .body("code", is("CONTENT_CHANGED"))
        .body("errors[0].pointer", is("/contentHash"));
    expect(403, sign(amara(), WEEK, "approval", hash)).then().body("code", is("NOT_ALLOWED"));
    var steps = Debits.board(both(), WEEK);
    assertEquals(
        "You prepared this debit: another person approves it.",
        steps.getString("steps.find { it.step == 'APPROVE' }.reason"));
    expect(200, sign(helen(), WEEK, "approval", hash));
  }

  @Test
  void twoPeopleApprovingAtOnceApproveOnce() throws Exception {
    String hash = prelist(WEEK).getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    var statuses =
        Callers.counted(
            12, i -> sign(i % 2 == 0 ? helen() : both(), WEEK, "approval", hash).statusCode());
    assertEquals(Map.of(200, 1L, 409, 11L), statuses);
    assertEquals(1, Books.number("select count(*) from debit_sign_off where action = 'APPROVED'"));
  }

  @Test
  void theSameRunStartedByManyAtOncePostsOnce() throws Exception {
    String hash = prelist(WEEK).getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    expect(200, sign(helen(), WEEK, "approval", hash));
    List<Response> answers = Callers.atOnce(10, i -> step(helen(), WEEK, "posting"));
    var started = answers.stream().filter(a -> a.statusCode() == 202).toList();
    assertEquals(1, started.size(), "one of ten starts it");
    ended(started.getFirst().jsonPath().getString("jobId"));
    assertEquals(11746, Council.balance(okafor));
    assertEquals(3, Books.number("select count(*) from entry"));
  }

  @Test
  void aRepeatedRequestWithTheSameKeyIsTheSameRequest() {
    var body = Map.of("weekStartsOn", WEEK.toString());
    String one =
        Debits.asWithKey("prep-1")
            .body(body)
            .post("/api/v1/weekly-debits")
            .jsonPath()
            .getString("jobId");
    String two =
        Debits.asWithKey("prep-1")
            .body(body)
            .post("/api/v1/weekly-debits")
            .jsonPath()
            .getString("jobId");
    assertEquals(one, two);
    ended(one);
    Debits.asWithKey("prep-1")
        .body(Map.of("weekStartsOn", NEXT.toString()))
        .post("/api/v1/weekly-debits")
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void aRefusedDebitGoesBackWithItsReason() {
    String hash = prelist(WEEK).getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    expect(422, because(helen(), WEEK, "refusal", " "))
        .then()
        .body("errors[0].pointer", is("/reason"));
    expect(200, because(helen(), WEEK, "refusal", "The Lowe letting is missing"));
    var board = board(WEEK);
    assertEquals("DRAFT", board.getString("state"));
    assertEquals("The Lowe letting is missing", board.getString("signatures[-1].note"));
    expect(409, sign(helen(), WEEK, "approval", hash)).then().body("code", is("WRONG_STATE"));
    prelist(WEEK);
    Debits.post(WEEK);
  }

  @Test
  void stepsOutOfTurnAreRefusedAndChangeNothing() {
    expect(404, step(helen(), WEEK, "posting")).then().body("code", is("DEBIT_NOT_FOUND"));
    expect(404, amara().get("/api/v1/weekly-debits/" + WEEK))
        .then()
        .body("code", is("DEBIT_NOT_FOUND"));
    String hash = prelist(WEEK).getString("contentHash");
    expect(409, step(helen(), WEEK, "posting")).then().body("code", is("WRONG_STATE"));
    expect(409, sign(helen(), WEEK, "closing", hash)).then().body("code", is("WRONG_STATE"));
    expect(409, because(amara(), WEEK, "reversal", "?")).then().body("code", is("WRONG_STATE"));
    assertEquals("PRELISTED", board(WEEK).getString("state"));
    assertEquals(0, Books.number("select count(*) from entry"));
    Debits.post(WEEK);
    expect(409, prepare(amara(), WEEK)).then().body("code", is("WRONG_STATE"));
    expect(409, step(helen(), WEEK, "posting")).then().body("code", is("WRONG_STATE"));
  }

  @Test
  void badInputIsAnsweredWithItsField() {
    expect(422, prepare(amara(), WEEK.plusDays(1)))
        .then()
        .contentType("application/problem+json")
        .body("code", is("WEEK_NOT_IN_CALENDAR"))
        .body("errors[0].pointer", is("/weekStartsOn"));
    expect(422, prepare(amara(), LocalDate.of(2090, 4, 3)))
        .then()
        .body("code", is("WEEK_NOT_IN_CALENDAR"));
    expect(400, amara().body("{\"weekStartsOn\":\"soon\"}").post("/api/v1/weekly-debits"))
        .then()
        .body("errors[0].pointer", is("/weekStartsOn"));
    expect(
        400,
        amara()
            .body("{\"weekStartsOn\":\"2026-11-23\",\"force\":true}")
            .post("/api/v1/weekly-debits"));
    expect(422, amara().body("{}").post("/api/v1/weekly-debits"));
    prelist(WEEK);
    expect(422, sign(amara(), WEEK, "balancing", "no hash"))
        .then()
        .body("errors[0].pointer", is("/contentHash"));
    expect(404, amara().get("/api/v1/weekly-debits/monday"));
    expect(422, amara().get("/api/v1/weekly-debits/" + WEEK + "/lines?limit=1000000000"));
    expect(422, amara().get("/api/v1/weekly-debits/" + WEEK + "/lines?after=nonsense"));
    given().get("/api/v1/weekly-debits/" + WEEK).then().statusCode(401);
    assertEquals(1, Books.number("select count(*) from debit_run"));
  }
}
