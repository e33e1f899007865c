package org.quarterday.balancing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** A council of two accounts on which nothing has been posted, and what people do in a day. */
abstract class BalancedCouncil {

  static final LocalDate PAID = LocalDate.of(2026, 11, 17);

  @Inject Today today;

  LocalDate day;
  UUID account;
  UUID other;

  @BeforeEach
  void twoAccountsAndNothingPosted() {
    Books.referenceData();
    Books.empty();
    account = Books.account(LocalDate.of(2020, 4, 6));
    other = Books.account(LocalDate.of(2020, 4, 6));
    day = today.date();
  }

  /** Four lines of PayPoint: two posted, one in suspense, one that cannot be true. */
  String file() {
    String text =
        """
        source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative
        PAYPOINT,L1,%s,50.00,%s,,PP,
        PAYPOINT,L2,%s,20.00,%s,,PP,
        PAYPOINT,L3,NOBODY,7.00,%s,,PP,
        PAYPOINT,L4,%s,3.00,2026-02-31,,PP,
        *TRAILER,4,80.00
        """
            .formatted(
                People.reference(account),
                PAID,
                People.reference(other),
                PAID,
                PAID,
                People.reference(account));
    return sent("STANDARD", text);
  }

  /** Once it is posted. */
  static String sent(String layout, String text) {
    String id =
        amara()
            .contentType("text/csv")
            .header("Idempotency-Key", Books.id())
            .queryParam("name", "payments.csv")
            .queryParam("layout", layout)
            .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post("/api/v1/payment-files")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getString("id");
    for (int i = 0; i < 300; i++) {
      String state = amara().get("/api/v1/payment-files/" + id).jsonPath().getString("file.state");
      if (state.equals("POSTED")) {
        return id;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("not posted");
  }

  void pay(UUID to, long pence) {
    amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(
            Map.of(
                "typeCode",
                "RCC",
                "amountPence",
                pence,
                "paidOn",
                PAID.toString(),
                "narrative",
                "By telephone"))
        .post("/api/v1/accounts/{a}/payments", to)
        .then()
        .statusCode(200);
  }

  void bounceTheLastPaymentOf(UUID of) {
    long number = Books.number("select max(number) from entry where account_id = ?", of);
    amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(Map.of("reasonCode", "CHEQUE_UNPAID"))
        .post("/api/v1/accounts/{a}/payments/{n}/bounce", of, number)
        .then()
        .statusCode(200);
  }

  void adjust(UUID of, long pence) {
    amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(
            Map.of(
                "typeCode", "ADJ",
                "amountPence", pence,
                "effectiveOn", PAID.toString(),
                "reasonCode", "WRONG_CHARGE",
                "narrative", "Charged twice"))
        .post("/api/v1/accounts/{a}/adjustments", of)
        .then()
        .statusCode(200);
  }

  Response explain(LocalDate of, long lines, long pence) {
    Map<String, Object> request = new HashMap<>();
    request.put("source", "UNKNOWN");
    request.put("detail", "");
    request.put("lines", lines);
    request.put("pence", pence);
    request.put("reason", "Test data");
    return amara()
        .contentType("application/json")
        .body(request)
        .post("/api/v1/days/{d}/explanations", of.toString());
  }

  Response sign(RequestSpecification by, String what, String hash) {
    return by.contentType("application/json")
        .body(Map.of("contentHash", hash))
        .post("/api/v1/days/{d}/" + what, day.toString());
  }

  static JsonPath board(LocalDate of) {
    return finance().get("/api/v1/days/" + of).then().statusCode(200).extract().jsonPath();
  }

  JsonPath lines(String source, String detail, boolean differing) {
    return finance()
        .queryParam("source", source)
        .queryParam("detail", detail)
        .queryParam("differing", differing)
        .get("/api/v1/days/{d}/lines", day.toString())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static Map<String, Object> source(JsonPath board, String source) {
    Map<String, Object> found =
        board.getMap("sources.find { it.source == '%s' }".formatted(source));
    assertTrue(found != null, source + " in " + board.prettify());
    return found;
  }

  static Map<String, Object> control(JsonPath board, String code) {
    return board.getMap("controls.find { it.code == '%s' }".formatted(code));
  }

  static Map<String, Object> count(int lines, int pence) {
    return Map.of("lines", lines, "pence", pence);
  }

  static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }

  static RequestSpecification joe() {
    return given().auth().oauth2(Tokens.anotherHousingAssistant());
  }

  static RequestSpecification helen() {
    return given().auth().oauth2(Tokens.seniorRentsOfficer());
  }

  static RequestSpecification finance() {
    return given().auth().oauth2(Tokens.finance());
  }

  /** One person who holds both permissions: identity keeps them apart, not the job. */
  static RequestSpecification both(String username) {
    var claims =
        Tokens.claims(username, List.of("day:close", "day:check", "report:view", "account:read"));
    return given().auth().oauth2(Tokens.signed(claims));
  }
}
