package org.quarterday.correctionrequest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
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

/** What is said to be wrong is put right where it is kept, or refused with whom to turn to. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CorrectionRequestTest {

  /** A month later is a Saturday, so the answer is due on the Monday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

  @Inject Today today;

  private UUID account;
  private UUID ada;

  @BeforeEach
  void somebodyRents() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    account = Books.account(LocalDate.of(2025, 4, 7));
    ada = People.tenant(account, "Ms", "Ada", "Helliwel");
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void itIsDoneOnlyWhenTheRecordSaysSomethingElse() {
    String id = received("NAME");
    whole(id)
        .body("request.dueOn", is("2026-10-12"))
        .body("where", containsString("person"))
        .body("sharedWith", hasItem("Department for Work and Pensions"))
        .body("sharedWith", not(hasItem("Nobody")));
    done(id).statusCode(409).body("code", is("CORRECTION_REQUEST_CANNOT"));
    decide(id, true, "The birth certificate says so").statusCode(200).body("state", is("ACCEPTED"));
    done(id)
        .statusCode(409)
        .body("code", is("CORRECTION_REQUEST_NOT_DONE"))
        .body("detail", containsString("The person’s page"));
    Books.run("update person set surname = 'Helliwell' where id = ?", ada);
    done(id).statusCode(200).body("state", is("DONE"));
    whole(id)
        .body("told", is("The benefit office, by e-mail"))
        .body("events.kind", contains("RECEIVED", "ACCEPTED", "DONE"));
    list("").body("items", empty());
    list("?closed=true").body("items", hasSize(1)).body("items[0].state", is("DONE"));
    assertEquals(0, Books.number("select count(*) from letter"));
  }

  @Test
  void eachFieldOfThePersonIsLookedAtByItself() {
    for (String field : new String[] {"DATE_OF_BIRTH", "CONTACT", "NEEDS", "NATIONAL_INSURANCE"}) {
      String id = received(field);
      decide(id, true, "They showed it").statusCode(200);
      Books.run("update person set forename = forename || 'a' where id = ?", ada);
      done(id).statusCode(409).body("code", is("CORRECTION_REQUEST_NOT_DONE"));
    }
    Books.run("update person set born_on = date '1980-02-03' where id = ?", ada);
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, 'PHONE', '07700 900333')",
        Books.id(),
        ada);
    Books.run(
        "insert into person_preference (person_id, preference) values (?, 'LARGE_PRINT')", ada);
    Books.run("update person set national_insurance_sealed = '\\x01' where id = ?", ada);
    Books.rows("select id from correction_request")
        .forEach(row -> done(row.get("id").toString()).statusCode(200));
  }

  @Test
  void aRefusalIsToldByLetterWithWhomTheyMayTurnTo() {
    String id = received("NOTE");
    decide(id, false, "The note says what you said that day; we keep your account beside it")
        .statusCode(200)
        .body("state", is("REFUSED"));
    whole(id).body("letters", is(1));
    var letter = Books.rows("select kind, person_id, cast(content as text) as text from letter");
    assertEquals(1, letter.size());
    assertEquals("CORRECTION_REFUSED", letter.getFirst().get("kind"));
    assertEquals(ada, letter.getFirst().get("person_id"));
    String text = letter.getFirst().get("text").toString();
    for (String said : new String[] {"we keep your account", "Information Commissioner", "court"}) {
      assertTrue(text.contains(said), text);
    }
    decide(id, true, "Looked at it again").statusCode(409);
  }

  @Test
  void moreTimeIsGivenOnceAndWithinTheMonth() {
    String id = received("TENANCY");
    today.standAt(LocalDate.of(2026, 10, 13));
    step(id, "EXTEND").statusCode(409).body("code", is("CORRECTION_REQUEST_CANNOT"));
    list("").body("items[0].late", is(true));
    today.standAt(LocalDate.of(2026, 10, 12));
    step(id, "EXTEND").statusCode(200);
    whole(id).body("request.dueOn", is("2026-12-10")).body("request.late", is(false));
    step(id, "EXTEND").statusCode(409);
    step(id, "WITHDRAW").statusCode(200).body("state", is("WITHDRAWN"));
    step(id, "WITHDRAW").statusCode(409);
  }

  @Test
  void oneRequestIsTakenDownOnceAndNobodyWorksOnTheirOwn() {
    String key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      receive(Tokens.housingAssistant(), key, "NAME").statusCode(201);
    }
    assertEquals(1, Books.number("select count(*) from correction_request"));
    People.linkedToStaff(ada, Tokens.issuer(), Tokens.subject("amara.lewis"));
    receive(Tokens.of("amara.lewis", "housing-assistant"), UUID.randomUUID().toString(), "NAME")
        .statusCode(403)
        .body("code", is("CORRECTION_REQUEST_OWN"));
    as(Tokens.of("amara.lewis", "housing-assistant"))
        .get("/api/v1/correction-requests")
        .then()
        .body("items", empty());
    as(Tokens.contactCentre()).get("/api/v1/correction-requests").then().statusCode(403);
    as(Tokens.auditor()).get("/api/v1/correction-requests").then().statusCode(200);
  }

  private String received(String field) {
    return receive(Tokens.incomeOfficer(), UUID.randomUUID().toString(), field)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse receive(String token, String key, String field) {
    Map<String, Object> body = new HashMap<>();
    body.put("personId", ada.toString());
    body.put("channel", "TELEPHONE");
    body.put("receivedOn", TODAY.toString());
    body.put("identitySeen", "Answered what only they know");
    body.put("field", field);
    body.put("wrong", "It is spelt with two l");
    body.put("right", "Helliwell");
    return as(token)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/correction-requests")
        .then();
  }

  private static ValidatableResponse decide(String id, boolean accepted, String reason) {
    return post(id, "decision", Map.of("accepted", accepted, "reason", reason));
  }

  private static ValidatableResponse done(String id) {
    return post(
        id,
        "done",
        Map.of("words", "Spelt with two l now", "told", "The benefit office, by e-mail"));
  }

  private static ValidatableResponse step(String id, String step) {
    return post(id, "steps", Map.of("step", step, "words", "Waits for the old files"));
  }

  private static ValidatableResponse post(String id, String what, Map<String, ?> body) {
    return as(Tokens.incomeOfficer())
        .body(body)
        .post("/api/v1/correction-requests/" + id + "/" + what)
        .then();
  }

  private static ValidatableResponse whole(String id) {
    return as(Tokens.incomeOfficer())
        .get("/api/v1/correction-requests/" + id)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse list(String query) {
    return as(Tokens.incomeOfficer())
        .get("/api/v1/correction-requests" + query)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
