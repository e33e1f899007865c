package org.quarterday.universalcredit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.quarterday.universalcredit.VerificationBooks.answered;
import static org.quarterday.universalcredit.VerificationBooks.entered;
import static org.quarterday.universalcredit.VerificationBooks.get;
import static org.quarterday.universalcredit.VerificationBooks.noted;
import static org.quarterday.universalcredit.VerificationBooks.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class VerificationTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aHome() {
    Books.referenceData();
    Books.empty();
    today.standAt(VerificationBooks.DAY.plusDays(1));
    account = VerificationBooks.home();
  }

  @AfterEach
  void timeFlows() {
    today.flow();
  }

  @Test
  void theFactsStandAsAtTheDayOfTheToDo() {
    Books.run(
        "update charge set ends_before = date '2026-11-17' where account_id = ? and type_code = 'DCB'",
        account);
    Books.entry(account, "DBR", 11_746, VerificationBooks.DAY);
    Books.entry(account, "RCC", -10_000, VerificationBooks.DAY.plusDays(1));
    String id = entered("TD-1", account);
    get("/universal-credit-to-dos/" + id)
        .then()
        .statusCode(200)
        .body("lines.find { it.key == 'RENT' }.pasted", is("117.46"))
        .body("lines.find { it.key == 'SERVICE_CHARGE:DCB' }.pasted", is("2.54"))
        .body("lines.find { it.key == 'MONTHLY_ELIGIBLE' }.pasted", is("520.00"))
        .body("lines.find { it.key == 'INELIGIBLE:DWR' }.pasted", is("7.00"))
        .body("lines.find { it.key == 'TENANTS_NOT_IN_CLAIM' }.value", is("Kit Other"))
        .body("lines.find { it.key == 'ARREARS' }.pasted", is("117.46"));
  }

  @Test
  void aClaimThatDiffersIsNamedAnsweredAndToldToWhoClaimsAlone() {
    String id = entered("TD-1", account);
    String hash = noted(id, "RENT", "11746", "SERVICE_CHARGE:DCB", "300");
    get("/universal-credit-to-dos/" + id)
        .then()
        .body("contentHash", is(hash))
        .body("lines.find { it.key == 'RENT' }.outcome", is("SAME"))
        .body(
            "lines.find { it.key == 'SERVICE_CHARGE:DCB' }.words", is("The claim says £0.46 more"));
    answered(id, "ANSWERED", hash).then().statusCode(200).body("letters", is(1));
    var letters = Books.rows("select addressee, kind, content::text as text from letter");
    assertEquals("Ms Ama Example", letters.getFirst().get("addressee"));
    assertEquals("UNIVERSAL_CREDIT_DIFFERS", letters.getFirst().get("kind"));
    assertFalse(((String) letters.getFirst().get("text")).contains("Kit"));
    get("/universal-credit-to-dos/" + id)
        .then()
        .body("toDo.state", is("ANSWERED"))
        .body("answers[0].madeByName", is("Amara Lewis"))
        .body("answers[0].lines.find { it.key == 'SERVICE_CHARGE:DCB' }.said", is("300"));
    get("/universal-credit-to-dos").then().body("items.size()", is(0));
  }

  @Test
  void aClaimNobodyHereMadeIsATaskAndNoLetter() {
    String id = entered("TD-1", account);
    String hash = noted(id, "TENANTS", "Somebody Strange");
    answered(id, "ANSWERED", hash).then().statusCode(200).body("letters", is(0));
    assertEquals(0, Books.number("select count(*) from letter"));
    assertEquals(1, Books.number("select count(*) from task where kind = 'UC_TELL_CLAIMANT'"));
  }

  @Test
  void aQueryTellsNobodyAndLeavesTheToDoOpen() {
    String id = entered("TD-1", account);
    answered(id, "QUERIED", noted(id, "RENT", "11000")).then().statusCode(200);
    assertEquals(0, Books.number("select count(*) from letter"));
    answered(id, "QUERIED", noted(id, "RENT", "11000"))
        .then()
        .statusCode(409)
        .body("code", is("UC_TO_DO_OVER"));
    answered(id, "ANSWERED", noted(id, "RENT", "11746")).then().statusCode(200);
    assertEquals(2, Books.number("select count(*) from universal_credit_answer"));
  }

  @Test
  void anAnswerIsForWhatWasLookedAt() {
    String id = entered("TD-1", account);
    String hash = noted(id, "RENT", "11746");
    Books.run(
        "update charge set weekly_pence = 11800 where account_id = ? and type_code = 'DBR'",
        account);
    answered(id, "ANSWERED", hash).then().statusCode(409).body("code", is("UC_FACTS_CHANGED"));
    assertEquals(0, Books.number("select count(*) from universal_credit_answer"));
  }

  @Test
  void twoWhoAnswerAtOnceLeaveOneAnswer() throws Exception {
    String id = entered("TD-1", account);
    String hash = noted(id, "RENT", "11000");
    assertEquals(
        Map.of(200, 1L, 409, 3L),
        Callers.counted(4, caller -> answered(id, "ANSWERED", hash).statusCode()));
    assertEquals(1, Books.number("select count(*) from universal_credit_answer"));
    assertEquals(1, Books.number("select count(*) from letter"));
  }

  @Test
  void theSameAnswerSentAgainIsTheSameAnswer() throws Exception {
    String id = entered("TD-1", account);
    String hash = noted(id, "RENT", "11000");
    String key = UUID.randomUUID().toString();
    var statuses =
        Callers.counted(
            3,
            caller ->
                given()
                    .auth()
                    .oauth2(Tokens.housingAssistant())
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(Map.of("outcome", "ANSWERED", "contentHash", hash))
                    .post("/api/v1/universal-credit-to-dos/" + id + "/answers")
                    .statusCode());
    assertEquals(Map.of(200, 3L), statuses);
    assertEquals(1, Books.number("select count(*) from universal_credit_answer"));
    assertEquals(1, Books.number("select count(*) from letter"));
  }

  @Test
  void whatAClaimCannotSayIsNamedOnItsField() {
    String id = entered("TD-1", account);
    post(
            "/universal-credit-to-dos/" + id + "/claim",
            Map.of("said", List.of(Map.of("key", "RENT", "value", "a lot"))))
        .then()
        .statusCode(422)
        .body("code", is("UC_CLAIM_WRONG"))
        .body("errors[0].pointer", is("/said/0/value"));
    post("/universal-credit-to-dos", Map.of("portalReference", "TD-9")).then().statusCode(422);
  }
}
