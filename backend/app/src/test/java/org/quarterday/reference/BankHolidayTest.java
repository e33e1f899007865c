package org.quarterday.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Bank holidays, as an administrator keeps them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BankHolidayTest {

  private static final String PROCLAIMED = "2027-06-11";

  @Inject Today today;

  @AfterEach
  void asPublished() {
    today.flow();
    Books.run("delete from bank_holiday where day = date '2027-06-11'");
  }

  @Test
  void aProclaimedDayIsOneMoreRowAndCanBeTakenOffAgain() {
    today.standAt(LocalDate.of(2026, 11, 24));
    admin()
        .body(Map.of("name", "Bank holiday for the jubilee"))
        .put("/api/v1/bank-holidays/" + PROCLAIMED)
        .then()
        .statusCode(200)
        .body("day", is(PROCLAIMED));
    admin()
        .get("/api/v1/bank-holidays")
        .then()
        .body(
            "items.find { it.day == '" + PROCLAIMED + "' }.name",
            is("Bank holiday for the jubilee"));
    admin().delete("/api/v1/bank-holidays/" + PROCLAIMED).then().statusCode(200);
    admin()
        .get("/api/v1/bank-holidays")
        .then()
        .body("items.day", not(org.hamcrest.Matchers.hasItem(PROCLAIMED)));
  }

  @Test
  void aDayThatHasBeenStaysAsItWasCounted() {
    today.standAt(LocalDate.of(2026, 12, 25));
    admin()
        .delete("/api/v1/bank-holidays/2026-12-25")
        .then()
        .statusCode(422)
        .body("code", is("DAY_PAST"));
  }

  @Test
  void theListWarnsBeforeItRunsOut() {
    today.standAt(LocalDate.of(2027, 11, 24));
    admin()
        .get("/api/v1/bank-holidays")
        .then()
        .body("knownUntil", is("2028-12-31"))
        .body("runsOut", is(false));
    today.standAt(LocalDate.of(2027, 12, 24));
    admin().get("/api/v1/bank-holidays").then().body("runsOut", is(true));
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.systemAdmin()).contentType(ContentType.JSON);
  }
}
