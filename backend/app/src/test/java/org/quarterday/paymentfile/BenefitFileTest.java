package org.quarterday.paymentfile;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.paymentfile.PaymentFiles.amara;
import static org.quarterday.paymentfile.PaymentFiles.posted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Golden;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/**
 * Schedules of Housing Benefit, Universal Credit and deductions, through the pipeline of payments.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class BenefitFileTest {

  private static final String HEADER =
      "HBRentRef,HBClaimRef,HBHACode,HBDatePosted,HBValuePosted,HBValueWeekly,HBValueRecovered,HBChangeIndicator,HBAdjustmentIndicator\n";

  private final List<UUID> accounts = new ArrayList<>();

  @BeforeEach
  void fiveAccountsWithReferencesOfTheBenefitOffice() {
    Books.referenceData();
    Books.empty();
    accounts.clear();
    for (int i = 1; i <= 5; i++) {
      UUID account = Books.account(LocalDate.of(2020, 4, 6));
      Books.run(
          "insert into account_reference (reference, account_id, kind) values (?, ?, 'ALIAS')",
          "RENT100000" + i,
          account);
      accounts.add(account);
    }
  }

  @AfterEach
  void theBooksHold() {
    Oracle.holds();
  }

  @Test
  void aHousingBenefitScheduleIsPostedLineByLineEachAsWhatItIs() {
    String id = sent("HB_SCHEDULE", Golden.text("paymentfile/hb-schedule.csv"));
    JsonPath file = posted(id);

    assertEquals("HOUSING_BENEFIT", file.getString("file.kind"));
    assertEquals(5, file.getInt("file.posted.lines"));
    assertEquals(33_500, file.getLong("file.posted.pence"));
    assertEquals(4_400, file.getLong("file.suspense.pence"));
    assertEquals(-400, file.getLong("file.rejected.pence"));
    assertEquals(true, file.getBoolean("agrees"));
    Golden.same("paymentfile/hb-schedule-lines.csv", lines(id));
    assertEquals(
        List.of(-9_000L, -7_750L, 1_250L, -18_000L, 0L),
        accounts.stream().map(BenefitFileTest::balance).toList());
  }

  @Test
  void whatALineAwardsAndKeepsBackIsKeptBesideWhatItPosts() {
    posted(sent("HB_SCHEDULE", Golden.text("paymentfile/hb-schedule.csv")));
    var kept =
        Books.rows(
            "select * from benefit_award where account_id = ? order by line", accounts.get(1));
    assertEquals(1, kept.size());
    assertEquals(7_750L, kept.getFirst().get("posted_pence"));
    assertEquals(9_000L, kept.getFirst().get("weekly_pence"));
    assertEquals(1_250L, kept.getFirst().get("recovered_pence"));
    assertEquals(false, kept.getFirst().get("adjustment"));
    assertEquals(
        2, Books.number("select count(*) from benefit_award where adjustment"), "settled or taken");
  }

  @Test
  void aClaimLeadsToItsAccountWhereTheRentReferenceLeadsNowhere() {
    posted(sent("HB_SCHEDULE", schedule("RENT1000001,QZ0000001,RB,2026-11-09,90.00,90.00,0,0,0")));
    JsonPath file =
        posted(
            sent("HB_SCHEDULE", schedule("OLD/77,QZ0000001,RB,2026-11-16,91.00,91.00,0.00,1,0")));
    assertEquals(1, file.getInt("file.posted.lines"));
    assertEquals(-18_100, balance(accounts.getFirst()));
  }

  @Test
  void aClaimThatIsKnownOnAnotherAccountIsHeldUntilThatAccountHasEnded() {
    posted(sent("HB_SCHEDULE", schedule("RENT1000001,QZ0000001,RB,2026-11-02,90.00,90.00,0,0,0")));
    String moved = "RENT1000002,QZ0000001,RB,2026-11-%s,90.00,90.00,0.00,0,0";
    JsonPath doubtful = posted(sent("HB_SCHEDULE", schedule(moved.formatted("09"))));
    assertEquals(1, doubtful.getInt("file.suspense.lines"));
    amara()
        .get("/api/v1/payment-files/{f}/lines", doubtful.getString("file.id"))
        .then()
        .body("items[0].reason", is("CLAIM_OF_ANOTHER_ACCOUNT"));

    Books.run(
        "update account set ends_on = date '2026-11-15' where account_id = ?", accounts.getFirst());
    posted(sent("HB_SCHEDULE", schedule(moved.formatted("16"))));
    assertEquals(-9_000, balance(accounts.get(1)));
    assertEquals(
        accounts.get(1),
        Books.rows("select account_id from benefit_claim").getFirst().get("account_id"),
        "the claim moved with its household");
  }

  @Test
  void theSameScheduleUnderAnotherNameIsRefusedAndTheSameLineIsPostedOnce() {
    String week = "RENT1000001,QZ0000001,RB,2026-11-16,90.00,90.00,0.00,0,0";
    posted(sent("HB_SCHEDULE", schedule(week)));
    send("HB_SCHEDULE", schedule(week).replace("\n", "\r\n")).then().statusCode(409);
    String next =
        HEADER
            + week
            + "\nRENT1000002,QZ0000002,RB,2026-11-16,91.00,91.00,0.00,0,0"
            + "\nRENT1000003,QZ0000003,RB,2026-11-16,92.00,92.00,0.00,0,0\nTOTAL,3,273.00\n";
    JsonPath file = posted(sent("HB_SCHEDULE", next));
    assertEquals(1, file.getInt("file.rejected.lines"));
    assertEquals(2, file.getInt("file.posted.lines"));
    assertEquals(-9_000, balance(accounts.getFirst()));
  }

  @Test
  void nextWeeksScheduleOfTheSameAwardsIsNotTakenForThisWeeks() {
    String week = "RENT1000001,QZ0000001,RB,2026-11-%s,90.00,90.00,0.00,0,0";
    posted(sent("HB_SCHEDULE", schedule(week.formatted("09"))));
    assertEquals(
        "POSTED",
        posted(sent("HB_SCHEDULE", schedule(week.formatted("16")))).getString("file.state"));
    String again = schedule("RENT1000002,QZ0000002,RB,2026-11-16,90.00,90.00,0.00,0,0");
    send("HB_SCHEDULE", again).then().statusCode(202).body("state", is("HELD"));
  }

  @Test
  void aScheduleThatDoesNotComeToItsTotalIsRefusedWhole() {
    String week = "RENT1000001,QZ0000001,RB,2026-11-16,90.00,90.00,0.00,0,0\n";
    for (String end : List.of("TOTAL,1,90.01", "TOTAL,2,90.00", "")) {
      send("HB_SCHEDULE", HEADER + week + end)
          .then()
          .statusCode(422)
          .body("code", is("PAYMENT_FILE_UNUSABLE"));
    }
    send("HB_SCHEDULE", HEADER.replace("HBValuePosted", "Value") + week + "TOTAL,1,90.00")
        .then()
        .statusCode(422)
        .body("detail", containsString("the column HBValuePosted is missing"));
    assertEquals(0, Books.number("select count(*) from entry"));
    assertEquals(0, Books.number("select count(*) from benefit_award"));
  }

  @Test
  void thePortalsExportTellsHousingFromDeductionsWhateverItsHeadingsAreCalled() {
    String id = sent("UC_PORTAL", Golden.text("paymentfile/uc-portal.csv"));
    JsonPath file = posted(id);
    assertEquals("UNIVERSAL_CREDIT", file.getString("file.kind"));
    Golden.same("paymentfile/uc-portal-lines.csv", lines(id));
    assertEquals(
        "RTP -4001, RUC -44000",
        Books.rows(
                "select string_agg(type_code || ' ' || amount_pence, ', ' order by type_code) as s from entry where account_id = ?",
                accounts.getFirst())
            .getFirst()
            .get("s"));
    amara()
        .get("/api/v1/suspense-items")
        .then()
        .body("items[0].narrative", is("C Stranger"))
        .body("items[0].amountPence", is(100_899));
  }

  @Test
  void aScheduleOfDeductionsIsPostedAsDeductions() {
    String text =
        "payment_date,our_ref,name,benefit,amount\n2026-11-16,RENT1000002,D Tenant,ESA,4.30\nTOTAL,,,,4.30\n";
    posted(sent("DWP_DEDUCTIONS", text));
    assertEquals(
        1,
        Books.number("select count(*) from entry where type_code = 'RTP' and amount_pence = -430"));
  }

  @Test
  void benefitFilesAreListedByTheirKind() {
    posted(sent("HB_SCHEDULE", Golden.text("paymentfile/hb-schedule.csv")));
    posted(sent("UC_PORTAL", Golden.text("paymentfile/uc-portal.csv")));
    amara()
        .get("/api/v1/payment-files?kind=HOUSING_BENEFIT")
        .then()
        .body("items.layoutCode", is(List.of("HB_SCHEDULE")));
    amara().get("/api/v1/payment-files").then().body("items.size()", is(2));
  }

  private static String schedule(String line) {
    return HEADER + line + "\nTOTAL,1," + line.split(",")[4] + "\n";
  }

  private static String sent(String layout, String text) {
    return send(layout, text).then().statusCode(202).extract().path("id");
  }

  private static Response send(String layout, String text) {
    return amara()
        .contentType("text/csv")
        .header("Idempotency-Key", Books.id())
        .queryParam("name", "schedule.csv")
        .queryParam("layout", layout)
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/payment-files");
  }

  private static String lines(String id) {
    return amara()
        .get(
            "/api/v1/payment-files/{id}/lines/export.csv?columns=line,outcome,reason,paymentRef,amount,method,narrative",
            id)
        .asString();
  }

  private static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }
}
