package org.quarterday.marker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Who is warned, by whose leave, for how long; and who learns nothing of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MarkerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  @Inject Today today;
  @Inject FollowMarkers follow;

  private UUID account;
  private UUID leon;
  private UUID beth;

  @BeforeEach
  void twoTenantsOfOneHome() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    account = Books.account(LocalDate.of(2026, 4, 6));
    leon = People.tenant(account, "Mr", "Leon", "Example");
    beth = People.tenant(account, "Ms", "Beth", "Example");
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void nobodyIsWarnedBeforeAnotherPersonAuthorisedIt() {
    String id = proposed();
    warnings(Tokens.contactCentre(), "personId=" + leon).body("items", hasSize(0));
    decide(Tokens.seniorRentsOfficer(), id, "AUTHORISE").then().statusCode(200);
    warnings(Tokens.contactCentre(), "personId=" + leon)
        .body("items", hasSize(1))
        .body("items[0].instruction", is("Two visit"))
        .body("items[0].category", is("Violence"))
        .body("items[0].personKnows", is(false))
        .body("items[0].whatHappened", nullValue());
    warnings(Tokens.incomeOfficer(), "accountId=" + account).body("items", hasSize(1));
    warnings(Tokens.housingAssistant(), "propertyId=" + property(account))
        .body("items", hasSize(1));
    warnings(Tokens.housingAssistant(), "personId=" + beth).body("items", hasSize(0));
  }

  @Test
  void whoAskedForItDoesNotAuthoriseIt() {
    String id = propose(Tokens.seniorRentsOfficer(), marker()).path("id");
    decide(Tokens.seniorRentsOfficer(), id, "AUTHORISE")
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
    decide(Tokens.housingAssistant(), id, "AUTHORISE").then().statusCode(403);
    decide(Tokens.headOfService(), id, "REFUSE").then().statusCode(200);
    decide(Tokens.headOfService(), id, "AUTHORISE")
        .then()
        .statusCode(409)
        .body("code", is("MARKER_CANNOT"));
  }

  @Test
  void aMarkerStandsAtMostAsLongAsItsCategorySays() {
    propose(Tokens.housingAssistant(), marker("reviewOn", "2027-05-28"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/reviewOn"));
    propose(Tokens.housingAssistant(), marker("reviewOn", "2026-05-27")).then().statusCode(422);
    propose(Tokens.housingAssistant(), marker("category", "NOTHING")).then().statusCode(422);
    propose(Tokens.housingAssistant(), marker("told", "TOLD")).then().statusCode(422);
    propose(Tokens.housingAssistant(), marker("told", "NOT_TOLD", "notToldWhy", ""))
        .then()
        .statusCode(422);
    assertEquals(0, Books.number("select count(*) from cautionary_marker"));
  }

  @Test
  void itIsAskedForBeforeItsDayAndOverOnItUnlessRenewed() {
    String id = standing();
    today.standAt(LocalDate.of(2027, 4, 30));
    followed();
    followed();
    assertEquals(
        1,
        Books.number(
            "select count(*) from task where kind = 'CAUTIONARY_REVIEW' and state = 'OPEN' and account_id is null"));
    today.standAt(LocalDate.of(2027, 5, 27));
    warnings(Tokens.housingAssistant(), "personId=" + leon).body("items", hasSize(0));
    followed();
    list(Tokens.seniorRentsOfficer(), "state=LAPSED")
        .body("items", hasSize(1))
        .body("items[0].id", is(id))
        .body("items[0].endedOn", is("2027-05-27"));
    as(Tokens.headOfService())
        .body(Map.of("reviewOn", "2027-09-01", "why", "Threatened again"))
        .post("/api/v1/cautionary-markers/{i}/renewal", id)
        .then()
        .statusCode(409);
    assertEquals(
        0,
        Books.number("select count(*) from task where kind like 'CAUTIONARY%' and state = 'OPEN'"));
  }

  @Test
  void itIsRenewedWithAReasonByAnotherThanWhoAskedForIt() {
    String id = standing();
    today.standAt(LocalDate.of(2027, 5, 1));
    followed();
    as(Tokens.headOfService())
        .body(Map.of("reviewOn", "2028-05-01", "why", "Threatened an officer in March"))
        .post("/api/v1/cautionary-markers/{i}/renewal", id)
        .then()
        .statusCode(200)
        .body("reviewOn", is("2028-05-01"));
    today.standAt(LocalDate.of(2027, 6, 1));
    followed();
    warnings(Tokens.housingAssistant(), "accountId=" + account).body("items", hasSize(1));
  }

  @Test
  void whoMovedOutWarnsNobodyAtTheOldHome() {
    standing();
    Books.run("update tenancy_member set to_on = date '2026-05-01' where person_id = ?", leon);
    warnings(Tokens.housingAssistant(), "accountId=" + account).body("items", hasSize(0));
    warnings(Tokens.housingAssistant(), "propertyId=" + property(account))
        .body("items", hasSize(0));
    warnings(Tokens.housingAssistant(), "personId=" + leon).body("items", hasSize(1));
  }

  @Test
  void whoHasNoBusinessWithPeopleLearnsNothing() {
    standing();
    for (String token : List.of(Tokens.finance(), Tokens.auditor(), Tokens.systemAdmin())) {
      as(token).get("/api/v1/cautionary-warnings?personId=" + leon).then().statusCode(403);
      as(token).get("/api/v1/cautionary-markers").then().statusCode(403);
    }
    list(Tokens.contactCentre(), "state=STANDING").body("items", hasSize(0));
    list(Tokens.housingAssistant(), "state=STANDING")
        .body("items", hasSize(1))
        .body("items[0].whyNotDecide", containsString("Another role"));
    String log =
        given()
            .auth()
            .oauth2(Tokens.auditor())
            .get("/api/v1/audit-events?subject=cautionary_marker")
            .asString();
    assertFalse(log.contains("Two visit") || log.contains(leon.toString()), log);
    assertFalse(
        given()
            .auth()
            .oauth2(Tokens.housingAssistant())
            .get("/api/v1/tasks")
            .asString()
            .contains("Leon"));
  }

  @Test
  void aMarkerAboutAColleagueIsNotShownToThem() {
    standing();
    People.linkedToStaff(leon, Tokens.issuer(), Tokens.subject("amara.lewis"));
    warnings(Tokens.housingAssistant(), "personId=" + leon).body("items", hasSize(0));
    warnings(Tokens.anotherHousingAssistant(), "personId=" + leon).body("items", hasSize(1));
    list(Tokens.housingAssistant(), "state=STANDING").body("items", hasSize(0));
  }

  @Test
  void whatACategoryAllowsIsAnotherFromADayOn() {
    as(Tokens.systemAdmin())
        .body(
            Map.of(
                "validFrom",
                "2026-06-01",
                "place",
                10,
                "name",
                "Violence",
                "reviewMonths",
                6,
                "remindDays",
                14,
                "withdrawn",
                false))
        .put("/api/v1/cautionary-categories/VIOLENCE")
        .then()
        .statusCode(200);
    today.standAt(LocalDate.of(2026, 6, 1));
    propose(Tokens.housingAssistant(), marker("reviewOn", "2026-12-02")).then().statusCode(422);
    propose(Tokens.housingAssistant(), marker("reviewOn", "2026-12-01")).then().statusCode(201);
    Books.empty();
    Books.run(
        "delete from cautionary_category where code = 'VIOLENCE' and valid_from > date '2000-01-01'");
    Books.run("update cautionary_category set valid_before = null where code = 'VIOLENCE'");
  }

  private void followed() {
    try {
      VertxContextSupport.subscribeAndAwait(() -> follow.follow());
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String standing() {
    String id = proposed();
    decide(Tokens.seniorRentsOfficer(), id, "AUTHORISE").then().statusCode(200);
    return id;
  }

  private String proposed() {
    return propose(Tokens.housingAssistant(), marker()).then().statusCode(201).extract().path("id");
  }

  private static Map<String, Object> marker(Object... changed) {
    Map<String, Object> marker = new HashMap<>();
    marker.put("category", "VIOLENCE");
    marker.put("happenedOn", "2026-05-20");
    marker.put("whatHappened", "Threw a chair at an officer in the interview room");
    marker.put("instruction", "Two visit");
    marker.put("evidence", "Incident report 114");
    marker.put("reviewOn", "2027-05-27");
    marker.put("told", "TO_TELL");
    for (int i = 0; i < changed.length; i += 2) {
      marker.put((String) changed[i], changed[i + 1]);
    }
    return marker;
  }

  private Response propose(String token, Map<String, Object> marker) {
    return as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(marker)
        .post("/api/v1/people/{p}/cautionary-markers", leon);
  }

  private static Response decide(String token, String id, String decision) {
    return as(token)
        .body(Map.of("decision", decision, "why", "Read the report"))
        .post("/api/v1/cautionary-markers/{i}/decision", id);
  }

  private static ValidatableResponse warnings(String token, String query) {
    return as(token).get("/api/v1/cautionary-warnings?" + query).then().statusCode(200);
  }

  private static ValidatableResponse list(String token, String query) {
    return as(token).get("/api/v1/cautionary-markers?" + query).then().statusCode(200);
  }

  private static UUID property(UUID account) {
    return (UUID)
        Books.rows("select property_id from account where account_id = ?", account)
            .getFirst()
            .get("property_id");
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
