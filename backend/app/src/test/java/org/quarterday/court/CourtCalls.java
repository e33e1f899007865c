package org.quarterday.court;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** A tenant on the way to court, and what is said about it over HTTP. */
public final class CourtCalls {

  /** A Monday. */
  public static final LocalDate START = LocalDate.of(2026, 4, 6);

  public static final LocalDate NOTICE = LocalDate.of(2026, 5, 4);
  public static final LocalDate SERVE_BY = LocalDate.of(2026, 5, 8);
  public static final LocalDate EARLIEST = LocalDate.of(2026, 6, 6);
  public static final LocalDate HEARING = LocalDate.of(2026, 7, 15);

  private CourtCalls() {}

  /** Ms Ada Hale has been charged £100.00 a week for five weeks and paid nothing. */
  public static UUID tenant() {
    UUID account = Books.account(START);
    People.tenant(account, "Ms", "Ada", "Hale");
    People.livesAt(account, "9 Larch Close", "ZZ1 2AB", "");
    People.charge(account, "DBR", 10_000, START);
    for (int week = 0; week < 5; week++) {
      Books.entry(account, "DBR", 10_000, START.plusWeeks(week));
    }
    Books.run("update entry set source = 'DEBIT' where account_id = ?", account);
    return account;
  }

  public static Response post(String token, UUID account, String path, Object body) {
    return as(token).body(body).post("/api/v1/accounts/" + account + "/court" + path);
  }

  public static Response post(UUID account, String path, Object body) {
    return post(Tokens.incomeOfficer(), account, path, body);
  }

  public static Response notice(UUID account) {
    return notice(account, SERVE_BY);
  }

  public static Response notice(UUID account, LocalDate serveBy) {
    return post(
        account,
        "/notices",
        Map.of("kindCode", "SEEKING_POSSESSION", "serveBy", serveBy.toString()));
  }

  /** Made, and handed to everybody it names that day. */
  public static String served(UUID account) {
    String id = notice(account).then().statusCode(201).extract().path("id");
    Books.rows(
            "select person_id from court_notice_tenant where account_id = ? order by letter_id",
            account)
        .forEach(row ->
            serve(account, id, (UUID) row.get("person_id"), "BY_HAND", NOTICE)
                .then()
                .statusCode(201));
    return id;
  }

  public static Response serve(
      UUID account, String notice, UUID person, String method, LocalDate on) {
    return post(
        account,
        "/notices/" + notice + "/services",
        Map.of("personId", person, "methodCode", method, "servedOn", on.toString()));
  }

  public static Response claim(UUID account, LocalDate on, String why) {
    Map<String, Object> request = new HashMap<>();
    request.put("claimNumber", "K00ZZ123");
    request.put("court", "County Court at Riverbourne");
    request.put("issuedOn", on.toString());
    request.put("goOnWhy", why);
    return post(account, "/claims", request);
  }

  public static Response hearing(UUID account) {
    return post(
        account,
        "/hearings",
        Map.of("hearingOn", HEARING.toString(), "hearingAt", "10:30", "place", "Court 3"));
  }

  public static Response outcome(UUID account, String outcome, Map<String, Object> terms) {
    Map<String, Object> request = new HashMap<>(terms);
    request.put("outcome", outcome);
    request.putIfAbsent("orderOn", HEARING.toString());
    request.putIfAbsent("costsPence", 0);
    return post(account, "/outcomes", request);
  }

  /** As far as an order that awards £404.00 of costs; its id. The clock stands at the hearing. */
  public static String ordered(UUID account, Today today) {
    today.standAt(NOTICE);
    served(account);
    today.standAt(EARLIEST);
    claim(account, EARLIEST, "Panel of 5 June").then().statusCode(201);
    hearing(account).then().statusCode(201);
    today.standAt(HEARING);
    return outcome(
            account,
            "OPD",
            Map.of("possessionOn", HEARING.plusDays(28).toString(), "costsPence", 40_400))
        .then()
        .statusCode(201)
        .extract()
        .path("orderId");
  }

  public static JsonPath file(UUID account) {
    return as(Tokens.incomeOfficer())
        .get("/api/v1/accounts/" + account + "/court")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static RequestSpecification as(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }
}
