package org.quarterday.correction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** Accounts that owe, payments on them, and what puts these right. */
abstract class CorrectionsByApi {

  static final LocalDate START = LocalDate.of(2026, 4, 6);
  static final LocalDate PAID = LocalDate.of(2026, 10, 30);

  @Inject Today today;

  void refused(UUID account, Map<String, Object> request, int status, String code, String pointer) {
    make(account, request)
        .then()
        .statusCode(status)
        .body("code", is(code))
        .body("errors[0].pointer", is(pointer));
  }

  static UUID owing(long pence) {
    UUID account = Books.account(START);
    Books.entry(account, "DBR", pence, START);
    Books.run(
        "insert into account_reference (reference, account_id, kind) select reference, account_id, 'ACCOUNT' from account where account_id = ? on conflict do nothing",
        account);
    return account;
  }

  static int paid(UUID account, long pence, LocalDate on) {
    return Books.entry(account, "RCC", -pence, on);
  }

  static Map<String, Object> request(String mistake, Integer entry) {
    Map<String, Object> request = new HashMap<>();
    request.put("mistake", mistake);
    request.put("entryNumber", entry);
    request.put("reason", "Wrong reference quoted");
    return request;
  }

  static Map<String, Object> wrongAccount(int entry, UUID to) {
    Map<String, Object> request = request("WRONG_ACCOUNT", entry);
    request.put("toReference", People.reference(to));
    return request;
  }

  Map<String, Object> transfer(UUID to, long pence) {
    Map<String, Object> request = request("TRANSFER", null);
    request.put("toReference", People.reference(to));
    request.put("amountPence", pence);
    request.put("effectiveOn", today.date().toString());
    return request;
  }

  static Response preview(UUID account, Map<String, Object> request) {
    return send(Tokens.housingAssistant(), account, request, Books.id().toString(), "/preview");
  }

  static Response make(UUID account, Map<String, Object> request) {
    return make(Tokens.housingAssistant(), account, request);
  }

  static Response make(String token, UUID account, Map<String, Object> request) {
    return send(token, account, request, Books.id().toString(), "");
  }

  static Response send(
      String token, UUID account, Map<String, Object> request, String key, String more) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(request)
        .post("/api/v1/accounts/{a}/corrections" + more, account);
  }

  static Response approve(String token, String id, String hash) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", Books.id().toString())
        .body(Map.of("contentHash", hash))
        .post("/api/v1/corrections/{id}/approval", id);
  }

  static Response read(String path, Object... values) {
    return given().auth().oauth2(Tokens.housingAssistant()).get(path, values);
  }

  static Map<String, Object> entry(UUID account, int number) {
    return Books.rows("select * from entry where account_id = ? and number = ?", account, number)
        .getFirst();
  }

  static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }
}
