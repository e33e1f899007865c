package org.quarterday.standingorder;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.standingorder.StandingOrderCalls.amara;
import static org.quarterday.standingorder.StandingOrderCalls.plan;
import static org.quarterday.standingorder.StandingOrderCalls.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A standing order asked for, changed and ended, and the form for the bank. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StandingOrderTest {

  /** A Wednesday in week 8 of 2026/27, a rent year of 52 weeks. */
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  @Inject Today today;

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
  void whatToAskForIsShownBeforeAnybodyDecides() {
    calls
        .preview(plan("MONTHLY", "2026-06-01"))
        .statusCode(200)
        .body("askedPence", is(43_333))
        .body("payments", is(12))
        .body("weeks", is(52))
        .body("freeWeeks", is(0))
        .body("yearPence", is(520_000))
        .body("yearTo", is("2027-04-04"))
        .body("dues", hasSize(11))
        .body("dues.find { it.dueOn == '2026-08-01' }.payOn", is("2026-08-03"));
    assertEquals(0, Books.number("select count(*) from standing_order"));
  }

  @Test
  void weeksWithoutRentAreSpreadOverTheYear() {
    Books.run(
        "insert into rent_free_week (rent_group_code, week_starts_on) values ('HRA', date '2026-12-21'), ('HRA', date '2026-12-28')");
    calls
        .preview(plan("MONTHLY", "2026-06-01"))
        .body("freeWeeks", is(2))
        .body("yearPence", is(500_000))
        .body("askedPence", is(41_667));
    calls.preview(plan("FOUR_WEEKLY", "2026-06-01")).body("askedPence", is(38_462));
  }

  @Test
  void whatOthersPayIsNotAskedForAndAnArrangementIs() {
    var plan = plan("WEEKLY", "2026-06-03");
    plan.put("lessWeeklyPence", 6_000);
    plan.put("extraPence", 500);
    calls
        .preview(plan)
        .body("rentPence", is(4_000))
        .body("askedPence", is(4_500))
        .body("yearPence", is(208_000));
  }

  @Test
  void anAccountHasOneOrderHoweverManyRecordItAtOnce() throws Exception {
    Map<Integer, Long> answers =
        Callers.counted(4, caller -> calls.record(request("MONTHLY", "2026-06-01")).statusCode());
    assertEquals(Map.of(201, 1L, 409, 3L), answers);
    calls
        .listed()
        .body("items", hasSize(1))
        .body("items[0].state", is("ASKED"))
        .body("items[0].followsRent", is(true))
        .body("items[0].terms", hasSize(1))
        .body("items[0].terms[0].day", is(1))
        .body("items[0].terms[0].amountPence", is(43_333))
        .body("items[0].history.words", contains("Asked for £433.33 every month from 2026-06-01"));
  }

  @Test
  void theSameRequestAgainIsTheSameOrder() {
    String key = UUID.randomUUID().toString();
    String first = calls.record(key, request("MONTHLY", "2026-06-01")).then().extract().path("id");
    calls
        .record(key, request("MONTHLY", "2026-06-01"))
        .then()
        .statusCode(201)
        .body("id", is(first));
    calls.record(key, request("WEEKLY", "2026-06-01")).then().statusCode(422);
  }

  @ParameterizedTest(name = "{0} from {1}: {2} at {3}")
  @CsvSource({
    "MONTHLY, 2026-06-29, STANDING_ORDER_DAY_WRONG, /plan/firstOn",
    "WEEKLY,  2026-06-06, STANDING_ORDER_DAY_WRONG, /plan/firstOn",
    "MONTHLY, 2026-04-01, STANDING_ORDER_DAY_WRONG, /plan/firstOn"
  })
  void aDayThatCannotBeIsNamed(String frequency, String firstOn, String code, String pointer) {
    calls
        .record(request(frequency, firstOn))
        .then()
        .statusCode(422)
        .body("code", is(code))
        .body("errors[0].pointer", is(pointer));
  }

  @Test
  void whatMakesNoSenseIsRefusedAndChangesNothing() {
    var ends = request("MONTHLY", "2026-06-01");
    ends.put("endsOn", "2026-05-31");
    calls.record(ends).then().statusCode(422).body("errors[0].pointer", is("/endsOn"));
    var nothing = request("MONTHLY", "2026-06-01");
    plan(nothing).put("lessWeeklyPence", 10_000);
    calls
        .record(nothing)
        .then()
        .statusCode(422)
        .body("code", is("STANDING_ORDER_NOTHING_TO_ASK"))
        .body("errors[0].pointer", is("/agreedPence"));
    calls
        .record(request("MONTHLY", "2040-06-01"))
        .then()
        .statusCode(409)
        .body("code", is("STANDING_ORDER_YEAR_UNKNOWN"));
    Books.run("update account set ends_on = date '2026-05-31' where account_id = ?", account);
    calls
        .record(request("MONTHLY", "2026-06-01"))
        .then()
        .statusCode(409)
        .body("code", is("STANDING_ORDER_ACCOUNT_OVER"));
    assertEquals(0, Books.number("select count(*) from standing_order"));
    amara().get("/api/v1/accounts/{a}/standing-orders", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void otherTermsHoldFromTheirDayAndAnEndIsOne() {
    calls.record(request("MONTHLY", "2026-05-01")).then().statusCode(201);
    JsonPath before = calls.listed().extract().jsonPath();
    String id = before.getString("items[0].id");
    var change = request("MONTHLY", "2026-07-15");
    change.remove("payerName");
    change.remove("endsOn");
    change.put("agreedPence", 45_000);
    change.put("reason", "Paid on the 15th from now on");
    calls.change(id, "\"7\"", change).then().statusCode(412);
    calls.change(id, "\"0\"", change).then().statusCode(200).body("amountPence", is(45_000));
    calls
        .listed()
        .body(
            "items[0].payments.dueOn",
            contains("2026-05-01", "2026-06-01", "2026-07-01", "2026-07-15"))
        .body("items[0].followsRent", is(false));
    Map<String, Object> end = Map.of("endsOn", "2026-06-30", "reason", "Pays by Direct Debit now");
    calls.end(id, end).then().statusCode(200).body("state", is("ENDED"));
    calls.end(id, end).then().statusCode(412);
    calls.listed().body("items[0].payments.dueOn", contains("2026-05-01", "2026-06-01"));
    calls
        .change(id, "\"2\"", change)
        .then()
        .statusCode(409)
        .body("code", is("STANDING_ORDER_OVER"));
    calls.record(request("WEEKLY", "2026-07-01")).then().statusCode(201);
    calls.listed().body("items", hasSize(2));
  }

  @Test
  void theFormForTheBankCanBeReadByEverybody() {
    String id = calls.record(request("MONTHLY", "2026-06-01")).then().extract().path("id");
    calls.form(id).then().statusCode(409).body("code", is("NO_BANK_ACCOUNT_TO_PAY"));
    councilBankAccount();
    byte[] pdf =
        calls
            .form(id)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    String text = PdfText.of(pdf);
    for (String said :
        List.of(
            "Standing order form",
            "Housing income",
            "20-00-00",
            "12345678",
            People.reference(account),
            "£433.33",
            "every month",
            "Monday 1 June 2026",
            "until I tell you to stop",
            "For Ms Amina Okafor")) {
      assertTrue(text.contains(said), said + " in " + text);
    }
    assertEquals("", PdfText.faults(pdf), "PDF/UA-1");
    calls.form(UUID.randomUUID().toString()).then().statusCode(404);
  }

  private static void councilBankAccount() {
    given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "code", "HRA-INCOME",
                "name", "Housing income",
                "sortCode", "20-00-00",
                "accountNumber", "12345678",
                "controls", List.of("CASH"),
                "balancedFrom", "2026-01-01"))
        .post("/api/v1/bank-accounts")
        .then()
        .statusCode(200);
  }
}
