package org.quarterday.arrears;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.arrears.ArrearsCalls.imran;
import static org.quarterday.arrears.ArrearsCalls.listed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** The worklist, and what is done from it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ArrearsTest extends Worklist {

  @Test
  void theNeediestIsFirstAndWhoOnlyOwesThisWeekIsLeftAlone() {
    listed("limit=50")
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
        1,
        Books.number("select count(*) from letter where account_id = ? and kind = 'ARREARS'", ada));
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
    calls
        .promise(5_000, "2026-05-26")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/dueOn"));
    calls
        .contact("2026-05-28")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/contact/happenedOn"));
    assertEquals(0, Books.number("select count(*) from arrears_event"));
  }

  @Test
  void whatComesKeepsAPromiseAndABouncedPaymentBreaksIt() {
    var calls = new ArrearsCalls(ada);
    calls.promise(5_000, "2026-06-01").then().statusCode(201).body("lastDay", is("2026-06-06"));
    calls.promise(5_000, "2026-06-02").then().statusCode(409);
    listed("promised=true").body("items.promiseDueOn", contains("2026-06-01"));
    calls.shown().body("action", is("PROMISE_AWAITED")).body("expected.words", hasItem("promised"));
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
    calls
        .shown()
        .body("promises.state", contains("BROKEN"))
        .body("action", is("ASK_ABOUT_BROKEN_PROMISE"));
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
    var before =
        Books.rows("select account_id, action, need, owed_on from arrears_case order by 1");
    settle(ada);
    settle(ben);
    settle(cora);
    assertEquals(
        before,
        Books.rows("select account_id, action, need, owed_on from arrears_case order by 1"));
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
}
