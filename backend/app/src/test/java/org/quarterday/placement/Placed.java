package org.quarterday.placement;

import static org.quarterday.formertenant.FormerTenants.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.formertenant.FormerTenants;
import org.quarterday.support.Books;
import org.quarterday.support.Tokens;

/** Agencies, and debts placed with them as people do it. */
public final class Placed {

  private Placed() {}

  /** Harrow Lee keeps 15 % and VAT on it, and hands over the rest. */
  public static void harrowLee(LocalDate from) {
    agency("HARROW_LEE", "Harrow Lee Recoveries", "NET", from).then().statusCode(200);
  }

  /** Tarn Brook hands over everything, and sends invoices. */
  public static void tarnBrook(LocalDate from) {
    agency("TARN_BROOK", "Tarn Brook Collections", "GROSS", from).then().statusCode(200);
  }

  public static Map<String, Object> terms(String code, String name, String pays, LocalDate from) {
    var request = new HashMap<String, Object>();
    request.put("code", code);
    request.put("name", name);
    request.put("validFrom", from.toString());
    request.put("inUse", true);
    request.put("pays", pays);
    request.put("commissionPoints", 1500);
    request.put("vatPoints", 2000);
    request.put("contract", "Contract RB/2026/114");
    request.put("contractTo", null);
    request.put("dataRole", "PROCESSOR");
    request.put("dataEvidence", "Contracts register, entry 114");
    return request;
  }

  public static Response agency(String code, String name, String pays, LocalDate from) {
    return as(Tokens.systemAdmin()).body(terms(code, name, pays, from)).post("/api/v1/agencies");
  }

  /** Proved, and at the stage of tracing, where nobody can be written to: it may go. */
  public static UUID owing(String title, String forename, String surname) {
    UUID account = FormerTenants.left(title, forename, surname);
    FormerTenants.owing(account);
    return account;
  }

  public static Response prepare(String agency, UUID... accounts) {
    return prepare(Tokens.housingAssistant(), agency, accounts);
  }

  public static Response prepare(String token, String agency, UUID... accounts) {
    return as(token)
        .body(Map.of("agencyCode", agency, "accountIds", Arrays.asList(accounts)))
        .post("/api/v1/placements");
  }

  public static Response approve(String token, String id) {
    return approve(token, id, one(id).getString("contentHash"));
  }

  public static Response approve(String token, String id, String hash) {
    return as(token)
        .body(Map.of("contentHash", hash))
        .post("/api/v1/placements/" + id + "/approval");
  }

  public static JsonPath one(String id) {
    return as(Tokens.seniorRentsOfficer())
        .get("/api/v1/placements/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static JsonPath debts(String id) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/placements/" + id + "/debts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Prepared by Amara, approved by the senior officer; its file is made. */
  public static String made(String agency, UUID... accounts) {
    String id = prepare(agency, accounts).then().statusCode(201).extract().path("id");
    approve(Tokens.seniorRentsOfficer(), id).then().statusCode(200);
    return id;
  }

  /** And the agency has all of it. */
  public static String active(String agency, UUID... accounts) {
    String id = made(agency, accounts);
    post(id, "submission", Map.of()).then().statusCode(200);
    post(id, "answer", Map.of("rejected", List.of())).then().statusCode(200);
    return id;
  }

  public static Response post(String id, String what, Object body) {
    return as(Tokens.housingAssistant()).body(body).post("/api/v1/placements/" + id + "/" + what);
  }

  public static Response recall(String id, UUID account, String reason) {
    return post(id, "debts/" + account + "/recall", Map.of("reason", reason));
  }

  /** Where the account's newest placement stands. */
  public static String state(UUID account) {
    return (String)
        Books.rows(
                "select state from placement_debt where account_id = ? order by id desc limit 1",
                account)
            .getFirst()
            .get("state");
  }

  public static String stage(UUID account) {
    return (String)
        Books.rows(
                "select stage from former_tenant_case where account_id = ? order by id desc limit 1",
                account)
            .getFirst()
            .get("stage");
  }
}
