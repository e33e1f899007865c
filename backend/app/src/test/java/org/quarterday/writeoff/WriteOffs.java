package org.quarterday.writeoff;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;
import org.quarterday.writeoff.rules.WriteOffKind;

/** Debts of former tenants, and write-offs as people propose them. */
public final class WriteOffs {

  /** The day the stories begin: a Wednesday in week 8 of 2026/27. */
  public static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  private WriteOffs() {}

  /** An account that ended last October, of Mr Ivan Holt, who owes so much of September. */
  public static UUID former(long pence) {
    UUID account = Books.account(LocalDate.of(2024, 4, 1));
    People.tenant(account, "Mr", "Ivan", "Holt");
    Books.entry(account, "DBR", pence, LocalDate.of(2025, 9, 1));
    ended(account, LocalDate.of(2025, 10, 5));
    return account;
  }

  static void ended(UUID account, LocalDate on) {
    Books.run("update account set ends_on = ? where account_id = ?", on, account);
    Books.run(
        "update tenancy set state = 'FORMER_ARREARS', ends_on = ? where id = (select tenancy_id from account where account_id = ?)",
        on,
        account);
  }

  public static UUID debtor(UUID account) {
    return (UUID)
        Books.rows(
                "select m.person_id from tenancy_member m join account a on a.tenancy_id = m.tenancy_id where a.account_id = ? order by m.id",
                account)
            .getFirst()
            .get("person_id");
  }

  /** Every item of the kind's checklist is there. */
  static List<Map<String, Object>> evidence(String kind) {
    var all = new ArrayList<Map<String, Object>>();
    WriteOffKind.valueOf(kind)
        .checklist()
        .forEach(item -> all.add(answer(item.name(), "PRESENT", "Looked at on 20 May")));
    return all;
  }

  static Map<String, Object> answer(String item, String standing, String reason) {
    return new HashMap<>(
        Map.of("item", item, "standing", standing, "reason", reason, "link", "Case 2026/118"));
  }

  static Map<String, Object> request(String kind, long pence) {
    return new HashMap<>(
        Map.of(
            "kind",
            kind,
            "amountPence",
            pence,
            "reason",
            "Collecting it costs more than it is",
            "evidence",
            evidence(kind)));
  }

  static Response propose(String token, UUID account, Map<String, Object> request) {
    return as(token).body(request).post("/api/v1/accounts/" + account + "/write-offs");
  }

  /** Proposed by Amara as a small balance, or by decision where it is more than one; its id. */
  public static String proposed(UUID account, long pence) {
    String kind = pence <= 1_000 ? "SMALL_BALANCE" : "ADMINISTRATIVE";
    if (pence > 1_000) {
      found(account, "POLICY_GROUND", null).then().statusCode(201);
    }
    return propose(Tokens.housingAssistant(), account, request(kind, pence))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Response found(UUID account, String kind, UUID person) {
    var finding = new HashMap<String, Object>();
    finding.put("kind", kind);
    finding.put("foundOn", "2026-05-04");
    finding.put("reference", "Case 2026/118");
    finding.put("note", "As the officer found it");
    if (person != null) {
      finding.put("personId", person);
    }
    return as(Tokens.housingAssistant())
        .body(finding)
        .post("/api/v1/accounts/" + account + "/write-off-findings");
  }

  /** A schedule of these by Amara; its id. */
  public static String schedule(String... writeOffs) {
    return as(Tokens.housingAssistant())
        .body(Map.of("title", "First quarter", "writeOffIds", Arrays.asList(writeOffs)))
        .post("/api/v1/write-off-schedules")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A schedule of these, sent by Amara; its id. */
  public static String sent(String... writeOffs) {
    String id = schedule(writeOffs);
    as(Tokens.housingAssistant())
        .post("/api/v1/write-off-schedules/" + id + "/sending")
        .then()
        .statusCode(200);
    return id;
  }

  /** Exactly as it stands. */
  public static Response approve(String token, String schedule) {
    String hash =
        as(Tokens.headOfService())
            .get("/api/v1/write-off-schedules/" + schedule)
            .jsonPath()
            .getString("contentHash");
    return approve(token, schedule, hash == null ? "none" : hash);
  }

  public static Response approve(String token, String schedule, String hash) {
    return as(token)
        .body(Map.of("contentHash", hash))
        .post("/api/v1/write-off-schedules/" + schedule + "/approval");
  }

  /** Proposed, put on a schedule of its own, and approved by the head of service; its id. */
  public static String writtenOff(UUID account, long pence) {
    String id = proposed(account, pence);
    approve(Tokens.headOfService(), sent(id)).then().statusCode(200);
    return id;
  }

  /** As Ruth, who audits, reads it. */
  public static JsonPath one(String id) {
    return as(Tokens.auditor())
        .get("/api/v1/write-offs/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static long balance(UUID account) {
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
