package org.quarterday.refundfile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.refund.Refunds.approved;
import static org.quarterday.refund.Refunds.as;
import static org.quarterday.refund.Refunds.inCredit;
import static org.quarterday.refund.Refunds.one;
import static org.quarterday.refund.Refunds.undo;
import static org.quarterday.refundfile.RefundFiles.bytes;
import static org.quarterday.refundfile.RefundFiles.file;
import static org.quarterday.refundfile.RefundFiles.prepare;
import static org.quarterday.refundfile.RefundFiles.prepared;
import static org.quarterday.refundfile.RefundFiles.release;
import static org.quarterday.refundfile.RefundFiles.send;
import static org.quarterday.refundfile.RefundFiles.sent;
import static org.quarterday.refundfile.RefundFiles.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Refunds that were approved, from the dry run of their file to the payee's bank account. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefundFileTest {

  /** A file of Wednesday 27 May pays on Friday. */
  private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 29);

  @Inject Today today;

  private UUID account;
  private String refund;

  @BeforeEach
  void aRefundThatWasApproved() {
    Books.empty();
    Books.run("truncate service_user cascade");
    today.standAt(Payers.TODAY);
    account = inCredit(24_000);
    Books.run("update account set payment_reference = '1000177'");
    refund = approved(account, 18_270);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void whatIsReleasedIsTheStandardsFileByteForByte() {
    String id = prepare(FRIDAY);
    JsonPath draft = file(id);
    assertEquals("2026-05-28", draft.getString("processingOn"));
    assertEquals("2026-05-27", draft.getString("submitBy"));
    assertEquals(1, draft.getInt("items"));
    assertEquals(18_270, draft.getLong("pence"));
    release(id).then().statusCode(200).body("serial", is("000002"));
    byte[] bytes = bytes(id);
    Golden.same("refundfile/refunds.txt", new String(bytes, StandardCharsets.US_ASCII));
    JsonPath made = file(id);
    assertEquals("MADE", made.getString("state"));
    assertEquals(HexFormat.of().formatHex(Sha256.of(bytes)), made.getString("fileSha256"));
    assertEquals(bytes.length, made.getInt("fileBytes"));
    assertArrayEquals(bytes, bytes(id));
    var read = Standard18.read(bytes);
    assertEquals(List.of(), read.faults());
    assertEquals(new Standard18.Totals(18_270, 1, 0), read.totals());
    assertEquals("IN_FILE", one(refund).getString("state"));
    assertFalse(
        Books.rows("select encode(bytes_sealed, 'escape') as kept from refund_file_bytes")
            .getFirst()
            .get("kept")
            .toString()
            .contains("66374958"));
  }

  @Test
  void nobodyReleasesTheirOwnFileNorAnotherThanTheySaw() {
    String id = prepare(FRIDAY);
    String hash = file(id).getString("contentHash");
    release(id, "0".repeat(64), Tokens.seniorRentsOfficer())
        .then()
        .statusCode(409)
        .body("code", is("REFUND_FILE_CHANGED"));
    approved(inCredit(5_000), 5_000);
    release(id, hash, Tokens.seniorRentsOfficer())
        .then()
        .statusCode(409)
        .body("code", is("REFUND_FILE_CHANGED"));
    String own =
        as(both()).body(Map.of("payOn", FRIDAY.toString())).post("/api/v1/refund-files").path("id");
    release(own, file(own).getString("contentHash"), both())
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
    assertEquals(0, Books.number("select count(*) from bacs_file"));
    assertEquals("APPROVED", one(refund).getString("state"));
  }

  @Test
  void aRefundTakenBackBetweenTheDryRunAndTheReleaseIsNotPaid() {
    String id = prepare(FRIDAY);
    String hash = file(id).getString("contentHash");
    undo(Tokens.seniorRentsOfficer(), refund, "withdrawal").then().statusCode(200);
    release(id, hash, Tokens.seniorRentsOfficer())
        .then()
        .statusCode(409)
        .body("code", is("REFUND_FILE_CHANGED"));
  }

  @Test
  void nobodyReleasesMoneyToTheirOwnHousehold() {
    String id = prepare(FRIDAY);
    Books.run(
        "insert into staff_person (issuer, subject, person_id, recorded_by) values (?, ?, ?, 'test')",
        Tokens.issuer(),
        Tokens.subject("helen.marsh"),
        Payers.person(account));
    try {
      release(id).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    } finally {
      Books.run("delete from staff_person where person_id = ?", Payers.person(account));
    }
  }

  @Test
  void aDayIsRefusedOnWhichNothingCanBePaid() {
    prepared(LocalDate.of(2026, 5, 28))
        .then()
        .statusCode(409)
        .body("code", is("REFUND_FILE_TOO_LATE"))
        .body("errors[0].pointer", is("/payOn"));
    prepared(LocalDate.of(2026, 5, 30)).then().statusCode(422).body("code", is("REFUND_DAY_WRONG"));
    prepared(LocalDate.of(2026, 7, 15)).then().statusCode(422).body("code", is("REFUND_DAY_WRONG"));
    prepared(LocalDate.of(2098, 7, 15)).then().statusCode(422).body("code", is("REFUND_DAY_WRONG"));
    as(Tokens.housingAssistant())
        .get("/api/v1/refund-files/due")
        .then()
        .body("items", is(1))
        .body("pence", is(18_270))
        .body("firstPayOn", is("2026-05-29"));
  }

  @Test
  void ofManyWhoReleaseItOneDoesAndThereIsOneFile() throws Exception {
    String id = prepare(FRIDAY);
    String hash = file(id).getString("contentHash");
    var answers =
        Callers.counted(6, n -> release(id, hash, Tokens.seniorRentsOfficer()).statusCode());
    assertEquals(Map.of(200, 1L, 409, 5L), answers);
    assertEquals(1, Books.number("select count(*) from bacs_file"));
    prepared(FRIDAY).then().statusCode(409).body("code", is("NO_REFUNDS_DUE"));
  }

  @Test
  void aReleaseSentAgainAnswersAsItDidAndMakesNothing() {
    String id = prepare(FRIDAY);
    String hash = file(id).getString("contentHash");
    String key = UUID.randomUUID().toString();
    String first = keyed(key, id, hash);
    assertEquals(first, keyed(key, id, hash));
    assertEquals(1, Books.number("select count(*) from bacs_file"));
    release(id).then().statusCode(409).body("code", is("REFUND_FILE_CANNOT"));
  }

  @Test
  void twoWhoPrepareAtOnceLeaveOneDryRun() throws Exception {
    Callers.counted(6, n -> prepared(FRIDAY).statusCode());
    assertEquals(1, Books.number("select count(*) from refund_file where state = 'DRAFT'"));
  }

  @Test
  void theSameServiceUserDayAndSerialIsNoFileTwice() {
    String id = prepare(FRIDAY);
    Books.run(
        "insert into bacs_file values ('123456', date '2026-05-27', '000002', ?)", Books.id());
    release(id).then().statusCode(409).body("code", is("FILE_MADE_ALREADY"));
    assertEquals("DRAFT", file(id).getString("state"));
    assertEquals("APPROVED", one(refund).getString("state"));
    assertEquals(0, Books.number("select count(*) from refund_file_bytes"));
  }

  @Test
  void sentItIsPaidFromTheAccountTheBankIsHeldAgainst() {
    assertEquals(-18_270, control("REFUNDS-DUE"));
    sent(FRIDAY);
    assertEquals("SENT", one(refund).getString("state"));
    assertEquals("2026-05-29", one(refund).getString("payOn"));
    assertEquals(0, control("REFUNDS-DUE"));
    assertEquals(-18_270, control("REFUND"));
    undo(Tokens.seniorRentsOfficer(), refund, "withdrawal").then().statusCode(409);
  }

  @Test
  void tooLateItIsNeitherReleasedNorSaidToBeAtBacs() {
    String id = prepare(FRIDAY);
    String made = prepare(FRIDAY);
    release(made).then().statusCode(200);
    today.standAt(LocalDate.of(2026, 5, 28));
    send(made).then().statusCode(409).body("code", is("REFUND_FILE_TOO_LATE"));
    release(id).then().statusCode(409).body("code", is("REFUND_FILE_CANNOT"));
    send(id).then().statusCode(409).body("code", is("REFUND_FILE_CANNOT"));
    as(Tokens.finance()).get("/api/v1/refund-files/" + id + "/file.txt").then().statusCode(409);
  }

  @Test
  void oneThatCameBackIsACreditAgainOnceItsDayHasCome() {
    String id = sent(FRIDAY);
    undo(Tokens.seniorRentsOfficer(), refund, "return")
        .then()
        .statusCode(409)
        .body("code", is("REFUND_CANNOT"));
    today.standAt(FRIDAY);
    undo(Tokens.seniorRentsOfficer(), refund, "return")
        .then()
        .statusCode(200)
        .body("state", is("CAME_BACK"));
    undo(Tokens.seniorRentsOfficer(), refund, "return").then().statusCode(409);
    assertEquals(
        -24_000,
        Books.number("select balance_pence from account_balance where account_id = ?", account));
    assertEquals(0, control("REFUND"));
    assertEquals(0, control("REFUNDS-DUE"));
    assertEquals(1, file(id).getInt("cameBackItems"));
    withdraw(id).then().statusCode(409).body("code", is("REFUND_FILE_CANNOT"));
  }

  @Test
  void aFileTakenBackLeavesItsRefundsToTheNextWithAnotherSerial() {
    String id = prepare(FRIDAY);
    release(id).then().statusCode(200);
    withdraw(id).then().statusCode(200).body("state", is("WITHDRAWN"));
    assertEquals("APPROVED", one(refund).getString("state"));
    String again = prepare(FRIDAY);
    release(again).then().statusCode(200).body("serial", is("000003"));
    send(id).then().statusCode(409);
    withdraw(id).then().statusCode(409);
  }

  @Test
  void aFileBacsRefusedIsTakenBackAndNothingIsPaid() {
    String id = sent(FRIDAY);
    withdraw(id).then().statusCode(200);
    assertEquals(-18_270, control("REFUNDS-DUE"));
    assertEquals(0, control("REFUND"));
    assertEquals("APPROVED", one(refund).getString("state"));
    String next = sent(FRIDAY);
    assertEquals(-18_270, control("REFUND"));
    as(Tokens.housingAssistant())
        .queryParam("fileId", next)
        .get("/api/v1/refunds")
        .then()
        .body("items.id", contains(refund));
  }

  @Test
  void whenNothingIsSetUpOrNothingIsDueThereIsNoFile() {
    withdraw(prepare(FRIDAY)).then().statusCode(200).body("state", is("DISCARDED"));
    undo(Tokens.seniorRentsOfficer(), refund, "withdrawal").then().statusCode(200);
    prepared(FRIDAY).then().statusCode(409).body("code", is("NO_REFUNDS_DUE"));
    Books.run("truncate service_user cascade");
    prepared(FRIDAY).then().statusCode(409).body("code", is("REFUNDS_NOT_SET_UP"));
  }

  @Test
  void filesAreListedAndLeaveAsAFile() {
    String id = prepare(FRIDAY);
    as(Tokens.auditor()).get("/api/v1/refund-files").then().body("items.id", contains(id));
    String csv =
        as(Tokens.auditor())
            .queryParam("columns", "items,amount,state")
            .get("/api/v1/refund-files/export.csv")
            .asString();
    assertTrue(csv.endsWith("1,182.70,Dry run\r\n"), csv);
  }

  private static String keyed(String key, String id, String hash) {
    return given()
        .auth()
        .oauth2(Tokens.seniorRentsOfficer())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(Map.of("contentHash", hash))
        .post("/api/v1/refund-files/" + id + "/release")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String both() {
    return Tokens.with("refund:propose", "refund:approve", "account:read");
  }

  /** As the trial balance has it: what is owed to others is negative. */
  private static long control(String code) {
    return Books.number(
        """
        select coalesce((select sum(amount_pence) from control_entry where control_code = ?), 0)
             - coalesce((select sum(amount_pence) from entry where control_code = ?), 0)\
        """,
        code,
        code);
  }
}
