package org.quarterday.credit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.refund.Refunds.as;
import static org.quarterday.refund.Refunds.inCredit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.hold.HoldCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.refund.Refunds;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Proving a credit: the council's questions, what the books say, what people answer. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ProvingTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void anAccountInCredit() {
    Books.empty();
    today.standAt(Payers.TODAY);
    account = inCredit(24_000);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void whatTheBooksCanAnswerNobodyIsAsked() {
    JsonPath credit = Credits.look(account);
    assertEquals("BEGIN", credit.getString("steps[0].step"));
    assertEquals(
        Map.of(
            "DEBITS_TO_DATE", "CLEAR_BY_BOOKS",
            "DEBITS_MISSING", "CLEAR_BY_BOOKS",
            "UNCLEARED", "OPEN",
            "BENEFIT", "OPEN",
            "PAYER", "OPEN",
            "OWED_ELSEWHERE", "OPEN",
            "WRITTEN_OFF", "CLEAR_BY_BOOKS"),
        standings(credit));
    assertEquals(
        "£1,040.00 may still be taken back by a bank.",
        credit.getString("questions.find { it.code == 'UNCLEARED' }.foundWords"));
    today.standAt(LocalDate.of(2026, 5, 31));
    assertEquals("OPEN", standings(Credits.look(account)).get("UNCLEARED"));
    today.standAt(LocalDate.of(2026, 6, 2));
    assertEquals("CLEAR_BY_BOOKS", standings(Credits.look(account)).get("UNCLEARED"));
    assertEquals("OPEN", standings(Credits.look(account)).get("DEBITS_TO_DATE"));
  }

  @Test
  void aChargeThatWasNeverDebitedMakesACreditThatIsNone() {
    People.charge(account, "DSC", 500, LocalDate.of(2026, 5, 4));
    JsonPath credit = Credits.look(account);
    assertEquals("OPEN", standings(credit).get("DEBITS_MISSING"));
    assertEquals(
        2_000, credit.getLong("questions.find { it.code == 'DEBITS_MISSING' }.foundPence"));
  }

  @Test
  void anAnswerIsToWhatTheBooksSaidAndCountsNoMoreOnceTheySaySomethingElse() {
    Credits.open(account).then().statusCode(201);
    Credits.answer(account, "UNCLEARED", true, 0)
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_REVIEW_CHANGED"))
        .body("errors[0].pointer", is("/foundPence"));
    Credits.answer(account, "UNCLEARED", true, 104_000)
        .then()
        .statusCode(200)
        .body("standing", is("CLEAR"));
    Books.entry(account, "RCC", -1_000, Payers.TODAY);
    assertEquals("LOOK_AGAIN", standings(Credits.look(account)).get("UNCLEARED"));
    Credits.answer(account, "UNCLEARED", false, 105_000)
        .then()
        .statusCode(200)
        .body("standing", is("IN_THE_WAY"));
    Credits.answer(account, "WEATHER", true, 0)
        .then()
        .statusCode(404)
        .body("code", is("CREDIT_QUESTION_UNKNOWN"));
  }

  @Test
  void itIsProvedQuestionByQuestionNamedAndHandedOverToTheRefund() {
    Credits.open(account).then().statusCode(201);
    assertEquals(List.of("ANSWER", "CLASSIFY"), Credits.look(account).getList("steps.step"));
    Credits.answered(account);
    Credits.classify(account, "LOTTERY")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/kindCode"));
    Credits.classify(account, "PAID_TWICE").then().statusCode(200);
    Credits.councilTax(account, 4_000);
    JsonPath withDebt = Credits.look(account);
    assertEquals(List.of("PAY_DEBT", "REFUND"), withDebt.getList("steps.step"));
    assertNull(withDebt.get("refund"));
    String debt = withDebt.getString("debts[0].id");
    Credits.councilDebt(account, 4_000)
        .then()
        .statusCode(409)
        .body("code", is("COUNCIL_DEBT_KNOWN"));
    as(Tokens.housingAssistant())
        .body(Map.of("why", "Paid on 22 May"))
        .post("/api/v1/accounts/" + account + "/credit/council-debts/" + debt + "/withdrawal")
        .then()
        .statusCode(200);
    JsonPath credit = Credits.look(account);
    assertEquals(List.of("REFUND"), credit.getList("steps.step"));
    assertEquals(24_000, credit.getLong("refund.amountPence"));
    assertEquals("PAID_TWICE", credit.getString("refund.cause"));
    assertTrue(credit.getString("refund.evidence").contains("Looked at for BENEFIT."));
    var request = Refunds.request(account, credit.getLong("refund.amountPence"));
    request.put("cause", credit.getString("refund.cause"));
    request.put("evidence", credit.getString("refund.evidence"));
    Refunds.ask(account, request).then().statusCode(201);
    assertEquals(List.of("HAVE_DECIDED"), Credits.look(account).getList("steps.step"));
  }

  @Test
  void whatIsInTheWayIsPutRightFirst() {
    Credits.open(account).then().statusCode(201);
    Credits.answer(account, "PAYER", false, 0).then().statusCode(200);
    Credits.answered(account);
    Credits.classify(account, "PAID_TWICE").then().statusCode(200);
    assertEquals(List.of("PUT_RIGHT"), Credits.look(account).getList("steps.step"));
    Refunds.ask(account, Refunds.request(account, 1_000))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_IN_QUESTION"))
        .body("detail", containsString("Looked at for PAYER (Amara Lewis)"));
    as(Tokens.housingAssistant())
        .body(Map.of("until", "2026-06-30", "why", "Wait for the neighbour"))
        .post("/api/v1/accounts/" + account + "/credit/review/hold")
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_NOT_PROVED"))
        .body("detail", containsString("Looked at for PAYER"));
  }

  @Test
  void rentPaidInAdvanceIsHeldUntilADayAndIsThenListedAgain() {
    Credits.proved(account, "IN_ADVANCE");
    assertEquals(List.of("HOLD"), Credits.look(account).getList("steps.step"));
    hold("2026-05-27").then().statusCode(422).body("errors[0].pointer", is("/until"));
    hold("2026-11-26").then().statusCode(422).body("code", is("CREDIT_HELD_TOO_LONG"));
    hold("2026-06-30").then().statusCode(200);
    JsonPath held = Credits.look(account);
    assertEquals("HELD", held.getString("facts.standing"));
    assertEquals(List.of("WAIT_UNTIL"), held.getList("steps.step"));
    today.standAt(LocalDate.of(2026, 6, 30));
    assertEquals("BEING_PROVED", Credits.look(account).getString("facts.standing"));
  }

  @Test
  void oneBeginsAndTheNextGoesOn() throws Exception {
    var answers = Callers.counted(6, n -> Credits.open(account).statusCode());
    assertEquals(Map.of(201, 1L, 409, 5L), answers);
    Credits.open(account)
        .then()
        .body("code", is("CREDIT_REVIEW_OPEN"))
        .body("detail", containsString("Amara Lewis began"));
    UUID owing = Payers.account(10_000);
    Credits.open(owing).then().statusCode(409).body("code", is("NO_CREDIT"));
    Credits.answer(owing, "PAYER", true, 0)
        .then()
        .statusCode(409)
        .body("code", is("NO_CREDIT_REVIEW"));
  }

  @Test
  void aReviewIsClosedWithItsReasonAndTheCreditThatIsLeftIsListedAgain() {
    Credits.proved(account, "PAID_TWICE");
    as(Tokens.housingAssistant())
        .body(Map.of("why", "The bank asked for it back"))
        .post("/api/v1/accounts/" + account + "/credit/review/closing")
        .then()
        .statusCode(200);
    assertEquals("NOT_LOOKED_AT", Credits.look(account).getString("facts.standing"));
    Credits.open(account).then().statusCode(201);
    assertEquals(7, Credits.look(account).getList("questions").size());
    assertEquals("OPEN", standings(Credits.look(account)).get("PAYER"));
  }

  @Test
  void theDebtsOfTheOwnersStandInTheirOrderAndSayWhoOwesThem() {
    UUID garage = Credits.garage(account, 5_730);
    UUID former = Credits.before(account, 9_000);
    Credits.councilTax(account, 4_000);
    JsonPath credit = Credits.look(account);
    assertEquals(
        List.of("SAME_TENANCY", "FORMER_TENANCY", "COUNCIL_TAX"), credit.getList("debts.rank"));
    assertEquals(garage.toString(), credit.getString("debts[0].id"));
    assertEquals(former.toString(), credit.getString("debts[1].id"));
    assertEquals(List.of(true, true, true), credit.getList("debts.everyOwner"));
    People.tenant(account, "Mr", "Ola", "Okafor");
    assertEquals(List.of(true, false, false), Credits.look(account).getList("debts.everyOwner"));
  }

  @Test
  void aDebtInABreathingSpaceIsNotRecommendedToBePaidFromACredit() {
    UUID former = Credits.before(account, 9_000);
    HoldCalls.breathingSpace(former, Payers.person(account), "2026-05-26");
    Credits.proved(account, "PAID_TWICE");
    JsonPath credit = Credits.look(account);
    assertEquals(List.of("REFUND"), credit.getList("steps.step"));
    assertEquals(
        "Breathing Space on the account stops setting a credit off against the debt.",
        credit.getString("debts[0].heldWords"));
  }

  @Test
  void theChecklistIsDatedData() {
    Books.run(
        "insert into credit_check_item (code, valid_from, place, question, hint, by_hand) values ('PHOTOGRAPH', date '2026-06-01', 9, 'Seen?', '', true)");
    try {
      assertEquals(7, Credits.look(account).getList("questions").size());
      today.standAt(LocalDate.of(2026, 6, 1));
      assertEquals(8, Credits.look(account).getList("questions").size());
    } finally {
      Books.run("delete from credit_check_item where code = 'PHOTOGRAPH'");
    }
  }

  private Response hold(String until) {
    return as(Tokens.housingAssistant())
        .body(Map.of("until", until, "why", "She pays a month ahead"))
        .post("/api/v1/accounts/" + account + "/credit/review/hold");
  }

  private static Map<String, String> standings(JsonPath credit) {
    List<Map<String, String>> questions = credit.getList("questions");
    return questions.stream()
        .collect(Collectors.toMap(one -> one.get("code"), one -> one.get("standing")));
  }
}
