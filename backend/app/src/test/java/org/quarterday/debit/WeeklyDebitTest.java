package org.quarterday.debit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.because;
import static org.quarterday.debit.Debits.board;
import static org.quarterday.debit.Debits.both;
import static org.quarterday.debit.Debits.ended;
import static org.quarterday.debit.Debits.expect;
import static org.quarterday.debit.Debits.helen;
import static org.quarterday.debit.Debits.joe;
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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class WeeklyDebitTest {

  private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
  private static final LocalDate NEXT = WEEK.plusDays(7);
  private static final LocalDate YEARS_AGO = LocalDate.of(2019, 4, 1);

  private UUID okafor;
  private UUID lowe;

  @BeforeEach
  void aCouncilOfTwoHomes() {
    Council.empty();
    okafor = Council.letHome(11746, YEARS_AGO);
    lowe = Council.letHome(9800, YEARS_AGO);
    Council.charge(lowe, "DSC", 350, YEARS_AGO, null);
    Council.openingRoll(WEEK.minusDays(7), "DBR", 21546, 2);
    Council.openingRoll(WEEK.minusDays(7), "DSC", 350, 1);
  }

  @AfterEach
  void theBooksHold() {
    Oracle.holds();
  }

  @Test
  void aWeekIsPreparedBalancedApprovedPostedAndClosed() {
    var board = prelist(WEEK);
    assertEquals("PRELISTED", board.getString("state"), board.prettify());
    assertEquals(3, board.getInt("totals.lines"));
    assertEquals(21896, board.getInt("totals.amountPence"));
    assertEquals(0, board.getInt("differences"), board.prettify());
    assertEquals(0, board.getInt("openExceptions"), board.prettify());
    assertEquals(34, board.getInt("rentWeek"));

    String hash = board.getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    expect(200, sign(helen(), WEEK, "approval", hash));
    ended(expect(202, step(helen(), WEEK, "posting")).jsonPath().getString("jobId"));

    assertEquals(11746, Council.balance(okafor));
    assertEquals(10150, Council.balance(lowe));
    var posted = board(WEEK);
    assertEquals("POSTED", posted.getString("state"));
    assertEquals(6, posted.getList("controls.findAll { it.holds }").size(), posted.prettify());
    expect(200, sign(helen(), WEEK, "closing", posted.getString("contentHash")))
        .then()
        .body("state", is("CLOSED"));
    assertEquals(
        List.of("PREPARED", "BALANCED", "APPROVED", "POSTING", "POSTED", "CLOSED"),
        board(WEEK).getList("signatures.action"));
    var entry =
        Books.rows("select * from entry where account_id = ? order by number", okafor).getFirst();
    assertEquals(java.sql.Date.valueOf(WEEK), entry.get("effective_on"));
    assertEquals(34, ((Number) entry.get("rent_week")).intValue());
    assertEquals("DEBIT", entry.get("source"));
    assertEquals("INCOME", entry.get("control_code"));
  }

  @Test
  void theNextWeekIsBroughtForwardFromThisOneAndItsMovements() {
    prelist(WEEK);
    Debits.post(WEEK);
    UUID home = Council.home(LocalDate.of(2026, 11, 30));
    UUID newTenant = Council.letting(home, NEXT, null);
    Council.charge(newTenant, "DBR", 12000, NEXT, null);
    Council.movement("START", "DBR", newTenant, 12000, 1, NEXT);

    var board = prelist(NEXT);
    var rent = "rollForward.find { it.typeCode == 'DBR' }.";
    assertEquals(21546, board.getInt(rent + "broughtForward.valuePence"));
    assertEquals(33546, board.getInt(rent + "expected.valuePence"));
    assertEquals(33546, board.getInt(rent + "actual.valuePence"));
    assertEquals(3, board.getInt(rent + "actual.units"));
    assertEquals("START", board.getString(rent + "movements[0].kind"));
    assertEquals(0, board.getInt("differences"));
    Debits.post(NEXT);
    assertEquals(12000, Council.balance(newTenant));
    assertEquals(
        1,
        amara()
            .get("/api/v1/weekly-debits/{w}/movements", NEXT.toString())
            .jsonPath()
            .getList("items")
            .size());
  }

  @Test
  void aDifferenceOfOnePennyOrOneUnitStopsTheDebitAndIsNamed() {
    Books.run("update opening_roll set value_pence = value_pence - 1 where type_code = 'DBR'");
    var board = prelist(WEEK);
    var rent = "rollForward.find { it.typeCode == 'DBR' }.";
    assertEquals(1, board.getInt(rent + "difference.valuePence"));
    assertFalse(board.getBoolean(rent + "agrees"));
    expect(409, sign(amara(), WEEK, "balancing", board.getString("contentHash")))
        .then()
        .body("code", is("OUT_OF_BALANCE"));

    Books.run(
        "update opening_roll set value_pence = value_pence + 1, units = 3 where type_code = 'DBR'");
    board = prelist(WEEK);
    assertEquals(0, board.getInt(rent + "difference.valuePence"));
    assertEquals(-1, board.getInt(rent + "difference.units"));
    expect(409, sign(amara(), WEEK, "balancing", board.getString("contentHash")))
        .then()
        .body("code", is("OUT_OF_BALANCE"));
  }

  @Test
  void aChangeAfterThePrelistVoidsItUntilItIsPreparedAgain() {
    String hash = prelist(WEEK).getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    Council.charge(okafor, "DGM", 120, WEEK, null);
    Council.movement("INCREASE", "DGM", okafor, 120, 1, WEEK);

    assertEquals(1, board(WEEK).getInt("changesSince"));
    expect(409, sign(helen(), WEEK, "approval", hash))
        .then()
        .body("code", is("PRELIST_STALE"))
        .body("detail", is("1 change since the pre-list: prepare again."));

    var again = prelist(WEEK);
    assertEquals("PRELISTED", again.getString("state"), "the signature is void");
    assertNotEquals(hash, again.getString("contentHash"));
    assertEquals(22016, again.getInt("totals.amountPence"));
    expect(409, sign(amara(), WEEK, "balancing", hash)).then().body("code", is("CONTENT_CHANGED"));
    Debits.post(WEEK);
  }

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
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses =
          callers
              .invokeAll(
                  IntStream.range(0, 12)
                      .<Callable<Integer>>mapToObj(i ->
                          () ->
                              sign(i % 2 == 0 ? helen() : both(), WEEK, "approval", hash)
                                  .statusCode())
                      .toList())
              .stream()
              .map(f -> f.resultNow())
              .toList();
      assertEquals(1, statuses.stream().filter(s -> s == 200).count(), statuses.toString());
      assertTrue(statuses.stream().allMatch(s -> s == 200 || s == 409), statuses.toString());
    }
    assertEquals(1, Books.number("select count(*) from debit_sign_off where action = 'APPROVED'"));
  }

  @Test
  void theSameRunStartedByManyAtOncePostsOnce() throws Exception {
    String hash = prelist(WEEK).getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    expect(200, sign(helen(), WEEK, "approval", hash));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Response> answers =
          callers
              .invokeAll(
                  IntStream.range(0, 10)
                      .<Callable<Response>>mapToObj(i -> () -> step(helen(), WEEK, "posting"))
                      .toList())
              .stream()
              .map(f -> f.resultNow())
              .toList();
      var started = answers.stream().filter(a -> a.statusCode() == 202).toList();
      assertEquals(1, started.size(), "one of ten starts it");
      ended(started.getFirst().jsonPath().getString("jobId"));
    }
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

  @Test
  void theListsBehindTheBoardArePagedWithoutLosingARow() {
    prelist(WEEK);
    String address = "/api/v1/weekly-debits/" + WEEK + "/lines";
    var first = amara().get(address + "?limit=2").jsonPath();
    assertEquals(2, first.getList("items").size());
    var second =
        amara().queryParam("after", first.getString("next")).get(address + "?limit=2").jsonPath();
    assertEquals(1, second.getList("items").size());
    assertEquals(null, second.getString("next"));
    assertEquals(
        350,
        amara().get(address + "?rentGroup=HRA&type=DSC").jsonPath().getInt("items[0].amountPence"));
    assertEquals(0, amara().get(address + "?partWeek=true").jsonPath().getList("items").size());
    var weeks = amara().get("/api/v1/weekly-debits?limit=250").jsonPath();
    assertEquals(
        "PRELISTED", weeks.getString("items.find { it.weekStartsOn == '2026-11-23' }.state"));
  }

  @Test
  void aListLeavesAsAFileOfExactlyWhatIsShown() {
    prelist(WEEK);
    String address = "/api/v1/weekly-debits/" + WEEK + "/";
    String csv = expect(200, amara().get(address + "lines/export.csv?type=DSC")).asString();
    String[] rows = csv.split("\r\n");
    assertEquals(2, rows.length, csv);
    assertTrue(
        rows[0].startsWith("\ufeffAccount,Rent group,Charge,A full week,Days,Part-week change"),
        csv);
    assertTrue(rows[1].contains(",HRA,DSC,3.50,7,0.00,3.50,"), csv);
    assertEquals(4, amara().get(address + "lines/export.csv").asString().split("\r\n").length);
    String roll = amara().get(address + "roll-forward/export.csv").asString();
    assertTrue(roll.contains("HRA,DBR,2,215.46,2,215.46,2,215.46,0,0.00,2,215.46,0.00"), roll);
    for (String list : List.of("lines", "void-loss", "movements", "exceptions", "roll-forward")) {
      byte[] file = expect(200, amara().get(address + list + "/export.xlsx")).asByteArray();
      assertEquals('P', file[0], list + " is a workbook");
    }
    expect(404, amara().get(address + "everything/export.csv"))
        .then()
        .body("code", is("NOT_FOUND"));
  }

  @Test
  void aDebitBackedOutLeavesEveryBalanceAsItWas() {
    prelist(WEEK);
    Debits.post(WEEK);
    expect(200, because(amara(), WEEK, "reversal", "Wrong rents were loaded"));
    expect(403, step(amara(), WEEK, "reversal/approval"));
    String job =
        expect(202, step(helen(), WEEK, "reversal/approval")).jsonPath().getString("jobId");
    ended(job);

    assertEquals(0, Council.balance(okafor));
    assertEquals(0, Council.balance(lowe));
    assertEquals("BACKED_OUT", board(WEEK).getString("state"));
    assertEquals(6, Books.number("select count(*) from entry"), "both are kept");
    assertEquals(
        2, Books.number("select count(*) from journal where kind in ('DEBIT', 'REVERSAL')"));

    var again = prelist(WEEK);
    assertEquals(2, again.getInt("attempt"));
    assertEquals(0, again.getInt("differences"), again.prettify());
    Debits.post(WEEK);
    assertEquals(11746, Council.balance(okafor));
    assertEquals(List.of(1, 2), board(WEEK).getList("attempts.attempt"));
  }

  @Test
  void aWeekIsNotBackedOutUnderALaterOneNorSkipped() {
    prelist(WEEK);
    Debits.post(WEEK);
    prelist(NEXT);
    Debits.post(NEXT);
    expect(409, because(amara(), WEEK, "reversal", "Wrong"))
        .then()
        .body("code", is("LATER_WEEK_POSTED"));
    LocalDate twoOn = NEXT.plusDays(14);
    var skipping = prelist(twoOn);
    expect(409, sign(amara(), twoOn, "balancing", skipping.getString("contentHash")))
        .then()
        .body("code", is("EARLIER_WEEK_NOT_POSTED"))
        .body("detail", containsString(NEXT.plusDays(7).toString()));
  }

  @Test
  void anExceptionIsAcceptedByNameAndWithAReasonBeforeAnybodySigns() {
    Books.run("update property set uprn = null");
    var board = prelist(WEEK);
    assertEquals(2, board.getInt("openExceptions"));
    String hash = board.getString("contentHash");
    expect(409, sign(amara(), WEEK, "balancing", hash)).then().body("code", is("EXCEPTIONS_OPEN"));

    var oddities =
        amara().get("/api/v1/weekly-debits/" + WEEK + "/exceptions?open=true").jsonPath();
    assertEquals(List.of("UPRN_MISSING", "UPRN_MISSING"), oddities.getList("items.code"));
    String one = oddities.getString("items[0].id");
    expect(200, because(joe(), WEEK, "exceptions/" + one + "/acceptance", "Asked for"));
    assertEquals(1, board(WEEK).getInt("openExceptions"));
    expect(
            200,
            amara()
                .body(Map.of("code", "UPRN_MISSING", "reason", "Street naming is late"))
                .post("/api/v1/weekly-debits/" + WEEK + "/exceptions/acceptance"))
        .then()
        .body("accepted", is(1));
    assertNotEquals(
        hash, board(WEEK).getString("contentHash"), "acceptance is part of what is signed");
    expect(409, sign(amara(), WEEK, "balancing", hash)).then().body("code", is("CONTENT_CHANGED"));

    assertEquals(0, prelist(WEEK).getInt("openExceptions"), "it stands for the same words");
    Debits.post(WEEK);
    expect(409, because(amara(), WEEK, "exceptions/" + one + "/acceptance", "Late"));
  }

  @Test
  void whatCannotBePostedMustBePutRight() {
    Books.run("delete from posting_rule where type_code = 'DSC'");
    try {
      var board = prelist(WEEK);
      assertEquals(1, board.getInt("openExceptions"));
      String id =
          amara()
              .get("/api/v1/weekly-debits/" + WEEK + "/exceptions")
              .jsonPath()
              .getString("items.find { it.code == 'NO_CONTROL_ACCOUNT' }.id");
      expect(409, because(amara(), WEEK, "exceptions/" + id + "/acceptance", "Never mind"))
          .then()
          .body("code", is("MUST_BE_PUT_RIGHT"));
    } finally {
      Books.referenceData();
    }
  }
}
