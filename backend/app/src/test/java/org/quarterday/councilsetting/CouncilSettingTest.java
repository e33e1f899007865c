package org.quarterday.councilsetting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The numbers a council sets: from a day on, within bounds, in words. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CouncilSettingTest {

  private static final String CODE = "COMPLAINT_SOON_DAYS";

  @Inject Today today;

  @AfterEach
  void asItCame() {
    Books.run(
        "delete from council_setting where code = ? and valid_from > date '1980-01-01'", CODE);
    Books.run("update council_setting set valid_before = null, value = 2 where code = ?", CODE);
  }

  @Test
  void aNumberIsAnotherFromItsDayOnAndWasWhatItWas() {
    LocalDate from = today.date().plusDays(10);
    set(from, 4).statusCode(200);
    assertEquals(List.of(2, 4), values());
    set(from, 5).statusCode(200);
    assertEquals(List.of(2, 5), values());
    assertEquals(
        2,
        Books.number(
            "select value from council_setting where code = ? and valid_before = ?", CODE, from));
    set(from.minusDays(1), 6)
        .statusCode(422)
        .body("code", is("COUNCIL_SETTING_WRONG"))
        .body("errors.pointer", contains("/validFrom"));
    assertEquals(List.of(2, 5), values());
  }

  @Test
  void neverInHindsightAndNeverBeyondItsBounds() {
    set(today.date().minusDays(1), 4)
        .statusCode(422)
        .body("errors.pointer", contains("/validFrom"));
    set(today.date(), 21).statusCode(422).body("errors.pointer", contains("/value"));
    set(today.date(), -1).statusCode(422).body("errors.pointer", contains("/value"));
    put("NOT_A_SETTING", Tokens.systemAdmin(), today.date(), 4)
        .statusCode(404)
        .body("code", is("COUNCIL_SETTING_NOT_FOUND"));
    put(CODE, Tokens.housingAssistant(), today.date(), 4).statusCode(403);
    assertEquals(List.of(2), values());
  }

  @Test
  void eachIsSaidInWordsAndWithinItsOwnBounds() {
    list()
        .body("items.find { it.code == 'DD_NOTICE_WORKING_DAYS' }.unit", is("working days"))
        .body("items.duty", hasItem("Housing Online"));
    assertEquals(
        0,
        Books.number(
            "select count(*) from council_setting s join council_setting_kind k on k.code = s.code where s.value not between k.least and k.most"));
    assertEquals(
        0,
        Books.number(
            "select count(*) from council_setting_kind k where not exists (select from council_setting s where s.code = k.code)"));
    assertThrows(
        IllegalStateException.class,
        () ->
            Books.run(
                "insert into council_setting (code, valid_from, value) values ('NO_WORDS_FOR_IT', current_date, 1)"));
  }

  private List<Integer> values() {
    return list().extract().path("items.findAll { it.code == '" + CODE + "' }.value");
  }

  private static ValidatableResponse list() {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/council-settings")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse set(LocalDate from, int value) {
    return put(CODE, Tokens.systemAdmin(), from, value);
  }

  private static ValidatableResponse put(String code, String token, LocalDate from, int value) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(Map.of("validFrom", from.toString(), "value", value))
        .put("/api/v1/council-settings/" + code)
        .then();
  }
}
