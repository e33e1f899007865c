package org.quarterday.standingorder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.standingorder.StandingOrderCalls.amara;
import static org.quarterday.standingorder.StandingOrderCalls.exceptions;
import static org.quarterday.standingorder.StandingOrderCalls.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;

/** A standing order held against what comes, the rent and the end of its account. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FollowOrdersTest {

  /** A Wednesday in week 8 of 2026/27, a rent year of 52 weeks. */
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  @Inject Today today;
  @Inject FollowOrders orders;

  private UUID account;
  private StandingOrderCalls calls;

  @BeforeEach
  void aTenantWhoIsChargedAHundredPoundsAWeek() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    account = Books.account(LocalDate.of(2026, 4, 6));
    calls = new StandingOrderCalls(account);
    People.tenant(account, "Ms", "Amina", "Okafor");
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "");
    People.charge(account, "DBR", 10_000, LocalDate.of(2026, 4, 6));
  }

  @AfterEach
  void timeFlowsAndTheBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void whatComesIsHeldAgainstWhatWasAskedFor() {
    calls.record(request("MONTHLY", "2026-04-08")).then().statusCode(201);
    Books.entry(account, "RSO", -43_333, LocalDate.of(2026, 4, 8));
    calls
        .listed()
        .body("items[0].payments.outcome", contains("CAME", "NOT_RECEIVED", "TO_COME", "TO_COME"))
        .body("items[0].payments[0].cameOn", is("2026-04-08"))
        .body("items[0].troubles.kind", contains("NOT_RECEIVED"));
    exceptions("NOT_RECEIVED")
        .body("items", hasSize(1))
        .body("items[0].accountReference", is(People.reference(account)))
        .body("items[0].on", is("2026-05-08"))
        .body("items[0].expectedPence", is(43_333))
        .body("items[0].camePence", is(0));
    Books.entry(account, "RSO", -40_000, LocalDate.of(2026, 5, 8));
    exceptions("NOT_RECEIVED").body("items", hasSize(0));
    exceptions("ANOTHER_AMOUNT").body("items[0].camePence", is(40_000));
    amara()
        .get("/api/v1/standing-order-exceptions/export.csv?columns=account,kind,expected,came")
        .then()
        .statusCode(200)
        .body(containsString(People.reference(account) + ",Another amount,433.33,400.00"));
  }

  @Test
  void aReversedPaymentDidNotCome() {
    calls.record(request("MONTHLY", "2026-05-08")).then().statusCode(201);
    int number = Books.entry(account, "RSO", -43_333, LocalDate.of(2026, 5, 8));
    int reversal = Books.entry(account, "RSO", 43_333, LocalDate.of(2026, 5, 8));
    Books.run(
        "update entry set reverses = ? where account_id = ? and number = ?",
        number,
        account,
        reversal);
    exceptions("NOT_RECEIVED").body("items", hasSize(1));
  }

  @Test
  void anOrderRunsOnceItPaidAndEndsWithItsAccountWhatGoesOnIsSaid() {
    calls.record(request("WEEKLY", "2026-04-08")).then().statusCode(201);
    for (int week = 0; week < 7; week++) {
      Books.entry(account, "RSO", -10_000, LocalDate.of(2026, 4, 8).plusWeeks(week));
    }
    theClockFollowsTheOrders();
    calls.listed().body("items[0].state", is("RUNNING")).body("items[0].troubles", hasSize(0));
    Books.run("update account set ends_on = date '2026-05-13' where account_id = ?", account);
    theClockFollowsTheOrders();
    calls
        .listed()
        .body("items[0].state", is("ENDED"))
        .body("items[0].endsOn", is("2026-05-13"))
        .body("items[0].history[0].words", is("The account ended on 2026-05-13"))
        .body("items[0].troubles[0].kind", is("AFTER_ITS_END"))
        .body("items[0].troubles[0].on", is("2026-05-20"));
    exceptions("AFTER_ITS_END").body("items[0].camePence", is(10_000));
    assertEquals(
        List.of("STANDING_ORDER_STOP"),
        Books.rows("select kind from letter").stream().map(row -> row.get("kind")).toList());
    theClockFollowsTheOrders();
    assertEquals(1, Books.number("select count(*) from letter"));
  }

  @Test
  void whenTheRentChangesTheTenantIsAskedToChangeItOnce() {
    calls.record(request("MONTHLY", "2026-06-01")).then().statusCode(201);
    rentChanges();
    theClockFollowsTheOrders();
    calls.listed().body("items[0].terms", hasSize(1));
    today.standAt(LocalDate.of(2026, 7, 8));
    theClockFollowsTheOrders();
    theClockFollowsTheOrders();
    calls
        .listed()
        .body("items[0].terms.fromOn", contains("2026-06-01", "2026-09-01"))
        .body("items[0].terms.amountPence", contains(43_333, 47_667))
        .body(
            "items[0].history.words",
            hasItem("The rent changed: asked for £476.67 every month from 2026-09-01"));
    String said =
        (String)
            Books.rows(
                    "select cast(content as text) as said from letter where kind = 'STANDING_ORDER_CHANGE'")
                .getFirst()
                .get("said");
    for (String part :
        List.of(
            "pay £476.67 every month, from 1 September 2026",
            "£433.33",
            "in 12 payments of £476.67")) {
      assertTrue(said.contains(part), part + " in " + said);
    }
    assertEquals(1, Books.number("select count(*) from letter"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from task where kind = 'STANDING_ORDER_AMOUNT' and account_id = ?",
            account));
  }

  @Test
  void aSumThatWasAgreedIsLookedAtByAPerson() {
    var agreed = request("MONTHLY", "2026-06-01");
    agreed.put("agreedPence", 45_000);
    calls.record(agreed).then().statusCode(201).body("amountPence", is(45_000));
    rentChanges();
    today.standAt(LocalDate.of(2026, 7, 8));
    theClockFollowsTheOrders();
    theClockFollowsTheOrders();
    calls.listed().body("items[0].terms.amountPence", contains(45_000));
    assertEquals(0, Books.number("select count(*) from letter"));
    assertEquals(1, Books.number("select count(*) from task"));
  }

  @Test
  void whatItWillPayIsExpectedFromIt() {
    calls.record(request("MONTHLY", "2026-06-01")).then().statusCode(201);
    Books.entry(account, "DBR", 10_000, LocalDate.of(2026, 5, 25));
    amara()
        .get("/api/v1/accounts/{a}/expected-credits", account)
        .then()
        .statusCode(200)
        .body("technicalPence", is(10_000))
        .body("realPence", is(0))
        .body("coming[0].payer", is("STANDING_ORDER"))
        .body("coming[0].dueOn", is("2026-06-01"))
        .body("coming[0].amountPence", is(43_333));
  }

  /** In a context of its own, as the schedule does. */
  private void theClockFollowsTheOrders() {
    try {
      VertxContextSupport.subscribeAndAwait(orders::follow);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void rentChanges() {
    Books.run("update charge set ends_before = date '2026-08-03' where account_id = ?", account);
    People.charge(account, "DBR", 11_000, LocalDate.of(2026, 8, 3));
  }
}
