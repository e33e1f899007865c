package org.quarterday.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.arrears.ArrearsCalls.imran;
import static org.quarterday.arrears.ArrearsCalls.listed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.hold.HoldCalls;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Arrears that a hold covers, in whole or in part. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HeldArrearsTest extends Worklist {

  @Test
  void breathingSpaceInMidLadderStopsTheLetterAndTheStepWasNotTaken() throws Throwable {
    var calls = new ArrearsCalls(ada);
    calls.take("LETTER_ONE").then().statusCode(201);
    HoldCalls.breathingSpace(ada, person(ada), "2026-05-26");
    touched();
    listed("standing=PAUSED&pauseReason=HELD")
        .body("items.accountReference", contains(reference(ada)))
        .body("items[0].stage", nullValue())
        .body(
            "items[0].reasons[0]",
            is("Breathing Space stops anybody asking for what is owed, until 25 July 2026."));
    assertEquals(
        1,
        Books.number(
            "select count(*) from letter where account_id = ? and state = 'CANCELLED'", ada));
    HoldCalls.stops(ada).body("items", hasSize(1));
    calls.take("LETTER_ONE").then().statusCode(409);
    today.standAt(LocalDate.of(2026, 7, 26));
    calls.shown().body("stepCode", is("LETTER_ONE"));
  }

  @Test
  void whatFallsDueAfterABreathingSpaceBeganIsAskedForAndNothingElse() {
    HoldCalls.breathingSpace(ada, person(ada), "2026-05-26");
    Books.entry(ada, "DBR", 10_000, LocalDate.of(2026, 6, 1));
    Books.entry(ada, "DBR", 10_000, LocalDate.of(2026, 6, 8));
    today.standAt(LocalDate.of(2026, 6, 17));
    var calls = new ArrearsCalls(ada);
    calls
        .shown()
        .body("stepCode", is("LETTER_ONE"))
        .body("realPence", is(50_000))
        .body("reasons[0]", containsString("£200.00 is overdue"));
    calls.take("LETTER_ONE").then().statusCode(201).body("letters", hasSize(1));
    assertEquals(
        20_000,
        Books.number(
            "select debt_pence from letter where account_id = ? and debt_from = date '2026-05-27'",
            ada));
  }

  @Test
  void anOrderOfOneJointTenantLeavesTheOtherToBeWrittenTo() {
    UUID joint = People.tenant(ada, "Mr", "Dawit", "Tenant");
    hold(ada, "DEBT_RELIEF_ORDER", "startsOn", "2026-05-27");
    new ArrearsCalls(ada).take("LETTER_ONE").then().statusCode(201).body("letters", hasSize(1));
    assertEquals(
        1,
        Books.number(
            "select count(*) from letter where account_id = ? and person_id = ?", ada, joint));
  }

  @Test
  void aPendingBenefitClaimStopsTheNoticeAndNoLetter() {
    hold(ben, "BENEFIT_PENDING", "startsOn", "2026-05-27", "reviewOn", "2026-08-01");
    var calls = new ArrearsCalls(ben);
    calls.take("LETTER_ONE").then().statusCode(201);
    today.standAt(TODAY.plusDays(14));
    calls.take("LETTER_TWO").then().statusCode(201);
    today.standAt(TODAY.plusDays(21));
    calls.take("VISIT").then().statusCode(201).body("letters", empty());
    calls
        .shown()
        .body("action", is("HELD"))
        .body("reasons[0]", containsString("Benefit pending stops “Notice seeking possession”"));
    calls.take("NOTICE").then().statusCode(409);
  }

  @Test
  void lettersToManyThatAHoldStopsInTheEndAreCountedWithTheReason() throws Throwable {
    String id =
        imran()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(Map.of("stepCode", "LETTER_ONE", "patch", ""))
            .post("/api/v1/arrears-batches")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String hash = imran().get("/api/v1/arrears-batches/" + id).then().extract().path("contentHash");
    HoldCalls.breathingSpace(ada, person(ada), "2026-05-26");
    hold(ben, "VULNERABILITY", "startsOn", "2026-05-27");
    given()
        .auth()
        .oauth2(Tokens.seniorRentsOfficer())
        .contentType(ContentType.JSON)
        .body(Map.of("verdict", "SEND", "contentHash", hash))
        .post("/api/v1/arrears-batches/" + id + "/decision")
        .then()
        .statusCode(200);
    drain();
    imran()
        .get("/api/v1/arrears-batches/" + id)
        .then()
        .body("state", is("SENT"))
        .body("sent", is(1))
        .body("changed", is(1));
    assertEquals(
        ben,
        Books.rows("select account_id from letter where needs_approval")
            .getFirst()
            .get("account_id"),
        "a second person reads what goes to somebody who is vulnerable");
    assertEquals(0, Books.number("select count(*) from letter where account_id = ?", ada));
  }

  @Test
  void whySomebodyIsPausedIsNotReadByWhoDoesNotWorkOnArrears() {
    imran()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            Map.of(
                "reason",
                "VULNERABLE",
                "note",
                "Has just come home from hospital",
                "untilOn",
                "2026-06-05"))
        .post("/api/v1/accounts/{a}/arrears/pauses", ada)
        .then()
        .statusCode(201);
    listed("pauseReason=VULNERABLE").body("items", hasSize(1));
    auditor("/api/v1/arrears-cases?standing=PAUSED")
        .body("items.pauseReason", contains("OTHER"))
        .body("items[0].reasons[0]", is("Paused until 5 June 2026, because an officer said so."));
    auditor("/api/v1/arrears-cases?pauseReason=VULNERABLE").body("items", hasSize(0));
    auditor("/api/v1/accounts/" + ada + "/arrears")
        .body("pauses.reason", contains("OTHER"))
        .body("pauses.note", contains(""))
        .body("events[0].words", is("Paused until 5 June 2026, because an officer said so"));
  }

  private static void hold(UUID account, String kind, String... days) {
    HoldCalls.set(account, HoldCalls.request(kind, person(account), days)).then().statusCode(201);
  }

  private static ValidatableResponse auditor(String path) {
    return given().auth().oauth2(Tokens.auditor()).get(path).then().statusCode(200);
  }
}
