package org.quarterday.credituse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.credituse.Uses.approve;
import static org.quarterday.credituse.Uses.approved;
import static org.quarterday.credituse.Uses.balance;
import static org.quarterday.credituse.Uses.one;
import static org.quarterday.credituse.Uses.propose;
import static org.quarterday.credituse.Uses.proposed;
import static org.quarterday.credituse.Uses.toAccount;
import static org.quarterday.credituse.Uses.toCouncilDebt;
import static org.quarterday.refund.Refunds.as;
import static org.quarterday.refund.Refunds.inCredit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.credit.Credits;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.refund.Refunds;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Deciding about a use of a credit: by another person, once, and what comes back. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CreditUseDecisionTest {

  private static final String OTHER_HELEN = Tokens.of("grace.okoro", "senior-rents-officer");

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aProvedCredit() {
    Books.empty();
    today.standAt(Payers.TODAY);
    account = inCredit(24_000);
    Credits.proved(account, "PAID_TWICE");
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aLargerSumWaitsForAnotherPersonWhoLookedAtIt() {
    UUID garage = Credits.garage(account, 5_730);
    String both = Tokens.with("refund:propose", "refund:approve", "account:read");
    String own =
        propose(both, account, toAccount(garage, 5_730, "SAME_TENANCY"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    approve(both, own).then().statusCode(409).body("code", is("SAME_PERSON"));
    approve(Tokens.seniorRentsOfficer(), own, "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_CHANGED"));
    approve(Tokens.housingAssistant(), own).then().statusCode(403);
    assertEquals(5_730, balance(garage));
    approve(Tokens.seniorRentsOfficer(), own)
        .then()
        .statusCode(200)
        .body("balanceWords", is("£182.70 in credit"));
    approve(OTHER_HELEN, own).then().statusCode(409).body("code", is("CREDIT_USE_CANNOT"));
    assertEquals(0, balance(garage));
  }

  @Test
  void nobodyApprovesAboveTheirLimit() {
    account = inCredit(60_000);
    Credits.proved(account, "PAID_TWICE");
    UUID garage = Credits.garage(account, 50_001);
    String id = proposed(account, toAccount(garage, 50_001, "SAME_TENANCY"));
    assertEquals(
        "It is above your limit: you may approve up to £500.00.", one(id).getString("whyNot"));
    approve(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(403)
        .body("code", is("CREDIT_USE_OVER_LIMIT"));
    approve(Tokens.headOfService(), id).then().statusCode(200);
  }

  @Test
  void whatTheOtherBooksDidNotWantIsPutBackByTwoPeopleOnce() {
    String tax = Credits.councilTax(account, 30_000);
    String id = approved(account, toCouncilDebt(tax, 24_000));
    as(Tokens.housingAssistant())
        .body(Map.of("why", "Paid on 22 May"))
        .post("/api/v1/accounts/" + account + "/credit/council-debts/" + tax + "/withdrawal")
        .then()
        .statusCode(409)
        .body("code", is("COUNCIL_DEBT_IN_USE"));
    String back = Uses.broughtBack(id);
    assertEquals(-24_000, balance(account));
    assertEquals(back, one(id).getString("putBackId"));
    Uses.putBack(id).then().statusCode(409).body("code", is("CREDIT_USE_WAITING"));
    assertEquals(
        0,
        Books.number(
            "select coalesce(sum(amount_pence), 0) from entry where control_code = 'COUNCIL-DEBTS'"));
  }

  @Test
  void whoIsLinkedToTheAccountItWentToDoesNotReadOfIt() {
    UUID before = Credits.before(account, 5_000);
    UUID joint = People.tenant(before, "Ms", "Joan", "Ferris");
    proposed(account, toAccount(before, 5_000, "SET_OFF"));
    as(Tokens.finance()).get("/api/v1/credit-uses").then().body("items", hasSize(1));
    People.linkedToStaff(joint, Tokens.issuer(), Tokens.subject("tom.ashdown"));
    try {
      as(Tokens.finance()).get("/api/v1/credit-uses").then().body("items", hasSize(0));
    } finally {
      Books.run("delete from staff_person where person_id = ?", joint);
    }
  }

  @Test
  void aDebtInOtherBooksIsPaidOnceHoweverManyCreditsKnowOfIt() {
    approved(account, toCouncilDebt(Credits.councilTax(account, 5_000), 3_000));
    UUID second = inCredit(24_000);
    Credits.proved(second, "PAID_TWICE");
    String tax = Credits.councilTax(second, 5_000);
    assertEquals(2_000, Credits.look(second).getInt("debts[0].pence"));
    propose(second, toCouncilDebt(tax, 2_001))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_TOO_MUCH"));
    propose(second, toCouncilDebt(tax, 2_000)).then().statusCode(201);
  }

  @Test
  void anEntryOfAUseIsNotReversedByHand() {
    String id = approved(account, toCouncilDebt(Credits.councilTax(account, 30_000), 24_000));
    as(Tokens.housingAssistant())
        .body(Map.of("reason", "Wrong"))
        .post(
            "/api/v1/accounts/"
                + account
                + "/entries/"
                + one(id).getInt("entryNumber")
                + "/reversal")
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_GOES_BACK"));
  }

  @Test
  void aRefundThatWaitsAndAUseThatWaitsDoNotShareOnePound() {
    Refunds.asked(account, 20_000);
    String tax = Credits.councilTax(account, 30_000);
    propose(account, toCouncilDebt(tax, 4_001))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_TOO_MUCH"));
    UUID other = inCredit(24_000);
    Credits.proved(other, "PAID_TWICE");
    proposed(other, toCouncilDebt(Credits.councilTax(other, 20_000), 20_000));
    var request = Refunds.request(other, 4_001);
    Refunds.ask(other, request).then().statusCode(409).body("code", is("CREDIT_PROMISED"));
    request.put("amountPence", 4_000);
    Refunds.ask(other, request).then().statusCode(201);
  }

  @Test
  void ofManyWhoWantTheLastPoundOneGetsIt() throws Exception {
    UUID garage = Credits.garage(account, 3_000);
    var answers =
        Callers.counted(
            8, n -> propose(account, toAccount(garage, 3_000, "SAME_TENANCY")).statusCode());
    assertEquals(Map.of(201, 1L, 409, 7L), answers);
    assertEquals(0, balance(garage));
    assertEquals(-21_000, balance(account));
  }

  @Test
  void ofManyWhoApproveOneUseOnePostsIt() throws Exception {
    String id = proposed(account, toCouncilDebt(Credits.councilTax(account, 30_000), 24_000));
    String hash = one(id).getString("contentHash");
    var answers =
        Callers.counted(
            6,
            n ->
                approve(n % 2 == 0 ? Tokens.seniorRentsOfficer() : OTHER_HELEN, id, hash)
                    .statusCode());
    assertEquals(Map.of(200, 1L, 409, 5L), answers);
    assertEquals(0, balance(account));
  }

  @Test
  void aCreditThatNoLongerCoversBothIsGivenToNeitherUntilOneIsTakenBack() throws Exception {
    String refund = Refunds.asked(account, 20_000);
    String use = proposed(account, toCouncilDebt(Credits.councilTax(account, 30_000), 4_000));
    String useHash = one(use).getString("contentHash");
    Books.entry(account, "ADJ", 4_000, Payers.TODAY);
    var answers =
        Callers.atOnce(
            2,
            n ->
                n == 0
                    ? approveRefund(refund).statusCode()
                    : approve(OTHER_HELEN, use, useHash).statusCode());
    assertEquals(List.of(409, 409), answers);
    as(Tokens.housingAssistant())
        .body(Map.of("note", "The refund comes first"))
        .post("/api/v1/credit-uses/" + use + "/withdrawal")
        .then()
        .statusCode(200);
    approveRefund(refund).then().statusCode(200);
    assertEquals(0, balance(account));
  }

  private static Response approveRefund(String refund) {
    return as(Tokens.seniorRentsOfficer())
        .body(Map.of("contentHash", Refunds.one(refund).getString("contentHash")))
        .post("/api/v1/refunds/" + refund + "/approval");
  }

  @Test
  void aProposalSentTwiceIsOne() {
    UUID garage = Credits.garage(account, 3_000);
    var request = new HashMap<>(toAccount(garage, 1_000, "SAME_TENANCY"));
    String key = UUID.randomUUID().toString();
    String first = keyed(key, request);
    assertEquals(first, keyed(key, request));
    assertEquals(2_000, balance(garage));
  }

  private String keyed(String key, Map<String, Object> request) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(request)
        .post("/api/v1/accounts/" + account + "/credit-uses")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void itIsRefusedWithANoteOrTakenBackByWhoProposedIt() {
    String tax = Credits.councilTax(account, 30_000);
    String refused = proposed(account, toCouncilDebt(tax, 1_000));
    propose(account, toCouncilDebt(tax, 1_000))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_WAITING"));
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("note", "Ask the joint tenant first"))
        .post("/api/v1/credit-uses/" + refused + "/refusal")
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    String again = proposed(account, toCouncilDebt(tax, 1_000));
    as(Tokens.anotherHousingAssistant())
        .body(Map.of("note", "Not mine"))
        .post("/api/v1/credit-uses/" + again + "/withdrawal")
        .then()
        .statusCode(403);
    as(Tokens.housingAssistant())
        .body(Map.of("note", "The tax was paid"))
        .post("/api/v1/credit-uses/" + again + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", is("WITHDRAWN"));
    assertEquals(-24_000, balance(account));
  }

  @Test
  void nobodyUsesOrDecidesTheCreditOfTheirOwnHousehold() {
    UUID garage = Credits.garage(account, 5_730);
    String id = proposed(account, toAccount(garage, 5_730, "SAME_TENANCY"));
    String hash = one(id).getString("contentHash");
    People.linkedToStaff(Payers.person(account), Tokens.issuer(), Tokens.subject("helen.marsh"));
    try {
      approve(Tokens.seniorRentsOfficer(), id, hash)
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      as(Tokens.seniorRentsOfficer()).get("/api/v1/credit-uses").then().body("items", hasSize(0));
      as(Tokens.seniorRentsOfficer()).get("/api/v1/credit-uses/" + id).then().statusCode(404);
    } finally {
      Books.run("delete from staff_person where person_id = ?", Payers.person(account));
    }
  }
}
