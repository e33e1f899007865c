package org.quarterday.debit;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.board;
import static org.quarterday.debit.Debits.ended;
import static org.quarterday.debit.Debits.expect;
import static org.quarterday.debit.Debits.helen;
import static org.quarterday.debit.Debits.prelist;
import static org.quarterday.debit.Debits.sign;
import static org.quarterday.debit.Debits.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WeeklyDebitTest {

  private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
  private static final LocalDate YEARS_AGO = LocalDate.of(2019, 4, 1);

  private UUID okafor;
  private UUID lowe;

  @BeforeEach
  void aCouncilOfTwoHomes() {
    Council.empty();
    okafor = Council.letHome(11746, YEARS_AGO);
    lowe = Council.letHome(9800, YEARS_AGO);
    Council.charge(lowe, "DSC", 350, YEARS_AGO, null);
    Council.openingRoll(WEEK.minusDays(7), "DBR", 21546, 2);
    Council.openingRoll(WEEK.minusDays(7), "DSC", 350, 1);
  }

  @Test
  void aWeekIsPreparedBalancedApprovedPostedAndClosed() {
    var board = prelist(WEEK);
    assertEquals("PRELISTED", board.getString("state"), board.prettify());
    assertEquals(3, board.getInt("totals.lines"));
    assertEquals(21896, board.getInt("totals.amountPence"));
    assertEquals(0, board.getInt("differences"), board.prettify());
    assertEquals(0, board.getInt("openExceptions"), board.prettify());

    String hash = board.getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    expect(200, sign(helen(), WEEK, "approval", hash));
    ended(expect(202, step(helen(), WEEK, "posting")).jsonPath().getString("jobId"));

    assertEquals(11746, Council.balance(okafor));
    assertEquals(10150, Council.balance(lowe));
    var posted = board(WEEK);
    assertEquals("POSTED", posted.getString("state"));
    assertEquals(6, posted.getList("controls.findAll { it.holds }").size(), posted.prettify());
    expect(200, sign(helen(), WEEK, "closing", posted.getString("contentHash")))
        .then()
        .body("state", is("CLOSED"));
    assertTrue(board(WEEK).getList("signatures.action").contains("CLOSED"));
    assertEquals(
        2,
        Books.number("select count(*) from entry where account_id = ? and rent_week = 34", lowe));
  }
}
