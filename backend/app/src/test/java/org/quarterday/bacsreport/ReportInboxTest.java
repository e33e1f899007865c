package org.quarterday.bacsreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PdfText;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** What banks report, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class ReportInboxTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 3);
  private static final long RENT = 50_899;

  @Inject Today today;
  @Inject WorkAdvices advices;

  private Collected payer;

  @BeforeEach
  void aTenantOfWhomRentWasCollected() {
    Collected.nothingYet();
    today.standAt(TODAY);
    payer = Collected.live("RENT1000177");
    payer.item(RENT);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aReturnedCollectionIsTakenOffOnItsOwnDayAndCountsAsBounced() {
    send(Reports.saying("ARUDD", "0", payer.reference(), RENT)).statusCode(200);
    Map<String, Object> reversal =
        Books.rows(
                "select * from entry where account_id = ? and reverses is not null",
                payer.account())
            .getFirst();
    assertEquals(java.sql.Date.valueOf(Collected.MOVED), reversal.get("effective_on"));
    assertEquals(RENT, reversal.get("amount_pence"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from bounced_payment where account_id = ? and reason_code = 'DIRECT_DEBIT_UNPAID' and bounced_pence = ?",
            payer.account(),
            RENT));
    assertEquals(
        "RETURNED", Books.rows("select state from direct_debit_item").getFirst().get("state"));
    lines()
        .body(
            "items[0].words",
            is("£508.99 is owed again from the day it was collected. A letter about it is queued."))
        .body("items[0].offerWords", is("Present it again"))
        .body("items[0].reason", is("refer to payer"));
  }

  @Test
  void theSameReportAndTheSameAdviceInAnotherReportChangeNothing() {
    String report = Reports.saying("ARUDD", "0", payer.reference(), RENT);
    String id = send(report).body("wasHere", is(false)).extract().path("id");
    send(report).statusCode(200).body("wasHere", is(true)).body("id", is(id));
    String again =
        Reports.arudd(
            "002", RENT, Reports.item(payer.reference(), "0128", RENT, Collected.PROCESSED));
    String second = send(again).body("wasHere", is(false)).extract().path("id");
    reader()
        .queryParam("reportId", second)
        .get("/api/v1/bacs-advices")
        .then()
        .body("items[0].outcome", is("ALREADY"))
        .body("items[0].words", is("Advised before, in report.xml: nothing was done."));
    assertEquals(0, payer.balance());
    assertEquals(1, Books.number("select count(*) from bounced_payment"));
    assertEquals(1, Books.number("select count(*) from letter"));
  }

  @Test
  void aReportSentByManyAtOnceIsWorkedOnce() throws Exception {
    String report = Reports.saying("ARUDD", "1", payer.reference(), RENT);
    var answers = Callers.counted(8, i -> send(report).extract().statusCode());
    assertEquals(Map.of(200, 8L), answers);
    assertEquals(1, Books.number("select count(*) from bacs_report"));
    assertEquals(0, payer.balance());
  }

  @Test
  void theSecondUnpaidInARowStopsTheMandateInsteadOfTryingAgain() {
    LocalDate july = LocalDate.of(2026, 7, 1);
    send(Reports.saying("ARUDD", "0", payer.reference(), RENT)).statusCode(200);
    payer.item(RENT, july, july.plusDays(1), true);
    today.standAt(july.plusDays(2));
    send(Reports.arudd("002", RENT, Reports.item(payer.reference(), "0128", RENT, july)));
    assertEquals("SUSPENDED", payer.state());
    assertEquals(List.of("DIRECT_DEBIT_UNPAID_AGAIN"), kinds("task"));
    assertEquals(2, Books.number("select unpaid_in_a_row from mandate"));
    assertEquals(
        "RESUME",
        Books.rows("select offer from bacs_advice order by id desc").getFirst().get("offer"));
  }

  @Test
  void aPressPresentsItAgainOnceWhoeverPresses() throws Exception {
    send(Reports.saying("ARUDD", "0", payer.reference(), RENT)).statusCode(200);
    String advice = lines().extract().path("items[0].id");
    var answers =
        Callers.counted(6, i -> (i % 2 == 0 ? amara() : joe()).post(press(advice)).statusCode());
    assertEquals(Map.of(200, 1L, 409, 5L), answers);
    Map<String, Object> again =
        Books.rows("select * from direct_debit_item where again_of is not null").getFirst();
    assertEquals(RENT, again.get("amount_pence"));
    assertEquals(java.sql.Date.valueOf("2026-06-08"), again.get("collect_on"));
    lines().body("items[0].outcome", is("APPLIED"));
  }

  @Test
  void whatCannotBeWorkedIsParkedWithItsReasonAndTriedAgain() {
    String strange = Reports.saying("ARUDD", "Z", payer.reference(), RENT);
    send(strange).statusCode(200);
    lines()
        .body("items[0].outcome", is("PARKED"))
        .body("items[0].words", is("The reason Z128 is not known."))
        .body("items[0].accountId", is(payer.account().toString()));
    assertEquals(List.of("BACS_ADVICE_PARKED"), kinds("task"));
    assertEquals(-RENT, payer.balance());
    String advice = lines().extract().path("items[0].id");
    amara().post(press(advice)).then().statusCode(409).body("code", is("BACS_ADVICE_PARKED"));
    amara()
        .body(Map.of("note", "Rang the bank: it meant refer to payer"))
        .post("/api/v1/bacs-advices/" + advice + "/settlement")
        .then()
        .statusCode(200);
    lines().body("items[0].outcome", is("SETTLED"));
    amara().post(press(advice)).then().statusCode(409).body("code", is("BACS_ADVICE_DECIDED"));
  }

  @Test
  void aCollectionThatIsNotOnTheAccountYetWaitsForItsRun() {
    Collected other = Collected.live("RENT1000190");
    UUID item = other.item(700, Collected.PROCESSED, Collected.MOVED, false);
    send(Reports.saying("ARUDD", "0", other.reference(), 700)).statusCode(200);
    lines().body("items[0].words", containsString("post its run, then try again"));
    int entry = Books.entry(other.account(), "RPY", -700, Collected.MOVED);
    Books.run(
        "update direct_debit_item set state = 'COLLECTED', entry_number = ? where id = ?",
        entry,
        item);
    String advice = lines().extract().path("items[0].id");
    amara().post(press(advice)).then().statusCode(200).body("outcome", is("PROPOSED"));
    assertEquals(0, other.balance());
  }

  @Test
  void anUnknownReferenceAndAnotherAmountAreNeverGuessed() {
    send(Reports.saying("ARUDD", "0", "RENT9999999", RENT));
    lines().body("items[0].words", is("No mandate has the reference “RENT9999999”."));
    send(Reports.saying("ARUDD", "0", payer.reference(), RENT - 1));
    assertEquals(-RENT, payer.balance());
    assertEquals(2, Books.number("select count(*) from bacs_advice where outcome = 'PARKED'"));
  }

  @Test
  void twoCollectionsThatLookAlikeAreAPersonsToTellApart() {
    payer.item(RENT);
    send(Reports.saying("ARUDD", "0", payer.reference(), RENT));
    lines().body("items[0].words", startsWith("More than one collection of £508.99"));
    assertEquals(-2 * RENT, payer.balance());
  }

  @Test
  void anAccountThatMovesLaterIsCollectedFromThereOnThatDay() throws Throwable {
    String report =
        Reports.messages(
            Reports.message(
                    "A",
                    payer.reference(),
                    "3",
                    "payer-new-sort-code=\"107999\" payer-new-account-number=\"88837491\"")
                .replace("2026-06-03", "2026-06-08"));
    send(report);
    lines().body("items[0].outcome", is("WAITING"));
    VertxContextSupport.subscribeAndAwait(advices::sweep);
    lines().body("items[0].outcome", is("WAITING"));
    today.standAt(LocalDate.of(2026, 6, 8));
    VertxContextSupport.subscribeAndAwait(advices::sweep);
    lines().body("items[0].outcome", is("APPLIED"));
    assertEquals(
        "****7491", Books.rows("select bank_mask from mandate").getFirst().get("bank_mask"));
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where after::text like '%88837491%' or before::text like '%88837491%'"));
  }

  @Test
  void aClaimHasItsClocksAndCanBeChallengedAndWon() {
    send(Reports.saying("DDICA", "2", payer.reference(), RENT)).statusCode(200);
    assertEquals(0, payer.balance());
    var claim =
        reader()
            .get("/api/v1/indemnity-claims")
            .then()
            .body("items[0].advisedOn", is("2026-06-03"))
            .body("items[0].challengeBy", is("2026-06-16"))
            .body("items[0].challengeDaysLeft", is(9))
            .body("items[0].mayBeChallenged", is(true))
            .body("items[0].debitedOn", is("2026-06-23"))
            .body("items[0].guidance", containsString("Never refund the payer yourself"))
            .extract();
    String id = claim.path("items[0].id");
    byte[] pdf =
        amara()
            .get("/api/v1/indemnity-claims/" + id + "/evidence.pdf")
            .then()
            .extract()
            .asByteArray();
    assertEquals("", PdfText.faults(pdf));
    String said = PdfText.of(pdf);
    for (String part : List.of("CLAIM0001", "£508.99", "16 June 2026", "A OKAFOR", "TELEPHONE")) {
      assertTrue(said.contains(part), part + " in " + said);
    }
    decide(id, "WON").statusCode(409).body("code", is("INDEMNITY_CLAIM_CANNOT"));
    decide(id, "CHALLENGE").statusCode(200).body("state", is("CHALLENGED"));
    decide(id, "WON").statusCode(200).body("state", is("CHALLENGE_WON"));
    assertEquals(-RENT, payer.balance());
    decide(id, "CLOSE").statusCode(200);
  }

  @Test
  void aClaimIsChallengedInTimeOrNotAtAll() {
    send(Reports.saying("DDICA", "1", payer.reference(), RENT));
    String id = reader().get("/api/v1/indemnity-claims").path("items[0].id");
    today.standAt(LocalDate.of(2026, 6, 17));
    reader().get("/api/v1/indemnity-claims").then().body("items[0].mayBeChallenged", is(false));
    decide(id, "CHALLENGE").statusCode(409).body("code", is("CHALLENGE_TOO_LATE"));
    decide(id, "ACCEPT").statusCode(200).body("state", is("ACCEPTED"));
    assertEquals(0, payer.balance());
  }

  @Test
  void noMoreIsClaimedThanWasCollected() {
    send(Reports.saying("DDICA", "1", payer.reference(), RENT + 1));
    lines()
        .body("items[0].outcome", is("PARKED"))
        .body("items[0].words", startsWith("The claim is of £509.00, but only £508.99"));
    assertEquals(-RENT, payer.balance());
  }

  @Test
  void aReportThatCannotBeTrueIsRefusedWithEveryFaultAtItsLine() {
    String wrong =
        Reports.saying("ARUDD", "0", payer.reference(), RENT)
            .replace("508.99\" cur", "508.98\" cur");
    send(wrong.replaceFirst("508.98", "5O8.98"))
        .statusCode(422)
        .body("code", is("BACS_REPORT_UNUSABLE"))
        .body("errors[0].pointer", startsWith("/lines/"));
    send("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>").statusCode(422);
    send("").statusCode(422);
    send(Reports.saying("ARUDD", "0", payer.reference(), RENT).replace("123456", "654321"))
        .statusCode(422)
        .body("code", is("BACS_REPORT_NOT_OURS"));
    assertEquals(0, Books.number("select count(*) from bacs_report"));
    assertEquals(-RENT, payer.balance());
  }

  private List<Object> kinds(String table) {
    return Books.rows("select kind from " + table + " order by id").stream()
        .map(row -> row.get("kind"))
        .toList();
  }

  private static ValidatableResponse send(String report) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/xml")
        .body(report)
        .post("/api/v1/bacs-reports?name=report.xml")
        .then();
  }

  private static ValidatableResponse lines() {
    return reader().get("/api/v1/bacs-advices").then().statusCode(200);
  }

  private static String press(String advice) {
    return "/api/v1/bacs-advices/" + advice + "/application";
  }

  private static ValidatableResponse decide(String claim, String decision) {
    return amara()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("decision", decision, "note", "Looked at the notices"))
        .post("/api/v1/indemnity-claims/" + claim + "/decision")
        .then();
  }

  private static RequestSpecification reader() {
    return given().auth().oauth2(Tokens.seniorRentsOfficer());
  }

  private static RequestSpecification amara() {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/json")
        .accept("*/*");
  }

  private static RequestSpecification joe() {
    return given().auth().oauth2(Tokens.anotherHousingAssistant()).contentType("application/json");
  }
}
