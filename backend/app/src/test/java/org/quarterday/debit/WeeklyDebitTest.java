package org.quarterday.debit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.because;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.DayInWords;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** The week, from its preparation to its close, and back. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class WeeklyDebitTest extends DebitedCouncil {

  @Test
  void aWeekIsPreparedBalancedApprovedPostedAndClosed() {
    var board = prelist(WEEK);
    assertEquals("PRELISTED", board.getString("state"), board.prettify());
    assertEquals(3, board.getInt("totals.lines"));
    assertEquals(21896, board.getInt("totals.amountPence"));
    assertEquals(0, board.getInt("differences"), board.prettify());
    assertEquals(0, board.getInt("openExceptions"), board.prettify());
    assertEquals(34, board.getInt("rentWeek"));

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
    assertEquals(
        List.of("PREPARED", "BALANCED", "APPROVED", "POSTING", "POSTED", "CLOSED"),
        board(WEEK).getList("signatures.action"));
    var entry =
        Books.rows("select * from entry where account_id = ? order by number", okafor).getFirst();
    assertEquals(java.sql.Date.valueOf(WEEK), entry.get("effective_on"));
    assertEquals(34, ((Number) entry.get("rent_week")).intValue());
    assertEquals("DEBIT", entry.get("source"));
    assertEquals("INCOME", entry.get("control_code"));
  }

  @Test
  void theNextWeekIsBroughtForwardFromThisOneAndItsMovements() {
    prelist(WEEK);
    Debits.post(WEEK);
    UUID home = Council.home(LocalDate.of(2026, 11, 30));
    UUID newTenant = Council.letting(home, NEXT, null);
    Council.charge(newTenant, "DBR", 12000, NEXT, null);
    Council.movement("START", "DBR", newTenant, 12000, 1, NEXT);

    var board = prelist(NEXT);
    var rent = "rollForward.find { it.typeCode == 'DBR' }.";
    assertEquals(21546, board.getInt(rent + "broughtForward.valuePence"));
    assertEquals(33546, board.getInt(rent + "expected.valuePence"));
    assertEquals(33546, board.getInt(rent + "actual.valuePence"));
    assertEquals(3, board.getInt(rent + "actual.units"));
    assertEquals("START", board.getString(rent + "movements[0].kind"));
    assertEquals(0, board.getInt("differences"));
    Debits.post(NEXT);
    assertEquals(12000, Council.balance(newTenant));
    assertEquals(
        1,
        amara()
            .get("/api/v1/weekly-debits/{w}/movements", NEXT.toString())
            .jsonPath()
            .getList("items")
            .size());
  }

  @Test
  void aDifferenceOfOnePennyOrOneUnitStopsTheDebitAndIsNamed() {
    Books.run("update opening_roll set value_pence = value_pence - 1 where type_code = 'DBR'");
    var board = prelist(WEEK);
    var rent = "rollForward.find { it.typeCode == 'DBR' }.";
    assertEquals(1, board.getInt(rent + "difference.valuePence"));
    assertFalse(board.getBoolean(rent + "agrees"));
    expect(409, sign(amara(), WEEK, "balancing", board.getString("contentHash")))
        .then()
        .body("code", is("OUT_OF_BALANCE"));

    Books.run(
        "update opening_roll set value_pence = value_pence + 1, units = 3 where type_code = 'DBR'");
    board = prelist(WEEK);
    assertEquals(0, board.getInt(rent + "difference.valuePence"));
    assertEquals(-1, board.getInt(rent + "difference.units"));
    expect(409, sign(amara(), WEEK, "balancing", board.getString("contentHash")))
        .then()
        .body("code", is("OUT_OF_BALANCE"));
  }

  @Test
  void aChangeAfterThePrelistVoidsItUntilItIsPreparedAgain() {
    String hash = prelist(WEEK).getString("contentHash");
    expect(200, sign(amara(), WEEK, "balancing", hash));
    Council.charge(okafor, "DGM", 120, WEEK, null);
    Council.movement("INCREASE", "DGM", okafor, 120, 1, WEEK);

    assertEquals(1, board(WEEK).getInt("changesSince"));
    expect(409, sign(helen(), WEEK, "approval", hash))
        .then()
        .body("code", is("PRELIST_STALE"))
        .body("detail", is("1 change since the pre-list: prepare again."));

    var again = prelist(WEEK);
    assertEquals("PRELISTED", again.getString("state"), "the signature is void");
    assertNotEquals(hash, again.getString("contentHash"));
    assertEquals(22016, again.getInt("totals.amountPence"));
    expect(409, sign(amara(), WEEK, "balancing", hash)).then().body("code", is("CONTENT_CHANGED"));
    Debits.post(WEEK);
  }

  @Test
  void aDebitBackedOutLeavesEveryBalanceAsItWas() {
    prelist(WEEK);
    Debits.post(WEEK);
    expect(200, because(amara(), WEEK, "reversal", "Wrong rents were loaded"));
    expect(403, step(amara(), WEEK, "reversal/approval"));
    String job =
        expect(202, step(helen(), WEEK, "reversal/approval")).jsonPath().getString("jobId");
    ended(job);

    assertEquals(0, Council.balance(okafor));
    assertEquals(0, Council.balance(lowe));
    assertEquals("BACKED_OUT", board(WEEK).getString("state"));
    assertEquals(6, Books.number("select count(*) from entry"), "both are kept");
    assertEquals(
        2, Books.number("select count(*) from journal where kind in ('DEBIT', 'REVERSAL')"));

    var again = prelist(WEEK);
    assertEquals(2, again.getInt("attempt"));
    assertEquals(0, again.getInt("differences"), again.prettify());
    Debits.post(WEEK);
    assertEquals(11746, Council.balance(okafor));
    assertEquals(List.of(1, 2), board(WEEK).getList("attempts.attempt"));
  }

  @Test
  void aWeekIsNotBackedOutUnderALaterOneNorSkipped() {
    prelist(WEEK);
    Debits.post(WEEK);
    prelist(NEXT);
    Debits.post(NEXT);
    expect(409, because(amara(), WEEK, "reversal", "Wrong"))
        .then()
        .body("code", is("LATER_WEEK_POSTED"));
    LocalDate twoOn = NEXT.plusDays(14);
    var skipping = prelist(twoOn);
    expect(409, sign(amara(), twoOn, "balancing", skipping.getString("contentHash")))
        .then()
        .body("code", is("EARLIER_WEEK_NOT_POSTED"))
        .body("detail", containsString(DayInWords.of(NEXT.plusDays(7))));
  }
}
