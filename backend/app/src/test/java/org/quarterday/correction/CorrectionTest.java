package org.quarterday.correction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CorrectionTest extends CorrectionsByApi {

  @Test
  void aPaymentToTheWrongAccountFoundWeeksLaterCountsFromTheDayItWasPaid() {
    UUID wrong = owing(20_000);
    UUID right = owing(30_000);
    int payment = paid(wrong, 11_746, PAID);
    Map<String, Object> request = wrongAccount(payment, right);

    Response preview = preview(wrong, request);
    preview
        .then()
        .statusCode(200)
        .body("needsApproval", is(false))
        .body("findings", empty())
        .body("accounts[0].balanceBeforePence", is(8254))
        .body("accounts[0].balanceAfterPence", is(20_000))
        .body("accounts[0].asAt[0].on", is(PAID.toString()))
        .body("accounts[0].asAt[0].beforePence", is(8254))
        .body("accounts[0].asAt[0].afterPence", is(20_000))
        .body("accounts[1].balanceAfterPence", is(30_000 - 11_746))
        .body(
            "accounts[1].explanation[0]", startsWith("We put a payment (Card payment) of £117.46"));
    assertEquals(8254, balance(wrong), "a preview changes nothing");

    Response made = make(wrong, request);
    made.then()
        .statusCode(200)
        .body("state", is("POSTED"))
        .body("offNumber", is(3))
        .body("onNumber", is(2))
        .body("accounts[0].balancePence", is(20_000))
        .body("accounts[1].balanceWords", is("£182.54 in arrears"));
    assertEquals(
        (List<String>) preview.path("accounts[1].explanation"),
        made.path("accounts[1].explanation"),
        "what was previewed is what is told");
    var off = entry(wrong, 3);
    var on = entry(right, 2);
    assertEquals(payment, off.get("reverses"));
    assertEquals(off.get("journal_id"), on.get("journal_id"), "one journal");
    assertEquals(java.sql.Date.valueOf(PAID), on.get("effective_on"));
    assertEquals("RCC", on.get("type_code"));
    assertEquals("CORRECTION", on.get("source"));

    make(wrong, request).then().statusCode(409).body("code", is("ALREADY_REVERSED"));
    read("/api/v1/accounts/{a}/payments", wrong).then().body("items[0].state", is("CORRECTED"));
    read("/api/v1/corrections/" + made.path("id"))
        .then()
        .statusCode(200)
        .body("to.explanation[2]", is("You now owe £182.54."))
        .body("whyNot", is("It has been decided."));
    Oracle.reversalsAreEqualAndOpposite();
  }

  @Test
  void otherPeoplesAccountIsNotNamedToATenant() {
    UUID wrong = owing(20_000);
    UUID right = owing(30_000);
    Response made = make(wrong, wrongAccount(paid(wrong, 5000, PAID), right));
    String toWrong = String.join(" ", (List<String>) made.path("accounts[0].explanation"));
    assertTrue(!toWrong.contains(People.reference(right)), toWrong);
    assertTrue(toWrong.contains("another account"), toWrong);
  }

  @Test
  void aGarageOfTheSameTenancyIsNamed() {
    UUID main = owing(20_000);
    UUID garage = owing(3000);
    Books.run(
        "update account set tenancy_id = (select tenancy_id from account where account_id = ?) where account_id = ?",
        main,
        garage);
    make(main, wrongAccount(paid(main, 1500, PAID), garage))
        .then()
        .statusCode(200)
        .body(
            "accounts[0].explanation[0]",
            containsString("your account " + People.reference(garage)));
  }

  @Test
  void aWrongAmountIsTakenOffAndTheRightOnePutOnTheSameDay() {
    UUID account = owing(20_000);
    int payment = paid(account, 1_000, PAID);
    Map<String, Object> request = request("WRONG_AMOUNT", payment);
    request.put("amountPence", 10_000);
    make(account, request)
        .then()
        .statusCode(200)
        .body("offNumber", is(3))
        .body("onNumber", is(4))
        .body("accounts[0].balancePence", is(10_000));
    assertEquals(java.sql.Date.valueOf(PAID), entry(account, 4).get("effective_on"));
    assertEquals(-10_000L, entry(account, 4).get("amount_pence"));
  }

  @Test
  void aWrongDateMovesTheBalanceOfTheDaysBetween() {
    UUID account = owing(20_000);
    int payment = paid(account, 5000, PAID);
    Map<String, Object> request = request("WRONG_DATE", payment);
    request.put("effectiveOn", PAID.minusDays(14).toString());
    preview(account, request)
        .then()
        .body("accounts[0].balanceBeforePence", is(15_000))
        .body("accounts[0].balanceAfterPence", is(15_000))
        .body("accounts[0].asAt[0].on", is(PAID.minusDays(14).toString()))
        .body("accounts[0].asAt[0].beforePence", is(20_000))
        .body("accounts[0].asAt[0].afterPence", is(15_000));
    make(account, request).then().statusCode(200);
    assertEquals(15_000, balance(account));
    assertEquals(java.sql.Date.valueOf(PAID.minusDays(14)), entry(account, 4).get("effective_on"));
  }

  @Test
  void aboveTheLimitAnotherPersonApprovesTheSameContent() {
    UUID wrong = owing(200_000);
    UUID right = owing(200_000);
    int payment = paid(wrong, 150_000, PAID);
    Response made = make(wrong, wrongAccount(payment, right));
    made.then().statusCode(200).body("state", is("AWAITING_APPROVAL")).body("accounts", empty());
    assertEquals(50_000, balance(wrong));
    String id = made.path("id");
    String hash = made.path("contentHash");
    make(wrong, wrongAccount(payment, right))
        .then()
        .statusCode(409)
        .body("code", is("CORRECTION_WAITING"));
    approve(Tokens.housingAssistant(), id, hash).then().statusCode(403);
    approve(Tokens.seniorRentsOfficer(), id, "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("CORRECTION_CHANGED"));
    approve(Tokens.seniorRentsOfficer(), id, hash)
        .then()
        .statusCode(200)
        .body("state", is("POSTED"))
        .body("accounts[0].balancePence", is(200_000));
    approve(Tokens.headOfService(), id, hash)
        .then()
        .statusCode(409)
        .body("code", is("CORRECTION_DECIDED"));
    var journal =
        Books.rows(
                "select j.* from journal j join correction c on c.journal_id = j.id where c.id = ?",
                UUID.fromString(id))
            .getFirst();
    assertTrue(journal.get("made_by").toString().endsWith(Tokens.subject("amara.lewis")));
    assertTrue(journal.get("approved_by").toString().endsWith(Tokens.subject("helen.marsh")));
  }

  @Test
  void nobodyApprovesTheirOwnNorAboveTheirLimitNorWhatBouncedMeanwhile() {
    UUID wrong = owing(2_000_000);
    UUID right = owing(2_000_000);
    int large = paid(wrong, 600_000, PAID);
    Response made = make(wrong, wrongAccount(large, right));
    String id = made.path("id");
    approve(Tokens.seniorRentsOfficer(), id, made.path("contentHash"))
        .then()
        .statusCode(403)
        .body("code", is("CORRECTION_OVER_LIMIT"));

    int bouncing = paid(wrong, 150_000, PAID);
    Response second = make(Tokens.seniorRentsOfficer(), wrong, wrongAccount(bouncing, right));
    String secondId = second.path("id");
    if ("AWAITING_APPROVAL".equals(second.path("state"))) {
      approve(Tokens.seniorRentsOfficer(), secondId, second.path("contentHash"))
          .then()
          .statusCode(409)
          .body("code", is("SAME_PERSON"));
      given()
          .auth()
          .oauth2(Tokens.seniorRentsOfficer())
          .contentType("application/json")
          .header("Idempotency-Key", Books.id().toString())
          .body(Map.of("reasonCode", "CHEQUE_UNPAID"))
          .post("/api/v1/accounts/{a}/payments/{n}/bounce", wrong, bouncing)
          .then()
          .statusCode(200);
      approve(Tokens.headOfService(), secondId, second.path("contentHash"))
          .then()
          .statusCode(409)
          .body("code", is("ALREADY_REVERSED"));
    }
    approve(Tokens.headOfService(), id, made.path("contentHash")).then().statusCode(200);
  }

  @Test
  void aRefusedOneNeverPostsAndMayBeMadeAgain() {
    UUID wrong = owing(200_000);
    UUID right = owing(200_000);
    int payment = paid(wrong, 150_000, PAID);
    Response made = make(wrong, wrongAccount(payment, right));
    String id = made.path("id");
    given()
        .auth()
        .oauth2(Tokens.seniorRentsOfficer())
        .contentType("application/json")
        .body(Map.of("note", "It was right"))
        .post("/api/v1/corrections/{id}/refusal", id)
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    approve(Tokens.headOfService(), id, made.path("contentHash")).then().statusCode(409);
    assertEquals(50_000, balance(wrong));
    read("/api/v1/corrections?state=REFUSED&accountId=" + right)
        .then()
        .body("items.id", hasItem(id));
    make(wrong, wrongAccount(payment, right))
        .then()
        .statusCode(200)
        .body("state", is("AWAITING_APPROVAL"));
  }
}
