package org.quarterday.trace;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** People of one test to be looked for, and what the API says of them. */
final class Traced {

  static final LocalDate MONDAY = LocalDate.of(2020, 11, 16);

  private Traced() {}

  static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant()).contentType("application/json");
  }

  static RequestSpecification joe() {
    return given().auth().oauth2(Tokens.anotherHousingAssistant()).contentType("application/json");
  }

  static RequestSpecification helen() {
    return given().auth().oauth2(Tokens.seniorRentsOfficer()).contentType("application/json");
  }

  /** A tenant of a home of their own, born on a day. */
  static UUID tenant(String forename, String surname, String born, String line, String postcode) {
    UUID account = Books.account(MONDAY);
    People.livesAt(account, line, postcode, "N1");
    UUID person = People.tenant(account, "Ms", forename, surname);
    Books.run("update person set born_on = cast(? as date) where id = ?", born, person);
    return person;
  }

  static void telephone(UUID person, String number) {
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, 'PHONE', ?)",
        Books.id(),
        person,
        number);
  }

  static UUID account(UUID person) {
    return (UUID)
        Books.rows(
                "select a.account_id from account a join tenancy_member m on m.tenancy_id = a.tenancy_id where m.person_id = ?",
                person)
            .getFirst()
            .get("account_id");
  }

  /** Asked for with a purpose; {@code known} as name, value, name, value. */
  static Response open(RequestSpecification by, String... known) {
    Map<String, Object> asked = new HashMap<>();
    for (int i = 0; i < known.length; i += 2) {
      asked.put(known[i], known[i + 1]);
    }
    return by.body(
            Map.of(
                "purpose", "Former tenant arrears, gone away",
                "lawfulBasis", "PUBLIC_TASK",
                "known", asked))
        .post("/api/v1/traces");
  }

  /** Whom it brought up, for Amara. */
  static JsonPath found(String... known) {
    String id = open(amara(), known).then().statusCode(201).extract().path("id");
    return amara().get("/api/v1/traces/" + id).then().statusCode(200).extract().jsonPath();
  }

  static Response decide(RequestSpecification by, String trace, int number, String decision) {
    return by.body(Map.of("decision", decision, "reason", "Confirmed by telephone"))
        .post("/api/v1/traces/" + trace + "/candidates/" + number + "/decision");
  }

  static Response send(String text) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("text/csv")
        .queryParam("name", "traces.csv")
        .queryParam("layout", "CREDIT_REFERENCE")
        .queryParam("level", "CREDIT_REFERENCE")
        .queryParam("purpose", "Former tenant arrears")
        .queryParam("lawfulBasis", "PUBLIC_TASK")
        .queryParam("source", "Example Traces")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/trace-files");
  }

  static JsonPath lines(String file) {
    return amara()
        .get("/api/v1/trace-files/" + file + "/lines")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static Response decideLine(String file, int number, String decision, UUID person) {
    Map<String, Object> request = new HashMap<>();
    request.put("decision", decision);
    request.put("reason", "The date of birth agrees");
    request.put("personId", person);
    return amara()
        .body(request)
        .post("/api/v1/trace-files/" + file + "/lines/" + number + "/decision");
  }
}
