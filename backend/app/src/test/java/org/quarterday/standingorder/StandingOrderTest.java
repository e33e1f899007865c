package org.quarterday.standingorder;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
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

/** A standing order, from what to ask for to what comes after its end. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StandingOrderTest {

  /** A Wednesday in week 8 of 2026/27, a rent year of 52 weeks. */
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  @Inject Today today;
  @Inject FollowOrders orders;

  private UUID account;

  @BeforeEach
  void aTenantWhoIsChargedAHundredPoundsAWeek() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    account = Books.account(LocalDate.of(2026, 4, 6));
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
    preview(plan("MONTHLY", "2026-06-01"))
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
    preview(plan("MONTHLY", "2026-06-01"))
        .body("freeWeeks", is(2))
        .body("yearPence", is(500_000))
        .body("askedPence", is(41_667));
    preview(plan("FOUR_WEEKLY", "2026-06-01")).body("askedPence", is(38_462));
  }

  @Test
  void whatOthersPayIsNotAskedForAndAnArrangementIs() {
    var plan = plan("WEEKLY", "2026-06-03");
    plan.put("lessWeeklyPence", 6_000);
    plan.put("extraPence", 500);
    preview(plan)
        .body("rentPence", is(4_000))
        .body("askedPence", is(4_500))
        .body("yearPence", is(208_000));
  }

  @Test
  void anAccountHasOneOrderHoweverManyRecordItAtOnce() throws Exception {
    Map<Integer, Long> answers =
        Callers.counted(4, caller -> record(request("MONTHLY", "2026-06-01")).statusCode());
    assertEquals(Map.of(201, 1L, 409, 3L), answers);
    listed()
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
    String first = record(key, request("MONTHLY", "2026-06-01")).then().extract().path("id");
    record(key, request("MONTHLY", "2026-06-01")).then().statusCode(201).body("id", is(first));
    record(key, request("WEEKLY", "2026-06-01")).then().statusCode(422);
  }

  @ParameterizedTest(name = "{0} from {1}: {2} at {3}")
  @CsvSource({
    "MONTHLY, 2026-06-29, STANDING_ORDER_DAY_WRONG, /plan/firstOn",
    "WEEKLY,  2026-06-06, STANDING_ORDER_DAY_WRONG, /plan/firstOn",
    "MONTHLY, 2026-04-01, STANDING_ORDER_DAY_WRONG, /plan/firstOn"
  })
  void aDayThatCannotBeIsNamed(String rhythm, String firstOn, String code, String pointer) {
    record(request(rhythm, firstOn))
        .then()
        .statusCode(422)
        .body("code", is(code))
        .body("errors[0].pointer", is(pointer));
  }

  @Test
  void whatMakesNoSenseIsRefusedAndChangesNothing() {
    var ends = request("MONTHLY", "2026-06-01");
    ends.put("endsOn", "2026-05-31");
    record(ends).then().statusCode(422).body("errors[0].pointer", is("/endsOn"));
    var nothing = request("MONTHLY", "2026-06-01");
    plan(nothing).put("lessWeeklyPence", 10_000);
    record(nothing)
        .then()
        .statusCode(422)
        .body("code", is("STANDING_ORDER_NOTHING_TO_ASK"))
        .body("errors[0].pointer", is("/agreedPence"));
    record(request("MONTHLY", "2040-06-01"))
        .then()
        .statusCode(409)
        .body("code", is("STANDING_ORDER_YEAR_UNKNOWN"));
    Books.run("update account set ends_on = date '2026-05-31' where account_id = ?", account);
    record(request("MONTHLY", "2026-06-01"))
        .then()
        .statusCode(409)
        .body("code", is("STANDING_ORDER_ACCOUNT_OVER"));
    assertEquals(0, Books.number("select count(*) from standing_order"));
    amara().get("/api/v1/accounts/{a}/standing-orders", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void whatComesIsHeldAgainstWhatWasAskedFor() {
    record(request("MONTHLY", "2026-04-08")).then().statusCode(201);
    Books.entry(account, "RSO", -43_333, LocalDate.of(2026, 4, 8));
    listed()
        .body(
            "items[0].payments.outcome", contains("CAME", "NOT_RECEIVED", "TO_COME", "TO_COME"))
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
    record(request("MONTHLY", "2026-05-08")).then().statusCode(201);
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
    record(request("WEEKLY", "2026-04-08")).then().statusCode(201);
    for (int week = 0; week < 7; week++) {
      Books.entry(account, "RSO", -10_000, LocalDate.of(2026, 4, 8).plusWeeks(week));
    }
    await(orders.follow());
    listed().body("items[0].state", is("RUNNING")).body("items[0].troubles", hasSize(0));
    Books.run("update account set ends_on = date '2026-05-13' where account_id = ?", account);
    await(orders.follow());
    listed()
        .body("items[0].state", is("ENDED"))
        .body("items[0].endsOn", is("2026-05-13"))
        .body("items[0].history[0].words", is("The account ended on 2026-05-13"))
        .body("items[0].troubles[0].kind", is("AFTER_ITS_END"))
        .body("items[0].troubles[0].on", is("2026-05-20"));
    exceptions("AFTER_ITS_END").body("items[0].camePence", is(10_000));
    assertEquals(
        List.of("STANDING_ORDER_STOP"),
        Books.rows("select kind from letter").stream().map(row -> row.get("kind")).toList());
    await(orders.follow());
    assertEquals(1, Books.number("select count(*) from letter"));
  }

  @Test
  void whenTheRentChangesTheTenantIsAskedToChangeItOnce() {
    record(request("MONTHLY", "2026-06-01")).then().statusCode(201);
    rentChanges();
    await(orders.follow());
    listed().body("items[0].terms", hasSize(1));
    today.standAt(LocalDate.of(2026, 7, 8));
    await(orders.follow());
    await(orders.follow());
    listed()
        .body("items[0].terms.fromOn", contains("2026-06-01", "2026-09-01"))
        .body("items[0].terms.amountPence", contains(43_333, 47_667))
        .body(
            "items[0].history.words",
            hasItem("The rent changed: asked for £476.67 every month from 2026-09-01"));
    String said =
        (String)
            Books.rows("select cast(content as text) as said from letter where kind = 'STANDING_ORDER_CHANGE'")
                .getFirst()
                .get("said");
    for (String part :
        List.of("pay £476.67 every month, from 1 September 2026", "£433.33", "in 12 payments of £476.67")) {
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
    record(agreed).then().statusCode(201).body("amountPence", is(45_000));
    rentChanges();
    today.standAt(LocalDate.of(2026, 7, 8));
    await(orders.follow());
    await(orders.follow());
    listed().body("items[0].terms.amountPence", contains(45_000));
    assertEquals(0, Books.number("select count(*) from letter"));
    assertEquals(1, Books.number("select count(*) from task"));
  }

  @Test
  void otherTermsHoldFromTheirDayAndAnEndIsOne() {
    record(request("MONTHLY", "2026-05-01")).then().statusCode(201);
    JsonPath before = listed().extract().jsonPath();
    String id = before.getString("items[0].id");
    var change = request("MONTHLY", "2026-07-15");
    change.remove("payerName");
    change.remove("endsOn");
    change.put("agreedPence", 45_000);
    change.put("reason", "Paid on the 15th from now on");
    change(id, "\"7\"", change).then().statusCode(412);
    change(id, "\"0\"", change).then().statusCode(200).body("amountPence", is(45_000));
    listed()
        .body("items[0].payments.dueOn", contains("2026-05-01", "2026-06-01", "2026-07-01", "2026-07-15"))
        .body("items[0].followsRent", is(false));
    Map<String, Object> end = Map.of("endsOn", "2026-06-30", "reason", "Pays by Direct Debit now");
    end(id, end).then().statusCode(200).body("state", is("ENDED"));
    end(id, end).then().statusCode(412);
    listed().body("items[0].payments.dueOn", contains("2026-05-01", "2026-06-01"));
    change(id, "\"2\"", change).then().statusCode(409).body("code", is("STANDING_ORDER_OVER"));
    record(request("WEEKLY", "2026-07-01")).then().statusCode(201);
    listed().body("items", hasSize(2));
  }

  @Test
  void theFormForTheBankCanBeReadByEverybody() {
    String id = record(request("MONTHLY", "2026-06-01")).then().extract().path("id");
    form(id).then().statusCode(409).body("code", is("NO_BANK_ACCOUNT_TO_PAY"));
    councilBankAccount();
    byte[] pdf =
        form(id).then().statusCode(200).contentType("application/pdf").extract().asByteArray();
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
    form(UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void whatItWillPayIsExpectedFromIt() {
    record(request("MONTHLY", "2026-06-01")).then().statusCode(201);
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

  private void rentChanges() {
    Books.run(
        "update charge set ends_before = date '2026-08-03' where account_id = ?", account);
    People.charge(account, "DBR", 11_000, LocalDate.of(2026, 8, 3));
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

  private static Map<String, Object> plan(String rhythm, String firstOn) {
    var plan = new HashMap<String, Object>();
    plan.put("rhythm", rhythm);
    plan.put("firstOn", firstOn);
    plan.put("lessWeeklyPence", 0);
    plan.put("extraPence", 0);
    return plan;
  }

  private static Map<String, Object> request(String rhythm, String firstOn) {
    var request = new HashMap<String, Object>();
    request.put("plan", plan(rhythm, firstOn));
    request.put("agreedPence", null);
    request.put("payerName", "Amina Okafor");
    request.put("endsOn", null);
    return request;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> plan(Map<String, Object> request) {
    return (Map<String, Object>) request.get("plan");
  }

  private ValidatableResponse preview(Map<String, Object> plan) {
    return amara()
        .body(Map.of("plan", plan))
        .post("/api/v1/accounts/{a}/standing-orders/preview", account)
        .then();
  }

  private Response record(Map<String, Object> request) {
    return record(UUID.randomUUID().toString(), request);
  }

  private Response record(String key, Map<String, Object> request) {
    return amara()
        .header("Idempotency-Key", key)
        .body(request)
        .post("/api/v1/accounts/{a}/standing-orders", account);
  }

  private Response change(String id, String ifMatch, Map<String, Object> request) {
    return amara()
        .header("If-Match", ifMatch)
        .body(request)
        .put("/api/v1/accounts/{a}/standing-orders/{o}/terms", account, id);
  }

  /** On the version after one change. */
  private Response end(String id, Map<String, Object> request) {
    return amara()
        .header("If-Match", "\"1\"")
        .body(request)
        .post("/api/v1/accounts/{a}/standing-orders/{o}/end", account, id);
  }

  private Response form(String id) {
    return amara().get("/api/v1/accounts/{a}/standing-orders/{o}/form.pdf", account, id);
  }

  private ValidatableResponse listed() {
    return amara()
        .get("/api/v1/accounts/{a}/standing-orders", account)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse exceptions(String kind) {
    return amara().get("/api/v1/standing-order-exceptions?kind=" + kind).then().statusCode(200);
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant()).contentType(ContentType.JSON);
  }
}
