package org.quarterday.refund;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.refund.Refunds.approve;
import static org.quarterday.refund.Refunds.ask;
import static org.quarterday.refund.Refunds.inCredit;
import static org.quarterday.refund.Refunds.one;
import static org.quarterday.refund.Refunds.request;
import static org.quarterday.writeoff.WriteOffs.writtenOff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.credit.Credits;
import org.quarterday.credituse.Uses;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A debt that was given up is on no balance, and is answered for before a credit leaves. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WrittenOffBeforeRefundTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void whoseOldDebtIsWrittenOffIsInCredit() {
    Books.empty();
    today.standAt(Payers.TODAY);
    account = inCredit(24_000);
    writtenOff(Credits.before(account, 4_270), 4_270);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aRefundIsAskedForWithAnAnswerOfWhatIsWrittenOff() {
    JsonPath shown =
        Refunds.as(Tokens.housingAssistant())
            .get("/api/v1/accounts/" + account + "/refundable-credit")
            .jsonPath();
    assertEquals(4_270, shown.getLong("writtenOffPence"));
    var request = request(account, 24_000);
    ask(account, request)
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_WRITTEN_OFF_BEFORE"))
        .body("detail", startsWith("£42.70 of what they owed is written off"))
        .body("errors[0].pointer", is("/writtenOff/why"));
    request.put("writtenOff", Map.of("pence", 4_000, "why", "Out of time since 2019"));
    ask(account, request).then().statusCode(409).body("errors[0].pointer", is("/writtenOff/pence"));
    assertEquals(0, Books.number("select count(*) from refund"));

    request.put("writtenOff", Map.of("pence", 4_270, "why", "Out of time since 2019"));
    String id = ask(account, request).then().statusCode(201).extract().path("id");
    assertEquals("Out of time since 2019", one(id).getString("writtenOffWhy"));
    assertEquals(4_270, one(id).getLong("writtenOffPence"));
    approve(Tokens.seniorRentsOfficer(), id).then().statusCode(200);
  }

  @Test
  void whatIsWrittenOffAfterItWasAskedForIsAnsweredForAgain() {
    var request = request(account, 24_000);
    request.put("writtenOff", Map.of("pence", 4_270, "why", "Out of time since 2019"));
    String id = ask(account, request).then().statusCode(201).extract().path("id");
    writtenOff(Credits.before(account, 1_500), 1_500);
    approve(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_WRITTEN_OFF_BEFORE"))
        .body("detail", startsWith("£57.70 of what they owed is written off"));
    assertEquals(-24_000, Refunds.balance(account));
  }

  @Test
  void whoOwedNothingThatWasGivenUpIsAskedNothing() {
    UUID other = inCredit(5_000);
    var request = request(other, 5_000);
    request.put("writtenOff", Map.of("pence", 4_270, "why", "Of somebody else"));
    ask(other, request).then().statusCode(409).body("errors[0].pointer", is("/writtenOff/pence"));
    request.remove("writtenOff");
    ask(other, request).then().statusCode(201);
  }

  @Test
  void aCreditIsNotUsedBeforeSomebodyAnswersForIt() {
    UUID garage = Credits.garage(account, 4_000);
    JsonPath credit = Credits.look(account);
    assertEquals("OPEN", question(credit, "standing"));
    assertEquals("£42.70 of what they owed is written off.", question(credit, "foundWords"));
    Credits.proved(account, "PAID_TWICE");
    assertEquals("CLEAR", question(Credits.look(account), "standing"));
    writtenOff(Credits.before(account, 1_500), 1_500);
    Uses.propose(account, Uses.toAccount(garage, 4_000, "SAME_TENANCY"))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_NOT_PROVED"))
        .body("detail", startsWith("Still to be answered: Does nothing have to be written on"));
    Credits.answered(account);
    Uses.propose(account, Uses.toAccount(garage, 4_000, "SAME_TENANCY")).then().statusCode(201);
  }

  private static String question(JsonPath credit, String what) {
    return credit.getString("questions.find { it.code == 'WRITTEN_OFF' }." + what);
  }
}
