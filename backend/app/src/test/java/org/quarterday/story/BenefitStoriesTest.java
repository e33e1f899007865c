package org.quarterday.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** Rent that benefit pays for, over weeks and over a year. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class BenefitStoriesTest {

  private static final long RENT = 11_746;

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aHomeAtOneHundredAndSeventeenPoundsFortySixAWeek() {
    Books.referenceData();
    Books.empty();
    account = Books.account(LocalDate.of(2020, 4, 6));
    Books.run(
        """
        insert into charge (account_id, id, type_code, weekly_pence, starts_on, source, reason)
        values (?, ?, 'DBR', ?, date '2020-04-06', 'PROPERTY', 'Rent')\
        """,
        account,
        Books.id(),
        RENT);
  }

  @AfterEach
  void theClockRunsAgain() {
    today.flow();
  }

  @Test
  void housingBenefitTakenBackDoesNotLookLikeTheTenantsFault() {
    for (String monday : new String[] {"2026-11-02", "2026-11-09", "2026-11-16"}) {
      Books.entry(account, "DBR", RENT, LocalDate.parse(monday));
    }
    today.standAt(LocalDate.of(2026, 11, 18));
    scheduleOf("2026-11-09", "117.46", "117.46", "0.00", 0);
    scheduleOf("2026-11-16", "104.96", "117.46", "12.50", 0);
    scheduleOf("2026-11-16", "-50.00", "0.00", "50.00", 1);
    Oracle.holds();

    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/accounts/{a}/statement.csv?from=2026-11-01&to=2026-11-20", account)
        .then()
        .statusCode(200)
        .body(
            containsString("Housing Benefit taken back by the council for an earlier overpayment"))
        .body(containsString("it is not rent you left unpaid"))
        .body(
            containsString(
                "£117.46 a week is awarded; £12.50 was kept back for an earlier overpayment"));
    account("/benefit", "housingBenefit").then("weeklyPence", 11_746).then("recoveredPence", 1_250);
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/accounts/{a}", account)
        .then()
        .body("lastPayments.typeCode", not(hasItem("HBO")))
        .body("lastPayments[0].amountPence", is(-10_496));
    JsonPath expected = expected();
    assertEquals(3 * RENT - 11_746 - 10_496 + 5_000, expected.getLong("balancePence"));
    assertEquals("HOUSING_BENEFIT", expected.getString("coming[1].payer"));
    assertEquals(
        10_496, expected.getLong("coming[1].amountPence"), "what is kept back is not expected");
    assertEquals("TENANT", expected.getString("coming[0].payer"));
    assertEquals(1_250, expected.getLong("coming[0].amountPence"), "it is the tenant's to pay");
  }

  @Test
  void ofBooksThatWereBroughtInHousingBenefitIsExpectedAsItWasSeenToCome() {
    Books.entry(account, "DBR", RENT, LocalDate.of(2026, 11, 16));
    Books.entry(account, "RHB", -36_000, LocalDate.of(2026, 10, 19));
    Books.entry(account, "RHB", -36_000, LocalDate.of(2026, 11, 16));
    today.standAt(LocalDate.of(2026, 11, 18));
    JsonPath expected = expected();
    String benefit = "coming.find { it.payer == 'HOUSING_BENEFIT' }.";
    assertEquals("2026-12-14", expected.getString(benefit + "dueOn"));
    assertEquals(36_000, expected.getLong(benefit + "amountPence"));
    assertEquals(
        RENT - 9_000, expected.getLong("coming.find { it.payer == 'TENANT' }.amountPence"));
  }

  @Test
  void whoPaysByDirectDebitOwesNothingRealUntilTheBankSendsACollectionBack() {
    collectedMonthlySinceApril();
    for (LocalDate week = LocalDate.of(2026, 4, 6);
        week.getMonthValue() < 6;
        week = week.plusWeeks(1)) {
      Books.entry(account, "DBR", RENT, week);
    }
    Books.entry(account, "RDD", -50_899, LocalDate.of(2026, 5, 1));
    Books.entry(account, "DBR", RENT, LocalDate.of(2026, 6, 1));
    Books.run("update entry set source = 'DEBIT' where type_code = 'DBR'");
    today.standAt(LocalDate.of(2026, 6, 3));
    Books.run("update direct_debit_item set state = 'COLLECTED' where due_on = date '2026-05-01'");
    JsonPath before = expected();
    assertEquals(9 * RENT - 50_899, before.getLong("balancePence"));
    assertEquals(0, before.getLong("realPence"), "the collection of 1 June is on its way");
    assertEquals("DIRECT_DEBIT", before.getString("coming[0].payer"));
    assertEquals("2026-06-01", before.getString("coming[0].dueOn"));

    Books.run("update direct_debit_item set state = 'RETURNED' where due_on = date '2026-06-01'");
    JsonPath after = expected();
    assertEquals(50_899, after.getLong("realPence"));
    assertEquals("2026-06-01", after.getString("late[0].dueOn"));
    assertEquals("2026-07-01", after.getString("coming[0].dueOn"));
  }

  /** Twelve equal collections of a year's rent. */
  private void collectedMonthlySinceApril() {
    UUID mandate = Books.id();
    UUID schedule = Books.id();
    Books.run(
        """
        insert into service_user (number, name, bank_name, account_name, sort_code, account_number, contact)
        values ('999999', 'RIVERBOURNE', 'Example Bank', 'RIVERBOURNE', '000000', '00000000', 'Rents') on conflict do nothing\
        """);
    Books.run(
        """
        insert into mandate (account_id, id, service_user, reference, state, payer_name, sort_code_sealed, account_number_sealed, bank_mask,
                             bank_print, modulus, channel, authority, authorised_on, method, frequency, collection_day, first_on, made_by, made_by_name)
        values (?, ?, '999999', 'DD' || translate(upper(left(cast(gen_random_uuid() as text), 8)), '-', ''), 'LIVE', 'B TENANT', '\\x00', '\\x00', '****0000',
                '\\x00', 'PASSED', 'PAPER', 'SOLE', date '2026-03-01', 'EQUAL_ANNUAL', 'MONTHLY', 1, date '2026-05-01', 'test', 'Test')\
        """,
        account,
        mandate);
    Books.run(
        """
        insert into direct_debit_schedule (account_id, id, mandate_id, why, from_on, to_on, debit_from, debit_pence, opening_pence, extra_pence,
                                           total_pence, notice_given_on, notice_counts_from, first_due_on, made_by_name)
        values (?, ?, ?, 'NEW', date '2026-04-06', date '2027-04-04', date '2026-04-06', 610792, 0, 0, 610792, date '2026-03-05', date '2026-03-09',
                date '2026-05-01', 'Test')\
        """,
        account,
        schedule,
        mandate);
    Books.run(
        """
        insert into direct_debit_item (account_id, id, mandate_id, schedule_id, due_on, collect_on, amount_pence, state)
        select ?, gen_random_uuid(), ?, ?, d, d, case when n = 12 then 50903 else 50899 end, 'PLANNED'
          from generate_series(1, 12) n cross join lateral (select cast(date '2026-04-01' + make_interval(months => n) as date) as d) x\
        """,
        account,
        mandate,
        schedule);
  }

  @Test
  void whoIsPaidByUniversalCreditOwesOneWeekOverAYearOfFiftyThree() {
    Books.run(
        """
        insert into universal_credit_award (account_id, id, monthly_pence, paid_to, starts_on, made_by, made_by_name)
        values (?, ?, 50899, 'COUNCIL', date '2024-04-01', 'test', 'Test')\
        """,
        account,
        Books.id());
    LocalDate monday = LocalDate.of(2024, 4, 1);
    LocalDate paid = LocalDate.of(2024, 5, 7);
    for (int week = 1; week <= 53; week++, monday = monday.plusWeeks(1)) {
      while (paid.isBefore(monday)) {
        Books.entry(account, "RUC", -50_899, paid);
        paid = paid.plusMonths(1);
      }
      Books.entry(account, "DBR", RENT, monday);
    }

    today.standAt(LocalDate.of(2025, 4, 6));
    JsonPath lastDay = expected();
    assertEquals(53 * RENT - 11 * 50_899, lastDay.getLong("balancePence"));
    assertEquals(
        RENT,
        lastDay.getLong("realPence") + 222,
        4,
        "one week, of which this week's own share is not overdue yet");
    assertEquals(11_746, lastDay.getLong("unpaidWeek.weekPence"));
    assertEquals(979, lastDay.getLong("unpaidWeek.monthlyPence"));
    assertEquals(
        "2025-04-07", lastDay.getString("coming.find { it.payer == 'UNIVERSAL_CREDIT' }.dueOn"));
    assertEquals(0, lastDay.getList("late").size());

    today.standAt(LocalDate.of(2025, 4, 15));
    assertEquals(
        "2025-04-07", expected().getString("late[0].dueOn"), "it was due and did not come");
  }

  private JsonPath expected() {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/accounts/{a}/expected-credits", account)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Said account(String path, String root) {
    return new Said(
        given()
            .auth()
            .oauth2(Tokens.housingAssistant())
            .get("/api/v1/accounts/" + account + path)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath(root));
  }

  private record Said(JsonPath json) {
    Said then(String field, long pence) {
      assertEquals(pence, json.getLong(field), field);
      return this;
    }
  }

  private void scheduleOf(
      String day, String posted, String weekly, String recovered, int adjustment) {
    String text =
        """
        HBRentRef,HBClaimRef,HBDatePosted,HBValuePosted,HBValueWeekly,HBValueRecovered,HBAdjustmentIndicator
        %s,QZ0000001,%s,%s,%s,%s,%d
        TOTAL,1,%s
        """
            .formatted(
                People.reference(account), day, posted, weekly, recovered, adjustment, posted);
    String file =
        given()
            .auth()
            .oauth2(Tokens.housingAssistant())
            .contentType("text/csv")
            .header("Idempotency-Key", Books.id())
            .queryParam("layout", "HB_SCHEDULE")
            .body(text.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/payment-files")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    for (int i = 0; i < 300 && !state(file).equals("POSTED"); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    assertEquals("POSTED", state(file));
  }

  private static String state(String file) {
    return (String)
        Books.rows("select state from payment_file where id = cast(? as uuid)", file)
            .getFirst()
            .get("state");
  }
}
