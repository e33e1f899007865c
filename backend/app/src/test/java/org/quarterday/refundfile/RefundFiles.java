package org.quarterday.refundfile;

import static org.quarterday.refund.Refunds.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.quarterday.support.Tokens;

/** Files of refunds as people make them, step by step. */
public final class RefundFiles {

  private RefundFiles() {}

  static Response prepared(LocalDate payOn) {
    return as(Tokens.housingAssistant())
        .body(Map.of("payOn", payOn.toString()))
        .post("/api/v1/refund-files");
  }

  /** A dry run by Amara; its id. */
  static String prepare(LocalDate payOn) {
    return prepared(payOn).then().statusCode(201).extract().path("id");
  }

  /** Released by Helen exactly as it stands. */
  static Response release(String id) {
    return release(id, file(id).getString("contentHash"), Tokens.seniorRentsOfficer());
  }

  static Response release(String id, String hash, String token) {
    return as(token)
        .body(Map.of("contentHash", hash))
        .post("/api/v1/refund-files/" + id + "/release");
  }

  static Response send(String id) {
    return as(Tokens.finance()).post("/api/v1/refund-files/" + id + "/submission");
  }

  static Response withdraw(String id) {
    return as(Tokens.seniorRentsOfficer())
        .body(Map.of("reason", "Bacs refused the file"))
        .post("/api/v1/refund-files/" + id + "/withdrawal");
  }

  /** From the dry run to Bacs; its id. */
  public static String sent(LocalDate payOn) {
    String id = prepare(payOn);
    release(id).then().statusCode(200);
    send(id).then().statusCode(200);
    return id;
  }

  static JsonPath file(String id) {
    return as(Tokens.seniorRentsOfficer())
        .get("/api/v1/refund-files/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static byte[] bytes(String id) {
    return as(Tokens.finance())
        .get("/api/v1/refund-files/" + id + "/file.txt")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  /** The first day a file made today pays on. */
  public static LocalDate firstDay() {
    return LocalDate.parse(
        as(Tokens.housingAssistant()).get("/api/v1/refund-files/due").path("firstPayOn"));
  }
}
