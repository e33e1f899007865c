package org.quarterday.safeguarding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A concern is passed on by many and seen by few, and each sight is on record. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SafeguardingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);
  private static final String FACTS = "A child alone in the flat at eleven in the morning";

  @Inject Today today;

  private UUID account;
  private UUID ada;

  @BeforeEach
  void aTenant() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    account = Books.account(LocalDate.of(2026, 4, 6));
    ada = People.tenant(account, "Ms", "Ada", "Tenant");
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void whoRaisedItSeesThatItWasPassedOnAndLaterThatItWasRead() {
    raise(Tokens.contactCentre());
    as(Tokens.contactCentre())
        .get("/api/v1/raised-concerns")
        .then()
        .body("items", hasSize(1))
        .body("items[0].passedOnAt", notNullValue())
        .body("items[0].readAt", nullValue())
        .body("items[0].facts", nullValue());
    as(Tokens.housingAssistant()).get("/api/v1/raised-concerns").then().body("items", hasSize(0));
    look(Tokens.headOfService(), id(), "New on the list");
    as(Tokens.contactCentre())
        .get("/api/v1/raised-concerns")
        .then()
        .body("items[0].readAt", notNullValue());
  }

  @Test
  void whoMayNotSeeItCannotTellThatItIsThere() {
    raise(Tokens.housingAssistant());
    String id = id();
    for (String token :
        List.of(
            Tokens.housingAssistant(),
            Tokens.incomeOfficer(),
            Tokens.contactCentre(),
            Tokens.finance(),
            Tokens.auditor(),
            Tokens.systemAdmin())) {
      as(token).get("/api/v1/safeguarding-concerns").then().statusCode(403);
      as(token)
          .body(Map.of("why", "I am curious"))
          .post("/api/v1/safeguarding-concerns/{i}/sights", id)
          .then()
          .statusCode(403);
    }
    String log =
        as(Tokens.auditor()).get("/api/v1/audit-events?limit=250").then().extract().asString();
    assertFalse(log.contains("alone in the flat") || log.contains("safeguarding_concern"), log);
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where subject = 'task' and action = 'INSERT' and actor not like 'quarterday|%' and after ->> 'kind' like 'SAFEGUARDING%'"),
        "nobody's name stands beside the task");
    String person = as(Tokens.housingAssistant()).get("/api/v1/people/{p}", ada).asString();
    assertFalse(person.toLowerCase().contains("safeguard") || person.contains("concern"), person);
  }

  @Test
  void theListNamesNobodyAndEachSightStaysWithItsReason() {
    raise(Tokens.housingAssistant());
    String lines =
        as(Tokens.seniorRentsOfficer())
            .get("/api/v1/safeguarding-concerns")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].about", is("CHILD"))
            .extract()
            .asString();
    assertFalse(lines.contains("Ada") || lines.contains(ada.toString()), lines);
    look(Tokens.seniorRentsOfficer(), id(), "New on the list");
    as(Tokens.headOfService())
        .body(Map.of("why", "Deputy while Helen is away"))
        .post("/api/v1/safeguarding-concerns/{i}/sights", id())
        .then()
        .statusCode(200)
        .body("facts", is(FACTS))
        .body("personName", is("Ms Ada Tenant"))
        .body("sights", hasSize(2))
        .body("sights[0].seenByName", is("Helen Marsh"))
        .body("sights[1].why", is("Deputy while Helen is away"));
    as(Tokens.headOfService())
        .body(Map.of("why", " "))
        .post("/api/v1/safeguarding-concerns/{i}/sights", id())
        .then()
        .statusCode(422);
  }

  @Test
  void itIsReferredReviewedAndClosedOnce() {
    raise(Tokens.housingAssistant());
    String id = id();
    as(Tokens.headOfService())
        .body(
            Map.of(
                "referredTo", "Children's services, duty desk",
                "referredOn", "2026-05-27",
                "reviewOn", "2026-06-10"))
        .post("/api/v1/safeguarding-concerns/{i}/referral", id)
        .then()
        .statusCode(200)
        .body("state", is("REFERRED"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from task where kind = 'SAFEGUARDING_REVIEW' and due_on = date '2026-06-10' and state = 'OPEN' and account_id is null"));
    as(Tokens.headOfService())
        .body(Map.of("outcome", "Family support began on 3 June"))
        .post("/api/v1/safeguarding-concerns/{i}/outcome", id)
        .then()
        .statusCode(200);
    assertEquals(
        0,
        Books.number(
            "select count(*) from task where kind like 'SAFEGUARDING%' and state = 'OPEN'"));
    as(Tokens.headOfService())
        .body(Map.of("outcome", "Again and again"))
        .post("/api/v1/safeguarding-concerns/{i}/outcome", id)
        .then()
        .statusCode(409)
        .body("code", is("CONCERN_CANNOT"));
  }

  @Test
  void aConcernAboutTheLeadIsNotSeenByTheLead() {
    raise(Tokens.housingAssistant());
    People.linkedToStaff(ada, Tokens.issuer(), Tokens.subject("helen.marsh"));
    as(Tokens.seniorRentsOfficer())
        .get("/api/v1/safeguarding-concerns")
        .then()
        .body("items", hasSize(0));
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("why", "I would like to know"))
        .post("/api/v1/safeguarding-concerns/{i}/sights", id())
        .then()
        .statusCode(404);
  }

  private void raise(String token) {
    as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            Map.of(
                "personId",
                ada,
                "accountId",
                account,
                "about",
                "CHILD",
                "facts",
                FACTS,
                "noticedOn",
                "2026-05-27",
                "inDangerNow",
                false))
        .post("/api/v1/safeguarding-concerns")
        .then()
        .statusCode(201)
        .body("passedOnAt", notNullValue());
  }

  private static void look(String token, String id, String why) {
    as(token)
        .body(Map.of("why", why))
        .post("/api/v1/safeguarding-concerns/{i}/sights", id)
        .then()
        .statusCode(200);
  }

  private static String id() {
    return Books.rows("select id from safeguarding_concern").getFirst().get("id").toString();
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
