package org.quarterday.debit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.because;
import static org.quarterday.debit.Debits.board;
import static org.quarterday.debit.Debits.ended;
import static org.quarterday.debit.Debits.expect;
import static org.quarterday.debit.Debits.helen;
import static org.quarterday.debit.Debits.post;
import static org.quarterday.debit.Debits.prelist;
import static org.quarterday.debit.Debits.sign;
import static org.quarterday.debit.Debits.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** Weeks as they happen to a Housing Assistant. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class DebitStoryTest {

  private static final LocalDate YEARS_AGO = LocalDate.of(2019, 4, 1);
  private static final String RENT = "rollForward.find { it.typeCode == 'DBR' }.";

  @BeforeEach
  void anEmptyCouncil() {
    Council.empty();
  }

  @AfterEach
  void theBooksHold() {
    Oracle.holds();
  }

  @Test
  void aYearWithFiftyThreeMondaysDebitsAllOfThemAndTheNextStartsAtOne() {
    LocalDate week52 = LocalDate.of(2025, 3, 24);
    UUID account = Council.letHome(11746, YEARS_AGO);
    Council.openingRoll(week52.minusDays(7), "DBR", 11746, 1);
    for (int i = 0; i < 3; i++) {
      prelist(week52.plusWeeks(i));
      post(week52.plusWeeks(i));
    }
    assertEquals(3 * 11746, Council.balance(account));
    var weeks =
        Books.rows(
                "select rent_year, rent_week from entry where account_id = ? order by number",
                account)
            .stream()
            .map(row -> row.get("rent_year") + "/" + row.get("rent_week"))
            .toList();
    assertEquals(java.util.List.of("2024/52", "2024/53", "2025/1"), weeks);
    assertEquals(53, board(week52.plusWeeks(1)).getInt("weeksInYear"));
  }

  @Test
  void atARentFreeChristmasTheRentIsNothingAndTheHeatingGoesOn() {
    LocalDate christmas = LocalDate.of(2026, 12, 21);
    Council.rentFree(christmas);
    UUID account = Council.letHome(11746, YEARS_AGO);
    Council.charge(account, "DHE", 1200, YEARS_AGO, null);
    UUID empty = Council.home(LocalDate.of(1970, 1, 1));
    Council.propertyCharge(empty, "DBR", 9000, YEARS_AGO);
    Council.openingRoll(christmas.minusDays(7), "DBR", 20746, 2);
    Council.openingRoll(christmas.minusDays(7), "DHE", 1200, 1);

    var board = prelist(christmas);
    assertEquals("HRA", board.getString("rentFreeGroups[0]"));
    assertEquals(1200, board.getInt("totals.amountPence"));
    assertEquals(0, board.getInt("totals.voidLossPence"));
    assertEquals(-20746, board.getInt("totals.rentFreePence"));
    assertEquals(20746, board.getInt(RENT + "actual.valuePence"), "the roll does not change");
    assertEquals(0, board.getInt("differences"));
    post(christmas);
    assertEquals(1200, Council.balance(account));
    var rent =
        Books.rows("select * from entry where account_id = ? and type_code = 'DBR'", account)
            .getFirst();
    assertEquals(0L, rent.get("amount_pence"));
    assertEquals("Rent-free week", rent.get("narrative"));
  }

  @Test
  void aHomeLetOnWednesdayIsVoidForTwoDaysAndChargedForFive() {
    LocalDate week = LocalDate.of(2026, 11, 23);
    UUID home = Council.home(LocalDate.of(1970, 1, 1));
    Council.propertyCharge(home, "DBR", 11746, YEARS_AGO);
    Council.openingRoll(week.minusDays(7), "DBR", 11746, 1);
    UUID account = Council.letting(home, week.plusDays(2), null);
    Council.charge(account, "DBR", 11746, week.plusDays(2), null);
    Council.movement("RELET", "DBR", account, -11746, -1, week.plusDays(2));
    Council.movement("START", "DBR", account, 11746, 1, week.plusDays(2));

    var board = prelist(week);
    assertEquals(8390, board.getInt("totals.amountPence"));
    assertEquals(3356, board.getInt("totals.voidLossPence"));
    assertEquals(1, board.getInt("totals.partWeekLines"));
    assertEquals(0, board.getInt("totals.apportionedPence"), "one gains what the other loses");
    assertEquals(0, board.getInt("differences"));
    var part = amara().get("/api/v1/weekly-debits/" + week + "/lines?partWeek=true").jsonPath();
    assertEquals(5, part.getInt("items[0].days"));
    var lost = amara().get("/api/v1/weekly-debits/" + week + "/void-loss").jsonPath();
    assertEquals(2, lost.getInt("items[0].days"));
    assertEquals("HR1002", lost.getString("items[0].voidControlCode"));
    post(week);
    assertEquals(8390, Council.balance(account));
  }

  @Test
  void aJointTenancyEndedByOneEndsForBothAndTheHomeIsVoidFromMonday() {
    LocalDate week = LocalDate.of(2026, 11, 23);
    UUID account = Council.letHome(11746, YEARS_AGO);
    Council.openingRoll(week.minusDays(7), "DBR", 11746, 1);
    prelist(week);
    post(week);
    LocalDate sunday = week.plusDays(6);
    Council.end(account, sunday);
    Council.movement("END", "DBR", account, -11746, -1, sunday.plusDays(1));
    Council.movement("VOID", "DBR", null, 11746, 1, sunday.plusDays(1));

    LocalDate next = week.plusDays(7);
    var board = prelist(next);
    assertEquals(0, board.getInt("totals.lines"));
    assertEquals(11746, board.getInt("totals.voidLossPence"));
    assertEquals(0, board.getInt(RENT + "occupied.units"));
    assertEquals(1, board.getInt(RENT + "void.units"));
    assertEquals(0, board.getInt("differences"));
    post(next);
    assertEquals(11746, Council.balance(account), "nothing more is charged");
  }

  @Test
  void aWeekDebitedAtAWrongRentIsBackedOutPutRightAndRunAgain() {
    LocalDate week = LocalDate.of(2026, 11, 23);
    UUID account = Council.letHome(11746, YEARS_AGO);
    UUID paid = Council.letHome(9000, YEARS_AGO);
    Council.openingRoll(week.minusDays(7), "DBR", 20746, 2);
    prelist(week);
    post(week);
    Books.entry(paid, "RCC", -9000, week.plusDays(1));

    expect(200, because(amara(), week, "reversal", "Okafor's new rent was not loaded"));
    ended(expect(202, step(helen(), week, "reversal/approval")).jsonPath().getString("jobId"));
    assertEquals(0, Council.balance(account));
    assertEquals(-9000, Council.balance(paid), "what was paid meanwhile stays paid");

    Council.run("update charge set ends_before = ? where account_id = ?", week, account);
    Council.charge(account, "DBR", 12000, week, null);
    Council.movement("INCREASE", "DBR", account, 254, 0, week);
    var board = prelist(week);
    assertEquals(2, board.getInt("attempt"));
    assertEquals(0, board.getInt("differences"), board.prettify());
    post(week);
    assertEquals(12000, Council.balance(account));
    assertEquals(0, Council.balance(paid));
    assertEquals(
        3,
        Books.number(
            "select count(*) from entry where account_id = ? and type_code = 'DBR'", paid));
  }

  @Test
  void anEntryReversedByHandIsNotReversedAgainByTheBackOut() {
    LocalDate week = LocalDate.of(2026, 11, 23);
    UUID account = Council.letHome(11746, YEARS_AGO);
    Council.openingRoll(week.minusDays(7), "DBR", 11746, 1);
    prelist(week);
    post(week);
    Council.run(
        """
        with undone as (insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year,
            rent_week, journal_id, source, reverses) select account_id, 2, type_code, -amount_pence, control_code, effective_on,
            rent_year, rent_week, uuidv7(), 'REVERSAL', 1 from entry where account_id = ? returning *)
        update account_balance b set balance_pence = 0, entry_count = 2 from undone u where b.account_id = u.account_id\
        """,
        account);
    expect(200, because(amara(), week, "reversal", "All of it was wrong"));
    ended(expect(202, step(helen(), week, "reversal/approval")).jsonPath().getString("jobId"));
    assertEquals(0, Council.balance(account));
    assertEquals(2, Books.number("select count(*) from entry where account_id = ?", account));
    assertTrue(board(week).getString("state").equals("BACKED_OUT"));
  }

  @Test
  void oneAccountThatCannotBePostedStopsNobodyElseAndIsPostedOncePutRight() {
    LocalDate week = LocalDate.of(2026, 11, 23);
    Council.lettings(70, 10_000, YEARS_AGO);
    UUID bad = Council.letHome(10_000, YEARS_AGO);
    Council.openingRoll(week.minusDays(7), "DBR", 710_000, 71);
    String hash = prelist(week).getString("contentHash");
    expect(200, sign(amara(), week, "balancing", hash));
    expect(200, sign(helen(), week, "approval", hash));
    Council.run(
        "alter table entry add constraint put_right_first check (account_id <> '" + bad + "')");
    String job = expect(202, step(helen(), week, "posting")).jsonPath().getString("jobId");
    try {
      assertEquals("COMPLETED_WITH_EXCEPTIONS", Debits.end(job));
      assertEquals(70, Books.number("select count(*) from entry"));
      assertEquals(
          "POSTING", board(week).getString("state"), "the week is not posted while one is not");
      var failures = amara().get("/api/v1/jobs/{id}", job).jsonPath();
      assertEquals(1, failures.getInt("itemsFailed"), failures.prettify());
    } finally {
      Council.run("alter table entry drop constraint put_right_first");
    }
    expect(200, helen().post("/api/v1/jobs/{id}/rerun", job));
    ended(job);
    assertEquals(71, Books.number("select count(*) from entry"));
    var posted = board(week);
    assertEquals("POSTED", posted.getString("state"));
    assertEquals(6, posted.getList("controls.findAll { it.holds }").size(), posted.prettify());
  }
}
