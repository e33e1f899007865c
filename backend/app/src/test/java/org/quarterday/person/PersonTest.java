package org.quarterday.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class PersonTest {

  private static final Map<String, Object> OKAFOR =
      Map.of(
          "title", "Ms",
          "forename", "Ngozi",
          "surname", "Okafor",
          "bornOn", "1984-02-29",
          "nationalInsuranceNumber", "qq 12 34 56 c",
          "contactPoints", List.of(Map.of("kind", "PHONE", "value", "07700 900123")),
          "preferences", List.of("LARGE_PRINT"));

  @Test
  void aNationalInsuranceNumberIsKeptSealedAndShownMasked() {
    UUID id = add();
    Response person = Lettings.get("/people/{id}", id);
    person
        .then()
        .statusCode(200)
        .body("nationalInsuranceNumberMasked", is("QQ ** ** ** C"))
        .body("contactPoints[0].value", is("07700 900123"))
        .body("preferences", is(List.of("LARGE_PRINT")))
        .body(not(containsString("123456")));
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where subject_id = ? and (coalesce(after::text, '') like '%QQ123456C%')",
            id.toString()));
  }

  @Test
  void aRevealNeedsThePermissionAndAReasonAndIsOnTheAuditLog() {
    UUID id = add();
    String path = "/people/{id}/national-insurance-number/reveal";
    Lettings.post(Tokens.with("account:read"), path, Map.of("reason", "Universal Credit claim"), id)
        .then()
        .statusCode(403);
    String may = Tokens.with("pii:reveal");
    Lettings.post(may, path, Map.of("reason", " "), id)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/reason"));
    Lettings.post(may, path, Map.of("reason", "Universal Credit claim"), id)
        .then()
        .statusCode(200)
        .body("nationalInsuranceNumber", is("QQ123456C"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from audit_event where action = 'REVEAL' and subject_id = ? and reason = 'Universal Credit claim'",
            id.toString()));
  }

  @Test
  void aChangeNamesTheVersionItWasMadeOn() {
    UUID id = add();
    String etag = Lettings.get("/people/{id}", id).header("ETag");
    var moved = Map.of("surname", "Okafor-Lowe", "contactPoints", List.of());
    patch(id, null, moved).then().statusCode(428).body("code", is("IF_MATCH_MISSING"));
    patch(id, etag, moved).then().statusCode(200);
    patch(id, etag, moved).then().statusCode(412).body("code", is("STALE"));
    Lettings.get("/people/{id}", id)
        .then()
        .body("surname", is("Okafor-Lowe"))
        .body("contactPoints", is(List.of()))
        .body("preferences", is(List.of("LARGE_PRINT")))
        .body("nationalInsuranceNumberMasked", is("QQ ** ** ** C"));
  }

  @Test
  void whatIsNoNationalInsuranceNumberIsNamed() {
    Lettings.post(
            Lettings.maker(),
            "/people",
            Map.of("surname", "Okafor", "nationalInsuranceNumber", "12345"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/nationalInsuranceNumber"));
  }

  private static UUID add() {
    return Lettings.post(Lettings.maker(), "/people", OKAFOR)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getUUID("id");
  }

  private static Response patch(UUID id, String etag, Map<String, Object> body) {
    var request = given().auth().oauth2(Lettings.maker()).contentType("application/json");
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.body(body).patch("/api/v1/people/{id}", id);
  }
}
