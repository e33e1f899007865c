package org.quarterday.debit;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.because;
import static org.quarterday.debit.Debits.board;
import static org.quarterday.debit.Debits.expect;
import static org.quarterday.debit.Debits.helen;
import static org.quarterday.debit.Debits.post;
import static org.quarterday.debit.Debits.prelist;
import static org.quarterday.debit.Debits.prepare;
import static org.quarterday.debit.Debits.sign;
import static org.quarterday.debit.Debits.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/**
 * A certified year keeps the balances it was signed with, whoever writes and however many at once.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class ClosedYearTest {

  /** The last of 2025/26. */
  private static final LocalDate WEEK = LocalDate.of(2026, 3, 30);

  @BeforeEach
  void aWeekToDebit() {
    Council.empty();
    Council.letHome(11746, LocalDate.of(2019, 4, 1));
    Council.openingRoll(WEEK.minusDays(7), "DBR", 11746, 1);
  }

  @AfterEach
  void theYearIsOpenAgain() {
    Books.run("update rent_year set closed_at = null, closed_by = null where year = 2025");
  }

  @Test
  void aWeekOfItIsNotPrepared() {
    closed();
    expect(409, prepare(amara(), WEEK))
        .then()
        .body("code", is("DAY_CLOSED"))
        .body("errors[0].pointer", is("/weekStartsOn"));
    assertEquals(0, Books.number("select count(*) from debit_run"));
  }

  @Test
  void anApprovedDebitIsNotPostedOnceTheYearIsClosed() {
    String hash = prelist(WEEK).getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    expect(200, sign(helen(), WEEK, "approval", hash));
    closed();
    expect(409, step(helen(), WEEK, "posting")).then().body("code", is("DAY_CLOSED"));
    assertEquals("APPROVED", board(WEEK).getString("state"));
    assertEquals(
        "Its rent year is closed: correct it in the open year.",
        board(helen(), WEEK).getString("steps.find { it.step == 'POST' }.reason"));
    assertEquals(0, Books.number("select count(*) from entry"));
  }

  @Test
  void aPostedDebitOfItIsNotBackedOut() {
    prelist(WEEK);
    post(WEEK);
    expect(200, because(amara(), WEEK, "reversal", "Wrong"));
    closed();
    expect(409, step(helen(), WEEK, "reversal/approval")).then().body("code", is("DAY_CLOSED"));
    assertEquals(1, Books.number("select count(*) from entry"));
    assertEquals("POSTED", board(WEEK).getString("state"));
  }

  @Test
  void aYearIsNotClosedWhileADebitOfItIsBeingPosted() {
    prelist(WEEK);
    Books.run("update debit_run set state = 'POSTING'");
    Debits.as(Tokens.headOfService())
        .post("/api/v1/rent-years/2025/closing")
        .then()
        .statusCode(409)
        .body("code", is("RENT_YEAR_IN_USE"));
    assertEquals(
        0,
        Books.number("select count(*) from rent_year where year = 2025 and closed_at is not null"));
  }

  private static void closed() {
    Books.run("update rent_year set closed_at = now(), closed_by = 'test' where year = 2025");
  }
}
