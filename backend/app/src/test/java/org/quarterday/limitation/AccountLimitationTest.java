package org.quarterday.limitation;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.formertenant.FormerTenants.acknowledged;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.left;
import static org.quarterday.formertenant.FormerTenants.limitation;
import static org.quarterday.formertenant.FormerTenants.person;

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
import org.quarterday.formertenant.FormerTenants;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** One account's ladder, as it is read and as acknowledgements change it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountLimitationTest {

  /** The day the first of four weeks is out of time. */
  private static final LocalDate FIRST_LOST = LocalDate.of(2032, 4, 7);

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void fourWeeksOwed() {
    Books.empty();
    today.standAt(FIRST_LOST);
    account = left();
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Books.run(
        "update council_setting set value = 1 where code like 'LIMITATION_A%' or code = 'LIMITATION_PART_PAYMENT'");
    Oracle.holds();
  }

  @Test
  void theWeeksComeToTheBalanceAndEachSaysWhenItIsLost() {
    JsonPath ladder = limitation(account);
    assertEquals(40_000, ladder.getLong("owedPence"));
    assertEquals(List.of("BARRED", "SOON", "SOON", "SOON"), ladder.getList("rungs.standing"));
    assertEquals(List.of(10_000, 30_000, 0), ladder.getList("sums.pence"));
    assertEquals("2032-04-14", ladder.getString("nextBarredOn"));
    assertEquals(true, ladder.getBoolean("rungs[0].against[0].barred"));
    Books.entry(account, "RCC", -12_500, LocalDate.of(2027, 3, 1));
    ladder = limitation(account);
    assertEquals(List.of(7_500, 10_000, 10_000), ladder.getList("rungs.pence"), "oldest first");
    assertEquals(27_500, ladder.getLong("owedPence"));
    assertEquals(List.of("SOON", "SOON", "SOON"), ladder.getList("rungs.standing"));
  }

  @Test
  void yearsThatWerePaidAreNoRungsAndWhatIsLeftIsTheNewest() {
    UUID paying = Books.account(LocalDate.of(2023, 4, 3));
    for (int week = 0; week < 90; week++) {
      LocalDate monday = LocalDate.of(2023, 4, 3).plusWeeks(week);
      Books.entry(paying, "DBR", 10_000, monday);
      if (week % 4 == 3) {
        Books.entry(paying, "RCC", -39_000, monday.plusDays(2));
      }
    }
    Books.entry(paying, "DRP", 5_000, LocalDate.of(2024, 1, 8));
    JsonPath ladder = limitation(paying);
    // 90 weeks and a recharge less 22 payments: what is left is of the newest weeks.
    assertEquals(47_000, ladder.getLong("owedPence"));
    assertEquals(List.of(7_000, 10_000, 10_000, 10_000, 10_000), ladder.getList("rungs.pence"));
    assertEquals("2024-11-18", ladder.getString("rungs[0].dueOn"));
    assertEquals("2024-12-16", ladder.getString("rungs[4].dueOn"));
  }

  @Test
  void aBalanceBroughtInForATenancyThatEndedLongBeforeIsAsOldAsItsLastWeek() {
    UUID old = Books.account(LocalDate.of(2015, 4, 6));
    Books.run("update account set ends_on = date '2018-09-02' where account_id = ?", old);
    Books.entry(old, "OPB", 31_200, LocalDate.of(2026, 4, 6));
    Books.entry(old, "DRP", 5_000, LocalDate.of(2026, 4, 6));
    today.standAt(LocalDate.of(2026, 5, 27));
    JsonPath ladder = limitation(old);
    assertEquals(List.of("2018-08-27", "2026-04-06"), ladder.getList("rungs.dueOn"));
    assertEquals(List.of(31_200, 5_000), ladder.getList("rungs.pence"));
    assertEquals("BARRED", ladder.getString("rungs[0].standing"));
    assertEquals("2024-08-28", ladder.getString("rungs[0].barredFrom"));
  }

  @Test
  void aBalanceBroughtInForATenancyThatRunsIsOfTheDayItWasBroughtIn() {
    UUID running = Books.account(LocalDate.of(2015, 4, 6));
    Books.entry(running, "OPB", 31_200, LocalDate.of(2026, 4, 6));
    assertEquals(List.of("2026-04-06"), limitation(running).getList("rungs.dueOn"));
  }

  @Test
  void aSignedAcknowledgementStartsTheTimeAgainAgainstWhoSignedIt() {
    UUID owen = person(account, "Owen");
    FormerTenants.together(account, "Ms", "Rhian", "Price");
    acknowledged(account, owen, LocalDate.of(2029, 3, 1)).then().statusCode(201);
    JsonPath ladder = limitation(account);
    assertEquals("2035-03-02", ladder.getString("rungs[0].barredFrom"));
    assertEquals("LATER", ladder.getString("rungs[0].standing"));
    assertEquals(
        "2032-04-07",
        ladder.getString("rungs[0].against.find { it.name == 'Ms Rhian Price' }.barredFrom"));

    String id = ladder.getString("acknowledgements[0].id");
    as(Tokens.housingAssistant())
        .body(Map.of("reason", "The letter is not signed"))
        .post("/api/v1/accounts/" + account + "/acknowledgements/" + id + "/withdrawal")
        .then()
        .statusCode(200);
    assertEquals("BARRED", limitation(account).getString("rungs[0].standing"));
    assertEquals(
        "The letter is not signed",
        limitation(account).getString("acknowledgements[0].withdrawnWhy"));
    as(Tokens.housingAssistant())
        .body(Map.of("reason", "Twice over"))
        .post("/api/v1/accounts/" + account + "/acknowledgements/" + id + "/withdrawal")
        .then()
        .statusCode(404);
  }

  @Test
  void whetherAnAcknowledgementCountsIsASettingOfTheCouncil() {
    acknowledged(account, person(account, "Owen"), LocalDate.of(2029, 3, 1)).then().statusCode(201);
    Books.run(
        "update council_setting set value = 0 where code = 'LIMITATION_ACKNOWLEDGEMENT_RESTARTS'");
    JsonPath ladder = limitation(account);
    assertEquals("BARRED", ladder.getString("rungs[0].standing"));
    assertEquals(false, ladder.getBoolean("rule.acknowledgementRestarts"));
  }

  @Test
  void whetherAPartPaymentOfRentCountsIsASettingToo() {
    Books.entry(account, "RCC", -500, LocalDate.of(2027, 3, 1));
    assertEquals("BARRED", limitation(account).getString("rungs[0].standing"));
    Books.run("update council_setting set value = 2 where code = 'LIMITATION_PART_PAYMENT'");
    assertEquals("2033-03-02", limitation(account).getString("rungs[0].barredFrom"));
  }

  @Test
  void whatIsNotSignedByWhoOwesItIsNoAcknowledgement() {
    UUID owen = person(account, "Owen");
    refused(owen, LocalDate.of(2032, 4, 8), true, "/signedOn");
    refused(owen, LocalDate.of(2026, 4, 5), true, "/signedOn");
    refused(owen, LocalDate.of(2029, 3, 1), false, "/signatureSeen");
    refused(
        person(left("Mr", "Ivan", "Holt"), "Ivan"), LocalDate.of(2029, 3, 1), true, "/personId");
    assertEquals(0, Books.number("select count(*) from acknowledgement"));
  }

  private void refused(UUID person, LocalDate on, boolean seen, String pointer) {
    as(Tokens.housingAssistant())
        .body(
            Map.of(
                "personId",
                person,
                "signedOn",
                on.toString(),
                "evidence",
                "Letter",
                "signatureSeen",
                seen))
        .post("/api/v1/accounts/" + account + "/acknowledgements")
        .then()
        .statusCode(422)
        .body("code", is("ACKNOWLEDGEMENT_WRONG"))
        .body("errors[0].pointer", is(pointer));
  }
}
