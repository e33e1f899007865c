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
import static org.quarterday.refund.Refunds.as;
import static org.quarterday.refund.Refunds.ask;
import static org.quarterday.refund.Refunds.asked;
import static org.quarterday.refund.Refunds.inCredit;
import static org.quarterday.refund.Refunds.one;
import static org.quarterday.refund.Refunds.request;

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

/** Asking for a refund: what is proved of the credit, and what is refused. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefundTest {

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
  void ofManyWhoAskForTheLastPoundOneIsHeard() throws Exception {
    var answers = Callers.counted(8, n -> ask(account, request(account, 24_000)).statusCode());
    assertEquals(Map.of(201, 1L, 409, 7L), answers);
    ask(account, request(account, 1)).then().statusCode(409).body("code", is("REFUND_WAITING"));
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
