package org.quarterday.credituse;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.credituse.Uses.approve;
import static org.quarterday.credituse.Uses.approved;
import static org.quarterday.credituse.Uses.balance;
import static org.quarterday.credituse.Uses.one;
import static org.quarterday.credituse.Uses.propose;
import static org.quarterday.credituse.Uses.proposed;
import static org.quarterday.credituse.Uses.toAccount;
import static org.quarterday.credituse.Uses.toBenefit;
import static org.quarterday.credituse.Uses.toCouncilDebt;
import static org.quarterday.refund.Refunds.as;
import static org.quarterday.refund.Refunds.inCredit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.credit.Credits;
import org.quarterday.directdebit.Payers;
import org.quarterday.hold.HoldCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.refund.Refunds;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Using a proved credit: for what, how much, and by what right. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CreditUseTest {

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
  void aSmallSumForTheGarageOfTheHomeIsMovedAtOnceWithBothLegs() {
    UUID garage = Credits.garage(account, 4_000);
    String id =
        propose(account, toAccount(garage, 4_000, "SAME_TENANCY"))
            .then()
            .statusCode(201)
            .body("state", is("POSTED"))
            .body("balancePence", is(-20_000))
            .extract()
            .path("id");
    assertEquals(0, balance(garage));
    List<Map<String, Object>> legs =
        Books.rows(
            "select type_code, amount_pence, control_code, source from entry where source = 'CREDIT_USE' order by amount_pence");
    assertEquals(List.of(leg("RIT", -4_000, "TRANSFER"), leg("RIT", 4_000, "TRANSFER")), legs);
    assertEquals(
        1,
        Books.number("select count(distinct journal_id) from entry where source = 'CREDIT_USE'"));
    assertEquals(
        "Moved to account %s: Rent of your garage".formatted(People.reference(garage)),
        Books.rows("select narrative from entry where source = 'CREDIT_USE' and amount_pence > 0")
            .getFirst()
            .get("narrative"));
    assertEquals("Account " + People.reference(garage), one(id).getString("goesTo"));
    assertTrue(letters().contains("£40.00 of it has gone to your account"), letters());
  }

  @Test
  void severalSmallSumsOfADayAreAsLargeAsTheirSum() {
    UUID garage = Credits.garage(account, 9_000);
    propose(account, toAccount(garage, 3_000, "SAME_TENANCY")).then().body("state", is("POSTED"));
    propose(account, toAccount(garage, 2_001, "SAME_TENANCY"))
        .then()
        .statusCode(201)
        .body("state", is("AWAITING_APPROVAL"));
    assertEquals(6_000, balance(garage));
  }

  @Test
  void aCreditIsProvedBeforeItIsUsedAndOnlyForWhatItsKindAllows() {
    UUID unproved = inCredit(24_000);
    UUID garage = Credits.garage(unproved, 4_000);
    propose(unproved, toAccount(garage, 4_000, "SAME_TENANCY"))
        .then()
        .statusCode(409)
        .body("code", is("NO_CREDIT_REVIEW"));
    Credits.proved(unproved, "IN_ADVANCE");
    propose(unproved, toAccount(garage, 4_000, "SAME_TENANCY"))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_OUTCOME_NOT_ALLOWED"));
    Books.entry(account, "RCC", -100, Payers.TODAY);
    UUID beside = Credits.garage(account, 4_000);
    propose(account, toAccount(beside, 4_000, "SAME_TENANCY"))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_NOT_PROVED"))
        .body("detail", containsString("Is every payment clear?"));
  }

  @Test
  void noMoreIsMovedThanIsOwedThere() {
    UUID garage = Credits.garage(account, 4_000);
    propose(account, toAccount(garage, 4_001, "SAME_TENANCY"))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_TOO_MUCH"))
        .body("errors[0].pointer", is("/amountPence"));
    Books.entry(garage, "RCC", -4_000, Payers.TODAY);
    propose(account, toAccount(garage, 1, "SAME_TENANCY"))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_NO_DEBT"));
  }

  @Test
  void debtsArePaidInTheirOrder() {
    Credits.garage(account, 5_730);
    String tax = Credits.councilTax(account, 30_000);
    propose(account, toCouncilDebt(tax, 24_000))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_OUT_OF_ORDER"))
        .body("detail", containsString("£182.70 can be used"));
    proposed(account, toCouncilDebt(tax, 18_270));
  }

  @Test
  void aDebtOfOneJointTenantNeedsTheOthersConsent() {
    UUID former = Credits.before(account, 9_000);
    People.tenant(account, "Mr", "Ola", "Okafor");
    propose(account, toAccount(former, 9_000, null))
        .then()
        .statusCode(422)
        .body("code", is("CREDIT_USE_NO_RIGHT"))
        .body("errors[0].pointer", is("/authority"));
    propose(account, toAccount(former, 9_000, "SAME_TENANCY")).then().statusCode(422);
    propose(account, toAccount(former, 9_000, "SET_OFF")).then().statusCode(422);
    String id = proposed(account, toAccount(former, 1_000, "CONSENT"));
    approve(Tokens.seniorRentsOfficer(), id).then().statusCode(200);
    assertEquals(8_000, balance(former));
    assertEquals(
        0,
        Books.number(
            "select count(*) from entry where source = 'CREDIT_USE' and narrative like ?",
            "%" + People.reference(former) + "%"));
  }

  @Test
  void aDebtInABreathingSpaceIsNotSetOffUnlessItsDebtorAgrees() {
    UUID former = Credits.before(account, 9_000);
    HoldCalls.breathingSpace(former, Payers.person(account), "2026-05-26");
    propose(account, toAccount(former, 1_000, "SET_OFF"))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_HELD"))
        .body("detail", containsString("Breathing Space"));
    propose(account, toAccount(former, 1_000, "CONSENT")).then().statusCode(201);
  }

  @Test
  void anotherHouseholdsAccountIsNoUseOfACredit() {
    UUID neighbour = Payers.account(10_000);
    propose(account, toAccount(neighbour, 1_000, "CONSENT"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/toAccountId"));
    propose(account, Uses.request("TO_ACCOUNT", 1_000))
        .then()
        .statusCode(422)
        .body("code", is("CREDIT_USE_INCOMPLETE"))
        .body("errors[0].pointer", is("/toAccountId"));
    propose(account, Uses.request("PUT_BACK", 1_000))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/kind"));
  }

  @Test
  void aCouncilDebtIsPaidFromItsControlAccountAndMatchedWithTheOtherBooks() {
    String tax = Credits.councilTax(account, 30_000);
    String id = approved(account, toCouncilDebt(tax, 24_000));
    assertEquals(
        List.of(leg("CTD", 24_000, "COUNCIL-DEBTS")),
        Books.rows(
            "select type_code, amount_pence, control_code, source from entry where source = 'CREDIT_USE'"));
    assertEquals("Council Tax 80012345", one(id).getString("goesTo"));
    open().then().body("items.id", contains(id));
    Uses.receipt(id, 23_999).then().statusCode(409).body("code", is("CREDIT_RECEIPT_DIFFERS"));
    Uses.receipt(id, 24_000).then().statusCode(200);
    Uses.receipt(id, 24_000).then().statusCode(409).body("code", is("CREDIT_USE_CANNOT"));
    open().then().body("items", hasSize(0));
    Uses.putBack(id).then().statusCode(409).body("code", is("CREDIT_USE_CANNOT"));
  }

  @Test
  void benefitThatWasPaidTooMuchGoesBackToTheBenefitOfficeAndIsNoRefund() {
    UUID paid = Payers.account(10_000);
    Books.entry(paid, "RHB", -104_000, Payers.TODAY);
    Credits.proved(paid, "BENEFIT_OVERPAID");
    assertEquals(List.of("RETURN_TO_BENEFIT"), Credits.look(paid).getList("steps.step"));
    propose(paid, Uses.request("TO_HOUSING_BENEFIT", 24_000))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/reference"));
    Refunds.ask(paid, Refunds.request(paid, 24_000))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_IS_BENEFITS"));
    approved(paid, toBenefit("TO_HOUSING_BENEFIT", 24_000));
    assertEquals(0, balance(paid));
    assertEquals(
        1,
        Books.number(
            "select count(*) from entry where account_id = ? and type_code = 'HBO' and amount_pence = 24000",
            paid));
    assertEquals(List.of("CLOSE"), Credits.look(paid).getList("steps.step"));
  }

  @Test
  void universalCreditGoesBackToTheDwpAndCountsAsReturned() {
    UUID paid = Payers.account(10_000);
    Books.entry(paid, "RUC", -104_000, Payers.TODAY);
    Credits.proved(paid, "UNIVERSAL_CREDIT_OVERPAID");
    approved(paid, toBenefit("TO_DWP", 14_000));
    Books.entry(paid, "RCC", -1_000, Payers.TODAY);
    assertEquals(
        1_000,
        as(Tokens.housingAssistant())
            .get("/api/v1/accounts/" + paid + "/refundable-credit")
            .jsonPath()
            .getLong("refundablePence"));
  }

  private static Response open() {
    return as(Tokens.housingAssistant()).get("/api/v1/credit-uses?open=true");
  }

  private static Map<String, Object> leg(String type, long pence, String control) {
    return Map.of(
        "type_code", type,
        "amount_pence", pence,
        "control_code", control,
        "source", "CREDIT_USE");
  }

  private static String letters() {
    return Books.rows("select content::text as words from letter where kind = 'CREDIT_USED'")
        .toString();
  }
}
