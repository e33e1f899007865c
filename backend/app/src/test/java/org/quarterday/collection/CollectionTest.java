package org.quarterday.collection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.collection.CollectionRuns.as;
import static org.quarterday.collection.CollectionRuns.file;
import static org.quarterday.collection.CollectionRuns.postDue;
import static org.quarterday.collection.CollectionRuns.prepare;
import static org.quarterday.collection.CollectionRuns.prepared;
import static org.quarterday.collection.CollectionRuns.release;
import static org.quarterday.collection.CollectionRuns.run;
import static org.quarterday.collection.CollectionRuns.submitted;
import static org.quarterday.collection.CollectionRuns.until;
import static org.quarterday.directdebit.Payers.TODAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.bacs.Standard18;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Golden;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A collection day from the dry run to the accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CollectionTest {

  /** The first collection of a mandate set up on 27 May 2026. */
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

  private static final String DECISIONS =
      "select count(*) from audit_event where subject = 'mandate'";

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aMandateThatIsLive() {
    Books.empty();
    Books.run("truncate service_user cascade");
    today.standAt(TODAY);
    account = CollectionRuns.livePayer();
    today.standAt(LocalDate.of(2026, 6, 26));
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aDryRunSaysWhatWouldBeSentAndComesToWhatTheSchedulesSay() {
    String id = prepare(FIRST);
    JsonPath run = run(id);
    assertEquals("2026-06-30", run.getString("processingOn"));
    assertEquals("2026-06-29", run.getString("submitBy"));
    assertEquals(1, run.getInt("items"));
    assertEquals(44_000, run.getLong("itemPence"));
    assertEquals(44_000, run.getLong("duePence"));
    assertTrue(run.getBoolean("agrees"));
    assertTrue(run.getBoolean("mayRelease"));
    lines(id, "").body("items.transactionCode", contains("01"));
    assertEquals(
        0, Books.number("select count(*) from direct_debit_item where state <> 'PLANNED'"));
  }

  @Test
  void theLineOfTheReadersOwnHouseholdIsCountedAndNotShown() {
    String id = prepare(FIRST);
    lines(id, "").body("items", hasSize(1));
    People.linkedToStaff(
        People.tenant(account, "Ms", "Amara", "Lewis"),
        Tokens.issuer(),
        Tokens.subject("amara.lewis"));
    lines(id, "").body("items", hasSize(0));
    assertEquals(1, run(id).getInt("items"));
  }

  @Test
  void thePlanSaysByWhichDayEachRunHasToBeSentAndWhenThatHasPassed() {
    planned().body("submitBy", is("2026-06-29")).body("inTime", is(true));
    today.standAt(LocalDate.of(2026, 6, 29));
    planned().body("inTime", is(true));
    today.standAt(LocalDate.of(2026, 6, 30));
    planned().body("inTime", is(false));
  }

  @Test
  void whatIsSentIsTheStandardsFileByteForByte() {
    Books.run("update mandate set reference = 'RENT1000177'");
    String id = prepare(FIRST);
    release(id).then().statusCode(200).body("serial", is("000002"));
    JsonPath run = until(id, "MADE");
    byte[] bytes = file(id);
    Golden.same("collection/first-collection.txt", new String(bytes, StandardCharsets.US_ASCII));
    assertEquals(HexFormat.of().formatHex(Sha256.of(bytes)), run.getString("fileSha256"));
    assertEquals(bytes.length, run.getInt("fileBytes"));
    assertArrayEquals(bytes, file(id));
    assertEquals(List.of(), Standard18.read(bytes).faults());
  }

  @Test
  void aNewInstructionIsLodgedWithTheNextRunAndCollectsNothingUntilTheBankHasHadItsTime() {
    UUID other = CollectionRuns.payer();
    CollectionRuns.noticesWent(LocalDate.of(2026, 6, 29));
    String id = prepare(FIRST);
    lines(id, "").body("items.transactionCode", contains("01", "0N"));
    release(id).then().statusCode(200);
    until(id, "MADE");
    Map<String, Object> mandate =
        Books.rows(
                "select state, lodged_on::text, live_from::text from mandate where account_id = ?",
                other)
            .getFirst();
    assertEquals(
        Map.of("state", "LODGED", "lodged_on", "2026-06-30", "live_from", "2026-07-08"), mandate);
  }

  @Test
  void whatMayNotBeCollectedIsLeftOutWithItsReason() {
    Books.run("update mandate set state = 'SUSPENDED'");
    leftOut("SUSPENDED");
    Books.run("update mandate set state = 'LIVE', live_from = date '2026-07-02'");
    leftOut("NOT_LIVE");
    Books.run("update mandate set live_from = date '2026-06-08'");
    Books.run("update letter set sent_on = date '2026-06-16'");
    leftOut("NOTICE_TOO_SHORT");
    Books.run("update letter set state = 'MADE', sent_on = null");
    leftOut("NOTICE_NOT_SENT");
    Books.run("update letter set state = 'SENT', sent_on = date '2026-06-15'");
    Books.run("update account set ends_on = date '2026-06-28'");
    leftOut("ACCOUNT_ENDED");
    Books.run("update account set ends_on = null");
    assertEquals(1, run(prepare(FIRST)).getInt("items"));
  }

  @Test
  void nobodyReleasesTheirOwnRunAndNobodyReleasesAnotherThanTheySaw() {
    String id = prepare(FIRST);
    String hash = run(id).getString("contentHash");
    release(id, hash, Tokens.with("dd:approve", "account:read")).then().statusCode(200);
    until(id, "MADE");
    Books.run(
        "update collection_run set state = 'DRAFT', prepared_by = released_by, released_by = null, serial = null");
    Books.run("truncate bacs_file");
    Books.run("update direct_debit_item set state = 'PLANNED', run_id = null");
    release(id, hash, Tokens.with("dd:approve", "account:read"))
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
    release(id, hash.replace('a', 'b').replace('0', '1'), Tokens.seniorRentsOfficer())
        .then()
        .statusCode(409)
        .body("code", is("COLLECTION_CHANGED"));
    Books.run("update mandate set version = version + 1");
    release(id).then().statusCode(409).body("code", is("COLLECTION_CHANGED"));
    assertEquals(0, Books.number("select count(*) from bacs_file"));
    String again = prepare(FIRST);
    assertEquals("DISCARDED", run(id).getString("state"));
    release(again).then().statusCode(200);
    until(again, "MADE");
  }

  @Test
  void twoWhoReleaseAtOnceMakeOneFile() throws Exception {
    String id = prepare(FIRST);
    String hash = run(id).getString("contentHash");
    var statuses =
        Callers.counted(8, n -> release(id, hash, Tokens.seniorRentsOfficer()).statusCode());
    assertEquals(Map.of(200, 1L, 409, 7L), statuses);
    until(id, "MADE");
    assertEquals(1, Books.number("select count(*) from bacs_file"));
    assertEquals(1, Standard18.read(file(id)).totals().items());
  }

  @Test
  void twoWhoPrepareTheSameDayAtOnceLeaveOneDryRun() throws Exception {
    Callers.counted(6, n -> prepared(FIRST).statusCode());
    assertEquals(1, Books.number("select count(*) from collection_run where state = 'DRAFT'"));
  }

  @Test
  void theSameServiceUserDayAndSerialIsNoFileTwice() {
    String id = prepare(FIRST);
    Books.run(
        "insert into bacs_file values ('123456', date '2026-06-26', '000003', ?)", Books.id());
    Books.run("update service_user set next_serial = 2");
    release(id).then().statusCode(409);
    assertEquals("DRAFT", run(id).getString("state"));
    assertEquals(
        0, Books.number("select count(*) from direct_debit_item where state <> 'PLANNED'"));
  }

  @Test
  void onItsDayTheMoneyIsOnTheAccountOnce() throws Exception {
    String id = submitted(FIRST);
    long decisions = Books.number(DECISIONS);
    postDue();
    assertEquals("SUBMITTED", run(id).getString("state"));
    today.standAt(FIRST);
    Callers.counted(
        4,
        n -> {
          postDue();
          return true;
        });
    JsonPath run = until(id, "POSTED");
    assertEquals(44_000, run.getLong("collectedPence"));
    assertEquals(
        List.of(
            Map.of("amount_pence", -44_000L, "effective_on", "2026-07-01", "source", "COLLECTION")),
        Books.rows(
            "select amount_pence, effective_on::text, source from entry where type_code = 'RDD'"));
    Payers.amara()
        .get("/api/v1/accounts/" + account + "/mandates")
        .then()
        .body("items[0].items[0].state", is("COLLECTED"))
        .body("items[0].collectedOn", is("2026-07-01"));
    // The run says who collected; the mandate's own history stays one of decisions.
    assertEquals(decisions, Books.number(DECISIONS));
  }

  @Test
  void theSecondCollectionIsNotTheFirst() {
    posted();
    today.standAt(LocalDate.of(2026, 7, 29));
    lines(prepare(LocalDate.of(2026, 8, 3)), "").body("items.transactionCode", contains("17"));
  }

  @Test
  void aFileThatIsTakenBackLeavesEverythingAsItWas() {
    UUID other = CollectionRuns.payer();
    String id = submitted(FIRST);
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("reason", "Bacs refused the file"))
        .post("/api/v1/collection-runs/" + id + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", is("WITHDRAWN"));
    assertEquals(
        0, Books.number("select count(*) from direct_debit_item where state <> 'PLANNED'"));
    assertEquals(
        "CAPTURED",
        Books.rows("select state from mandate where account_id = ?", other)
            .getFirst()
            .get("state"));
    String again = prepare(FIRST);
    lines(again, "").body("items.transactionCode", contains("01", "0N"));
    release(again).then().statusCode(200).body("serial", is("000003"));
    until(again, "MADE");
    today.standAt(FIRST);
    postDue();
    assertEquals("WITHDRAWN", run(id).getString("state"));
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("reason", "Once more, by mistake"))
        .post("/api/v1/collection-runs/" + id + "/withdrawal")
        .then()
        .statusCode(409)
        .body("code", is("COLLECTION_CANNOT"));
  }

  @Test
  void aDayOnWhichNothingCanBeCollectedIsRefusedAndSoIsARunReleasedTooLate() {
    refused(LocalDate.of(2026, 7, 4), 422, "COLLECTION_DAY_WRONG");
    refused(LocalDate.of(2026, 6, 29), 409, "COLLECTION_TOO_LATE");
    refused(LocalDate.of(2026, 8, 20), 422, "COLLECTION_DAY_WRONG");
    refused(LocalDate.of(2029, 1, 3), 422, "COLLECTION_DAY_WRONG");
    String id = prepare(FIRST);
    today.standAt(LocalDate.of(2026, 6, 30));
    release(id).then().statusCode(409).body("code", is("COLLECTION_TOO_LATE"));
  }

  @Test
  void aReturnedCollectionPresentedAgainNeedsNoNotice() {
    posted();
    CollectionRuns.presentedAgain(LocalDate.of(2026, 7, 10));
    lines(prepare(LocalDate.of(2026, 7, 10)), "").body("items.transactionCode", contains("18"));
  }

  private void posted() {
    String id = submitted(FIRST);
    today.standAt(FIRST);
    postDue();
    until(id, "POSTED");
  }

  private static void refused(LocalDate day, int status, String code) {
    prepared(day).then().statusCode(status).body("code", is(code));
  }

  private static void leftOut(String reason) {
    String id = prepare(FIRST);
    assertEquals(0, run(id).getInt("items"));
    assertEquals(44_000, run(id).getLong("leftOutPence"));
    lines(id, "?outcome=LEFT_OUT").body("items", hasSize(1)).body("items.reason", contains(reason));
    release(id).then().statusCode(409).body("code", is("NOTHING_TO_SEND"));
  }

  private static ValidatableResponse lines(String id, String query) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/collection-runs/" + id + "/lines" + query)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse planned() {
    return as(Tokens.housingAssistant())
        .get("/api/v1/collection-runs/planned-days?from=2026-06-26&to=2026-07-04")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .rootPath("items[0]");
  }
}
