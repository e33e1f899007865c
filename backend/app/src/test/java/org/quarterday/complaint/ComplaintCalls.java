package org.quarterday.complaint;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** A tenant who complains, and what is said about it over HTTP. */
final class ComplaintCalls {

  /** The Thursday before Easter. */
  static final LocalDate RECEIVED = LocalDate.of(2026, 4, 2);

  static final String DEFINITION = "You complain that your Direct Debit was taken twice.";
  static final String LEARNING = "Direct Debits changed in March are looked at twice.";

  private ComplaintCalls() {}

  /** Ms Ada Hale owes £600.00; her account. */
  static UUID tenant() {
    UUID account = Books.account(LocalDate.of(2025, 4, 7));
    People.tenant(account, "Ms", "Ada", "Hale");
    People.livesAt(account, "9 Larch Close", "ZZ1 2AB", "");
    Books.entry(account, "DBR", 60_000, LocalDate.of(2026, 3, 2));
    Books.run("update entry set source = 'DEBIT' where account_id = ?", account);
    return account;
  }

  static Map<String, Object> request(UUID account) {
    Map<String, Object> request = new HashMap<>();
    request.put("heard", "DISSATISFIED");
    request.put("heardWords", "“Nobody rings me back”");
    request.put("categoryCode", "DIRECT_DEBIT");
    request.put("receivedOn", RECEIVED.toString());
    request.put("channel", "TELEPHONE");
    request.put("complainant", "TENANT");
    request.put("personId", person(account).toString());
    request.put("words", "My Direct Debit was taken twice and nobody rings me back.");
    request.put("outcomeSought", "The money back.");
    return request;
  }

  /** Mr Idris Vane, who owns his flat's lease and has no rent account. */
  static Map<String, Object> apart() {
    Map<String, Object> request = new HashMap<>();
    request.put("heard", "DISSATISFIED");
    request.put("heardWords", "“Nobody answers a leaseholder”");
    request.put("categoryCode", "NO_ANSWER");
    request.put("receivedOn", RECEIVED.toString());
    request.put("channel", "EMAIL");
    request.put("complainant", "LEASEHOLDER");
    request.put("name", "Mr Idris Vane");
    request.put("address", "Flat 4, 12 Weir Street\nZZ1 4EF");
    request.put("reach", "01632 960177");
    request.put("words", "I asked three times about the bill for the roof.");
    request.put("outcomeSought", "An answer.");
    return request;
  }

  static Response logApart(Map<String, Object> request) {
    return as(Tokens.housingAssistant())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(request)
        .post("/api/v1/complaints");
  }

  static UUID person(UUID account) {
    return (UUID)
        Books.rows(
                "select m.person_id from account a join tenancy_member m on m.tenancy_id = a.tenancy_id where a.account_id = ?",
                account)
            .getFirst()
            .get("person_id");
  }

  static Response log(UUID account, Map<String, Object> request) {
    return as(Tokens.housingAssistant())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(request)
        .post("/api/v1/accounts/" + account + "/complaints");
  }

  static String logged(UUID account) {
    return log(account, request(account)).then().statusCode(201).extract().path("id");
  }

  static Response step(String token, String id, String step, Object body) {
    var asked = as(token).header("If-Match", version(id));
    return (body == null ? asked : asked.body(body)).post("/api/v1/complaints/" + id + step);
  }

  static Response step(String id, String step, Object body) {
    return step(Tokens.housingAssistant(), id, step, body);
  }

  static Response acknowledge(String id, String... points) {
    return step(
        id, "/acknowledgement", Map.of("definition", DEFINITION, "points", List.of(points)));
  }

  static Response draft(String token, String id, Object body) {
    return as(token)
        .header("If-Match", version(id))
        .body(body)
        .put("/api/v1/complaints/" + id + "/draft");
  }

  /** Upheld, with an apology and £50.00 set against the account. */
  static Map<String, Object> whole(LocalDate by) {
    return Map.of(
        "decisions",
        List.of(Map.of("point", 1, "decision", "UPHELD", "reasons", "It was taken twice.")),
        "actions",
        List.of(
            Map.of(
                "kind",
                "APOLOGY",
                "words",
                "In this letter",
                "dueOn",
                by.toString(),
                "setOff",
                false),
            Map.of(
                "kind",
                "COMPENSATION",
                "words",
                "For the trouble:",
                "dueOn",
                by.toString(),
                "amountPence",
                5_000,
                "setOff",
                true)));
  }

  static Response send(String token, String id) {
    return step(token, id, "/answer", null);
  }

  /** Acknowledged, written by the assistant and answered by the senior officer. */
  static String answered(UUID account, LocalDate by) {
    String id = logged(account);
    acknowledge(id, "Taken twice").then().statusCode(200);
    draft(Tokens.housingAssistant(), id, whole(by)).then().statusCode(200);
    send(Tokens.seniorRentsOfficer(), id).then().statusCode(200);
    return id;
  }

  static JsonPath file(String token, String id) {
    return as(token).get("/api/v1/complaints/" + id).then().statusCode(200).extract().jsonPath();
  }

  static JsonPath file(String id) {
    return file(Tokens.housingAssistant(), id);
  }

  static String version(String id) {
    return "\""
        + Books.number("select version from complaint where id = ?", UUID.fromString(id))
        + "\"";
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
