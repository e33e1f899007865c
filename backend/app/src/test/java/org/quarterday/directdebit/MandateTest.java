package org.quarterday.directdebit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.quarterday.directdebit.Payers.TODAY;
import static org.quarterday.directdebit.Payers.account;
import static org.quarterday.directdebit.Payers.amara;
import static org.quarterday.directdebit.Payers.paidUp;
import static org.quarterday.directdebit.Payers.plan;
import static org.quarterday.directdebit.Payers.request;
import static org.quarterday.directdebit.Payers.setUp;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** An instruction to collect, from the telephone to its end. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MandateTest {

  /** Sent on 28 May, received on 1 June, ten working days later is 15 June. */
  private static final String EARLIEST = "2026-06-15";

  @Inject Today today;
  @Inject RecalculateSchedules recalculation;

  private UUID account;

  @BeforeEach
  void aTenantWhoIsPaidUp() {
    Books.empty();
    Books.run("truncate service_user cascade");
    today.standAt(TODAY);
    account = account(10_000);
    paidUp(account);
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void whatWouldBeCollectedIsShownBeforeAnybodyDecides() {
    amara()
        .body(Map.of("plan", plan()))
        .post("/api/v1/accounts/" + account + "/mandates/preview")
        .then()
        .statusCode(200)
        .body("earliestOn", is(EARLIEST))
        .body("firstDueOn", is("2026-07-01"))
        .body("toOn", is("2027-04-04"))
        .body("debitPence", is(440_000))
        .body("weeks", is(44))
        .body("startPence", is(0))
        .body("totalPence", is(440_000))
        .body("instalments", hasSize(10))
        .body("instalments[0].amountPence", is(44_000))
        .body("instalments.find { it.dueOn == '2026-08-01' }.collectOn", is("2026-08-03"))
        .body("instalments.find { it.dueOn == '2027-01-01' }.collectOn", is("2027-01-04"));
    assertEquals(0, Books.number("select count(*) from mandate"));
  }

  @Test
  void aMandateIsSetUpWithItsScheduleAndTheNoticeThatSaysSo() {
    setUp(account, request(account))
        .then()
        .statusCode(201)
        .body("bankMask", is("****4958"))
        .body("modulus", is("PASSED"))
        .body("outlook.instalments", hasSize(10));
    mandates()
        .body("items", hasSize(1))
        .body("items[0].state", is("CAPTURED"))
        .body("items[0].payerName", is("AMINA OKAFOR"))
        .body("items[0].lodge", is("NEW"))
        .body("items[0].items.state", everyItem(is("PLANNED")))
        .body("items[0].schedules[0].noticeState", is("QUEUED"))
        .body("items[0].schedules[0].totalPence", is(440_000))
        .body("items[0].history[0].words", is("Set up, telephone"));
    String notice =
        (String)
            Books.rows("select cast(content as text) as said from letter").getFirst().get("said");
    for (String said :
        List.of(
            "1 July 2026",
            "1 April 2027",
            "£440.00",
            "£100.00",
            "every month",
            "123456",
            "10 working days",
            "Telephone 01632 960123.")) {
      assertEquals(true, notice.contains(said), said + " in " + notice);
    }
  }

  @Test
  void bankDetailsAreNowhereButSealedAndARevealIsOnTheLog() {
    setUp(account, request(account)).then().statusCode(201);
    String kept =
        Books.rows(
                "select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), '') as kept from audit_event where at > now() - interval '1 minute'")
            .getFirst()
            .toString();
    assertFalse(kept.contains("66374958") || kept.contains("089999"));
    String id = mandates().extract().path("items[0].id");
    String at = "/api/v1/accounts/" + account + "/mandates/" + id + "/bank-details";
    amara()
        .body(Map.of("reason", "The payer’s bank asks"))
        .post(at)
        .then()
        .statusCode(200)
        .body("sortCode", is("089999"))
        .body("accountNumber", is("66374958"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from audit_event where subject = 'mandate.bank_details' and subject_id = ? and action = 'REVEAL'",
            id));
    given()
        .auth()
        .oauth2(Tokens.with("account:read"))
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "Curious about it"))
        .post(at)
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "accountNumber, 66374959, BANK_DETAILS_WRONG, /accountNumber",
    "sortCode, 08-99, BANK_DETAILS_WRONG, /sortCode",
    "accountNumber, 123, BANK_DETAILS_WRONG, /accountNumber",
    "authority, JOINT_ALL_SIGNED, AUTHORITY_NOT_ENOUGH, /authority",
    "authorisedOn, 2026-05-28, AUTHORITY_NOT_ENOUGH, /authorisedOn",
    "firstOn, 2026-06-12, NOTICE_TOO_SHORT, /firstOn",
    "payerPersonId, 018f2a00-0000-7000-8000-000000000000, PAYER_UNKNOWN, /payerPersonId"
  })
  void whatWouldNotStandIsRefusedAndChangesNothing(
      String field, String value, String code, String pointer) {
    var request = request(account);
    request.put(field, value);
    setUp(account, request)
        .then()
        .statusCode(422)
        .body("code", is(code))
        .body("errors[0].pointer", is(pointer));
    assertEquals(0, Books.number("select count(*) from mandate"));
    assertEquals(0, Books.number("select count(*) from letter"));
  }

  @Test
  void somebodyElsesBankAccountNeedsTheirSignatureAndTheirAddress() {
    var request = request(account);
    request.put("payerPersonId", null);
    setUp(account, request).then().statusCode(422).body("code", is("AUTHORITY_NOT_ENOUGH"));
    request.put("authority", "THIRD_PARTY_SIGNED");
    request.put("channel", "PAPER");
    setUp(account, request).then().statusCode(422).body("code", is("PAYER_UNKNOWN"));
    request.put("payerAddress", "2 Elm Walk\nZZ1 3CD");
    setUp(account, request).then().statusCode(201);
    assertEquals(
        "2 Elm Walk\nZZ1 3CD", Books.rows("select address from letter").getFirst().get("address"));
  }

  @Test
  void oneBankAccountForTwoHouseholdsIsAskedAbout() {
    UUID other = account(9_000);
    setUp(other, request(other)).then().statusCode(201);
    var request = request(account);
    setUp(account, request).then().statusCode(422).body("code", is("BANK_ELSEWHERE"));
    request.put("bankElsewhereConfirmed", true);
    setUp(account, request).then().statusCode(201);
  }

  @Test
  void anAccountHasOneMandateUnlessANewOneReplacesIt() {
    setUp(account, request(account)).then().statusCode(201);
    var request = request(account);
    setUp(account, request).then().statusCode(409).body("code", is("MANDATE_EXISTS"));
    request.put("replaces", true);
    setUp(account, request).then().statusCode(201);
    mandates()
        .body("items.state", contains("CAPTURED", "CANCELLED"))
        .body("items[1].items.state", everyItem(is("WITHDRAWN")))
        .body("items[1].lodge", is("NONE"));
    assertEquals(1, Books.number("select count(*) from letter where state = 'CANCELLED'"));
  }

  @Test
  void twoWhoSetUpTheSameMandateAtOnceMakeOne() throws Exception {
    var statuses = Callers.counted(8, n -> setUp(account, request(account)).statusCode());
    assertEquals(Map.of(201, 1L, 409, 7L), statuses);
    assertEquals(
        10, Books.number("select count(*) from direct_debit_item where state = 'PLANNED'"));
  }

  @Test
  void anotherDayIsANewScheduleWithANewNoticeAndKeepsWhatIsDueBefore() {
    setUp(account, request(account)).then().statusCode(201);
    today.standAt(LocalDate.of(2026, 6, 25));
    var plan = plan();
    plan.put("day", 15);
    String id = mandates().extract().path("items[0].id");
    amara()
        .header("If-Match", "\"0\"")
        .body(Map.of("plan", plan))
        .put("/api/v1/accounts/" + account + "/mandates/" + id + "/plan")
        .then()
        .statusCode(200)
        .body("outlook.firstDueOn", is("2026-07-15"))
        .body("outlook.startPence", is(-44_000));
    mandates()
        .body("items[0].items.findAll { it.state == 'PLANNED' }.dueOn[0]", is("2026-07-01"))
        .body("items[0].items.findAll { it.state == 'PLANNED' }.amountPence.sum()", is(440_000))
        .body("items[0].schedules", hasSize(2))
        .body("items[0].schedules.current", contains(true, false));
    assertEquals(2, Books.number("select count(*) from letter"));
    amara()
        .header("If-Match", "\"0\"")
        .body(Map.of("plan", plan))
        .put("/api/v1/accounts/" + account + "/mandates/" + id + "/plan")
        .then()
        .statusCode(412)
        .body("code", is("STALE"));
  }

  @Test
  void aMandateThatEndsCollectsNoMoreAndTheBankIsToldOnlyIfItKnew() {
    setUp(account, request(account)).then().statusCode(201);
    String id = mandates().extract().path("items[0].id");
    move(id, 0, "SUSPEND").then().statusCode(409).body("code", is("MANDATE_CANNOT"));
    Books.run("update mandate set state = 'LIVE', lodge = 'NONE', lodged_on = date '2026-06-01'");
    move(id, 0, "SUSPEND").then().statusCode(200).body("state", is("SUSPENDED"));
    mandates().body("items[0].items.state", everyItem(is("PLANNED")));
    move(id, 1, "RESUME").then().statusCode(200).body("state", is("LIVE"));
    move(id, 2, "CANCEL").then().statusCode(200).body("state", is("CANCELLED"));
    mandates()
        .body("items[0].lodge", is("CANCEL"))
        .body("items[0].items.state", everyItem(is("WITHDRAWN")))
        .body("items[0].history", hasSize(4));
  }

  @Test
  void aRentThatChangesIsWorkedOutAgainWithANewNotice() {
    setUp(account, request(account)).then().statusCode(201);
    await(recalculation.recalculate());
    assertEquals(1, Books.number("select count(*) from direct_debit_schedule"));
    People.charge(account, "DSC", 500, LocalDate.of(2026, 6, 1));
    await(recalculation.recalculate());
    mandates()
        .body("items[0].schedules.why", contains("RENT_CHANGED", "NEW"))
        .body("items[0].schedules[0].totalPence", is(44 * 10_500));
    assertEquals(2, Books.number("select count(*) from letter"));
    await(recalculation.recalculate());
    assertEquals(2, Books.number("select count(*) from direct_debit_schedule"));
  }

  @Test
  void theNextYearIsToldBeforeTheLastCollectionOfThisOne() {
    setUp(account, request(account)).then().statusCode(201);
    Books.run("update rent_year set approved_by = 'test', approved_at = now() where year = 2027");
    today.standAt(LocalDate.of(2027, 2, 14));
    await(recalculation.recalculate());
    mandates().body("items[0].schedules", hasSize(1));
    today.standAt(LocalDate.of(2027, 2, 15));
    await(recalculation.recalculate());
    Books.run("update rent_year set approved_by = null, approved_at = null where year = 2027");
    mandates()
        .body("items[0].schedules[0].why", is("NEXT_YEAR"))
        .body("items[0].schedules[0].fromOn", is("2027-05-01"))
        .body("items[0].items.find { it.dueOn == '2027-04-01' }.state", is("PLANNED"));
  }

  @Test
  void nothingIsSetUpForOnesOwnHome() {
    People.linkedToStaff(Payers.person(account), Tokens.issuer(), Tokens.subject("amara.lewis"));
    setUp(account, request(account)).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
  }

  @Test
  void theListLeavesOwnHomesOutAndShowsWhatIsNext() {
    setUp(account, request(account)).then().statusCode(201);
    amara()
        .get("/api/v1/mandates?state=CAPTURED")
        .then()
        .statusCode(200)
        .body("items.nextPence", contains(44_000))
        .body("items[0].nextDueOn", is("2026-07-01"))
        .body("next", is(nullValue()));
    amara()
        .get("/api/v1/mandates/export.csv")
        .then()
        .statusCode(200)
        .body(containsString("****4958"));
    People.linkedToStaff(Payers.person(account), Tokens.issuer(), Tokens.subject("amara.lewis"));
    amara().get("/api/v1/mandates").then().body("items", hasSize(0));
  }

  private io.restassured.response.ValidatableResponse mandates() {
    return amara().get("/api/v1/accounts/" + account + "/mandates").then().statusCode(200);
  }

  private io.restassured.response.Response move(String id, int version, String move) {
    return amara()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("move", move, "reason", "The payer asked us to"))
        .post("/api/v1/accounts/" + account + "/mandates/" + id + "/moves");
  }
}
