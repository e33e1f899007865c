package org.quarterday.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Money limits, adjustment reasons and charge types as a council sets them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LimitTest {

  /** A pair no other test asks about. */
  private static final String PAIR =
      "items.findAll { it.action == 'REVERSE_ALONE' && it.permission == 'adjustment:approve-any' }";

  @Inject Today today;

  @BeforeEach
  void aCouncil() {
    Books.referenceData();
    clean();
  }

  @AfterEach
  void clean() {
    Books.run(
        "delete from money_limit where action = 'REVERSE_ALONE' and permission = 'adjustment:approve-any'");
    Books.run("delete from adjustment_reason where code like 'FLOOD%'");
    Books.run("delete from transaction_type_terms where type_code = 'DZZ'");
    Books.run("delete from transaction_type where code = 'DZZ'");
  }

  @Test
  void aLimitHoldsFromItsDayAndTheOneBeforeEndsThere() {
    set(limit(today.date(), 12_345L), 200).body("limitPence", is(12_345));
    set(limit(today.date().plusDays(30), null), 200).body("limitPence", is(nullValue()));
    get("/money-limits")
        .body(PAIR + ".limitPence", contains(12_345, null))
        .body(PAIR + ".validBefore", contains(today.date().plusDays(30).toString(), null));
  }

  @Test
  void aLimitOfTheSameDayIsReplacedAndTheOldOneStaysOnTheAuditLog() {
    set(limit(today.date(), 5_000_000L), 200);
    set(limit(today.date(), 50_000L), 200);
    get("/money-limits").body(PAIR + ".limitPence", contains(50_000));
    assertEquals(
        1,
        Books.number(
            """
            select count(*) from audit_event where subject = 'money_limit' and subject_id = 'REVERSE_ALONE' and action = 'UPDATE'
               and before ->> 'limit_pence' = '5000000' and after ->> 'limit_pence' = '50000' and at > now() - interval '1 minute'\
            """));
  }

  @Test
  void aLimitIsNotSetForYesterdayNorUnderALaterOne() {
    set(limit(today.date().minusDays(1), 100L), 422)
        .body("code", is("DAY_PAST"))
        .body("errors[0].pointer", is("/validFrom"));
    set(limit(today.date().plusDays(9), 100L), 200);
    set(limit(today.date().plusDays(8), 200L), 409).body("code", is("LATER_ROW"));
    get("/money-limits").body(PAIR + ".limitPence", contains(100));
  }

  @Test
  void noLimitIsSaidOutrightAndNotByLeavingTheAmountOut() {
    Map<String, Object> request = limit(today.date(), 100L);
    request.remove("limitPence");
    set(request, 422).body("errors[0].pointer", is("/limitPence"));
    request.put("limitPence", 100);
    request.put("unlimited", true);
    set(request, 422).body("errors[0].pointer", is("/limitPence"));
    request.put("limitPence", -1);
    set(request, 422).body("errors[0].pointer", is("/limitPence"));
  }

  @Test
  void aLimitBelongsToAPermissionItsActionAsksFor() {
    Map<String, Object> request = limit(today.date(), 100L);
    request.put("permission", "report:view");
    set(request, 422).body("code", is("NOT_LIMITED")).body("errors[0].pointer", is("/permission"));
  }

  @Test
  void onlyAnAdministratorSetsLimits() {
    for (String token : new String[] {Tokens.seniorRentsOfficer(), Tokens.headOfService()}) {
      send("POST", "/money-limits", token, limit(today.date(), 100L), 403);
    }
  }

  @Test
  void theDatabaseRefusesTwoLimitsOfOneDay() {
    set(limit(today.date(), 100L), 200);
    org.junit.jupiter.api.Assertions.assertThrows(
        RuntimeException.class,
        () ->
            Books.run(
                "insert into money_limit values ('REVERSE_ALONE', 'adjustment:approve-any', ?, null, 7)",
                today.date().plusDays(1)));
  }

  @Test
  void aReasonIsAddedTakenOutOfUseAndBroughtBack() {
    String admin = Tokens.systemAdmin();
    Map<String, Object> reason = Map.of("code", "FLOOD_RELIEF", "name", "Relief after a flood");
    send("POST", "/adjustment-reasons", admin, reason, 200).body("retiredOn", is(nullValue()));
    send("POST", "/adjustment-reasons", admin, reason, 409).body("code", is("CODE_TAKEN"));
    send("POST", "/adjustment-reasons", admin, Map.of("code", "flood", "name", "x"), 422)
        .body("errors[0].pointer", is("/code"));
    String path = "/adjustment-reasons/FLOOD_RELIEF/retirement";
    String day = today.date().plusDays(3).toString();
    send("PUT", path, admin, Map.of("retiredOn", day), 200).body("retiredOn", is(day));
    send("PUT", path, admin, Map.of("retiredOn", "2020-01-01"), 422).body("code", is("DAY_PAST"));
    send("PUT", path, admin, Map.of(), 200).body("retiredOn", is(nullValue()));
    send("PUT", "/adjustment-reasons/FLOOD_NOT/retirement", admin, Map.of(), 404)
        .body("code", is("REASON_NOT_FOUND"));
    assertEquals(
        3,
        Books.number(
            "select count(*) from audit_event where subject = 'adjustment_reason' and subject_id = 'FLOOD_RELIEF' and at > now() - interval '1 minute'"));
  }

  @Test
  void aChargeTypeIsAddedWithItsFirstFlags() {
    Map<String, Object> terms = new HashMap<>();
    terms.put("validFrom", "2026-04-07");
    for (String flag :
        new String[] {
          "chargedInFreeWeeks",
          "chargedWhenVoid",
          "vatable",
          "benefitEligible",
          "countsAsPayment",
          "countsAsRent"
        }) {
      terms.put(flag, false);
    }
    terms.put("apportioned", true);
    Map<String, Object> type =
        new HashMap<>(
            Map.of(
                "code", "DZZ", "name", "Window boxes", "tenantText", "Window box", "terms", terms));
    String admin = Tokens.systemAdmin();
    send("POST", "/charge-types", admin, type, 422)
        .body("code", is("NOT_A_MONDAY"))
        .body("errors[0].pointer", is("/terms/validFrom"));
    terms.put("validFrom", "2026-04-06");
    send("POST", "/charge-types", admin, type, 200).body("kind", is("CHARGE"));
    send("POST", "/charge-types", admin, type, 409).body("code", is("CODE_TAKEN"));
    get("/charge-types").body("items.find { it.code == 'DZZ' }.terms.apportioned", contains(true));
    type.put("code", "D1");
    send("POST", "/charge-types", admin, type, 422).body("errors[0].pointer", is("/code"));
  }

  private static Map<String, Object> limit(LocalDate from, Long pence) {
    Map<String, Object> request =
        new HashMap<>(
            Map.of(
                "action",
                "REVERSE_ALONE",
                "permission",
                "adjustment:approve-any",
                "validFrom",
                from.toString(),
                "unlimited",
                pence == null));
    if (pence != null) {
      request.put("limitPence", pence);
    }
    return request;
  }

  private static ValidatableResponse set(Map<String, Object> request, int status) {
    return send("POST", "/money-limits", Tokens.systemAdmin(), request, status);
  }

  private static ValidatableResponse get(String path) {
    return given().auth().oauth2(Tokens.systemAdmin()).get("/api/v1" + path).then().statusCode(200);
  }

  private static ValidatableResponse send(
      String method, String path, String token, Object body, int status) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body)
        .request(method, "/api/v1" + path)
        .then()
        .statusCode(status);
  }
}
