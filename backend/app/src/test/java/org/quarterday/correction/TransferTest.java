package org.quarterday.correction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TransferTest extends CorrectionsByApi {

  @Test
  void aTransferMovesMoneyInOneJournalAndClears() {
    UUID from = owing(-5000);
    UUID to = owing(9000);
    Books.run(
        "update account set tenancy_id = (select tenancy_id from account where account_id = ?) where account_id = ?",
        from,
        to);
    Response made = make(from, transfer(to, 5000));
    made.then().statusCode(200).body("accounts[0].balancePence", is(0));
    assertEquals(0, balance(from));
    assertEquals(4000, balance(to));
    var off = entry(from, made.path("offNumber"));
    assertEquals("TRANSFER", off.get("control_code"));
    assertEquals(
        0,
        Books.number(
            "select sum(amount_pence) from entry where journal_id = ?", off.get("journal_id")));
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/json")
        .header("Idempotency-Key", Books.id().toString())
        .body(Map.of("reason", "half of it"))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", from, made.<Integer>path("offNumber"))
        .then()
        .statusCode(409)
        .body("code", is("TRANSFER_GOES_BACK"));
  }

  @Test
  void aTransferBetweenHouseholdsOrIntoArrearsHasToBeConfirmed() {
    UUID from = owing(-1000);
    UUID to = owing(9000);
    Map<String, Object> request = transfer(to, 3000);
    make(from, request)
        .then()
        .statusCode(422)
        .body("code", is("CONFIRMATION_NEEDED"))
        .body("errors.code", is(List.of("LEAVES_ARREARS", "OTHER_TENANCY")));
    request.put("confirmed", List.of("LEAVES_ARREARS", "OTHER_TENANCY"));
    make(from, request).then().statusCode(200).body("accounts[0].balancePence", is(2000));
  }

  @Test
  void opposingTransfersAtOnceAllArriveAndNobodyWaitsForever() throws Exception {
    UUID one = owing(-50_000);
    UUID two = owing(-50_000);
    var answers =
        Callers.atOnce(
            40,
            i -> {
              Map<String, Object> request = transfer(i % 2 == 0 ? two : one, 100);
              request.put("confirmed", List.of("LEAVES_ARREARS", "OTHER_TENANCY"));
              return make(i % 2 == 0 ? one : two, request).statusCode();
            });
    assertEquals(List.of(200), answers.stream().distinct().toList());
    assertEquals(-50_000, balance(one));
    assertEquals(-50_000, balance(two));
    Oracle.balancesAreTheSumsOfTheirEntries();
    Oracle.transfersClear();
    Oracle.correctionsAreWhatTheySay();
  }

  @Test
  void fiftyEqualTransfersAtOnceMoveTheMoneyOnce() throws Exception {
    UUID from = owing(-50_000);
    UUID to = owing(9000);
    Map<String, Object> request = transfer(to, 1000);
    request.put("confirmed", List.of("OTHER_TENANCY"));
    String key = Books.id().toString();
    var answers =
        Callers.atOnce(50, i -> send(Tokens.housingAssistant(), from, request, key, "").asString());
    assertEquals(1, answers.stream().distinct().count());
    assertEquals(-49_000, balance(from));
    assertEquals(8000, balance(to));
  }
}
