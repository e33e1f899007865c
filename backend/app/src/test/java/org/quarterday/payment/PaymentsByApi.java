package org.quarterday.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Tokens;

/** Accounts that owe, and payments to them. */
abstract class PaymentsByApi {

  static final LocalDate START = LocalDate.of(2026, 4, 6);

  @Inject Today today;

  @TestHTTPResource("/")
  URI address;

  void refused(UUID account, String field, Object value, String code) {
    Map<String, Object> request = payment(100);
    request.put(field, value);
    post(account, request)
        .then()
        .statusCode(422)
        .body("code", is(code))
        .body("errors[0].pointer", startsWith("/" + field));
  }

  static UUID owing(long pence) {
    UUID account = Books.account(START);
    Books.entry(account, "DBR", pence, START);
    return account;
  }

  Map<String, Object> payment(long pence) {
    Map<String, Object> request = new HashMap<>();
    request.put("typeCode", "RCC");
    request.put("amountPence", pence);
    request.put("paidOn", today.date().toString());
    request.put("narrative", "Paid by telephone");
    return request;
  }

  static Response post(UUID account, Map<String, Object> request) {
    return post(account, request, Books.id().toString());
  }

  static Response post(UUID account, Map<String, Object> request, String key) {
    return send(Tokens.housingAssistant(), account, request, key);
  }

  static Response send(String token, UUID account, Map<String, Object> request, String key) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(request)
        .post("/api/v1/accounts/{a}/payments", account);
  }

  static Response bounce(UUID account, int number, Map<String, Object> request) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/json")
        .header("Idempotency-Key", Books.id().toString())
        .body(request)
        .post("/api/v1/accounts/{a}/payments/{n}/bounce", account, number);
  }

  static Response read(String path, UUID account) {
    return given().auth().oauth2(Tokens.housingAssistant()).get(path, account);
  }

  static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }

  /** Sends a payment and drops the line before, while or after it is written. */
  void hangUp(UUID account, String token, int i) throws IOException, InterruptedException {
    String body =
        "{\"typeCode\":\"RCO\",\"amountPence\":%d,\"paidOn\":\"%s\"}"
            .formatted(1000 + i, today.date());
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      socket
          .getOutputStream()
          .write(
              "POST /api/v1/accounts/%s/payments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nIdempotency-Key: hung-%s-%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(account, token, account, i, body.length(), body)
                  .getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      Thread.sleep(i % 8 * 5L);
      socket.setSoLinger(true, 0);
    }
  }
}
