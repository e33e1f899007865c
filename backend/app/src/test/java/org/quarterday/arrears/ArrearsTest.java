package org.quarterday.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.arrears.ArrearsCalls.imran;
import static org.quarterday.arrears.ArrearsCalls.listed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The worklist and what is done from it, for tenants charged £100 a week who pay it themselves. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ArrearsTest {

  /** A Wednesday in week 8 of 2026/27. */
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  private static final LocalDate START = LocalDate.of(2026, 4, 6);

  @Inject Today today;
  @Inject StartRankings rankings;
  @Inject RankAccounts rank;
  @Inject JobRunner runner;

  private UUID ada;
  private UUID ben;
  private UUID cora;

  @BeforeEach
  void oneOwesTwoWeeksOneFiveAndOneOnlyThisWeek() throws Throwable {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    ada = tenant("Ada", "NORTH", 20_000);
    ben = tenant("Ben", "SOUTH", 50_000);
    cora = tenant("Cora", "NORTH", 0);
    council();
  }

  @AfterEach
  void timeFlowsAndTheBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void theNeediestIsFirstAndWhoOnlyOwesThisWeekIsLeftAlone() {
    listed("")
        .body("items.accountReference", contains(reference(ben), reference(ada), reference(cora)))
        .body("items.standing", contains("IMMEDIATE", "IMMEDIATE", "NO_ACTION"))
        .body("items.owedHundredths", contains(500, 200, 0));
    listed("standing=IMMEDIATE&patch=NORTH")
        .body("items.accountReference", contains(reference(ada)))
        .body("items[0].stepCode", is("LETTER_ONE"))
        .body("items[0].actionWords", is("Send the letter: First letter"))
        .body("items[0].realPence", is(20_000))
        .body("items[0].technicalPence", is(10_000))
        .body("items[0].reasons[0]", containsString("£200.00 is overdue, 2.0 weeks of rent"));
    listed("standing=NO_ACTION")
        .body("items.action", contains("ONLY_TIMING"))
        .body("items[0].reasons[0]", containsString("No action is needed"));
  }

  @Test
  void aPageGoesOnWhereTheLastOneEnded() {
    var first = listed("limit=2").body("items", hasSize(2)).extract().jsonPath();
    listed("limit=2&after=" + first.getString("next"))
        .body("items.accountReference", contains(reference(cora)))
        .body("next", nullValue());
    listed("patch=SOUTH").body("items.accountReference", contains(reference(ben)));
    imran()
        .get("/api/v1/arrears-cases/patches")
        .then()
        .statusCode(200)
        .body("items", contains("NORTH", "SOUTH"));
  }

  @Test
  void aLetterIsQueuedOnceAndTheNextStepWaits() {
    var calls = new ArrearsCalls(ada);
    calls.take("LETTER_ONE").then().statusCode(201).body("letters", hasSize(1));
    calls
        .take("LETTER_ONE")
        .then()
        .statusCode(409)
        .body("code", is("ARREARS_STEP_NOT_RECOMMENDED"))
        .body("errors.pointer", hasItem("/stepCode"));
    assertEquals(
        1, Books.number("select count(*) from letter where account_id = ? and kind = 'ARREARS'", ada));
    listed("patch=NORTH&action=STEP_AT_WORK")
        .body("items.accountReference", contains(reference(ada)))
        .body("items[0].stage", is("LETTER_ONE"))
        .body("items[0].reasons[0]", containsString("before 10 June 2026"));
    today.standAt(TODAY.plusDays(14));
    calls.shown().body("stepCode", is("LETTER_TWO"));
  }

  @Test
  void aStepThatIsNotRecommendedIsRefused() {
    new ArrearsCalls(ben).take("NOTICE").then().statusCode(409);
    new ArrearsCalls(cora).take("FIRST_MESSAGE").then().statusCode(409);
    assertEquals(0, Books.number("select count(*) from arrears_event"));
  }

  @Test
  void aPauseHoldsUntilItsLastDayAndIsKeptAfterwards() {
    var calls = new ArrearsCalls(ada);
    String pause = calls.pause("2026-06-05").then().statusCode(201).extract().path("id");
    calls.pause("2026-06-20").then().statusCode(409).body("code", is("ARREARS_PAUSED_ALREADY"));
    listed("standing=PAUSED&pauseReason=DEBT_ADVICE")
        .body("items.accountReference", contains(reference(ada)))
        .body("items[0].reasons[0]", containsString("Paused until 5 June 2026"));
    today.standAt(LocalDate.of(2026, 6, 5));
    calls.shown().body("action", is("PAUSED"));
    today.standAt(LocalDate.of(2026, 6, 6));
    calls.shown().body("action", is("TAKE_STEP")).body("pauses.id", contains(pause));
    calls.end(pause).then().statusCode(409).body("code", is("ARREARS_PAUSE_OVER"));
  }

  @Test
  void aPauseThatIsEndedPutsTheAccountBackAtOnce() {
    var calls = new ArrearsCalls(ada);
    String pause = calls.pause("2026-06-05").then().statusCode(201).extract().path("id");
    calls.end(pause).then().statusCode(200).body("endedOn", is("2026-05-27"));
    listed("standing=IMMEDIATE&patch=NORTH")
        .body("items.accountReference", contains(reference(ada)));
    calls
        .shown()
        .body("pauses[0].endedWhy", is("The adviser is done"))
        .body("events.kind", contains("PAUSE_ENDED", "PAUSED"));
    calls.pause("2026-06-20").then().statusCode(201);
  }

  @Test
  void aDayThatCannotBeIsRefusedAtItsField() {
    var calls = new ArrearsCalls(ada);
    calls.pause("2026-05-26").then().statusCode(422).body("errors.pointer", hasItem("/untilOn"));
    calls.pause("2026-11-28").then().statusCode(422).body("errors.pointer", hasItem("/untilOn"));
    calls.promise(5_000, "2026-05-26").then().statusCode(422).body("errors.pointer", hasItem("/dueOn"));
    calls.contact("2026-05-28").then().statusCode(422).body("errors.pointer", hasItem("/on"));
    assertEquals(0, Books.number("select count(*) from arrears_event"));
  }

  @Test
  void whatComesKeepsAPromiseAndABouncedPaymentBreaksIt() {
    var calls = new ArrearsCalls(ada);
    calls.promise(5_000, "2026-06-01").then().statusCode(201).body("lastDay", is("2026-06-06"));
    calls.promise(5_000, "2026-06-02").then().statusCode(409);
    listed("promised=true").body("items.promiseDueOn", contains("2026-06-01"));
    calls.shown().body("action", is("PROMISE_AWAITED"));
    today.standAt(LocalDate.of(2026, 6, 3));
    int number = Books.entry(ada, "RPY", -5_000, LocalDate.of(2026, 6, 3));
    settle(ada);
    calls
        .shown()
        .body("promises.state", contains("KEPT"))
        .body("promises.camePence", contains(5_000))
        .body("events.kind", contains("PROMISE_KEPT", "PROMISED"));
    today.standAt(LocalDate.of(2026, 6, 10));
    reverse(ada, number);
    settle(ada);
    calls.shown().body("promises.state", contains("BROKEN")).body("action", is("ASK_ABOUT_BROKEN_PROMISE"));
    calls.contact("2026-06-10").then().statusCode(201);
    calls.shown().body("action", is("TAKE_STEP"));
  }

  @Test
  void aWithdrawnPromiseHoldsNobodyOff() {
    var calls = new ArrearsCalls(ada);
    String promise = calls.promise(5_000, "2026-06-01").then().extract().path("id");
    calls.withdraw(promise).then().statusCode(200);
    calls.shown().body("action", is("TAKE_STEP")).body("promises.state", contains("WITHDRAWN"));
    calls.withdraw(promise).then().statusCode(409).body("code", is("ARREARS_PROMISE_SETTLED"));
  }

  @Test
  void rankingTwiceComesToTheSameAndAClearedAccountLeavesAfterFourWeeks() {
    var before = Books.rows("select account_id, action, need, owed_on from arrears_case order by 1");
    settle(ada);
    settle(ben);
    settle(cora);
    assertEquals(
        before, Books.rows("select account_id, action, need, owed_on from arrears_case order by 1"));
    Books.entry(ada, "RPY", -30_000, TODAY);
    settle(ada);
    listed("action=NOTHING_OWED").body("items.accountReference", contains(reference(ada)));
    today.standAt(TODAY.plusDays(28));
    settle(ada);
    listed("action=NOTHING_OWED").body("items", hasSize(1));
    today.standAt(TODAY.plusDays(29));
    settle(ada);
    listed("action=NOTHING_OWED").body("items", hasSize(0));
  }

  @Test
  void lettersToManyGoToWhomTheyAreRecommendedAndSayWhyTheOthersAreLeftOut() throws Throwable {
    new ArrearsCalls(ben).pause("2026-06-05").then().statusCode(201);
    UUID dan = tenant("Dan", "NORTH", 30_000);
    settle(dan);
    String id = prepare("LETTER_ONE").then().statusCode(201).extract().path("id");
    var batch =
        imran()
            .get("/api/v1/arrears-batches/" + id)
            .then()
            .statusCode(200)
            .body("included", is(2))
            .body("leftOut", is(1))
            .body("reasons.why", contains("Paused"))
            .extract()
            .jsonPath();
    Books.entry(dan, "RPY", -40_000, TODAY);
    String hash = batch.getString("contentHash");
    decide(Tokens.seniorRentsOfficer(), id, "0".repeat(64)).then().statusCode(409);
    decide(Tokens.seniorRentsOfficer(), id, hash).then().statusCode(200);
    drain();
    imran()
        .get("/api/v1/arrears-batches/" + id)
        .then()
        .body("state", is("SENT"))
        .body("sent", is(1))
        .body("changed", is(1));
    assertEquals(
        List.of(ada),
        Books.rows("select account_id from letter where kind = 'ARREARS'").stream()
            .map(row -> row.get("account_id"))
            .toList());
    new ArrearsCalls(ada).shown().body("stage", is("LETTER_ONE"));
    prepare("LETTER_ONE").then().statusCode(409).body("code", is("ARREARS_BATCH_EMPTY"));
    prepare("NOTICE").then().statusCode(422).body("code", is("ARREARS_STEP_NOT_A_LETTER"));
  }

  @Test
  void whoPreparedLettersToManyDoesNotSendThem() {
    String senior = Tokens.seniorRentsOfficer();
    String id =
        given()
            .auth()
            .oauth2(senior)
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(Map.of("stepCode", "LETTER_ONE", "patch", "NORTH"))
            .post("/api/v1/arrears-batches")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String hash =
        imran().get("/api/v1/arrears-batches/" + id).then().extract().path("contentHash");
    decide(senior, id, hash).then().statusCode(409).body("code", is("SAME_PERSON"));
    assertEquals(0, Books.number("select count(*) from letter"));
  }

  @Test
  void theWorklistIsTakenAwayAsItIsShown() {
    String csv =
        imran()
            .get("/api/v1/arrears-cases/export.csv?standing=IMMEDIATE&columns=account,action,real")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertEquals(2, csv.lines().filter(line -> line.contains("First letter")).count());
  }

  @Test
  void theLadderIsChangedFromADayOnAndKeepsItsOrder() {
    var step =
        Map.<String, Object>ofEntries(
            Map.entry("validFrom", "2026-06-01"),
            Map.entry("place", 20),
            Map.entry("name", "First letter"),
            Map.entry("means", "LETTER"),
            Map.entry("atLeastPence", 40_000),
            Map.entry("atLeastWeeks", 0),
            Map.entry("waitDays", 0),
            Map.entry("countsDays", 91),
            Map.entry("letter", "You owe {arrears}."),
            Map.entry("withdrawn", false));
    try {
      set("LETTER_ONE", step).then().statusCode(200);
      new ArrearsCalls(ada).shown().body("stepCode", is("LETTER_ONE"));
      today.standAt(LocalDate.of(2026, 6, 1));
      new ArrearsCalls(ada).shown().body("stepCode", is("FIRST_MESSAGE"));
      var above = new HashMap<>(step);
      above.put("place", 35);
      set("LETTER_ONE", above).then().statusCode(422).body("errors.pointer", everyItem(is("/place")));
    } finally {
      Books.run("delete from arrears_step where valid_from = date '2026-06-01'");
      Books.run("update arrears_step set valid_before = null");
    }
  }

  private Response set(String code, Map<String, Object> step) {
    return given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .contentType(ContentType.JSON)
        .body(step)
        .put("/api/v1/arrears-steps/" + code);
  }

  private static Response prepare(String step) {
    return imran()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("stepCode", step, "patch", ""))
        .post("/api/v1/arrears-batches");
  }

  private static Response decide(String token, String id, String hash) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(Map.of("verdict", "SEND", "contentHash", hash))
        .post("/api/v1/arrears-batches/" + id + "/decision");
  }

  /** What is overdue was charged before this week, and this week on top. */
  private static UUID tenant(String forename, String patch, long overduePence) {
    UUID account = Books.account(START);
    People.tenant(account, "Ms", forename, "Tenant");
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", patch);
    People.charge(account, "DBR", 10_000, START);
    if (overduePence > 0) {
      Books.entry(account, "DBR", overduePence, LocalDate.of(2026, 5, 18));
    }
    Books.entry(account, "DBR", 10_000, LocalDate.of(2026, 5, 25));
    return account;
  }

  private static String reference(UUID account) {
    return People.reference(account);
  }

  private static void reverse(UUID account, int number) {
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("reason", "The cheque bounced"))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", account, number)
        .then()
        .statusCode(201);
  }

  private void settle(UUID account) {
    try {
      VertxContextSupport.subscribeAndAwait(() -> rank.now(account));
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  private void council() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> rankings.council());
    drain();
  }

  private void drain() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> runner.drain());
    for (int i = 0;
        i < 100 && Books.number("select count(*) from job where state = 'RUNNING'") > 0;
        i++) {
      Thread.sleep(50);
    }
  }
}
