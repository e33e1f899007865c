package org.quarterday.irregularity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.bacsreport.Collected;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Oracle;
import org.quarterday.support.Tokens;

/** A tenant of whom rent was collected, what banks say of it, and what is read and written. */
abstract class IrregularitiesByApi {

  static final LocalDate TODAY = LocalDate.of(2026, 6, 3);
  static final long RENT = 50_899;

  @Inject Today today;

  Collected payer;

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

  String path() {
    return "/api/v1/accounts/" + payer.account() + "/irregularities";
  }

  ValidatableResponse read() {
    return amara().get(path()).then().statusCode(200);
  }

  ValidatableResponse write(Map<String, Object> request) {
    return write(UUID.randomUUID().toString(), request);
  }

  ValidatableResponse write(String key, Map<String, Object> request) {
    return amara()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(request)
        .post(path() + "/letter")
        .then();
  }

  static void send(String report) {
    amara()
        .contentType("application/xml")
        .queryParam("name", "report.xml")
        .body(report)
        .post("/api/v1/bacs-reports")
        .then()
        .statusCode(200);
  }

  static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }
}
