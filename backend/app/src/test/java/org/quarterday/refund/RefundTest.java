package org.quarterday.refund;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
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
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

/** A credit given back: asked for by one person, decided by another. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefundTest {

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
  void whatIsProvedOfTheCreditIsSaidBeforeAnybodyAsks() {
    UUID garage = beside(5_730);
    JsonPath credit = credit();
    assertEquals(24_000, credit.getLong("creditPence"));
    assertEquals(18_270, credit.getLong("refundablePence"));
    assertEquals("OWED_BESIDE", credit.getString("heldBack[0].why"));
    assertEquals(List.of(garage.toString()), credit.getList("otherAccounts.accountId"));
    assertEquals("£57.30 in arrears", credit.getString("otherAccounts[0].balanceWords"));
    assertEquals(List.of("Ms Amina Okafor"), credit.getList("payees.name"));
    refused(24_000, 409, "CREDIT_OWED_ELSEWHERE", "/amountPence");
    asked(account, 18_270);
    assertTrue(credit().getString("waitingId") != null);
  }

  @Test
  void noMoreThanWhatIsProvedIsAskedFor() {
    refused(24_001, 409, "REFUND_TOO_MUCH", "/amountPence");
    Books.entry(account, "ADJ", 24_000, Payers.TODAY);
    refused(1, 409, "NOT_IN_CREDIT", "/amountPence");
    assertEquals(0, Books.number("select count(*) from refund"));
  }

  @Test
  void aWeekThatHasBegunAndIsNotDebitedIsNoCredit() {
    today.standAt(LocalDate.of(2026, 6, 1));
    assertEquals("RENT_NOT_DEBITED", credit().getString("heldBack[0].why"));
    assertEquals(14_000, credit().getLong("refundablePence"));
  }

  @Test
  void aDirectDebitItsBankMayStillReturnIsNotRefundedYet() {
    UUID payer = Payers.account(10_000);
    Books.entry(payer, "RDD", -90_000, Payers.TODAY);
    account = payer;
    refused(10_000, 409, "CREDIT_NOT_CERTAIN", "/amountPence");
    today.standAt(LocalDate.of(2026, 5, 29));
    refused(10_000, 409, "CREDIT_NOT_CERTAIN", "/amountPence");
    Books.run(
        "update council_setting set value = 2 where code = 'REFUND_DIRECT_DEBIT_WORKING_DAYS'");
    try {
      asked(account, 10_000);
    } finally {
      Books.run(
          "update council_setting set value = 10 where code = 'REFUND_DIRECT_DEBIT_WORKING_DAYS'");
    }
  }

  @Test
  void whatBenefitPaidBeyondTheRentGoesBackToBenefit() {
    UUID payer = Payers.account(10_000);
    Books.entry(payer, "RHB", -85_000, Payers.TODAY);
    Books.entry(payer, "RCC", -2_000, Payers.TODAY);
    account = payer;
    assertEquals(2_000, credit().getLong("refundablePence"));
    refused(7_000, 409, "CREDIT_IS_BENEFITS", "/amountPence");
    asked(account, 2_000);
  }

  @Test
  void whatIsListedAsOwedElsewhereIsKeptBack() {
    var request = request(account, 20_000);
    request.put("debts", List.of(Map.of("what", "Council tax 2026/27", "amountPence", 5_000)));
    ask(account, request).then().statusCode(409).body("code", is("CREDIT_OWED_ELSEWHERE"));
    request.put("amountPence", 19_000);
    String id = ask(account, request).then().statusCode(201).extract().path("id");
    assertEquals("Council tax 2026/27", one(id).getString("debts[0].what"));
    Books.entry(account, "ADJ", 1, Payers.TODAY);
    approve(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_OWED_ELSEWHERE"));
  }

  @Test
  void everyCheckIsNamedThatIsMissing() {
    var request = request(account, 1_000);
    request.put(
        "checks",
        Map.of("rentToDate", true, "benefit", false, "otherAccounts", true, "payer", false));
    ask(account, request)
        .then()
        .statusCode(422)
        .body("code", is("CHECKS_NOT_DONE"))
        .body("errors.pointer", contains("/checks/benefit", "/checks/payer"));
  }

  @Test
  void itGoesToALivingTenantOfTheAccountAtABankAccountThatCanBe() {
    var stranger = request(account, 1_000);
    stranger.put("payeePersonId", Payers.person(inCredit(1)));
    ask(account, stranger)
        .then()
        .statusCode(422)
        .body("code", is("PAYEE_WRONG"))
        .body("errors[0].pointer", is("/payeePersonId"));
    var wrong = request(account, 1_000);
    wrong.put("accountNumber", "66374959");
    ask(account, wrong)
        .then()
        .statusCode(422)
        .body("code", is("BANK_DETAILS_WRONG"))
        .body("errors[0].pointer", is("/accountNumber"));
    var nameless = request(account, 1_000);
    nameless.put("payeeName", "愛");
    ask(account, nameless).then().statusCode(422).body("errors[0].pointer", is("/payeeName"));
    Books.run(
        "update person set deceased_on = date '2026-05-01' where id = ?", Payers.person(account));
    ask(account, request(account, 1_000))
        .then()
        .statusCode(422)
        .body("detail", startsWith("This tenant has died"));
  }

  @Test
  void nobodyAsksForOrDecidesTheirOwnHouseholds() {
    String id = asked(account, 1_000);
    linked("joe.partridge");
    linked("helen.marsh");
    try {
      ask(Tokens.anotherHousingAssistant(), account, request(account, 1_000))
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      as(Tokens.anotherHousingAssistant())
          .get("/api/v1/accounts/" + account + "/refundable-credit")
          .then()
          .statusCode(403);
      String hash =
          (String) Books.rows("select content_hash from refund").getFirst().get("content_hash");
      approve(Tokens.seniorRentsOfficer(), id, hash)
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      as(Tokens.seniorRentsOfficer()).get("/api/v1/refunds").then().body("items", hasSize(0));
      as(Tokens.seniorRentsOfficer()).get("/api/v1/refunds/" + id).then().statusCode(404);
    } finally {
      Books.run("delete from staff_person where person_id = ?", Payers.person(account));
    }
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
  void ofManyWhoAskForTheLastPoundOneIsHeard() throws Exception {
    var answers = Callers.counted(8, n -> ask(account, request(account, 24_000)).statusCode());
    assertEquals(Map.of(201, 1L, 409, 7L), answers);
    ask(account, request(account, 1)).then().statusCode(409).body("code", is("REFUND_WAITING"));
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
  void aRequestSentTwiceIsOneRefund() {
    var key = UUID.randomUUID().toString();
    var request = request(account, 1_000);
    String first = keyed(key, request);
    assertEquals(first, keyed(key, request));
    assertEquals(1, Books.number("select count(*) from refund"));
  }

  private String keyed(String key, Map<String, Object> request) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(request)
        .post("/api/v1/accounts/" + account + "/refunds")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
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

  @Test
  void theBankAccountIsSealedShownMaskedAndRevealedForAReason() {
    String id = asked(account, 1_000);
    JsonPath shown = one(id);
    assertEquals("****4958", shown.getString("bankMask"));
    assertEquals("AMINA OKAFOR", shown.getString("payeeName"));
    assertEquals("NOWHERE", shown.getString("bankKnown"));
    assertFalse(shown.prettify().contains("66374958"));
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("reason", "Asked the tenant back"))
        .post("/api/v1/refunds/" + id + "/bank-details")
        .then()
        .statusCode(200)
        .body("sortCode", is("089999"))
        .body("accountNumber", is("66374958"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from audit_event where action = 'REVEAL' and subject_id = ?", id));
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where subject = 'refund' and after::text like '%sealed%'"));
  }

  @Test
  void aBankAccountAnotherHouseholdUsesIsSaidToBe() {
    asked(inCredit(5_000), 1_000);
    assertEquals("ELSEWHERE", one(asked(account, 1_000)).getString("bankKnown"));
  }

  @Test
  void refundsAreListedByStateAndLeaveAsAFile() {
    String id = asked(account, 1_000);
    as(Tokens.contactCentre())
        .queryParam("state", "AWAITING_APPROVAL")
        .get("/api/v1/refunds")
        .then()
        .body("items.id", contains(id))
        .body("items[0].mayDecide", is(false))
        .body("items[0].whyNot", is("Your role does not approve refunds."));
    as(Tokens.housingAssistant())
        .queryParam("state", "SENT")
        .get("/api/v1/refunds")
        .then()
        .body("items", hasSize(0));
    String csv =
        as(Tokens.housingAssistant())
            .queryParam("columns", "amount,payee,state")
            .get("/api/v1/refunds/export.csv")
            .asString();
    assertEquals("\ufeffAmount,Paid to,State\r\n10.00,\"AMINA OKAFOR, ****4958\",Waiting\r\n", csv);
    as(Tokens.housingAssistant())
        .queryParam("state", "LOST")
        .get("/api/v1/refunds")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/state"));
    as(Tokens.housingAssistant())
        .queryParam("limit", 1)
        .get("/api/v1/refunds")
        .then()
        .body("next", nullValue())
        .body("items", not(hasSize(0)));
  }

  private void refused(long pence, int status, String code, String pointer) {
    ask(account, request(account, pence))
        .then()
        .statusCode(status)
        .body("code", is(code))
        .body("errors[0].pointer", is(pointer));
  }

  private JsonPath credit() {
    return as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + account + "/refundable-credit")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Another account of the same tenancy, so much in arrears. */
  private UUID beside(long pence) {
    UUID other = Books.account(LocalDate.of(2026, 4, 6));
    Books.run(
        "update account set tenancy_id = (select tenancy_id from account where account_id = ?), kind = 'GARAGE' where account_id = ?",
        account,
        other);
    Books.entry(other, "DGA", pence, Payers.TODAY);
    return other;
  }

  private void linked(String username) {
    Books.run(
        "insert into staff_person (issuer, subject, person_id, recorded_by) values (?, ?, ?, 'test')",
        Tokens.issuer(),
        Tokens.subject(username),
        Payers.person(account));
  }
}
