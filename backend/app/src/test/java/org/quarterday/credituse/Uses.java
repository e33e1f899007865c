package org.quarterday.credituse;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.credit.Credits;
import org.quarterday.refund.Refunds;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** Uses of credits as people propose them and decide about them. */
public final class Uses {

  private Uses() {}

  static Map<String, Object> request(String kind, long pence) {
    var request = new HashMap<String, Object>();
    request.put("kind", kind);
    request.put("amountPence", pence);
    request.put("reason", "Rent of your garage");
    request.put("evidence", "Call with the tenant on 20 May");
    return request;
  }

  public static Map<String, Object> toAccount(UUID to, long pence, String authority) {
    var request = request("TO_ACCOUNT", pence);
    request.put("toAccountId", to);
    request.put("authority", authority);
    return request;
  }

  public static Map<String, Object> toCouncilDebt(String debt, long pence) {
    var request = request("TO_COUNCIL_DEBT", pence);
    request.put("reason", "Your Council Tax of this year");
    request.put("councilDebtId", debt);
    request.put("authority", "SET_OFF");
    return request;
  }

  static Map<String, Object> toBenefit(String kind, long pence) {
    var request = request(kind, pence);
    request.put("reason", "Benefit paid for weeks already paid for");
    request.put("reference", "HB4711/2026");
    return request;
  }

  static Map<String, Object> unclaimed(long pence) {
    var request = request("UNCLAIMED", pence);
    request.put("reason", "Credit not claimed");
    return request;
  }

  public static Response propose(UUID account, Map<String, Object> request) {
    return propose(Tokens.housingAssistant(), account, request);
  }

  static Response propose(String token, UUID account, Map<String, Object> request) {
    return Refunds.as(token).body(request).post("/api/v1/accounts/" + account + "/credit-uses");
  }

  /** Proposed by Amara, and waiting; its id. */
  public static String proposed(UUID account, Map<String, Object> request) {
    return propose(account, request).then().statusCode(201).extract().path("id");
  }

  /** Proposed by Amara and approved by Helen; its id. */
  public static String approved(UUID account, Map<String, Object> request) {
    String id = proposed(account, request);
    approve(Tokens.seniorRentsOfficer(), id).then().statusCode(200);
    return id;
  }

  /** Exactly as it stands. */
  public static Response approve(String token, String id) {
    return approve(token, id, one(id).getString("contentHash"));
  }

  static Response approve(String token, String id, String hash) {
    return Refunds.as(token)
        .body(Map.of("contentHash", hash))
        .post("/api/v1/credit-uses/" + id + "/approval");
  }

  static Response putBack(String id) {
    return Refunds.as(Tokens.housingAssistant())
        .body(Map.of("reason", "You claimed your credit", "evidence", "Passport seen on 20 May"))
        .post("/api/v1/credit-uses/" + id + "/put-back");
  }

  /** Asked for by Amara and approved by Helen; its id. */
  public static String broughtBack(String id) {
    String back = putBack(id).then().statusCode(201).extract().path("id");
    approve(Tokens.seniorRentsOfficer(), back).then().statusCode(200);
    return back;
  }

  static Response receipt(String id, long pence) {
    return Refunds.as(Tokens.housingAssistant())
        .body(
            Map.of("reference", "CT-2026-118204", "receivedOn", "2026-05-27", "amountPence", pence))
        .post("/api/v1/credit-uses/" + id + "/receipt");
  }

  /**
   * £20 of a credit of £90, which is Ms Okafor's, go to an account of £20 arrears, which becomes
   * the tenancy's garage, and £50 to the council's other books, which give them back.
   */
  public static void toTheGarageAndElsewhereAndBack(UUID account, UUID garage) {
    People.tenant(account, "Ms", "Amina", "Okafor");
    Books.run(
        "update account set kind = 'GARAGE', tenancy_id = (select tenancy_id from account where account_id = ?) where account_id = ?",
        account,
        garage);
    Credits.proved(account, "PAID_TWICE");
    propose(account, toAccount(garage, 2_000, "SAME_TENANCY")).then().statusCode(201);
    String tax = Credits.councilTax(account, 5_000);
    broughtBack(approved(account, toCouncilDebt(tax, 5_000)));
  }

  /** As Helen reads it. */
  static JsonPath one(String id) {
    return Refunds.as(Tokens.seniorRentsOfficer())
        .get("/api/v1/credit-uses/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }
}
