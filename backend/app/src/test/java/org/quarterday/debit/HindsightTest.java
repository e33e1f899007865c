package org.quarterday.debit;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.board;
import static org.quarterday.debit.Debits.post;
import static org.quarterday.debit.Debits.prelist;

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
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** What is learned of a home after its week was posted: on Friday, of the week since Monday. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class HindsightTest {

  private static final LocalDate WEEK = LocalDate.of(2026, 11, 16);
  private static final LocalDate YEARS_AGO = LocalDate.of(2019, 4, 1);

  @Inject Today today;

  @BeforeEach
  void aFriday() {
    today.standAt(WEEK.plusDays(4));
    Council.empty();
    Council.openingRoll(WEEK.minusDays(7), "DBR", 11746, 1);
  }

  @AfterEach
  void leave() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aTenancyThatEndedOnTuesdayLeavesItsHomeEmptyForFiveDaysOfThePostedWeek() {
    UUID account = Council.letHome(11746, YEARS_AGO);
    UUID tenancy = tenancy(account);
    prelist(WEEK);
    post(WEEK);

    JsonPath ended =
        change(tenancy, "ending", Map.of("endsOn", "2026-11-17", "reason", "SURRENDER"));
    assertEquals(-8390, ended.getInt("totalPence"));
    assertEquals(8390, ended.getInt("voidLossPence"));
    assertEquals(11746 - 8390, Council.balance(account));
    assertEquals(0, board(WEEK).getInt("totals.voidLossPence"), "what was approved stays");
    assertEquals(8390, board(WEEK).getInt("voidLossCorrectedPence"));
    assertTrue(
        journal().contains("2026-11-16,HR1002,Void loss,HRA,DBR,Void loss,83.90,"), journal());

    JsonPath corrected =
        change(
            tenancy,
            "end-correction",
            Map.of("endsOn", "2026-11-19", "reason", "Keys on Thursday"));
    assertEquals(-3356, corrected.getInt("voidLossPence"), "three days, not five");
    assertEquals(5034, board(WEEK).getInt("voidLossCorrectedPence"));
    assertEquals(5034, memorandum());
    amara()
        .get("/api/v1/weekly-debits/{week}/void-loss-corrections", WEEK.toString())
        .then()
        .statusCode(200)
        .body("items.amountPence", is(List.of(8390, -3356)))
        .body("items[1].shouldBePence", is(5034))
        .body("items[1].wasPence", is(8390))
        .body("items[1].narrative", is("Keys on Thursday"));
  }

  @Test
  void aHomeLetSinceWednesdayWasEmptyForTwoDaysOnly() {
    UUID home = Council.home(LocalDate.of(1970, 1, 1));
    Council.propertyCharge(home, "DBR", 11746, YEARS_AGO);
    prelist(WEEK);
    post(WEEK);
    assertEquals(11746, board(WEEK).getInt("totals.voidLossPence"));

    UUID tenancy = Lettings.let(home, WEEK.plusDays(2), Lettings.person("Ada", "Example"));
    assertEquals(8390, Council.balance(Lettings.mainAccount(tenancy)));
    assertEquals(-8390, board(WEEK).getInt("voidLossCorrectedPence"));
    assertEquals(11746 - 8390, memorandum());
  }

  @Test
  void aWeekBackedOutTakesItsCorrectionsWithIt() {
    UUID account = Council.letHome(11746, YEARS_AGO);
    prelist(WEEK);
    post(WEEK);
    change(tenancy(account), "ending", Map.of("endsOn", "2026-11-17", "reason", "SURRENDER"));

    Debits.because(amara(), WEEK, "reversal", "Wrong week").then().statusCode(200);
    Debits.ended(
        Debits.step(Debits.helen(), WEEK, "reversal/approval").jsonPath().getString("jobId"));
    assertEquals(0, memorandum());
    assertEquals(8390, prelist(WEEK).getInt("totals.voidLossPence"), "found by itself");
    assertEquals(0, board(WEEK).getInt("voidLossCorrectedPence"));
  }

  @Test
  void aClosedYearsVoidLossStays() {
    UUID account = Council.letHome(11746, YEARS_AGO);
    prelist(WEEK);
    post(WEEK);
    Books.run("update rent_year set closed_at = now(), closed_by = 'test' where year = 2026");
    try {
      Lettings.change(
              "/tenancies/{id}/ending",
              Map.of("endsOn", "2026-11-17", "reason", "SURRENDER"),
              tenancy(account))
          .then()
          .statusCode(409);
    } finally {
      Books.run("update rent_year set closed_at = null, closed_by = null where year = 2026");
    }
    assertEquals(0, Books.number("select count(*) from void_loss_correction"));
  }

  private static UUID tenancy(UUID account) {
    return (UUID)
        Books.rows("select tenancy_id from account where account_id = ?", account)
            .getFirst()
            .get("tenancy_id");
  }

  private static JsonPath change(UUID tenancy, String what, Map<String, Object> request) {
    return Lettings.settled(Lettings.change("/tenancies/{id}/" + what, request, tenancy));
  }

  private static String journal() {
    return Debits.as(Tokens.finance())
        .get("/api/v1/gl-journal.csv?by=EFFECTIVE&from=2026-11-16&to=2026-11-22")
        .asString();
  }

  /** What the trial balance says of the year's void loss. */
  private static int memorandum() {
    List<Integer> lost =
        Debits.as(Tokens.finance())
            .get("/api/v1/trial-balance?asAt=2026-11-22")
            .jsonPath()
            .getList("memorandum.voidLossPence");
    return lost.stream().mapToInt(Integer::intValue).sum();
  }
}
