package org.quarterday.standingorder;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Tokens;

/** What Amara, a housing assistant, asks of an account's standing orders. */
record StandingOrderCalls(UUID account) {

  static Map<String, Object> plan(String frequency, String firstOn) {
    var plan = new HashMap<String, Object>();
    plan.put("frequency", frequency);
    plan.put("firstOn", firstOn);
    plan.put("lessWeeklyPence", 0);
    plan.put("extraPence", 0);
    return plan;
  }

  static Map<String, Object> request(String frequency, String firstOn) {
    var request = new HashMap<String, Object>();
    request.put("plan", plan(frequency, firstOn));
    request.put("agreedPence", null);
    request.put("payerName", "Amina Okafor");
    request.put("endsOn", null);
    return request;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> plan(Map<String, Object> request) {
    return (Map<String, Object>) request.get("plan");
  }

  ValidatableResponse preview(Map<String, Object> plan) {
    return amara()
        .body(Map.of("plan", plan))
        .post("/api/v1/accounts/{a}/standing-orders/preview", account)
        .then();
  }

  Response record(Map<String, Object> request) {
    return record(UUID.randomUUID().toString(), request);
  }

  Response record(String key, Map<String, Object> request) {
    return amara()
        .header("Idempotency-Key", key)
        .body(request)
        .post("/api/v1/accounts/{a}/standing-orders", account);
  }

  Response change(String id, String ifMatch, Map<String, Object> request) {
    return amara()
        .header("If-Match", ifMatch)
        .body(request)
        .put("/api/v1/accounts/{a}/standing-orders/{o}/terms", account, id);
  }

  /** On the version after one change. */
  Response end(String id, Map<String, Object> request) {
    return amara()
        .header("If-Match", "\"1\"")
        .body(request)
        .post("/api/v1/accounts/{a}/standing-orders/{o}/end", account, id);
  }

  Response form(String id) {
    return amara().get("/api/v1/accounts/{a}/standing-orders/{o}/form.pdf", account, id);
  }

  ValidatableResponse listed() {
    return amara().get("/api/v1/accounts/{a}/standing-orders", account).then().statusCode(200);
  }

  static ValidatableResponse exceptions(String kind) {
    return amara().get("/api/v1/standing-order-exceptions?kind=" + kind).then().statusCode(200);
  }

  static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant()).contentType(ContentType.JSON);
  }
}
