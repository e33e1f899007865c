package org.quarterday.hold;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Tokens;

/** Holds as people set and end them. */
public final class HoldCalls {

  private HoldCalls() {}

  /** With evidence, and its days: {@code "startsOn", "2026-05-27"}. */
  public static Map<String, Object> request(String kind, UUID person, String... days) {
    var request = new HashMap<String, Object>();
    request.put("kind", kind);
    request.put("personId", person);
    request.put("source", "Insolvency Service");
    request.put("reference", "BSN-2026-118342");
    request.put("evidence", "Notice by e-mail, filed with the account's papers");
    request.put("reason", "Entered in the register");
    for (int i = 0; i < days.length; i += 2) {
      request.put(days[i], days[i + 1]);
    }
    return request;
  }

  public static Response set(UUID account, Map<String, Object> request) {
    return set(Tokens.housingAssistant(), account, request);
  }

  static Response set(String token, UUID account, Map<String, Object> request) {
    return as(token).body(request).post("/api/v1/accounts/" + account + "/holds");
  }

  /** Registered on a day; its id. */
  public static String breathingSpace(UUID account, UUID person, String registeredOn) {
    return set(account, request("BREATHING_SPACE", person, "registeredOn", registeredOn))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The account's holds, whatever their state. */
  public static ValidatableResponse listed(UUID account, String state) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/holds?accountId=" + account + (state == null ? "" : "&state=" + state))
        .then()
        .statusCode(200);
  }

  static JsonPath one(UUID account) {
    return listed(account, null).extract().jsonPath();
  }

  public static ValidatableResponse stops(UUID account) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/hold-stops?accountId=" + account)
        .then()
        .statusCode(200);
  }

  public static Response act(
      String token, String id, int version, String what, Map<String, Object> body) {
    return as(token)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/api/v1/holds/" + id + "/" + what);
  }

  /** With a key of its own. */
  static RequestSpecification as(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON);
  }
}
