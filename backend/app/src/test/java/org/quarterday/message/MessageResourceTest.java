package org.quarterday.message;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.message.rules.ProviderStatus;
import org.quarterday.message.rules.SimulatedOutcome;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Messages as staff see them, and as whoever runs the gateway does. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MessageResourceTest {

  private static final String NUMBER = "07700900123";

  @Inject SendMessages sender;
  @Inject RecordReceipt receipts;
  @Inject Today today;

  private UUID account;
  private UUID tina;

  @BeforeEach
  void anAccountOfOneTenant() {
    Queued.demonstration();
    account = Books.account(LocalDate.of(2024, 4, 1));
    tina = People.tenant(account, "Ms", "Tina", "Osei");
  }

  @AfterEach
  void thePriceIsTheFirstAgain() {
    Books.run("delete from text_price where valid_from > date '2026-04-01'");
    Books.run("update text_price set valid_before = null");
  }

  @Test
  void theListIsNarrowedByChannelStateAndAccount() {
    UUID failed = Queued.text(SimulatedOutcome.REFUSED, account);
    await(sender.send());
    Queued.text(NUMBER, account);
    Queued.of("EMAIL", "tina.osei@example.org", "Please ring us.", null);
    list("").body("items", hasSize(3)).body("items[0].channel", is("EMAIL"));
    list("?channel=TEXT&state=FAILED")
        .body("items.id", contains(failed.toString()))
        .body("items[0].failureKind", is("PERMANENT"))
        .body("items[0].failure", containsString("Ask the person"));
    list("?accountId=" + account).body("items", hasSize(2));
    list("?about=CAMPAIGN").body("items", hasSize(0));
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/messages?state=LOST")
        .then()
        .statusCode(422);
  }

  @Test
  void oneMessageShowsItsExactWordsAndWhatHappenedToIt() {
    UUID id = Queued.text(NUMBER, account);
    await(sender.send());
    amara()
        .get("/api/v1/messages/" + id)
        .then()
        .statusCode(200)
        .body("body", is("Please ring the rent team."))
        .body("fragments", is(1))
        .body("hasPages", is(false))
        .body("provider", is("SIMULATED"))
        .body("history.state", contains("QUEUED", "SENDING", "SENT"));
    amara().get("/api/v1/messages/" + UUID.randomUUID()).then().statusCode(404);
    amara()
        .get("/api/v1/messages/" + id + "/pages.pdf")
        .then()
        .statusCode(404)
        .body("code", is("MESSAGE_HAS_NO_PAGES"));
  }

  @Test
  void messagesToOnesOwnHouseholdAreNobodysToRead() {
    UUID id = Queued.text(NUMBER, account);
    People.linkedToStaff(tina, Tokens.issuer(), Tokens.subject("amara.lewis"));
    list("").body("items", hasSize(0));
    amara().get("/api/v1/messages/" + id).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    again(id, "07700900456").statusCode(403);
  }

  @Test
  void whereSomebodyAtRiskLivesIsNotTold() {
    Books.run("update person set address_protected_on = current_date where id = ?", tina);
    Queued.of("POST", "1 Example Row\nZZ1 1AA", "", account);
    list("").body("items[0].recipient", is("Protected"));
  }

  @Test
  void whatFailedIsSentAgainToAnotherNumberOnceAndSaysWhose() {
    UUID failed = Queued.text(SimulatedOutcome.REFUSED, account);
    again(failed, "07700900456").statusCode(409).body("code", is("MESSAGE_NOT_FAILED"));
    await(sender.send());
    again(failed, "01632960123").statusCode(422).body("errors[0].pointer", is("/to"));
    String id = again(failed, "07700 900456").statusCode(200).extract().path("id");
    again(failed, "07700900456").statusCode(409).body("code", is("MESSAGE_SENT_AGAIN"));
    await(sender.send());
    amara()
        .get("/api/v1/messages/" + id)
        .then()
        .body("message.recipient", is("07700900456"))
        .body("message.resendOf", is(failed.toString()))
        .body("message.state", is("SENT"))
        .body("message.queuedByName", is("Amara Lewis"))
        .body("body", is("Please ring the rent team."));
    amara()
        .get("/api/v1/messages/" + failed)
        .then()
        .body("message.sentAgainAs", is(id))
        .body("history.words", hasItem("Sent again to another address: She rang us."));
    // A late word about the first one still finds its place.
    await(
        receipts.run(RecordReceipt.BY, failed, null, ProviderStatus.of("delivered").orElseThrow()));
    assertEquals("QUEUED SENDING FAILED FAILED DELIVERED", Queued.history(failed));
    assertEquals(
        1,
        Books.number(
            "select count(*) from audit_event where subject = 'message' and subject_id = ? and reason = 'She rang us.'",
            id));
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where subject = 'message' and cast(after as text) like '%rent team%'"));
  }

  @Test
  void twoWhoSendTheSameAgainAtOnceSendItOnce() {
    UUID failed = Queued.text(SimulatedOutcome.REFUSED, account);
    await(sender.send());
    long sent =
        IntStream.range(0, 4)
            .parallel()
            .map(i -> again(failed, "07700900456").extract().statusCode())
            .filter(status -> status == 200)
            .count();
    assertEquals(1, sent);
    assertEquals(1, Books.number("select count(*) from message where resend_of = ?", failed));
  }

  @Test
  void aLetterIsNotSentAgainFromHereBecauseItsPageHasTheAddress() {
    UUID post = Queued.of("POST", "nowhere", "", account);
    await(sender.send());
    again(post, "1 Example Row").statusCode(409).body("code", is("MESSAGE_POSTED"));
  }

  @Test
  void theGatewaySaysWhatIsSetUpWhatWaitsAndWhatFailed() {
    Queued.text(SimulatedOutcome.REFUSED, account);
    Queued.text(NUMBER, account);
    await(sender.send());
    Queued.text(NUMBER, account);
    admin()
        .get("/api/v1/message-gateway")
        .then()
        .statusCode(200)
        .body("channels.channel", contains("TEXT", "EMAIL", "POST"))
        .body("channels[0].provider", is("SIMULATED"))
        .body("channels[0].missing", nullValue())
        .body("channels[0].waiting", is(1))
        .body("channels[0].oldestSince", notNullValue())
        .body("channels[0].sentToday", is(1))
        .body("channels[0].failedPermanent", is(1))
        .body("channels[1].waiting", is(0))
        .body("texts.fragmentsThisYear", is(1))
        .body("texts.freeLeft", is(9999))
        .body("texts.pencePer100", is(288));
    amara().get("/api/v1/message-gateway").then().statusCode(403);
  }

  @Test
  void aTestGoesTheWayEverythingGoesAndItsOutcomeIsOnTheGateway() {
    test("TEXT", "01632960123").statusCode(422).body("errors[0].pointer", is("/to"));
    test("POST", "1 Example Row").statusCode(422).body("errors[0].pointer", is("/channel"));
    String id = test("EMAIL", "ivo.kendall@example.org").statusCode(200).extract().path("id");
    await(sender.send());
    admin()
        .get("/api/v1/message-gateway")
        .then()
        .body("tests.id", contains(id))
        .body("tests[0].state", is("SENT"))
        .body("tests[0].recipient", is("ivo.kendall@example.org"));
    list("?about=TEST").body("items[0].queuedByName", is("Ivo Kendall"));
    assertEquals(1, Books.number("select count(*) from audit_event where subject_id = ?", id));
  }

  @Test
  void whatATextCostsIsSetFromADayOn() {
    LocalDate day = today.date().plusDays(30);
    price(day, 260).statusCode(200);
    price(day, 270).statusCode(200);
    price(day.minusDays(1), 250).statusCode(409).body("code", is("TEXT_PRICE_DECIDED"));
    price(today.date().minusDays(1), 250).statusCode(422);
    admin()
        .get("/api/v1/text-prices")
        .then()
        .body("items.hundredthsOfPenny", contains(270, 240))
        .body("items[1].validBefore", is(day.toString()));
  }

  private static ValidatableResponse list(String query) {
    return amara().get("/api/v1/messages" + query).then().statusCode(200);
  }

  private static ValidatableResponse again(UUID id, String to) {
    return amara()
        .contentType(ContentType.JSON)
        .body(Map.of("to", to, "why", "She rang us."))
        .post("/api/v1/messages/" + id + "/resending")
        .then();
  }

  private static ValidatableResponse test(String channel, String to) {
    return admin()
        .contentType(ContentType.JSON)
        .body(Map.of("channel", channel, "to", to))
        .post("/api/v1/message-gateway/tests")
        .then();
  }

  private static ValidatableResponse price(LocalDate from, int hundredths) {
    return admin()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "validFrom",
                from.toString(),
                "hundredthsOfPenny",
                hundredths,
                "vatBasisPoints",
                2000,
                "freeAYear",
                10_000))
        .post("/api/v1/text-prices")
        .then();
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.systemAdmin());
  }
}
