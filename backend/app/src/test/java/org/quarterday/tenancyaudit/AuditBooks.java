package org.quarterday.tenancyaudit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** A home of two joint tenants and a child, and calls about its audit. */
final class AuditBooks {

  static final LocalDate DAY = LocalDate.of(2026, 11, 17);

  /** Whoever visits. */
  static final String OFFICER = Tokens.incomeOfficer();

  static final String OFFICE = Tokens.housingAssistant();

  private AuditBooks() {}

  static UUID home() {
    UUID account = Books.account(LocalDate.of(2020, 4, 6));
    People.livesAt(account, "1 Weir Lane", "ZZ1 1ZZ", "P1");
    UUID ama = People.tenant(account, "Ms", "Ama", "Example");
    People.tenant(account, "Mr", "Kit", "Other");
    UUID child = People.tenant(account, "", "Bo", "Example");
    Books.run(
        "update tenancy_member set role = 'OCCUPANT', liable = false where person_id = ?", child);
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, 'PHONE', '01632 960001')",
        Books.id(),
        ama);
    return account;
  }

  static String planned(UUID account) {
    post(OFFICE, "", Map.of("accountId", account.toString(), "most", 1)).then().statusCode(201);
    return Books.rows("select id from tenancy_audit where account_id = ?", account)
        .getFirst()
        .get("id")
        .toString();
  }

  static String begun(UUID account) {
    String audit = planned(account);
    post(OFFICER, "/" + audit + "/visit", null).then().statusCode(200);
    return audit;
  }

  /** As {@code field who → found}: {@code "PHONE Ama Example", "01632 960002"}. */
  static Response found(String audit, String... said) {
    var whole = get(OFFICER, "/" + audit);
    List<Map<String, Object>> lines = whole.path("lines");
    List<Map<String, Object>> findings = new ArrayList<>();
    for (int i = 0; i < said.length; i += 2) {
      String asked = said[i];
      Map<String, Object> finding = new HashMap<>();
      finding.put(
          "lineId",
          lines.stream()
              .filter(line -> (line.get("field") + " " + line.get("who")).equals(asked))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(asked))
              .get("id"));
      finding.put("found", said[i + 1]);
      findings.add(finding);
    }
    return draft(audit, whole.header("ETag"), findings);
  }

  static Response draft(String audit, String ifMatch, List<Map<String, Object>> findings) {
    return given()
        .auth()
        .oauth2(OFFICER)
        .contentType("application/json")
        .header("If-Match", ifMatch)
        .body(Map.of("findings", findings))
        .patch("/api/v1/tenancy-audits/" + audit + "/findings");
  }

  /** What every visit needs, with everybody at home. */
  static void everybodyIn(String audit) {
    found(
            audit,
            "LIVES_HERE Ama Example",
            "YES",
            "PHOTO_ID Ama Example",
            "passport",
            "LIVES_HERE Kit Other",
            "YES",
            "PHOTO_ID Kit Other",
            "driving licence",
            "OCCUPANT_LIVES_HERE Bo Example",
            "YES")
        .then()
        .statusCode(200);
  }

  static Response submitted(String audit) {
    return submitted(audit, UUID.randomUUID().toString());
  }

  static Response submitted(String audit, String key) {
    return given()
        .auth()
        .oauth2(OFFICER)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .header("If-Match", get(OFFICER, "/" + audit).header("ETag"))
        .post("/api/v1/tenancy-audits/" + audit + "/submission");
  }

  static Response decided(String audit, String asked, Map<String, Object> decision) {
    return decided(OFFICE, audit, asked, decision);
  }

  static Response decided(String token, String audit, String asked, Map<String, Object> decision) {
    List<Map<String, Object>> lines = get(OFFICE, "/" + audit).path("lines");
    Object line =
        lines.stream()
            .filter(one -> (one.get("field") + " " + one.get("who")).equals(asked))
            .findFirst()
            .orElseThrow()
            .get("id");
    return post(token, "/" + audit + "/lines/" + line + "/decision", decision);
  }

  static Response post(String token, String path, Object body) {
    var asked =
        given()
            .auth()
            .oauth2(token)
            .contentType("application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString());
    return (body == null ? asked : asked.body(body)).post("/api/v1/tenancy-audits" + path);
  }

  static Response get(String token, String path) {
    return given().auth().oauth2(token).get("/api/v1/tenancy-audits" + path);
  }
}
