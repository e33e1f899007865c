package org.quarterday.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.hold.HoldCalls;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Letters that a hold keeps from going, and those that go all the same. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LetterHoldTest {

  private static final LetterKind CHASING = LetterKind.DIRECT_DEBIT_UNPAID;
  private static final LetterText TEXT =
      LetterText.write().paragraph("Your payment came back. Please pay it another way.").done();

  @Inject Letters letters;
  @Inject MakeLetters maker;
  @Inject Work work;
  @Inject Today today;

  private UUID account;
  private UUID amina;

  @BeforeEach
  void aTenantWhoOwesEightHundredPounds() {
    Books.empty();
    today.standAt(Payers.TODAY);
    account = Payers.account(10_000);
    amina = Payers.person(account);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void breathingSpaceCancelsAChasingLetterThatWaitsAndSaysSoOnTheLog() {
    queue(CHASING, AskedDebt.whole());
    queue(LetterKind.DIRECT_DEBIT_NOTICE, AskedDebt.whole());
    await(maker.make());
    HoldCalls.breathingSpace(account, amina, "2026-05-24");
    amara()
        .get("/api/v1/letters?state=CANCELLED")
        .then()
        .body("items.kind", contains(CHASING.name()))
        .body(
            "items[0].cancelledWhy",
            is("Breathing Space on the account stops a letter asking for the debt."));
    amara()
        .get("/api/v1/letters?state=MADE")
        .then()
        .body("items.kind", contains("DIRECT_DEBIT_NOTICE"));
    HoldCalls.stops(account)
        .body("items", hasSize(1))
        .body("items[0].action", is("CHASING_LETTER"))
        .body("items[0].what", is("About your rent"))
        .body("items[0].kind", is("BREATHING_SPACE"))
        .body("items[0].stoppedOn", is("2026-05-27"));
  }

  @Test
  void aChasingLetterIsNotQueuedWhileItStandsAndIsAgainWhenItIsOver() {
    HoldCalls.breathingSpace(account, amina, "2026-05-24");
    assertEquals(List.of(), queue(CHASING, AskedDebt.whole()));
    assertEquals(1, queue(LetterKind.PAYMENT_IRREGULARITIES, AskedDebt.whole()).size());
    HoldCalls.stops(account).body("items", hasSize(1));
    today.standAt(LocalDate.of(2026, 7, 23));
    assertEquals(List.of(), queue(CHASING, AskedDebt.whole()));
    today.standAt(LocalDate.of(2026, 7, 24));
    assertEquals(1, queue(CHASING, AskedDebt.whole()).size());
  }

  @Test
  void debtThatFellDueAfterItStartedMayBeAskedFor() {
    HoldCalls.breathingSpace(account, amina, "2026-05-24");
    assertEquals(1, queue(CHASING, AskedDebt.since(LocalDate.of(2026, 5, 25))).size());
    assertEquals(0, queue(CHASING, AskedDebt.since(LocalDate.of(2026, 5, 24))).size());
  }

  @Test
  void aLetterThatSlippedThroughIsStoppedWhenSomebodySaysThatItWent() {
    List<UUID> ids = queue(CHASING, AskedDebt.whole());
    await(maker.make());
    HoldCalls.breathingSpace(account, amina, "2026-05-26");
    Books.run("update letter set state = 'MADE', cancelled_why = null");
    amara()
        .body(Map.of("ids", ids, "sentOn", "2026-05-27"))
        .post("/api/v1/letters/sent")
        .then()
        .statusCode(200)
        .body("sent", is(0))
        .body("stopped", is(1));
    assertEquals(1, Books.number("select count(*) from letter where state = 'CANCELLED'"));
  }

  @Test
  void aHoldThatBeginsTomorrowStopsNothingToday() {
    queue(CHASING, AskedDebt.whole());
    HoldCalls.breathingSpace(account, amina, "2026-05-27");
    assertEquals(1, Books.number("select count(*) from letter where state = 'QUEUED'"));
  }

  @Test
  void aLetterToAVulnerablePersonGoesOnlyAfterASecondPersonHasReadIt() {
    HoldCalls.set(account, HoldCalls.request("VULNERABILITY", amina, "startsOn", "2026-05-27"))
        .then()
        .statusCode(201);
    List<UUID> ids = queue(LetterKind.REFUND, AskedDebt.whole());
    await(maker.make());
    Map<String, Object> went = Map.of("ids", ids, "sentOn", "2026-05-27");
    amara().get("/api/v1/letters/print.pdf").then().statusCode(409);
    amara()
        .body(went)
        .post("/api/v1/letters/sent")
        .then()
        .statusCode(409)
        .body("code", is("LETTER_NEEDS_APPROVAL"));
    String sha256 = amara().get("/api/v1/letters").path("items[0].sha256");
    approve(ids, "0".repeat(64)).then().statusCode(409).body("code", is("LETTER_CHANGED"));
    approve(ids, sha256).then().statusCode(200);
    approve(ids, sha256).then().statusCode(409).body("code", is("LETTER_NEEDS_NO_APPROVAL"));
    amara().body(went).post("/api/v1/letters/sent").then().statusCode(200).body("sent", is(1));
    HoldCalls.stops(account).body("items", hasSize(0));
  }

  @Test
  void approvalDoesNotLiftBreathingSpace() {
    HoldCalls.set(account, HoldCalls.request("VULNERABILITY", amina, "startsOn", "2026-05-27"))
        .then()
        .statusCode(201);
    HoldCalls.breathingSpace(account, amina, "2026-05-24");
    assertEquals(List.of(), queue(CHASING, AskedDebt.whole()));
  }

  private static Response approve(List<UUID> ids, String sha256) {
    return as(Tokens.seniorRentsOfficer())
        .body(Map.of("sha256", sha256, "note", "Plain and kind"))
        .post("/api/v1/letters/" + ids.getFirst() + "/approval");
  }

  private List<UUID> queue(LetterKind kind, AskedDebt debt) {
    return await(
        work.write(
            Actor.system("Test"),
            session ->
                letters.queue(
                    session,
                    Actor.system("Test"),
                    new Letters.Draft(
                        account, kind, "About your rent", today.date(), TEXT, debt))));
  }

  private static RequestSpecification amara() {
    return as(Tokens.housingAssistant());
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
