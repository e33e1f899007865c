package org.quarterday.credit;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.refund.Refunds.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.credituse.Uses;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.refund.Refunds;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** When a look at a credit may end or rest, and when what it found is still needed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CreditReviewEndTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aProvedCredit() {
    Books.empty();
    today.standAt(Payers.TODAY);
    account = Refunds.inCredit(24_000);
    Credits.proved(account, "PAID_TWICE");
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void itDoesNotEndWhileAUseOfTheCreditWaits() {
    UUID garage = Credits.garage(account, 6_000);
    String use = Uses.proposed(account, Uses.toAccount(garage, 6_000, "SAME_TENANCY"));
    close().then().statusCode(409).body("code", is("CREDIT_REVIEW_IN_USE"));
    Uses.approve(Tokens.seniorRentsOfficer(), use).then().statusCode(200);
    close().then().statusCode(200);
  }

  @Test
  void itDoesNotEndWhileARefundWaits() {
    Refunds.asked(account, 1_000);
    close().then().statusCode(409).body("code", is("CREDIT_REVIEW_IN_USE"));
  }

  /** Whoever posts to the account has its balance; what is held is proved after them. */
  @Test
  void aCreditIsHeldAsItStandsAfterWhoeverIsAtTheAccountNow() throws Exception {
    try (var other = Books.connect()) {
      other.setAutoCommit(false);
      CompletableFuture<Response> held;
      try (var statement = other.createStatement()) {
        statement.execute(
            "select 1 from account_balance where account_id = '" + account + "' for update");
        statement.execute(
            "update credit_answer set clear = false where account_id = '"
                + account
                + "' and item_code = 'PAYER'");
        held = CompletableFuture.supplyAsync(this::hold);
        while (!held.isDone() && waiting() == 0) {
          Thread.onSpinWait();
        }
      }
      other.commit();
      assertEquals(409, held.get().statusCode(), "it read what was committed before its turn");
    }
  }

  private static long waiting() {
    return Books.number(
        "select count(*) from pg_stat_activity where usename = 'quarterday_app' and wait_event_type = 'Lock'");
  }

  private Response hold() {
    return as(Tokens.housingAssistant())
        .body(Map.of("until", "2026-08-01", "why", "She pays a month ahead"))
        .post("/api/v1/accounts/" + account + "/credit/review/hold");
  }

  private Response close() {
    return as(Tokens.housingAssistant())
        .body(Map.of("why", "All of it was used"))
        .post("/api/v1/accounts/" + account + "/credit/review/closing");
  }
}
