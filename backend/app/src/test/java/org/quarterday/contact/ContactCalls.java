package org.quarterday.contact;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Tokens;

/** What people say of contacts on an account. */
public record ContactCalls(UUID account) {

  /** A call by a tenant that settled everything; {@code changed}: fields and their values. */
  static Map<String, Object> call(UUID person, Object... changed) {
    Map<String, Object> said = new HashMap<>();
    said.put("channel", "TELEPHONE");
    said.put("direction", "IN");
    said.put("personId", person);
    said.put("identity", "ANSWERS");
    said.put("reasonCode", "BALANCE");
    said.put("outcomeCode", "RESOLVED");
    said.put("note", "Told her the balance");
    for (int i = 0; i < changed.length; i += 2) {
      said.put((String) changed[i], changed[i + 1]);
    }
    return said;
  }

  Response log(Map<String, Object> contact, Object... more) {
    return log(Tokens.housingAssistant(), UUID.randomUUID().toString(), contact, more);
  }

  Response log(String token, String key, Map<String, Object> contact, Object... more) {
    Map<String, Object> body = new HashMap<>();
    body.put("contact", contact);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return as(token)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/accounts/{a}/contacts", account);
  }

  /** That a contact of today is on the log; its id. */
  public String logged(UUID person, Object... changed) {
    return log(call(person, changed)).then().statusCode(201).extract().path("id");
  }

  /**
   * Somebody who may speak for the tenant was spoken with about what is owed; agreed was nothing.
   */
  public Response spokenOfArrears(String day) {
    Map<String, Object> said =
        call(
            null,
            "happenedOn",
            day,
            "direction",
            "OUT",
            "otherName",
            "Her sister",
            "authority",
            "WRITTEN",
            "reasonCode",
            "ARREARS",
            "outcomeCode",
            "NOT_AGREED",
            "note",
            "Paid next week, she says");
    return log(Tokens.incomeOfficer(), UUID.randomUUID().toString(), said);
  }

  Response correct(String contact, String why, Map<String, Object> instead) {
    Map<String, Object> body = new HashMap<>();
    body.put("why", why);
    body.put("contact", instead);
    return as(Tokens.housingAssistant())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1/accounts/{a}/contacts/{c}/correction", account, contact);
  }

  ValidatableResponse listed() {
    return listed("accountId=" + account);
  }

  static ValidatableResponse listed(String query) {
    return as(Tokens.housingAssistant()).get("/api/v1/contacts?" + query).then().statusCode(200);
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
