package org.quarterday.refund;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.directdebit.Payers;
import org.quarterday.support.Books;
import org.quarterday.support.Tokens;

/** Refunds as people ask for them and decide about them. */
public final class Refunds {

  private Refunds() {}

  /** An account of Ms Amina Okafor, debited to date, paid by card until it is so much in credit. */
  public static UUID inCredit(long pence) {
    UUID account = Payers.account(10_000);
    Books.entry(account, "RCC", -80_000 - pence, Payers.TODAY);
    return account;
  }

  /** Everything that is needed, to the tenant's own bank account. */
  public static Map<String, Object> request(UUID account, long pence) {
    var request = new HashMap<String, Object>();
    request.put("amountPence", pence);
    request.put("cause", "PAID_TWICE");
    request.put("reason", "Paid twice in May");
    request.put("payeePersonId", Payers.person(account));
    request.put("payeeName", "Amina Ökafor");
    request.put("sortCode", "08-99-99");
    request.put("accountNumber", "66374958");
    request.put("checks", checks(true));
    request.put("evidence", "Card payments of 26 and 27 May; no benefit since April");
    request.put("debts", List.of());
    return request;
  }

  static Map<String, Object> checks(boolean payer) {
    return Map.of("rentToDate", true, "benefit", true, "otherAccounts", true, "payer", payer);
  }

  public static Response ask(UUID account, Map<String, Object> request) {
    return ask(Tokens.housingAssistant(), account, request);
  }

  static Response ask(String token, UUID account, Map<String, Object> request) {
    return as(token).body(request).post("/api/v1/accounts/" + account + "/refunds");
  }

  /** Asked for by Amara; its id. */
  public static String asked(UUID account, long pence) {
    return ask(account, request(account, pence)).then().statusCode(201).extract().path("id");
  }

  /** Asked for by Amara and approved by Helen; its id. */
  public static String approved(UUID account, long pence) {
    String id = asked(account, pence);
    approve(Tokens.seniorRentsOfficer(), id).then().statusCode(200);
    return id;
  }

  /** Exactly as it stands. */
  static Response approve(String token, String id) {
    return approve(token, id, one(id).getString("contentHash"));
  }

  static Response approve(String token, String id, String hash) {
    return as(token).body(Map.of("contentHash", hash)).post("/api/v1/refunds/" + id + "/approval");
  }

  /** {@code withdrawal} or {@code return}. */
  public static Response undo(String token, String id, String as) {
    return as(token)
        .body(Map.of("reason", "The account has been closed"))
        .post("/api/v1/refunds/" + id + "/" + as);
  }

  /** As Helen reads it. */
  public static JsonPath one(String id) {
    return as(Tokens.seniorRentsOfficer())
        .get("/api/v1/refunds/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }

  /** With a key of its own. */
  public static RequestSpecification as(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON);
  }
}
