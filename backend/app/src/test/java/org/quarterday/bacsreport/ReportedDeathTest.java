package org.quarterday.bacsreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.directdebit.Payers;
import org.quarterday.hold.HoldCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** A bank that says the payer has died, and the hold a person sets after it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class ReportedDeathTest {

  private static final long RENT = 50_899;

  @Inject Today today;

  private Collected payer;
  private UUID amina;

  @BeforeEach
  void aTenantOfWhomRentWasCollected() {
    Collected.nothingYet();
    today.standAt(LocalDate.of(2026, 6, 3));
    payer = Collected.live("RENT1000177");
    payer.item(RENT);
    amina = Payers.person(payer.account());
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARUDD", "ADDACS"})
  void theTaskLeadsToAHoldWithTheReportAsItsEvidence(String kind) {
    reported(kind, "2");
    String about =
        as(Tokens.housingAssistant())
            .get("/api/v1/tasks?kind=DIRECT_DEBIT_DECEASED")
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("items[0].about");
    assertEquals("BACS_ADVICE:" + advice(), about);
    hold(UUID.randomUUID(), amina)
        .statusCode(201)
        .body("startsOn", is("2026-06-03"))
        .body("accounts", is(1));
    HoldCalls.listed(payer.account(), null)
        .body("items.kind", contains("DECEASED"))
        .body("items[0].personName", is("Ms Amina Okafor"))
        .body("items[0].source", is("The payer's bank, by Bacs"))
        .body("items[0].reference", is("RENT1000177"))
        .body(
            "items[0].evidence", containsString(kind + " report of 3 June 2026: “payer deceased”"))
        .body("items[0].reason", is("Her daughter rang this morning"))
        .body("items[0].setByName", is("Amara Lewis"));
    // The next of kin are still to be asked, and the death to be recorded.
    assertEquals(1, Books.number("select count(*) from task where state = 'OPEN'"));
  }

  @Test
  void theSamePressSetsOneHoldAndAnotherIsTold() {
    reported("ARUDD", "2");
    UUID key = UUID.randomUUID();
    hold(key, amina).statusCode(201);
    hold(key, amina).statusCode(201);
    hold(UUID.randomUUID(), amina).statusCode(409).body("code", is("HOLD_STANDS"));
    assertEquals(1, Books.number("select count(*) from hold"));
  }

  @Test
  void onlyALiableTenantIsHeldFor() {
    reported("ARUDD", "2");
    hold(UUID.randomUUID(), Books.id()).statusCode(422).body("errors[0].pointer", is("/personId"));
    assertEquals(0, Books.number("select count(*) from hold"));
  }

  @Test
  void anotherReasonIsNoDeath() {
    reported("ARUDD", "0");
    hold(UUID.randomUUID(), amina)
        .statusCode(409)
        .body("code", is("BACS_ADVICE_NO_DEATH"))
        .body("detail", containsString("refer to payer"));
    assertEquals(0, Books.number("select count(*) from hold"));
  }

  private void reported(String kind, String code) {
    as(Tokens.housingAssistant())
        .contentType("application/xml")
        .body(Reports.saying(kind, code, payer.reference(), RENT))
        .post("/api/v1/bacs-reports?name=report.xml")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse hold(UUID key, UUID person) {
    return as(Tokens.housingAssistant())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key.toString())
        .body(Map.of("personId", person, "found", "Her daughter rang this morning"))
        .post("/api/v1/bacs-advices/{id}/death-hold", advice())
        .then();
  }

  private static UUID advice() {
    return (UUID) Books.rows("select id from bacs_advice").getFirst().get("id");
  }

  private static io.restassured.specification.RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
