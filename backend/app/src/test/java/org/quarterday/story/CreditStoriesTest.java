package org.quarterday.story;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.credit.Credits;
import org.quarterday.credituse.Uses;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.refund.Refunds;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Credits from the first look to the last penny. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CreditStoriesTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void twoHundredAndFortyPoundsInCredit() {
    Books.empty();
    today.standAt(Payers.TODAY);
    account = Refunds.inCredit(24_000);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  /** Domain scenario L: £57.30 for the garage, £182.70 for the tenant, every signature kept. */
  @Test
  void theGarageIsPaidFromTheCreditAndTheRestIsRefunded() {
    UUID garage = Credits.garage(account, 5_730);
    Credits.proved(account, "PAID_TWICE");
    JsonPath first = Credits.look(account);
    assertEquals("PAY_DEBT", first.getString("steps[0].step"));
    assertEquals(garage.toString(), first.getString("steps[0].debtId"));
    Uses.approved(account, Uses.toAccount(garage, 5_730, "SAME_TENANCY"));
    JsonPath next = Credits.look(account);
    assertEquals(List.of("REFUND"), next.getList("steps.step"));
    assertEquals(18_270, next.getLong("refund.amountPence"));
    Refunds.approved(account, 18_270);
    assertEquals(0, balance(account));
    assertEquals(0, balance(garage));
    assertEquals(
        Map.of("proposed", "Amara Lewis", "moved", "Helen Marsh", "refunded", "Helen Marsh"),
        Books.rows(
                "select u.proposed_by_name as proposed, u.decided_by_name as moved, r.decided_by_name as refunded from credit_use u join refund r using (account_id)")
            .getFirst());
  }

  @Test
  void anOverpaidCreditIsRefundedOnceHoweverOftenItIsTried() {
    Credits.proved(account, "PAID_TWICE");
    String refund = Refunds.asked(account, 24_000);
    Refunds.ask(account, Refunds.request(account, 24_000))
        .then()
        .statusCode(409)
        .body("code", is("REFUND_WAITING"));
    String hash = Refunds.one(refund).getString("contentHash");
    approveRefund(refund, hash).then().statusCode(200);
    approveRefund(refund, hash).then().statusCode(409);
    Refunds.ask(account, Refunds.request(account, 24_000))
        .then()
        .statusCode(409)
        .body("code", is("NOT_IN_CREDIT"));
    Uses.propose(account, Uses.toAccount(Credits.garage(account, 5_730), 5_730, "SAME_TENANCY"))
        .then()
        .statusCode(409);
    assertEquals(0, balance(account));
    assertEquals(1, Books.number("select count(*) from refund"));
  }

  @Test
  void theCreditOfATenantWhoDiedPaysTheGarageAndIsKeptForTheEstate() {
    UUID garage = Credits.garage(account, 5_730);
    Books.run(
        "update person set deceased_on = date '2026-05-24' where id = ?", Payers.person(account));
    Credits.ended(account, LocalDate.of(2026, 5, 31));
    Credits.proved(account, "TENANCY_ENDED");
    assertEquals(List.of("PAY_DEBT", "FIND_ESTATE"), Credits.look(account).getList("steps.step"));
    Uses.approved(account, Uses.toAccount(garage, 5_730, "SAME_TENANCY"));
    assertEquals(0, balance(garage));
    assertEquals(0, Books.number("select count(*) from letter"));
    Refunds.ask(account, Refunds.request(account, 18_270))
        .then()
        .statusCode(422)
        .body("code", is("PAYEE_WRONG"))
        .body("detail", startsWith("This tenant has died"));
    Refunds.as(Tokens.housingAssistant())
        .body(
            Map.of(
                "until", "2026-08-31",
                "why", "The personal representatives have been asked for the grant of probate"))
        .post("/api/v1/accounts/" + account + "/credit/review/hold")
        .then()
        .statusCode(200);
    assertEquals(List.of("WAIT_UNTIL"), Credits.look(account).getList("steps.step"));
    assertEquals(-18_270, balance(account));
  }

  private static Response approveRefund(String id, String hash) {
    return Refunds.as(Tokens.seniorRentsOfficer())
        .body(Map.of("contentHash", hash))
        .post("/api/v1/refunds/" + id + "/approval");
  }

  private static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }
}
