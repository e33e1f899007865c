package org.quarterday.migration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Extracts;
import org.quarterday.support.PdfText;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.SmallCouncil;

/** Invented people are never taken for tenants, and tenants never for invented people. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
    user = "migration",
    permissions = {"books:import", "account:read"})
class DemonstrationBooksTest {

  @AfterEach
  void theOtherTestsBooksAreACouncilsOwn() {
    Books.run("update import_run set demonstration = false where demonstration");
  }

  @Test
  void aCouncilsOwnBooksNeverSayTheyAreADemonstration() {
    var outcome = new SmallCouncil("DQ").bringIn();
    assertEquals("LOADED", outcome.state(), outcome.report().prettify());
    assertEquals(false, outcome.report().getBoolean("demonstration"));
    everyPageSays(false);
  }

  @Test
  void aDemonstrationCouncilSaysSoOnceItIsLoadedAndNotBefore() {
    var council = new SmallCouncil("DX");
    String id =
        given()
            .contentType("application/json")
            .body(Map.of("council", "Council DX", "asAt", "2026-11-22", "demonstration", true))
            .post("/api/v1/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    everyPageSays(false);

    Extracts.begin(id, council.files()).then().statusCode(202);
    var outcome = Extracts.await(id);

    assertEquals("LOADED", outcome.state(), outcome.report().prettify());
    assertEquals(true, outcome.report().getBoolean("demonstration"));
    everyPageSays(true);
    byte[] list = given().get("/api/v1/accounts/export.pdf?patch=nowhere").asByteArray();
    assertTrue(PdfText.of(list).contains("Demonstration data"), "a printed list says so too");
  }

  private static void everyPageSays(boolean demonstration) {
    given().get("/api/v1/me").then().statusCode(200).body("demonstrationData", is(demonstration));
  }
}
