package org.quarterday.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.arrears.ArrearsCalls.imran;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The same letter to many, prepared by one person and sent by another. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BatchTest extends Worklist {

  @Test
  void lettersToManyGoToWhomTheyAreRecommendedAndSayWhyTheOthersAreLeftOut() throws Throwable {
    new ArrearsCalls(ben).pause("2026-06-05").then().statusCode(201);
    UUID dan = tenant("Dan", "NORTH", 30_000);
    settle(dan);
    String id = prepare("LETTER_ONE").then().statusCode(201).extract().path("id");
    var batch =
        imran()
            .get("/api/v1/arrears-batches/" + id)
            .then()
            .statusCode(200)
            .body("included", is(2))
            .body("leftOut", is(1))
            .body("reasons.why", contains("Paused"))
            .extract()
            .jsonPath();
    Books.entry(dan, "RPY", -40_000, TODAY);
    String hash = batch.getString("contentHash");
    decide(Tokens.seniorRentsOfficer(), id, "0".repeat(64)).then().statusCode(409);
    decide(Tokens.seniorRentsOfficer(), id, hash).then().statusCode(200);
    drain();
    imran()
        .get("/api/v1/arrears-batches/" + id)
        .then()
        .body("state", is("SENT"))
        .body("sent", is(1))
        .body("changed", is(1));
    assertEquals(
        List.of(ada),
        Books.rows("select account_id from letter where kind = 'ARREARS'").stream()
            .map(row -> row.get("account_id"))
            .toList());
    new ArrearsCalls(ada).shown().body("stage", is("LETTER_ONE"));
    prepare("LETTER_ONE").then().statusCode(409).body("code", is("ARREARS_BATCH_EMPTY"));
    prepare("NOTICE").then().statusCode(422).body("code", is("ARREARS_STEP_NOT_A_LETTER"));
  }

  @Test
  void whoPreparedLettersToManyDoesNotSendThem() {
    String senior = Tokens.seniorRentsOfficer();
    String id =
        given()
            .auth()
            .oauth2(senior)
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(Map.of("stepCode", "LETTER_ONE", "patch", "NORTH"))
            .post("/api/v1/arrears-batches")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String hash = imran().get("/api/v1/arrears-batches/" + id).then().extract().path("contentHash");
    decide(senior, id, hash).then().statusCode(409).body("code", is("SAME_PERSON"));
    assertEquals(0, Books.number("select count(*) from letter"));
  }

  private static Response prepare(String step) {
    return imran()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("stepCode", step, "patch", ""))
        .post("/api/v1/arrears-batches");
  }

  private static Response decide(String token, String id, String hash) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(Map.of("verdict", "SEND", "contentHash", hash))
        .post("/api/v1/arrears-batches/" + id + "/decision");
  }
}
