package org.quarterday.universalcredit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** A home of two joint tenants with rent, a service charge and water; and calls about it. */
final class VerificationBooks {

  static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  private VerificationBooks() {}

  static UUID home() {
    UUID account = Books.account(LocalDate.of(2020, 4, 6));
    People.livesAt(account, "1 Weir Lane", "ZZ1 1ZZ", "P1");
    People.tenant(account, "Ms", "Ama", "Example");
    People.tenant(account, "Mr", "Kit", "Other");
    People.charge(account, "DBR", 11_746, LocalDate.of(2026, 4, 6));
    People.charge(account, "DCB", 254, LocalDate.of(2026, 4, 6));
    People.charge(account, "DWR", 700, LocalDate.of(2026, 4, 6));
    return account;
  }

  static Map<String, Object> toDo(String reference, UUID account) {
    return Map.of(
        "portalReference",
        reference,
        "kindCode",
        "TENANCY_DETAILS",
        "claimName",
        "Ama Example",
        "receivedOn",
        DAY.toString(),
        "accountReference",
        account == null ? "" : People.reference(account));
  }

  static String entered(String reference, UUID account) {
    return post("/universal-credit-to-dos", toDo(reference, account))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Response post(String path, Object body) {
    return post(Tokens.housingAssistant(), path, body);
  }

  static Response post(String token, String path, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1" + path);
  }

  static Response get(String path) {
    return given().auth().oauth2(Tokens.housingAssistant()).get("/api/v1" + path);
  }

  static String noted(String id, String... said) {
    List<Map<String, String>> all = new ArrayList<>();
    for (int i = 0; i < said.length; i += 2) {
      all.add(Map.of("key", said[i], "value", said[i + 1]));
    }
    return post("/universal-credit-to-dos/" + id + "/claim", Map.of("said", all))
        .then()
        .statusCode(200)
        .extract()
        .path("contentHash");
  }

  static Response answered(String id, String outcome, String hash) {
    return post(
        "/universal-credit-to-dos/" + id + "/answers",
        Map.of("outcome", outcome, "contentHash", hash));
  }
}
