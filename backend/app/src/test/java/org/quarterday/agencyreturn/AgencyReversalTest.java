package org.quarterday.agencyreturn;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.placement.Placed.active;
import static org.quarterday.placement.Placed.owing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.placement.Placed;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A payment of an agency that is taken back, and the commission the agency had for it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AgencyReversalTest {

  @Inject Today today;
  @Inject FollowReversals follow;

  private UUID account;
  private String file;

  @BeforeEach
  void anAgencyPaid() {
    Books.empty();
    today.standAt(TODAY);
    Placed.harrowLee(TODAY);
    account = owing("Mr", "Owen", "Price");
    active("HARROW_LEE", account);
    file =
        given()
            .auth()
            .oauth2(Tokens.housingAssistant())
            .contentType("text/csv")
            .body(
                "our_ref,date,type,gross,commission,net\n%s,2026-05-27,PAID,200.00,36.00,164.00\n"
                    .formatted(People.reference(account)))
            .post("/api/v1/agency-returns?name=week.csv&agency=HARROW_LEE")
            .then()
            .statusCode(201)
            .body("posted", is(1))
            .extract()
            .path("id");
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void itsCommissionIsCarriedUntilSomebodyExplainsItAndATaskSaysSo() throws Throwable {
    followed();
    toExplain(0);
    reverse();
    assertEquals(
        40_000,
        Books.number("select balance_pence from account_balance where account_id = ?", account));
    followed();
    followed();
    toExplain(1);
    as(Tokens.finance())
        .get("/api/v1/agency-returns/" + file)
        .then()
        .statusCode(200)
        .body("expectedPence", is(0))
        .body("differencePence", is(3_600));
    var task = Books.rows("select title, guidance from task where kind = 'AGENCY_REVERSED'");
    assertEquals(1, task.size(), "asked once");
    assertEquals(
        "£200.00 was reversed, and Harrow Lee Recoveries has £36.00 of commission for it. Ask for it back, and explain the commission of line 2 of week.csv once it is credited.",
        task.getFirst().get("guidance"));
    as(Tokens.housingAssistant())
        .body(Map.of("words", "They credit it in June"))
        .post("/api/v1/agency-returns/" + file + "/lines/2/explanation")
        .then()
        .statusCode(200);
    followed();
    toExplain(0);
  }

  private void reverse() {
    long entry =
        Books.number(
            "select number from entry where account_id = ? and source = 'AGENCY'", account);
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("reason", "The agency took it back"))
        .post("/api/v1/accounts/" + account + "/entries/" + entry + "/reversal")
        .then()
        .statusCode(200);
  }

  private static void toExplain(int files) {
    as(Tokens.finance())
        .queryParam("open", true)
        .get("/api/v1/agency-returns")
        .then()
        .statusCode(200)
        .body("items", hasSize(files));
  }

  private void followed() throws Throwable {
    VertxContextSupport.subscribeAndAwait(follow::follow);
  }
}
