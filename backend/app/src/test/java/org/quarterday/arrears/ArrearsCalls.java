package org.quarterday.arrears;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.quarterday.contact.ContactCalls;
import org.quarterday.support.Tokens;

/** What Imran, an income officer, asks of the arrears of an account. */
public record ArrearsCalls(UUID account) {

  Response take(String step) {
    return post("steps", Map.of("stepCode", step, "note", ""));
  }

  Response contact(String day) {
    return new ContactCalls(account).spokenOfArrears(day);
  }

  Response pause(String until) {
    return post(
        "pauses",
        Map.of("reason", "DEBT_ADVICE", "note", "StepChange is at work", "untilOn", until));
  }

  public Response promise(long pence, String dueOn) {
    return post("promises", Map.of("amountPence", pence, "dueOn", dueOn, "note", "By telephone"));
  }

  Response end(String pause) {
    return imran()
        .body(Map.of("reason", "The adviser is done"))
        .post("/api/v1/accounts/{a}/arrears/pauses/{p}/end", account, pause);
  }

  Response withdraw(String promise) {
    return imran()
        .body(Map.of("reason", "It was misheard"))
        .post("/api/v1/accounts/{a}/arrears/promises/{p}/withdrawal", account, promise);
  }

  ValidatableResponse shown() {
    return imran().get("/api/v1/accounts/{a}/arrears", account).then().statusCode(200);
  }

  private Response post(String what, Map<String, Object> body) {
    return imran()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1/accounts/{a}/arrears/" + what, account);
  }

  static ValidatableResponse listed(String query) {
    return imran().get("/api/v1/arrears-cases?" + query).then().statusCode(200);
  }

  static RequestSpecification imran() {
    return given().auth().oauth2(Tokens.incomeOfficer()).contentType(ContentType.JSON);
  }
}
