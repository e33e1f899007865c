package org.quarterday.debit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Tokens;

/** The steps of a debit as people take them, over HTTP. */
final class Debits {

  private Debits() {}

  /** A Housing Assistant: prepares and balances. */
  static RequestSpecification amara() {
    return as(Tokens.housingAssistant());
  }

  /** Another Housing Assistant. */
  static RequestSpecification joe() {
    return as(Tokens.anotherHousingAssistant());
  }

  /** A senior rents officer: approves. */
  static RequestSpecification helen() {
    return as(Tokens.seniorRentsOfficer());
  }

  /** Somebody who holds both permissions, as a small council may need. */
  static RequestSpecification both() {
    return as(Tokens.with("account:read", "debit:prepare", "debit:approve"));
  }

  /** Everything with a fresh Idempotency-Key: a new attempt, not a repetition. */
  static RequestSpecification as(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json");
  }

  /** Amara, with a key of one's own choice. */
  static RequestSpecification asWithKey(String key) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .header("Idempotency-Key", key)
        .contentType("application/json");
  }

  static Response prepare(RequestSpecification who, LocalDate week) {
    return who.body(Map.of("weekStartsOn", week.toString())).post("/api/v1/weekly-debits");
  }

  /** Prepares and waits for the pre-list. */
  static JsonPath prelist(LocalDate week) {
    Response started = prepare(amara(), week);
    assertEquals(202, started.statusCode(), started.asString());
    ended(started.jsonPath().getString("jobId"));
    return board(week);
  }

  static JsonPath board(LocalDate week) {
    return board(amara(), week);
  }

  static JsonPath board(RequestSpecification who, LocalDate week) {
    Response answer = who.get("/api/v1/weekly-debits/{week}", week.toString());
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.jsonPath();
  }

  static Response sign(RequestSpecification who, LocalDate week, String step, String hash) {
    return who.body(Map.of("contentHash", hash, "note", "Looked at"))
        .post("/api/v1/weekly-debits/{week}/{step}", week.toString(), step);
  }

  static Response step(RequestSpecification who, LocalDate week, String step) {
    return who.post("/api/v1/weekly-debits/" + week + "/" + step);
  }

  static Response because(RequestSpecification who, LocalDate week, String step, String reason) {
    return who.body(Map.of("reason", reason)).post("/api/v1/weekly-debits/" + week + "/" + step);
  }

  /** From a pre-list that balances to the week posted. */
  static void post(LocalDate week) {
    String hash = board(week).getString("contentHash");
    expect(200, sign(amara(), week, "balancing", hash));
    expect(200, sign(helen(), week, "approval", hash));
    ended(expect(202, step(helen(), week, "posting")).jsonPath().getString("jobId"));
  }

  static Response expect(int status, Response answer) {
    assertEquals(status, answer.statusCode(), answer.asString());
    return answer;
  }

  /** Waits for the job to end well. */
  static void ended(String jobId) {
    assertEquals("COMPLETED", end(jobId), () -> amara().get("/api/v1/jobs/{id}", jobId).asString());
  }

  /** Waits for the job to end, and says how. */
  static String end(String jobId) {
    for (int i = 0; i < 1200; i++) {
      JsonPath job = amara().get("/api/v1/jobs/{id}", jobId).jsonPath();
      String state = job.getString("state");
      if (!state.equals("RUNNING")) {
        return state;
      }
      pause();
    }
    throw new AssertionError("job " + jobId + " does not end");
  }

  static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
