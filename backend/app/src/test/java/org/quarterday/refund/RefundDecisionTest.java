package org.quarterday.refund;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.refund.Refunds.approve;
import static org.quarterday.refund.Refunds.approved;
import static org.quarterday.refund.Refunds.as;
import static org.quarterday.refund.Refunds.ask;
import static org.quarterday.refund.Refunds.asked;
import static org.quarterday.refund.Refunds.balance;
import static org.quarterday.refund.Refunds.inCredit;
import static org.quarterday.refund.Refunds.one;
import static org.quarterday.refund.Refunds.request;
import static org.quarterday.refund.Refunds.undo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Deciding about a refund: by another person, once, and what it does to the account. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefundDecisionTest {

  private static final String OTHER_HELEN = Tokens.of("grace.okoro", "senior-rents-officer");

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void anAccountPaidTwice() {
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
  void oneAsksAnotherApprovesAndItIsOnTheAccountAndOwedToTheTenant() {
    String id = asked(account, 24_000);
    assertEquals(-24_000, balance(account));
    assertEquals("AWAITING_APPROVAL", one(id).getString("state"));
    approve(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(200)
        .body("state", is("APPROVED"))
        .body("balancePence", is(0))
        .body("balanceWords", is("nil"));
    Map<String, Object> entry =
        Books.rows(
                """
                select e.type_code, e.amount_pence, e.control_code, e.source, e.narrative, j.kind, j.made_by <> j.approved_by as two, r.control_code as paid_from
                  from refund r join entry e on e.account_id = r.account_id and e.number = r.entry_number join journal j on j.id = e.journal_id\
                """)
            .getFirst();
    assertEquals(
        Map.of(
            "type_code", "RRF",
            "amount_pence", 24_000L,
            "control_code", "REFUNDS-DUE",
            "source", "REFUND",
            "narrative", "Paid twice in May",
            "kind", "REFUND",
            "two", true,
            "paid_from", "REFUND"),
        entry);
  }

  @Test
  void theTenantIsToldAndNotOfOneThatWasTakenBack() {
    String id = approved(account, 18_270);
    String letter =
        Books.rows("select subject || content::text as words from letter where kind = 'REFUND'")
            .getFirst()
            .get("words")
            .toString();
    assertTrue(letter.startsWith("Your refund"), letter);
    assertTrue(letter.contains("£182.70") && letter.contains("ends in 4958"), letter);
    assertFalse(letter.contains("66374958"), letter);
    undo(Tokens.seniorRentsOfficer(), id, "withdrawal").then().statusCode(200);
    assertEquals(
        0,
        Books.number("select count(*) from letter where kind = 'REFUND' and state <> 'CANCELLED'"));
  }

  @Test
  void whoAskedDoesNotApproveAndNobodyApprovesAnotherThanTheySaw() {
    String both = Tokens.with("refund:propose", "refund:approve", "account:read");
    String id = ask(both, account, request(account, 24_000)).path("id");
    approve(both, id).then().statusCode(409).body("code", is("SAME_PERSON"));
    as(both)
        .body(Map.of("note", "No"))
        .post("/api/v1/refunds/" + id + "/refusal")
        .then()
        .statusCode(409);
    approve(Tokens.seniorRentsOfficer(), id, "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("REFUND_CHANGED"))
        .body("errors[0].pointer", is("/contentHash"));
    String seen = one(id).getString("contentHash");
    Books.run("update refund set payee_name = 'A CROOK'");
    approve(Tokens.seniorRentsOfficer(), id, seen)
        .then()
        .statusCode(409)
        .body("code", is("REFUND_CHANGED"));
    assertEquals(-24_000, balance(account));
  }

  @Test
  void aboveTheLimitOfOneTheNextDecides() {
    account = inCredit(600_000);
    String large = asked(account, 50_001);
    assertEquals(
        "It is above your limit: you may approve up to £500.00.", one(large).getString("whyNot"));
    assertFalse(one(large).getBoolean("mayDecide"));
    approve(Tokens.seniorRentsOfficer(), large)
        .then()
        .statusCode(403)
        .body("code", is("REFUND_OVER_LIMIT"));
    approve(Tokens.headOfService(), large).then().statusCode(200);
    String huge = asked(account, 500_001);
    approve(Tokens.headOfService(), huge)
        .then()
        .statusCode(403)
        .body("code", is("REFUND_OVER_LIMIT"));
  }

  @Test
  void ofManyWhoApproveItOneDoesAndItIsOnTheAccountOnce() throws Exception {
    String id = asked(account, 24_000);
    String hash = one(id).getString("contentHash");
    var approvers = List.of(Tokens.seniorRentsOfficer(), Tokens.headOfService(), OTHER_HELEN);
    var answers = Callers.counted(9, n -> approve(approvers.get(n % 3), id, hash).statusCode());
    assertEquals(Map.of(200, 1L, 409, 8L), answers);
    assertEquals(0, balance(account));
    assertEquals(1, Books.number("select count(*) from entry where source = 'REFUND'"));
  }

  @Test
  void aCreditThatIsGoneWhenItIsApprovedIsNotPaid() {
    String id = asked(account, 24_000);
    Books.entry(account, "ADJ", 1, Payers.TODAY);
    approve(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(409)
        .body("code", is("REFUND_TOO_MUCH"));
    assertEquals("AWAITING_APPROVAL", one(id).getString("state"));
  }

  @Test
  void aRefusedOnePostsNothingAndTheCreditMayBeAskedForAgain() {
    String id = asked(account, 24_000);
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("note", "It was her employer who paid"))
        .post("/api/v1/refunds/" + id + "/refusal")
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    approve(Tokens.headOfService(), id).then().statusCode(409).body("code", is("REFUND_CANNOT"));
    assertEquals(-24_000, balance(account));
    asked(account, 24_000);
  }

  @Test
  void whoAskedTakesItBackWhileItWaitsAndAfterThatOnlyWhoApproves() {
    String waiting = asked(account, 1_000);
    undo(Tokens.anotherHousingAssistant(), waiting, "withdrawal")
        .then()
        .statusCode(403)
        .body("code", is("NOT_ALLOWED"));
    undo(Tokens.housingAssistant(), waiting, "withdrawal")
        .then()
        .statusCode(200)
        .body("state", is("TAKEN_BACK"))
        .body("entryNumber", nullValue());
    String approved = approved(account, 24_000);
    undo(Tokens.housingAssistant(), approved, "withdrawal").then().statusCode(403);
    undo(Tokens.seniorRentsOfficer(), approved, "return")
        .then()
        .statusCode(409)
        .body("code", is("REFUND_CANNOT"));
    undo(Tokens.seniorRentsOfficer(), approved, "withdrawal").then().statusCode(200);
    assertEquals(-24_000, balance(account));
    undo(Tokens.seniorRentsOfficer(), approved, "withdrawal").then().statusCode(409);
    asked(account, 24_000);
  }

  @Test
  void itsEntryIsNotReversedBehindItsBack() {
    String id = approved(account, 24_000);
    as(Tokens.housingAssistant())
        .body(Map.of("reason", "Wrong account"))
        .post(
            "/api/v1/accounts/%s/entries/%d/reversal"
                .formatted(account, one(id).getInt("entryNumber")))
        .then()
        .statusCode(409)
        .body("code", is("REFUND_GOES_BACK"));
  }
}
